import type { Material, Scored } from './score.ts';
import { weights as w } from './weights.ts';

/** What a summary may be long at most; whichever comes first. */
export interface Budget {
  readonly characters?: number;
  readonly words?: number;
  readonly sentences?: number;
}

/** A sentence this alike to one that is chosen repeats it. */
const repeatsAt = 0.5;
/** Of one story no more than this share of its sentences is told again. */
const longestShare = 0.6;
/** A text as short as that may be told whole. */
const shortest = { words: 70, characters: 450 };

/** A sentence that may be chosen, and the gain it had when last looked at: others only lessen it. */
interface Hopeful {
  readonly at: number;
  gain: number;
  /** How many were chosen when the gain was found. */
  age: number;
}

/**
 * Greedy choice of the sentence that adds most for its length, until the budget is used. Best first. As what is covered
 * only grows, a gain found earlier is a bound (Minoux 1978): few are found again, and few are judged.
 */
export function choose(material: Material, budget: Budget): readonly Scored[] {
  const { sentences } = material;
  const covered = new Set<number>();
  const chosen: Scored[] = [];
  const most = mostSentences(material, budget);
  const left = room(sentences, budget);
  const gain = gainOf(material, covered);
  const pool: Hopeful[] = sentences.map((one, at) => ({ at, gain: gain(one), age: 0 })).sort(byGain);
  /** A claim that the next sentence takes back comes with that sentence. */
  const withDenial = (one: Scored, at: number): readonly Scored[] => {
    const next = one.denied() ? sentences[at + 1] : undefined;
    return next && !chosen.includes(next) ? [one, next] : [one];
  };
  for (let best = pool.shift(); best && chosen.length < most; best = pool.shift()) {
    const one = sentences[best.at] as Scored;
    if (best.age < chosen.length) {
      reinsert({ at: best.at, gain: gain(one), age: chosen.length }, pool);
      continue;
    }
    if (one.text.length >= left.characters || one.length > left.words || chosen.includes(one)) continue;
    if (!one.quotable() || chosen.some((other) => repeats(one, other))) continue;
    const group = withDenial(one, best.at);
    const { characters, words } = costOf(group);
    if (characters > left.characters || words > left.words || chosen.length + group.length > most) continue;
    for (const added of group) {
      chosen.push(added);
      for (const id of added.concepts) covered.add(id);
    }
    left.characters -= characters;
    left.words -= words;
  }
  return chosen;
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

function costOf(list: readonly Pick<Scored, 'text' | 'length'>[]): {
  readonly characters: number;
  readonly words: number;
} {
  return {
    characters: list.reduce((sum, { text }) => sum + text.length + 1, 0),
    words: list.reduce((sum, { length }) => sum + length, 0),
  };
}

/** A budget of characters is not there to be filled. Where a number is asked, the reader wants that many. */
function mostSentences({ sentences, documents }: Material, { sentences: asked, words }: Budget): number {
  const share =
    documents > 1 || words !== undefined ? Infinity : Math.max(1, Math.ceil(sentences.length * longestShare));
  return Math.min(asked ?? Infinity, share);
}

/** What may be used: of a text that the budget would hold nearly whole, about half. Where only a number is asked, that many. */
function room(
  sentences: readonly Scored[],
  { characters, words }: Budget,
): { characters: number; words: number } {
  const all = costOf(sentences);
  const share = (part: number | undefined, whole: number, least: number) =>
    part === undefined ? Infinity : Math.min(part, Math.max(least, whole * w.mostShare));
  return {
    characters: share(characters, all.characters, shortest.characters),
    words: share(words, all.words, shortest.words),
  };
}

/** What a sentence adds for its length. */
function gainOf({ worth, documents, share }: Material, covered: ReadonlySet<number>) {
  const coverage = w.coverage + (documents > 1 ? w.coverageSeveral : 0);
  const power = w.cost + w.costByShare * share;
  return ({ concepts, score, words }: Scored): number => {
    let fresh = 0;
    for (const id of concepts) if (!covered.has(id)) fresh += worth[id] ?? 0;
    return (coverage * fresh + score) / Math.max(w.leastWords, words) ** power;
  };
}

/** The share of a text that a budget holds, from 0 to 1. */
export function shareTold(
  sentences: readonly Pick<Scored, 'text' | 'length'>[],
  { characters = Infinity, words = Infinity, sentences: most = Infinity }: Budget,
): number {
  const all = costOf(sentences);
  return Math.min(
    1,
    characters / Math.max(1, all.characters),
    words / Math.max(1, all.words),
    most / Math.max(1, sentences.length),
  );
}

/** Overlap of stems over the smaller of both. */
function repeats(a: Scored, b: Scored): boolean {
  const left = new Set(a.terms);
  const right = new Set(b.terms);
  let both = 0;
  for (const term of left) if (right.has(term)) both++;
  return both / Math.max(1, Math.min(left.size, right.size)) >= repeatsAt;
}
