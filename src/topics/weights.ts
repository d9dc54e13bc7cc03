/**
 * What decides how central a place is: one weight a feature, see `features` in score.ts. A logistic regression without a feature
 * for any one country, fitted on Reuters-21578 (places; without the United States) as published, without datelines, and cut to
 * the headline and two sentences as a teaser is; on the main countries of a geoparsing corpus (GeoWebNews, GeoVirus, LGL,
 * TR-News), whole and cut; and on news of many countries by the country they come from. Even odds are those of 0.38 in the
 * fit, where F1 is best over these sets.
 */
const centralWeights = {
  bias: -1.25,
  mass: -0.23,
  title: 1.25,
  titleShort: -0.15,
  dateline: 3.83,
  elsewhere: -0.21,
  lead: 0.54,
  early: 0.72,
  share: 0.85,
  relative: 0.44,
  margin: 0.3,
  only: 0.75,
  spread: 0.4,
  name: 0.85,
  demonym: 0.34,
  capital: -0.11,
  city: 0.38,
  town: 0.43,
  institution: 0.51,
  currency: 0.16,
  doubt: -0.79,
  single: -0.22,
  short: -0.02,
  rivals: 0.44,
  length: -0.71,
} as const;

type Feature = keyof typeof centralWeights;
export type Features = Readonly<Record<Feature, number>>;
type Weights = Features;

/**
 * What decides whether a country is named at all, and not only touched by an adjective (`Greek salad`) or a doubtful name: fitted
 * on all countries with a place named in the same geoparsing corpus, with a little of the news of many countries; even odds
 * are those of 0.57 in the fit.
 */
const namedWeights: Weights = {
  bias: -1.23,
  mass: 0.88,
  title: 0.7,
  titleShort: -0.21,
  dateline: 0.17,
  elsewhere: -0.9,
  lead: -0.51,
  early: 0.14,
  share: -0.18,
  relative: 0.41,
  margin: -0.04,
  only: 2.31,
  spread: -0.53,
  name: 1.21,
  demonym: 0.41,
  capital: 0.34,
  city: 0.97,
  town: 0.46,
  institution: 0.12,
  currency: -0.49,
  doubt: -1.75,
  single: 0.48,
  short: -0.89,
  rivals: 0.85,
  length: -0.98,
};

const featureNames = Object.keys(centralWeights) as readonly Feature[];

function oddsOf(features: Features, weights: Weights): number {
  let sum = 0;
  for (const name of featureNames) sum += weights[name] * features[name];
  return sum;
}

/** The probability, 0 to 1, that a story is about the place. */
export function weigh(features: Features): number {
  return 1 / (1 + Math.exp(-oddsOf(features, centralWeights)));
}

export function isNamed(features: Features): boolean {
  return oddsOf(features, namedWeights) > 0;
}
