/**
 * Weights of the score. Fitted on the training halves that `eval/fit-summary.ts` was given: news of CNN, BBC, of several
 * outlets on one event, and reviews of things, by the ROUGE of sentences that may be quoted. One setting for all kinds;
 * only the number of stories and the share of the text that may be told tell kinds apart.
 */
export const weights = {
  /** Likeness to all other sentences: alone, where all may be told, where several stories tell. */
  likeness: 4.25,
  likenessByShare: 7.03,
  likenessSeveral: -3.57,
  /** Likeness to the whole. */
  centre: 0.82,
  /** How near the beginning it stands. */
  place: 2.9,
  placeByShare: -2.5,
  placeSeveral: -0.98,
  /** The headline's words; pairs of words, and whole sentences, that other stories have too. */
  title: 1.28,
  pairs: 2.72,
  support: 3.75,
  quotation: -1.1,
  question: -1.08,
  excerpt: -0.5,
  any: 0.59,
  /** A longer sentence is worth more by itself, with this power of its length. */
  growth: 0.39,
  growthByShare: 1.29,
  growthSeveral: -0.19,
  /** Against what stems it adds that are likely in a summary. */
  coverage: 0.15,
  coverageSeveral: 0.73,
  sharpness: 2,
  /** What it costs: this power of its length in words, but no less than of so many. */
  cost: 0.6,
  costByShare: 0.41,
  leastWords: 10,
  /** Of a text no more than this share is told again. */
  mostShare: 0.52,
} as const;

/** How likely a stem stands in a summary: logistic regression over what is known of it in the text. */
export const likely = {
  any: -2.74,
  often: 1.2,
  stories: 2.63,
  several: -0.05,
  early: 1.17,
  title: 1.07,
  sentences: 0,
  ofSeveral: -2.19,
  share: -1.91,
  told: 3.13,
} as const;
