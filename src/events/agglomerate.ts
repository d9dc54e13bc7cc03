/** A pair of units that were compared, by their places in the list of units. */
export interface UnitLink {
  readonly a: number;
  readonly b: number;
  /** Sum of what their pairs of stories have above `floor`. */
  readonly above: number;
}

export interface Agglomeration {
  /** Stories of each unit. */
  readonly sizes: readonly number[];
  readonly links: readonly UnitLink[];
  /** Two groups become one where the mean over their pairs is at least this. */
  readonly joinAt: number;
  /** Only groups that hold units of the same kind may become one; all may where it is not given. */
  readonly kinds?: readonly ReadonlySet<number>[];
}

/** What a pair counts for that was never near enough to be compared, or that was and is hardly alike. */
export const floor = 0.02;
/**
 * A story is compared with its nearest neighbours, so that in a large event most pairs were never looked at: each story of
 * the smaller side is taken to have met this many of the other at most.
 */
const mostMet = 30;

interface Proposal {
  readonly score: number;
  readonly a: number;
  readonly b: number;
  readonly version: number;
}

/** The mean of few pairs is unsure: it counts for less by so much over their number. Chosen on the labelled sets. */
const unsure = 0.04;

/** Mean over the pairs of two groups, from the sum of what they have above the floor; at most 1. */
export function meanLink(above: number, size: number, otherSize: number): number {
  const met = Math.min(size, otherSize) * Math.min(Math.max(size, otherSize), mostMet);
  return Math.min(1, floor + (above - unsure) / met);
}

/**
 * Average-link agglomeration (Sokal and Michener 1958): the two groups that are most alike become one, again and again,
 * until none are alike enough. Gives for each unit the place of the unit that stands for its group.
 */
export function agglomerate({ sizes, links, joinAt, kinds }: Agglomeration): readonly number[] {
  const size = [...sizes];
  const stands = size.map((_, at) => at);
  const version = new Int32Array(size.length);
  const sums = size.map(() => new Map<number, number>());
  const kind = kinds?.map((set) => new Set(set));
  const heap: Proposal[] = [];

  const propose = (a: number, b: number) => {
    const score = meanLink(sums[a]?.get(b) ?? 0, size[a] ?? 1, size[b] ?? 1);
    if (score < joinAt) return;
    if (kind?.[a]?.isDisjointFrom(kind[b] as ReadonlySet<number>)) return;
    push(heap, { score, a, b, version: (version[a] ?? 0) + (version[b] ?? 0) });
  };
  const join = (a: number, b: number) => {
    stands[b] = a;
    size[a] = (size[a] ?? 0) + (size[b] ?? 0);
    for (const one of kind?.[b] ?? []) kind?.[a]?.add(one);
    // The sum of two versions only grows: what was proposed of the group before is void.
    version[a] = (version[a] ?? 0) + 1;
    const own = sums[a] ?? new Map<number, number>();
    own.delete(b);
    for (const [other, above] of sums[b] ?? []) {
      if (other === a) continue;
      const sum = (own.get(other) ?? 0) + above;
      own.set(other, sum);
      sums[other]?.delete(b);
      sums[other]?.set(a, sum);
    }
    sums[b]?.clear();
    for (const other of own.keys()) propose(a, other);
  };

  for (const { a, b, above } of links) {
    sums[a]?.set(b, (sums[a]?.get(b) ?? 0) + above);
    sums[b]?.set(a, (sums[b]?.get(a) ?? 0) + above);
  }
  for (const [a, others] of sums.entries()) for (const b of others.keys()) if (a < b) propose(a, b);
  for (let best = pop(heap); best; best = pop(heap)) {
    const { a, b } = best;
    if (stands[a] !== a || stands[b] !== b || (version[a] ?? 0) + (version[b] ?? 0) !== best.version)
      continue;
    if ((sums[a]?.size ?? 0) >= (sums[b]?.size ?? 0)) join(a, b);
    else join(b, a);
  }
  return stands.map((_, at) => rootOf(stands, at));
}

function rootOf(stands: readonly number[], at: number): number {
  let top = at;
  while (stands[top] !== top) top = stands[top] as number;
  return top;
}

/** Of equals the one that names the earlier units: the same links give the same groups. */
function isBefore(one: Proposal, other: Proposal): boolean {
  if (one.score !== other.score) return one.score > other.score;
  return one.a !== other.a ? one.a < other.a : one.b < other.b;
}

/** A binary heap, the best on top. */
function push(heap: Proposal[], one: Proposal): void {
  let at = heap.length;
  heap.push(one);
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above] as Proposal;
    if (!isBefore(one, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = one;
}

function pop(heap: Proposal[]): Proposal | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.length) break;
    const right = heap[below + 1];
    if (right && isBefore(right, heap[below] as Proposal)) below++;
    const child = heap[below] as Proposal;
    if (!isBefore(child, last)) break;
    heap[at] = child;
    at = below;
  }
  heap[at] = last;
  return top;
}
