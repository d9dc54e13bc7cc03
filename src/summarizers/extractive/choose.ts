import type { Candidate } from './candidates.ts';
import type { Material } from './material.ts';
import { scoresOf } from './score.ts';
import { type Weights, weights } from './weights.ts';

/** What a summary may be long at most; whichever comes first. */
export interface Budget {
  readonly characters?: number;
  readonly words?: number;
  readonly sentences?: number;
}

/** A sentence this alike to a chosen one of another story repeats it; a story comes back to its own words more freely. */
const repeatsAt = 0.5;
const repeatsOwnAt = 0.66;
/** Where they share so many stems, less is enough. */
const many = { stems: 5, share: 0.58 };
/** Of one story no more than this share of its sentences is told again. */
const longestShare = 0.6;
/** How many sentences before it one may bring along. */
const mostLeaning = 2;
/** A text as short as that may be told whole. */
const shortest = { words: 70, characters: 450 };

/** A sentence that may be chosen, and the gain it had when last looked at: others only lessen it. */
interface Hopeful {
  readonly at: number;
  gain: number;
  /** How many were chosen when the gain was found. */
  age: number;
  /** The gain is of all sentences that are chosen with it, rather than its own, which is no less. */
  readonly isUnit?: boolean;
}

/**
 * Greedy choice of the sentence that adds most for its length, until the budget is used. Best first. As what is covered
 * only grows, a gain found earlier is a bound (Minoux 1978): few are found again, and few are judged.
 */
export function choose(material: Material, budget: Budget, w: Weights = weights): readonly Candidate[] {
  const { sentences, concepts } = material;
  const { own, stems, cost } = scoresOf(material, shareTold(sentences, budget), w);
  const covered = new Set<number>();
  const chosen: Candidate[] = [];
  const left = { ...room(sentences, budget, w), sentences: mostSentences(material, budget) };
  const worth = (at: number) => {
    let fresh = 0;
    for (const id of concepts[at] as readonly number[]) if (!covered.has(id)) fresh += stems[id] as number;
    return fresh + (own[at] as number);
  };
  const gain = (at: number) => worth(at) / (cost[at] as number);
  const sum = (places: readonly number[], of: (at: number) => number) =>
    places.reduce((all, at) => all + of(at), 0);
  const gainOf = (places: readonly number[]) => sum(places, worth) / sum(places, (at) => cost[at] as number);
  const pool: Hopeful[] = sentences.map((_, at) => ({ at, gain: gain(at), age: 0 })).sort(byGain);
  /** What leans on a chosen sentence costs only itself now. */
  const addFollower = (at: number) => {
    const next = sentences[at + 1];
    if (next?.leans() && !chosen.includes(next))
      reinsert({ at: at + 1, gain: gain(at + 1), age: chosen.length }, pool);
  };
  for (let best = pool.shift(); best && left.sentences > 0; best = pool.shift()) {
    const one = sentences[best.at] as Candidate;
    if (best.age < chosen.length) {
      reinsert({ at: best.at, gain: gain(best.at), age: chosen.length }, pool);
      continue;
    }
    if (one.text.length >= left.characters || one.length > left.words || chosen.includes(one)) continue;
    const places = unitAt(best.at, sentences, chosen);
    const group = places.map((at) => sentences[at] as Candidate);
    const taken = costOf(group);
    if (group.length === 0 || !fits(taken, left)) continue;
    if (places[0] !== best.at && !best.isUnit) {
      reinsert({ at: best.at, gain: gainOf(places), age: chosen.length, isUnit: true }, pool);
      continue;
    }
    if (group.some((each) => chosen.some((other) => repeats(each, other)))) continue;
    for (const at of places) {
      chosen.push(sentences[at] as Candidate);
      for (const id of concepts[at] ?? []) covered.add(id);
    }
    for (const at of places) addFollower(at);
    left.characters -= taken.characters;
    left.words -= taken.words;
    left.sentences -= taken.sentences;
  }
  return chosen;
}

/**
 * The sentences, by number and in order, that are chosen with one: those before it on which it leans, up to two, and the
 * one that takes a claim back. None where it cannot be quoted.
 */
function unitAt(
  at: number,
  sentences: readonly Candidate[],
  chosen: readonly Candidate[],
): readonly number[] {
  const unit: number[] = [];
  for (let place = at; ; place--) {
    const one = sentences[place] as Candidate;
    if (chosen.includes(one)) break;
    unit.unshift(place);
    if (one.quotable()) break;
    if (!one.leans() || at - place >= mostLeaning) return [];
  }
  for (let place = unit.at(-1) ?? at; (sentences[place] as Candidate).denied(); place++) {
    const next = sentences[place + 1];
    if (!next || chosen.includes(next)) break;
    unit.push(place + 1);
  }
  return unit;
}

const byGain = (a: Hopeful, b: Hopeful) => b.gain - a.gain || a.at - b.at;

function reinsert(one: Hopeful, pool: Hopeful[]): void {
  let low = 0;
  let high = pool.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byGain(pool[middle] as Hopeful, one) < 0) low = middle + 1;
    else high = middle;
  }
  pool.splice(low, 0, one);
}

interface Room {
  characters: number;
  words: number;
  sentences: number;
}

function fits(one: Readonly<Room>, left: Readonly<Room>): boolean {
  return one.characters <= left.characters && one.words <= left.words && one.sentences <= left.sentences;
}

type Told = Pick<Candidate, 'text' | 'length' | 'sentences'>;

function costOf(list: readonly Told[]): Readonly<Room> {
  return {
    characters: list.reduce((sum, { text }) => sum + text.length + 1, 0),
    words: list.reduce((sum, { length }) => sum + length, 0),
    sentences: list.reduce((sum, { sentences }) => sum + sentences, 0),
  };
}

/** A budget of characters is not there to be filled. Where a number is asked, the reader wants that many. */
function mostSentences({ sentences, documents }: Material, { sentences: asked, words }: Budget): number {
  const share =
    documents > 1 || words !== undefined
      ? Infinity
      : Math.max(1, Math.ceil(costOf(sentences).sentences * longestShare));
  return Math.min(asked ?? Infinity, share);
}

/** What may be used: of a text that the budget would hold nearly whole, about half. Where only a number is asked, that many. */
function room(
  sentences: readonly Candidate[],
  { characters, words }: Budget,
  w: Weights,
): { characters: number; words: number } {
  const all = costOf(sentences);
  const share = (part: number | undefined, whole: number, least: number) =>
    part === undefined ? Infinity : Math.min(part, Math.max(least, whole * w.mostShare));
  return {
    characters: share(characters, all.characters, shortest.characters),
    words: share(words, all.words, shortest.words),
  };
}

/** The share of a text that a budget holds, from 0 to 1. */
export function shareTold(
  sentences: readonly Told[],
  { characters = Infinity, words = Infinity, sentences: most = Infinity }: Budget,
): number {
  const all = costOf(sentences);
  return Math.min(
    1,
    characters / Math.max(1, all.characters),
    words / Math.max(1, all.words),
    most / Math.max(1, all.sentences),
  );
}

/** Overlap of stems over the smaller of both. */
function repeats(a: Candidate, b: Candidate): boolean {
  const left = new Set(a.terms);
  const right = new Set(b.terms);
  const both = left.intersection(right).size;
  const most = a.document === b.document ? repeatsOwnAt : repeatsAt;
  const share = both / Math.max(1, Math.min(left.size, right.size));
  return share >= most || (both >= many.stems && share >= many.share);
}
