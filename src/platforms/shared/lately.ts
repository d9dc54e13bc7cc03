/** A second as it is kept here, ms: clocks are read to the millisecond. */
export const secondMs = 1004;
/** While nothing is known of when a message was counted: on the road it may lose as much against another. */
const unansweredSecondMs = 1010;
/** The shortest way there and back is that of so many answers and as many before them. */
const answersCompared = 100;

/** With fewer, the shortest way is not known: a message was counted before its answer came, and no more is believed. */
const answersKnown = 40;

/** The messages of the last second, and when the platform may have counted them. */
export interface Lately {
  /** One that goes now; gives its number. */
  add(at: number): number;
  answered(number: number, at: number): void;
  /** When one more is within the limit, wherever on the road each was counted. */
  free(): number;
}

/**
 * Limits are kept as the platform counts, and a message may be long on its way: a platform that says of a second what it
 * counted in it refuses the next one where this one came late. It was counted no later than its answer came less the way
 * back, and the next is there no sooner than the way there takes: between the two lies the shortest way there and back
 * that was seen.
 */
export function createLately(perSecond: number): Lately {
  const sent = new Float64Array(perSecond).fill(Number.NEGATIVE_INFINITY);
  /** NaN without an answer. */
  const answers = new Float64Array(perSecond).fill(Number.NaN);
  let count = 0;
  let seen = 0;
  let shortest = Number.POSITIVE_INFINITY;
  let shortestBefore = Number.POSITIVE_INFINITY;

  return {
    add(at) {
      sent[count % perSecond] = at;
      answers[count % perSecond] = Number.NaN;
      return count++;
    },
    answered(number, at) {
      // Another has taken its place: it is out of the second.
      if (count - number > perSecond) return;
      answers[number % perSecond] = at;
      if (seen++ % answersCompared === 0) {
        shortestBefore = shortest;
        shortest = Number.POSITIVE_INFINITY;
      }
      shortest = Math.min(shortest, at - (sent[number % perSecond] ?? at));
    },
    free() {
      const oldest = count % perSecond;
      const at = sent[oldest] ?? Number.NEGATIVE_INFINITY;
      const answer = answers[oldest] ?? Number.NaN;
      if (Number.isNaN(answer)) return at + unansweredSecondMs;
      const way = seen < answersKnown ? 0 : Math.min(shortest, shortestBefore);
      return Math.max(at, answer - way) + secondMs;
    },
  };
}
