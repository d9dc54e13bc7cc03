import { InputError } from '../../../core/index.ts';
import type { ListedSource } from '../../../ports/index.ts';

const maxSources = 10_000;
const maxTitle = 200;

/** What a list names, each address once, in its order. */
export interface Found {
  /** Throws `InputError` where there are more than can be meant. */
  add(source: ListedSource): void;
  all(): readonly ListedSource[];
}

export function createFound(name: string): Found {
  const byAddress = new Map<string, ListedSource>();
  return {
    add(source) {
      if (byAddress.has(source.address)) return;
      if (byAddress.size === maxSources)
        throw new InputError(`'${name}' names over ${maxSources} feeds; import it in parts`);
      byAddress.set(source.address, { ...source, title: source.title?.slice(0, maxTitle) ?? null });
    },
    all: () => [...byAddress.values()],
  };
}
