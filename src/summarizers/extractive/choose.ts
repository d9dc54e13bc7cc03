import type { Material, Scored } from './score.ts';

/** What a summary may be long at most; whichever comes first. */
export interface Budget {
  readonly characters?: number;
  readonly words?: number;
  readonly sentences?: number;
}

/** Weight of the sentence's own score against the concepts it adds. */
const ownWeight = 6;
/** A sentence this alike to one that is chosen repeats it. */
const repeatsAt = 0.5;
/** Of a short text no more than this share is told again. */
const longestShare = 0.6;

/** Greedy choice of the sentence that adds most for its length, until the budget is used. Best first. */
export function choose({ sentences, worth }: Material, budget: Budget): readonly Scored[] {
  const covered = new Set<number>();
  const chosen: Scored[] = [];
  const pool = new Set(sentences.filter(({ quotable }) => quotable));
  const byPlace = new Map(sentences.map((one) => [`${one.document}.${one.position}`, one]));
  const most = mostSentences(sentences, budget);
  const left = { characters: budget.characters ?? Infinity, words: budget.words ?? Infinity };
  const cost = (list: readonly Scored[]) => ({
    characters: list.reduce((sum, { text }) => sum + text.length + 1, 0),
    words: list.reduce((sum, { words }) => sum + words, 0),
  });
  /** A claim that the next sentence takes back comes with that sentence. */
  const withDenial = (one: Scored): readonly Scored[] => {
    const next = one.denied ? byPlace.get(`${one.document}.${one.position + 1}`) : undefined;
    return next && !chosen.includes(next) ? [one, next] : [one];
  };
  while (chosen.length < most && pool.size > 0) {
    let best: { readonly group: readonly Scored[]; readonly gain: number } | null = null;
    for (const one of pool) {
      const group = withDenial(one);
      const { characters, words } = cost(group);
      if (characters > left.characters || words > left.words || chosen.length + group.length > most) continue;
      const gain = gainOf(one, covered, worth) / Math.max(8, words) ** 0.94;
      if (!best || gain > best.gain) best = { group, gain };
    }
    if (!best) break;
    const [first] = best.group;
    if (first) pool.delete(first);
    if (chosen.some((other) => repeats(first as Scored, other))) continue;
    for (const one of best.group) {
      chosen.push(one);
      for (const id of one.concepts) covered.add(id);
    }
    const spent = cost(best.group);
    left.characters -= spent.characters;
    left.words -= spent.words;
  }
  return chosen;
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
