/**
 * Weights of the score, fitted by `eval/fit-summary.ts`: on news of CNN, BBC, of several
 * outlets on one event, and reviews of things, by the ROUGE of sentences that may be quoted. One setting for all kinds;
 * only the number of stories and the share of the text that may be told tell kinds apart.
 */
export const weights = {
  /** Likeness to all other sentences: alone, where all may be told, where several stories tell. */
  likeness: 2.68,
  likenessByShare: 11.77,
  likenessSeveral: -5.37,
  /** Likeness to the whole. */
  centre: 2.04,
  /** How near the beginning it stands. */
  place: 2.13,
  placeByShare: -4.14,
  placeSeveral: -3.62,
  /** The headline's words; pairs of words, and whole sentences, that other stories have too. */
  title: 1.93,
  pairs: 1.99,
  support: 3.79,
  quotation: -1.13,
  question: -0.85,
  excerpt: -0.5,
  any: -0.11,
  /** A longer sentence is worth more by itself, with this power of its length. */
  growth: -0.05,
  growthByShare: 1.51,
  growthSeveral: -0.32,
  /** Against what stems it adds that are likely in a summary. */
  coverage: 0.78,
  coverageSeveral: 0.71,
  sharpness: 1.27,
  /** What it costs: this power of its length in words, but no less than of so many. */
  cost: 0.59,
  costByShare: 0.11,
  leastWords: 7.62,
  /** Of a text no more than this share is told again. */
  mostShare: 0.52,
} as const;

/**
 * How likely a stem stands in a summary, by logistic regression over: any stem; the logarithm of how many sentences hold it,
 * and their share; how near the beginning it first stands; in a headline; the share of stories that hold it; several do;
 * several stories tell; the logarithm of how many sentences there are; the share of the text that may be told.
 */
export const likely: readonly number[] = [-0.9, 1.16, -3.55, 1.2, 1.13, 2.7, 0.2, -2.46, -0.55, 2.6];

export type Weights = Readonly<Record<keyof typeof weights, number>>;
