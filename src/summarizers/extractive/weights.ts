/**
 * Weights of the score, fitted by `eval/fit-summary.ts`: on news of CNN, BBC, of several
 * outlets on one event, and reviews of things, by the ROUGE of sentences that may be quoted. One setting for all kinds;
 * only the number of stories and the share of the text that may be told tell kinds apart.
 */
export const weights = {
  /** Likeness to all other sentences: alone, where all may be told, where several stories tell. */
  likeness: 2.88,
  likenessByShare: 10.72,
  likenessSeveral: -4.95,
  /** Likeness to the whole. */
  centre: 1.76,
  /** How near the beginning it stands. */
  place: 2.25,
  placeByShare: -4.06,
  placeSeveral: -3.52,
  /** The headline's words; pairs of words, and whole sentences, that other stories have too. */
  title: 1.45,
  pairs: 2.05,
  support: 3.37,
  quotation: -1.2,
  question: -0.71,
  excerpt: -0.5,
  any: -0.16,
  /** A longer sentence is worth more by itself, with this power of its length. */
  growth: 0.03,
  growthByShare: 1.51,
  growthSeveral: -0.31,
  /** Against what stems it adds that are likely in a summary. */
  coverage: 0.71,
  coverageSeveral: 0.55,
  sharpness: 1.26,
  /** What it costs: this power of its length in words, but no less than of so many. */
  cost: 0.64,
  costByShare: 0.23,
  leastWords: 7.96,
  /** Of a text no more than this share is told again. */
  mostShare: 0.47,
} as const;

/**
 * How likely a stem stands in a summary, by logistic regression over: any stem; the logarithm of how many sentences hold it,
 * and their share; how near the beginning it first stands; in a headline; the share of stories that hold it; several do;
 * several stories tell; the logarithm of how many sentences there are; the share of the text that may be told.
 */
export const likely: readonly number[] = [-0.9, 1.16, -3.55, 1.2, 1.13, 2.7, 0.2, -2.46, -0.55, 2.6];

export type Weights = Readonly<Record<keyof typeof weights, number>>;
