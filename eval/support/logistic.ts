/** What is known of one case: its features (the first is always 1), whether it is so, and how much it counts. */
export interface Example {
  readonly features: ArrayLike<number>;
  readonly isTrue: boolean;
  readonly weight: number;
}

/** Steps of Newton's method; a dozen are enough for a dozen weights. */
const mostSteps = 15;
/** No weight moves further in one step: the first steps overshoot where classes are easily told apart. */
const longestStep = 3;

/** Logistic regression by Newton's method, with an L2 penalty on all weights but the first. */
export function fitLogistic(
  examples: readonly Example[],
  { l2 }: { readonly l2: number },
): readonly number[] {
  const size = examples[0]?.features.length ?? 0;
  const weights = new Float64Array(size);
  for (let step = 0; step < mostSteps; step++) {
    const rows = Array.from({ length: size }, (_, at) => {
      const row = new Float64Array(size + 1);
      row[at] = at === 0 ? 1e-6 : l2;
      row[size] = at === 0 ? 0 : -l2 * (weights[at] ?? 0);
      return row;
    });
    for (const { features, isTrue, weight } of examples) addTo(rows, features, weights, isTrue, weight);
    for (let one = 0; one < size; one++) {
      for (let other = 0; other < one; other++) (rows[other] as Float64Array)[one] = rows[one]?.[other] ?? 0;
    }
    const moves = solve(rows);
    for (const [at, move] of moves.entries())
      weights[at] = (weights[at] ?? 0) + Math.max(-longestStep, Math.min(longestStep, move));
    if (moves.every((move) => Math.abs(move) < 1e-4)) break;
  }
  return [...weights];
}

/** Adds a case to the lower half of the Hessian, and to the gradient in the last column. */
function addTo(
  rows: readonly Float64Array[],
  features: ArrayLike<number>,
  weights: Float64Array,
  isTrue: boolean,
  weight: number,
): void {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (features[at] ?? 0);
  const p = 1 / (1 + Math.exp(-sum));
  const pull = weight * ((isTrue ? 1 : 0) - p);
  const bend = weight * p * (1 - p);
  for (const [at, row] of rows.entries()) {
    const value = features[at] ?? 0;
    if (value === 0) continue;
    row[rows.length] = (row[rows.length] ?? 0) + pull * value;
    for (let other = 0; other <= at; other++)
      row[other] = (row[other] ?? 0) + bend * value * (features[other] ?? 0);
  }
}

/** Gauss-Jordan elimination with row pivots; each row has its right side in the last column. */
function solve(rows: Float64Array[]): readonly number[] {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let at = column + 1; at < size; at++)
      if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = at;
    const row = rows[pivot] as Float64Array;
    rows[pivot] = rows[column] as Float64Array;
    rows[column] = row;
    const lead = row[column] || 1e-12;
    for (const [at, other] of rows.entries()) {
      const factor = at === column ? 0 : (other[column] ?? 0) / lead;
      if (factor === 0) continue;
      for (let place = column; place <= size; place++)
        other[place] = (other[place] ?? 0) - factor * (row[place] ?? 0);
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] || 1e-12));
}
