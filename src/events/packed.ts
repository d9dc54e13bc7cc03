import type { StoryReading } from './reading.ts';
import type { Term } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What a story says, a number a term: its id, whether the title and the beginning hold it, whether it names a country that
 * the story tells of, and how often it stands there.
 * What it weighs is not kept: that is known when stories are compared, so that it does not hang on which came first.
 */
export type Packed = number;

export const countryBit = 1 << 5;
export const titleBit = 1 << 6;
export const leadBit = 1 << 7;
const mostCounted = 31;
/** Ids have the upper 24 bits: as many terms as no service sees. */
const idShift = 8;

export const idOfPacked = (packed: Packed): number => packed >>> idShift;
export const withId = (packed: Packed, id: number): Packed =>
  ((id << idShift) | (packed & ((1 << idShift) - 1))) >>> 0;
export const countOfPacked = (packed: Packed): number => packed & mostCounted;

/** Distinct terms that a story begins with: its title and about two sentences. */
const leadTerms = 30;
/** Terms kept besides these, the weightiest. */
const maxTerms = 96;

/**
 * Terms of one story, in the order in which they stand there. Counts the story among those seen. `ofCountries`: terms that
 * name its countries.
 */
export function pack(
  { terms, inTitle, counts }: StoryReading,
  vocabulary: Vocabulary,
  ofCountries: ReadonlySet<Term>,
): Packed[] {
  const ids = new Int32Array(terms.length);
  const weights = new Float64Array(terms.length);
  for (let at = 0; at < ids.length; at++) {
    const id = vocabulary.idOf(terms[at] as number);
    ids[at] = id;
    weights[at] = logOf(counts[at] as number) * vocabulary.backgroundIdf(id);
  }
  vocabulary.count(ids);
  const { atLeast, room } = weightiest(weights, maxTerms);
  let left = room;
  const packed: Packed[] = [];
  for (let at = 0; at < ids.length; at++) {
    const weight = weights[at] as number;
    const isKept = weight > atLeast || (weight === atLeast && left-- > 0);
    if (!isKept && at >= leadTerms) continue;
    const bits =
      (at < inTitle ? titleBit : 0) |
      (at < leadTerms ? leadBit : 0) |
      (ofCountries.has(terms[at] as Term) ? countryBit : 0);
    packed.push(packTerm(ids[at] as number, bits, counts[at] as number));
  }
  return packed;
}

/** From which weight on one is among the `count` greatest, and how many of those with just this weight are. */
export function weightiest(
  weights: Float64Array,
  count: number,
): { readonly atLeast: number; readonly room: number } {
  if (weights.length <= count) return { atLeast: Number.NEGATIVE_INFINITY, room: 0 };
  const sorted = weights.slice().sort();
  const atLeast = sorted[sorted.length - count] as number;
  let above = 0;
  while (above < count && (sorted[sorted.length - 1 - above] as number) > atLeast) above++;
  return { atLeast, room: count - above };
}

/** One term; `bits` of title, beginning and country. */
export function packTerm(id: number, bits: number, count: number): Packed {
  return ((id << idShift) | bits | Math.min(mostCounted, count)) >>> 0;
}

const logs = Float64Array.from({ length: mostCounted + 1 }, (_, count) => 1 + Math.log(Math.max(1, count)));

/** What a term weighs for standing there so often: 1 + ln n. */
export function logOf(count: number): number {
  return logs[Math.min(mostCounted, count)] as number;
}
