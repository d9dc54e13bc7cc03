import { InputError, type SourceId, type SourceSpec, UserError } from '../core/index.ts';
import type { Operations, SourceState, SourceType } from '../ports/index.ts';
import type { Line } from './line-up.ts';
import { type RetryDeps, retry } from './retry.ts';
import { type StatusDeps, statusOf } from './status.ts';
import { hostOf, specOf, type TrialDeps, tryAddress } from './trial.ts';

interface OperationsDeps extends TrialDeps, StatusDeps, RetryDeps {
  /** Changes of sources happen in it, or one would undo another. */
  readonly inLine: Line;
}

/** What only operators do: the sources, and how the service fares. */
export function createOperations(deps: OperationsDeps): Operations {
  const { store, sourceTypes, inLine } = deps;

  const sources: Operations['sources'] = async () =>
    [...(await store.sources.all())].sort((a, b) => (a.spec.id < b.spec.id ? -1 : 1));

  async function find(what: string): Promise<SourceState> {
    const wanted = what.trim();
    const state =
      (await store.sources.get(wanted.toLowerCase())) ??
      (await sources()).find(({ spec }) => spec.address === wanted || spec.title === wanted);
    if (state) return state;
    const near = (await sources()).slice(0, 3).map(({ spec }) => `/sources test ${spec.id}`);
    throw new UserError('source-unknown', { id: wanted }, near.length > 0 ? near : ['/sources']);
  }

  const addSource: Operations['addSource'] = async (text) => {
    const address = webAddress(text);
    const known = await byAddress(address);
    if (known) return { state: known, trial: null };
    const trial = await tryAddress(address, deps);
    return await inLine(async () => {
      const again = await byAddress(trial.address);
      if (again) return { state: again, trial: null };
      return { state: await keep(trial), trial };
    });
  };

  async function byAddress(address: string): Promise<SourceState | null> {
    return (await store.sources.all()).find(({ spec }) => spec.address === address) ?? null;
  }

  async function keep(source: Pick<SourceSpec, 'kind' | 'address' | 'title'>): Promise<SourceState> {
    const taken = new Set((await store.sources.all()).map(({ spec }) => spec.id));
    const spec = specOf({ ...source, id: newId(source, taken) });
    const state = { spec, cursor: null, lastOk: null, lastError: null, failures: 0 };
    await store.sources.put(state);
    return state;
  }

  return {
    status: () => statusOf(deps),
    retry: () => retry(deps),
    sources,
    addSource,
    async testSource(what) {
      const state = /[./]/.test(what) ? null : await find(what);
      return await tryAddress(state?.spec.address ?? webAddress(what), deps);
    },
    removeSource: (id) =>
      inLine(async () => {
        const { spec } = await find(id);
        await store.sources.remove(spec.id);
        return spec;
      }),
    pauseSource: (id, paused) =>
      inLine(async () => {
        const state = await find(id);
        const next = { ...state, spec: { ...state.spec, paused } };
        await store.sources.put(next);
        return next;
      }),
    importSources: (file) =>
      inLine(async () => {
        const { kind, lists } = listsOf(sourceTypes);
        const listed = readList(file, lists);
        const known = new Set((await store.sources.all()).map(({ spec }) => spec.address));
        const fresh = listed.filter(({ address }) => !known.has(address));
        for (const { address, title } of fresh)
          await keep({ kind, address, title: title ?? hostOf(address) });
        return { added: fresh.length, known: listed.length - fresh.length };
      }),
    async exportSources() {
      const { kind, lists } = listsOf(sourceTypes);
      const feeds = (await sources()).filter(({ spec }) => spec.kind === kind);
      const data = lists.write(feeds.map(({ spec: { address, title } }) => ({ address, title })));
      return { name: 'tidings-sources.opml', data };
    },
  };
}

/** `example.org/feed` is meant as `https://example.org/feed`. */
function webAddress(text: string): string {
  const typed = text.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`);
  if (url && /^https?:$/.test(url.protocol) && /[.:]|^localhost$/.test(url.hostname)) return url.href;
  throw new UserError('source-address-bad', { text: typed }, []);
}

/** A slug of the title, or of the host: `bbc-world`, `bbc-world-2`. */
function newId(
  { title, address }: Pick<SourceSpec, 'title' | 'address'>,
  taken: ReadonlySet<SourceId>,
): SourceId {
  const slug = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40);
  const base = slug(title ?? '') || slug(hostOf(address)) || 'source';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

function listsOf(types: readonly SourceType[]) {
  const type = types.find(({ lists }) => lists !== undefined);
  if (!type?.lists) throw new Error('no kind of source reads lists');
  return { kind: type.kind, lists: type.lists };
}

function readList(
  { name, data }: Parameters<Operations['importSources']>[0],
  lists: NonNullable<SourceType['lists']>,
) {
  try {
    return lists.read({ data, address: name, mediaType: null });
  } catch (error) {
    if (error instanceof InputError) throw new UserError('source-unreadable', { why: error.message });
    throw error;
  }
}
