/**
 * Separable CMA-ES (Ros and Hansen 2008): finds numbers that make a score large where the score has no derivative. Each
 * number moves in steps of its own size; the draws are the same at each run.
 */
export interface EvolveOptions {
  readonly steps: Readonly<Record<string, number>>;
  readonly rounds: number;
  readonly step?: number;
  readonly seed?: number;
}

const broodSize = 12;
const parents = 6;

type Numbers = Readonly<Record<string, number>>;

/** The best found: what is in `start` and not in `steps` stays as it is. */
export function evolve<T extends Numbers>(
  start: T,
  score: (one: T) => number,
  { steps, rounds, step = 0.4, seed = 7 }: EvolveOptions,
): T {
  const names = Object.keys(steps);
  const size = names.length;
  const normal = normals(seed);
  const shares = recombination();
  const effective = 1 / shares.reduce((sum, one) => sum + one * one, 0);
  const pathRate = (effective + 2) / (size + effective + 5);
  const spreadRate = 4 / (size + 4);
  const rankOne = ((2 / ((size + 1.3) ** 2 + effective)) * (size + 2)) / 3;
  const rankMany = Math.min(
    1 - rankOne,
    ((2 * (effective - 2 + 1 / effective)) / ((size + 2) ** 2 + effective)) * ((size + 2) / 3),
  );
  const expected = Math.sqrt(size) * (1 - 1 / (4 * size) + 1 / (21 * size * size));
  const stepOf = (at: number) => steps[names[at] ?? ''] ?? 1;
  const made = (place: readonly number[]) => ({
    ...start,
    ...Object.fromEntries(names.map((name, at) => [name, (place[at] ?? 0) * stepOf(at)])),
  });
  let centre = names.map((name, at) => (start[name] ?? 0) / stepOf(at));
  let reach = step;
  let spread = names.map(() => 1);
  let path = names.map(() => 0);
  let trail = names.map(() => 0);
  let best = { value: score(start), made: start };
  for (let round = 0; round < rounds; round++) {
    const from = centre;
    const brood = Array.from({ length: broodSize }, () => {
      const drawn = names.map(() => normal());
      const move = drawn.map((one, at) => one * Math.sqrt(spread[at] ?? 1));
      const one = made(from.map((value, at) => value + reach * (move[at] ?? 0)));
      return { drawn, move, made: one, value: score(one) };
    }).sort((a, b) => b.value - a.value);
    const [first] = brood;
    if (first && first.value > best.value) best = { value: first.value, made: first.made };
    const chosen = brood.slice(0, parents);
    const mean = (read: (one: (typeof brood)[number]) => number) =>
      chosen.reduce((sum, one, rank) => sum + (shares[rank] ?? 0) * read(one), 0);
    const drawn = names.map((_, at) => mean((one) => one.drawn[at] ?? 0));
    const move = names.map((_, at) => mean((one) => one.move[at] ?? 0));
    centre = centre.map((value, at) => value + reach * (move[at] ?? 0));
    path = path.map(
      (value, at) =>
        (1 - pathRate) * value + Math.sqrt(pathRate * (2 - pathRate) * effective) * (drawn[at] ?? 0),
    );
    trail = trail.map(
      (value, at) =>
        (1 - spreadRate) * value + Math.sqrt(spreadRate * (2 - spreadRate) * effective) * (move[at] ?? 0),
    );
    spread = spread.map(
      (value, at) =>
        (1 - rankOne - rankMany) * value +
        rankOne * (trail[at] ?? 0) ** 2 +
        rankMany * mean((one) => (one.move[at] ?? 0) ** 2),
    );
    reach *= Math.exp((pathRate / (1 + pathRate)) * (Math.hypot(...path) / expected - 1));
  }
  const last = made(centre);
  return score(last) > best.value ? last : best.made;
}

function recombination(): readonly number[] {
  const raw = Array.from({ length: parents }, (_, rank) => Math.log(parents + 0.5) - Math.log(rank + 1));
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((one) => one / sum);
}

/** Normally distributed numbers by Box and Muller over a linear congruential generator. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return (state + 0.5) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
