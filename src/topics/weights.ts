/**
 * What decides how central a place is: one weight a feature, see `features` in score.ts. A logistic regression
 * without a feature for any one country, fitted on Reuters-21578 (places; without the United States) as published, without
 * datelines, and cut to the headline and two sentences, as a teaser is; and on the main countries of a geoparsing corpus of
 * news (GeoWebNews), whole and cut. The threshold is a little below even odds, where F1 is best over these sets.
 */
const weights = {
  bias: -2.72,
  mass: -0.66,
  title: 0.66,
  titleShort: 2.08,
  dateline: 4.22,
  lead: 0.42,
  early: 0.53,
  share: 2.57,
  relative: 0.49,
  name: 1.58,
  demonym: 1.02,
  capital: 0.22,
  city: 1.4,
  institution: 0.7,
  single: -0.12,
  rivals: 0.63,
  short: -0.6,
  length: -0.54,
} as const;

type Feature = keyof typeof weights;
export type Features = Readonly<Record<Feature, number>>;

const featureNames = Object.keys(weights) as readonly Feature[];

/** The probability, 0 to 1, that a story is about the place. */
export function weigh(features: Features): number {
  let sum = 0;
  for (const name of featureNames) sum += weights[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}
