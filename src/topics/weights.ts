/** What decides how central a place is: one line a feature, see `features` in score.ts. */
export const weights = {
  bias: -3.6,
  mass: 1.0,
  title: 1.9,
  dateline: 1.2,
  lead: 0.8,
  early: 0.4,
  share: 1.6,
  relative: 2.2,
  name: 0.4,
  demonym: 0.1,
  capital: 0.1,
  city: 0.0,
  institution: -0.2,
  single: -0.7,
  rivals: -0.2,
  length: -0.25,
} as const;

export type Feature = keyof typeof weights;
export type Features = Readonly<Record<Feature, number>>;

export function weigh(features: Features): number {
  let sum = 0;
  for (const name of Object.keys(weights) as Feature[]) sum += weights[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}
