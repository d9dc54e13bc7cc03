import type { SourceId } from '../core/index.ts';
import type { SourceReading, SourceState, Store } from '../ports/index.ts';
import type { Line } from './line-up.ts';

export interface ReadingsDeps {
  readonly store: Pick<Store, 'sources'>;
  /** Changes of sources happen in it, or one would undo another. */
  readonly inLine: Line;
}

/**
 * Notes what `change` says is new of sources, from how each stands by then: something else may have been noted since the
 * caller looked. Null changes nothing. Gives how many changed.
 */
export function noteReadings(
  { store, inLine }: ReadingsDeps,
  change: (state: SourceState) => Partial<SourceReading> | null,
): Promise<number> {
  return inLine(async () => {
    const news = new Map<SourceId, SourceReading>();
    for (const state of await store.sources.all()) {
      const changed = change(state);
      if (changed === null) continue;
      const { spec, ...reading } = state;
      news.set(spec.id, { ...reading, ...changed });
    }
    if (news.size > 0) await store.sources.note(news);
    return news.size;
  });
}
