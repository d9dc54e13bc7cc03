import type { Material, Scored } from './score.ts';

/** What a summary may be long at most; whichever comes first. */
export interface Budget {
  readonly characters?: number;
  readonly words?: number;
  readonly sentences?: number;
}

/** Weight of the sentence's own score against the concepts it adds. */
const ownWeight = 6;
/** Words that a sentence costs at least: a very short one says little by itself, however cheap it is. */
const leastCost = 13;
/** A sentence this alike to one that is chosen repeats it. */
const repeatsAt = 0.5;
/** Of a short text no more than this share is told again. */
const longestShare = 0.6;

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
export function choose({ sentences, worth }: Material, budget: Budget): readonly Scored[] {
  const covered = new Set<number>();
  const chosen: Scored[] = [];
  const most = mostSentences(sentences, budget);
  const left = { characters: budget.characters ?? Infinity, words: budget.words ?? Infinity };
  const gain = (one: Scored) => gainOf(one, covered, worth) / Math.max(leastCost, one.words) ** 0.94;
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
    if (one.text.length >= left.characters || one.words > left.words || chosen.includes(one)) continue;
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

function costOf(list: readonly Scored[]): { readonly characters: number; readonly words: number } {
  return {
    characters: list.reduce((sum, { text }) => sum + text.length + 1, 0),
    words: list.reduce((sum, { words }) => sum + words, 0),
  };
}

function mostSentences(sentences: readonly Scored[], { sentences: asked, words }: Budget): number {
  const documents = new Set(sentences.map(({ document }) => document)).size;
  // Where only the number is given, the reader wants that many; a budget of length is not there to be filled.
  const share =
    documents > 1 || words !== undefined ? Infinity : Math.max(1, Math.ceil(sentences.length * longestShare));
  return Math.min(asked ?? Infinity, share);
}

function gainOf({ concepts, score }: Scored, covered: ReadonlySet<number>, worth: Float64Array): number {
  let fresh = 0;
  for (const id of concepts) if (!covered.has(id)) fresh += worth[id] ?? 0;
  return Math.max(0, fresh) + ownWeight * score;
}

/** Overlap of stems over the smaller of both. */
function repeats(a: Scored, b: Scored): boolean {
  const left = new Set(a.terms);
  const right = new Set(b.terms);
  let both = 0;
  for (const term of left) if (right.has(term)) both++;
  return both / Math.max(1, Math.min(left.size, right.size)) >= repeatsAt;
}
