/** Work under one key happens one after another, in the order it was asked for; under several keys side by side. */
export function lineUp<Key>(): <T>(key: Key, work: () => Promise<T>) => Promise<T> {
  const lines = new Map<Key, Promise<unknown>>();
  return (key, work) => {
    const before = lines.get(key) ?? Promise.resolve();
    const after = before.then(work, work);
    const settled = after.then(
      () => undefined,
      () => undefined,
    );
    lines.set(key, settled);
    void settled.then(() => {
      if (lines.get(key) === settled) lines.delete(key);
    });
    return after;
  };
}

/** Works on all of them in their order, so many at a time. */
export async function sideBySide<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}

export type Line = <T>(work: () => Promise<T>) => Promise<T>;

/** All work one after another. */
export function oneLine(): Line {
  const inLine = lineUp<null>();
  return (work) => inLine(null, work);
}
