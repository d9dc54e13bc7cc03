/**
 * Weights of the score, fitted by `eval/fit-summary.ts`: on news of CNN, BBC, of several
 * outlets on one event, and reviews of things, by the ROUGE of sentences that may be quoted. One setting for all kinds;
 * only the number of stories and the share of the text that may be told tell kinds apart.
 */
export const weights = {
  /** Likeness to all other sentences: alone, where all may be told, where several stories tell. */
  likeness: 2.92,
  likenessByShare: 9.81,
  likenessSeveral: -6.13,
  /** Likeness to the whole. */
  centre: 1.33,
  /** How near the beginning it stands. */
  place: 2.63,
  placeByShare: -2.99,
  placeSeveral: -2.29,
  /** The headline's words; pairs of words, and whole sentences, that other stories have too. */
  title: 0.78,
  pairs: 2.11,
  support: 3.14,
  quotation: -1.34,
  question: -0.5,
  excerpt: -0.5,
  any: 0.24,
  /** A longer sentence is worth more by itself, with this power of its length. */
  growth: 0.09,
  growthByShare: 1.75,
  growthSeveral: -0.16,
  /** Against what stems it adds that are likely in a summary. */
  coverage: 0.12,
  coverageSeveral: 0.83,
  sharpness: 1.44,
  /** What it costs: this power of its length in words, but no less than of so many. */
  cost: 0.63,
  costByShare: 0.13,
  leastWords: 7.95,
  /** Of a text no more than this share is told again. */
  mostShare: 0.55,
} as const;

/**
 * How likely a stem stands in a summary, by logistic regression over: any stem; the logarithm of how many sentences hold it,
 * and their share; how near the beginning it first stands; in a headline; the share of stories that hold it; several do;
 * several stories tell; the logarithm of how many sentences there are; the share of the text that may be told.
 */
export const likely: readonly number[] = [-0.9, 1.16, -3.55, 1.2, 1.13, 2.7, 0.2, -2.46, -0.55, 2.6];

export type Weights = Readonly<Record<keyof typeof weights, number>>;
