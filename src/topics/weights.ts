/**
 * What decides how central a place is: one weight a feature, see `features` in score.ts. A logistic regression
 * without a feature for any one country, fitted on Reuters-21578 (places; without the United States) and on the main
 * countries of a geoparsing corpus of news (GeoWebNews), the smaller set weighted to half the larger.
 */
const weights = {
  bias: -2.95,
  mass: -0.94,
  title: 0.33,
  dateline: 4.68,
  lead: 0.69,
  early: 0.42,
  share: 1.7,
  relative: 0.95,
  name: 1.68,
  demonym: 1.01,
  capital: 0.28,
  city: 1.93,
  institution: 0.79,
  single: -0.49,
  rivals: 0.47,
  length: -0.39,
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
