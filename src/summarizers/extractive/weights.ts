/**
 * Weights of the score, fitted by `eval/fit-summary.ts`: on news of CNN, BBC, of several
 * outlets on one event, and reviews of things, by the ROUGE of sentences that may be quoted. One setting for all kinds;
 * only the number of stories and the share of the text that may be told tell kinds apart.
 */
export const weights = {
  /** Likeness to all other sentences: alone, where all may be told, where several stories tell. */
  likeness: 2.09,
  likenessByShare: 12.88,
  likenessSeveral: -4.32,
  /** Likeness to the whole. */
  centre: 1.91,
  /** How near the beginning it stands. */
  place: 2.37,
  placeByShare: -4.13,
  placeSeveral: -3.8,
  /** The headline's words; pairs of words, and whole sentences, that other stories have too. */
  title: 2.17,
  pairs: 2.21,
  support: 4.2,
  quotation: -0.88,
  question: -0.84,
  excerpt: -0.5,
  any: -0.2,
  /** A longer sentence is worth more by itself, with this power of its length. */
  growth: -0.06,
  growthByShare: 1.39,
  growthSeveral: -0.38,
  /** Against what stems it adds that are likely in a summary. */
  coverage: 0.78,
  coverageSeveral: 0.79,
  sharpness: 1.2,
  /** What it costs: this power of its length in words, but no less than of so many. */
  cost: 0.58,
  costByShare: 0.13,
  leastWords: 8.07,
  /** Of a text no more than this share is told again. */
  mostShare: 0.55,
} as const;

/**
 * How likely a stem stands in a summary, by logistic regression over: any stem; the logarithm of how many sentences hold it,
 * and their share; how near the beginning it first stands; in a headline; the share of stories that hold it; several do;
 * several stories tell; the logarithm of how many sentences there are; the share of the text that may be told.
 */
export const likely: readonly number[] = [-0.14, 1.28, -3.13, 1.01, 0.83, 3, 0.07, -2.6, -0.72, 2.36];

export type Weights = Readonly<Record<keyof typeof weights, number>>;
