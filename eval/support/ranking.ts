/** Ranked results against the relevant ones. */

export interface RankFigures {
  /** Average precision; its mean over queries is MAP. */
  readonly averagePrecision: number;
  /** Discounted cumulative gain of the first ten over the best there is (Järvelin and Kekäläinen 2002), gains 0 or 1. */
  readonly ndcg10: number;
}

/** Of one query; a result given twice counts where it stands first. */
export function rankFigures(results: readonly string[], relevant: readonly string[]): RankFigures {
  const wanted = new Set(relevant);
  let found = 0;
  let precisions = 0;
  let gain = 0;
  for (const [at, id] of [...new Set(results)].entries()) {
    if (!wanted.has(id)) continue;
    found++;
    precisions += found / (at + 1);
    if (at < 10) gain += discount(at);
  }
  let best = 0;
  for (let at = 0; at < Math.min(10, wanted.size); at++) best += discount(at);
  return {
    averagePrecision: wanted.size === 0 ? 0 : precisions / wanted.size,
    ndcg10: best === 0 ? 0 : gain / best,
  };
}

const discount = (at: number) => 1 / Math.log2(at + 2);
