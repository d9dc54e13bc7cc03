/** How many times the cost ten times as many may have where it grows as n log n: from a tenth of `most` to `most`. */
export const nLogN = (most: number): number => (10 * Math.log(most)) / Math.log(most / 10);
