/** Sources as people chose them, from their file, with how reading them goes, from the database. */
import type { SourceId } from '../../core/index.ts';
import type { SourceReading, SourceState, SourceStore } from '../../ports/index.ts';
import { readingShape } from './chosen-shapes.ts';
import type { Collection } from './collection.ts';
import type { Database } from './database.ts';

const unread = { cursor: null, lastOk: null, lastError: null, failures: 0 } as const satisfies SourceReading;

export function sourceStore(chosen: Collection<SourceState>, made: Database): SourceStore {
  /** Where the database has nothing, what an earlier version kept in the file. */
  const merged = (state: SourceState, data: unknown): SourceState => {
    const reading = read(data);
    return reading ? { ...reading, spec: state.spec } : state;
  };

  function write(readings: Iterable<readonly [SourceId, SourceReading]>): void {
    made.transaction(() => {
      for (const [id, reading] of readings)
        made.run('INSERT OR REPLACE INTO reading (source, data) VALUES (?, ?)', id, JSON.stringify(reading));
    });
  }

  async function putAll(states: readonly SourceState[]): Promise<void> {
    const changed = states.filter(({ spec }) => !isSame(chosen.get(spec.id)?.spec, spec));
    if (changed.length > 0)
      await chosen.putAll(new Map(changed.map(({ spec }) => [spec.id, { ...unread, spec }])));
    write(states.map(({ spec, ...reading }) => [spec.id, reading] as const));
  }

  return {
    async all() {
      const rows = made.all('SELECT source, data FROM reading');
      const readings = new Map(rows.map(({ source, data }) => [source, data]));
      return chosen.all().map((state) => merged(state, readings.get(state.spec.id)));
    },
    async get(id) {
      const state = chosen.get(id);
      const row = state && made.get('SELECT data FROM reading WHERE source = ?', id);
      return state && merged(state, row?.['data']);
    },
    put: (state) => putAll([state]),
    putAll,
    async note(readings) {
      write([...readings].filter(([id]) => chosen.get(id) !== null));
    },
    async remove(id) {
      const removed = await chosen.remove(id);
      made.run('DELETE FROM reading WHERE source = ?', id);
      return removed;
    },
  };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Null where there is nothing, or nothing that is understood: then the source is read as if for the first time. */
function read(data: unknown): SourceReading | null {
  if (typeof data !== 'string') return null;
  const result = readingShape.safeParse(JSON.parse(data));
  return result.success ? result.data : unread;
}
