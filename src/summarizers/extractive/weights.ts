/**
 * Weights of the score, chosen by the ROUGE of sentences that may be quoted, on news of CNN, BBC, of several outlets on one
 * event, and reviews of things: searched together by CMA-ES on samples of the sets, then one at a time on whole sets.
 * `eval/fit-summary.ts` goes on from them and shows what a set gets by weights fitted without it. One setting for all
 * kinds; only the number of stories and the share of the text that may be told tell kinds apart.
 */
export const weights = {
  /** Likeness to all other sentences: alone, where all may be told, where several stories tell. */
  likeness: 2.67,
  likenessByShare: 15.11,
  likenessSeveral: -3.77,
  /** Likeness to the whole. */
  centre: 0.67,
  /** How common its turns of phrase are among all sentences. */
  phrases: 2.8,
  phrasesByShare: -1.68,
  phrasesSeveral: 0.98,
  /** How near the beginning it stands. */
  place: 5,
  placeByShare: -9.5,
  placeSeveral: -3.65,
  /** No less than this: who reads news wants its beginning. */
  leastPlace: 0.5,
  /** The first of few; of many, less the more there are. */
  lead: 6,
  leadSeveral: -4,
  /** The headline's words; pairs of words, and whole sentences, that other stories have too. */
  title: 2.16,
  pairs: 0.39,
  support: 4.85,
  quotation: -1.29,
  question: -1.23,
  excerpt: -0.5,
  any: 0.03,
  /** A longer sentence is worth more by itself, with this power of its length. */
  growth: -0.07,
  growthByShare: 1.22,
  growthSeveral: -0.05,
  /** Against what stems it adds that are likely in a summary. */
  coverage: 0.32,
  coverageSeveral: 0.86,
  sharpness: 0.61,
  /** What it costs: this power of its length in words, but no less than of so many. */
  cost: 0.42,
  costByShare: 0.05,
  leastWords: 10.46,
  /** Of a text no more than this share is told again. */
  mostShare: 0.53,
} as const;

/**
 * How likely a stem stands in a summary, by logistic regression over: any stem; the logarithm of how many sentences hold it,
 * and their share; how near the beginning it first stands; in a headline; the share of stories that hold it; several do;
 * several stories tell; the logarithm of how many sentences there are; the share of the text that may be told.
 */
export const likely: readonly number[] = [-0.55, 1.25, -2.92, 1.06, 0.83, 2.9, 0.11, -2.57, -0.63, 2.57];

export type Weights = Readonly<Record<keyof typeof weights, number>>;
