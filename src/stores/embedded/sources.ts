/** Sources as people chose them, from their file, with how reading them goes, from the database. */
import type { SourceId } from '../../core/index.ts';
import type { SourceReading, SourceState, SourceStore } from '../../ports/index.ts';
import { readingShape } from './chosen-shapes.ts';
import type { Collection } from './collection.ts';
import type { Database } from './database.ts';

const unread = { cursor: null, lastOk: null, lastError: null, failures: 0 } as const satisfies SourceReading;

export function sourceStore(chosen: Collection<SourceState>, made: Database): SourceStore {
  /** Read at the first need: one process writes them, and all of them are asked for at every tick. */
  let known: Map<SourceId, SourceReading> | null = null;
  function readings(): Map<SourceId, SourceReading> {
    known ??= new Map(
      made.all('SELECT source, data FROM reading').map(({ source, data }) => [String(source), read(data)]),
    );
    return known;
  }

  /** Where the database has nothing, what an earlier version kept in the file. */
  const merged = (state: SourceState): SourceState => {
    const reading = readings().get(state.spec.id);
    return reading ? { ...reading, spec: state.spec } : state;
  };

  function write(news: readonly (readonly [SourceId, SourceReading])[]): void {
    if (news.length === 0) return;
    const all = readings();
    made.transaction(() => {
      for (const [id, reading] of news)
        made.run('INSERT OR REPLACE INTO reading (source, data) VALUES (?, ?)', id, JSON.stringify(reading));
    });
    for (const [id, reading] of news) all.set(id, reading);
  }

  async function putAll(states: readonly SourceState[]): Promise<void> {
    const changed = states.filter(({ spec }) => !isSame(chosen.get(spec.id)?.spec, spec));
    if (changed.length > 0)
      await chosen.putAll(new Map(changed.map(({ spec }) => [spec.id, { ...unread, spec }])));
    write(states.map(({ spec, ...reading }) => [spec.id, reading] as const));
  }

  return {
    all: async () => chosen.all().map(merged),
    async get(id) {
      const state = chosen.get(id);
      return state && merged(state);
    },
    put: (state) => putAll([state]),
    putAll,
    async note(readings) {
      write([...readings].filter(([id]) => chosen.get(id) !== null));
    },
    async remove(id) {
      const removed = await chosen.remove(id);
      made.run('DELETE FROM reading WHERE source = ?', id);
      readings().delete(id);
      return removed;
    },
  };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What is not understood is as if the source were read for the first time. */
function read(data: unknown): SourceReading {
  const result = readingShape.safeParse(JSON.parse(String(data)));
  return result.success ? result.data : unread;
}
