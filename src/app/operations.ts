import { loadStarter, starterNames } from '../../data/sources/index.ts';
import { InputError, newSource, type SourceSpec, textModes, UserError } from '../core/index.ts';
import type { Operations, SourceState, SourceType } from '../ports/index.ts';
import type { Line } from './line-up.ts';
import { type RetryDeps, retry } from './retry.ts';
import { addressKey, createIds, hostOf, webAddress } from './source-names.ts';
import { type StatusDeps, statusOf } from './status.ts';
import { type SourceAsked, type TrialDeps, tryTyped } from './trial.ts';

interface OperationsDeps extends TrialDeps, StatusDeps, RetryDeps {
  /** Changes of sources happen in it, or one would undo another. */
  readonly inLine: Line;
}

const unread = { cursor: null, lastOk: null, lastError: null, failures: 0 } as const;
const progressEvery = 500;

/** What only operators do: the sources, and how the service fares. */
export function createOperations(deps: OperationsDeps): Operations {
  const { store, sourceTypes, inLine } = deps;

  const sources: Operations['sources'] = async (text = null) => {
    const all = [...(await store.sources.all())].sort(byGroup);
    const wanted = text?.trim().toLowerCase() ?? '';
    if (wanted === '') return all;
    const found = all.filter((state) => isLike(state, wanted));
    if (found.length === 0) throw new UserError('source-unknown', { id: text ?? '' }, ['/sources']);
    return found;
  };

  async function find(what: string): Promise<SourceState> {
    const wanted = what.trim();
    const state =
      (await store.sources.get(wanted.toLowerCase())) ??
      (await sources()).find(({ spec }) => spec.address === wanted || spec.title === wanted);
    if (state) return state;
    const near = (await sources()).slice(0, 3).map(({ spec }) => `/sources test ${spec.id}`);
    throw new UserError('source-unknown', { id: wanted }, near.length > 0 ? near : ['/sources']);
  }

  function change(what: string, news: Pick<Partial<SourceSpec>, 'paused' | 'text'>): Promise<SourceState> {
    return inLine(async () => {
      const state = await find(what);
      const next = { ...state, spec: { ...state.spec, ...news } };
      await store.sources.put(next);
      return next;
    });
  }

  const addSource: Operations['addSource'] = async (text, group = null) => {
    const address = webAddress(text);
    const known = await byAddress(address);
    if (known) return { state: known, trial: null };
    const trial = await tryTyped(text, deps);
    return await inLine(async () => {
      const again = await byAddress(trial.address);
      if (again) return { state: again, trial: null };
      const { added } = await keep([{ ...trial, group }]);
      return { state: added[0]!, trial };
    });
  };

  async function byAddress(address: string): Promise<SourceState | null> {
    const key = addressKey(address);
    return (await store.sources.all()).find(({ spec }) => addressKey(spec.address) === key) ?? null;
  }

  /** Those that are no source yet become one, all in one durable step. */
  async function keep(
    wanted: readonly SourceAsked[],
    onProgress: (done: number, total: number) => void = () => undefined,
  ): Promise<{ readonly added: readonly SourceState[]; readonly known: readonly SourceState[] }> {
    const before = await store.sources.all();
    const byKey = new Map(before.map((state) => [addressKey(state.spec.address), state]));
    const idFor = createIds(before.map(({ spec }) => spec.id));
    const added: SourceState[] = [];
    const known: SourceState[] = [];
    for (const [index, source] of wanted.entries()) {
      const key = addressKey(source.address);
      const there = byKey.get(key);
      if (there) known.push(there);
      else {
        const state = { ...unread, spec: newSource({ ...source, id: idFor(source) }) };
        byKey.set(key, state);
        added.push(state);
      }
      if (index % progressEvery === 0) onProgress(index, wanted.length);
    }
    if (added.length > 0) await store.sources.putAll(added);
    onProgress(wanted.length, wanted.length);
    return { added, known };
  }

  return {
    status: () => statusOf(deps),
    retry: () => retry(deps),
    sources,
    addSource,
    async testSource(what) {
      const state = /[./]/.test(what) ? null : await find(what);
      return await tryTyped(state?.spec.address ?? what, deps);
    },
    removeSource: (id) =>
      inLine(async () => {
        const { spec } = await find(id);
        await store.sources.remove(spec.id);
        return spec;
      }),
    pauseSource: (id, paused) => change(id, { paused }),
    async textOfSource(typed) {
      const [, what = '', word = ''] = /^(.*?)\s*(\S*)$/.exec(typed.trim()) ?? [];
      const text = textModes.find((one) => one === word.toLowerCase());
      if (!text || what === '')
        throw new UserError('source-text-bad', { text: typed.trim(), accepted: textModes.join(', ') }, [
          '/sources',
        ]);
      return await change(what, { text });
    },
    importSources: (file, onProgress) =>
      inLine(async () => {
        const { kind, lists } = listsOf(sourceTypes);
        const listed = readList(file, lists).map((one) => ({
          ...one,
          kind,
          title: one.title ?? hostOf(one.address),
        }));
        const { added, known } = await keep(listed, onProgress);
        return { added: added.length, known: known.length };
      }),
    async exportSources() {
      const { kind, lists } = listsOf(sourceTypes);
      const feeds = (await sources()).filter(({ spec }) => spec.kind === kind);
      // A list without a feed is none, for us and for other readers.
      if (feeds.length === 0) throw new UserError('sources-none');
      const data = lists.write(
        feeds.map(({ spec: { address, title, group = null } }) => ({ address, title, group })),
      );
      return { name: 'tidings-sources.opml', data };
    },
    addStarter: (name) =>
      inLine(async () => {
        const set = loadStarter(name.trim().toLowerCase());
        if (set === null)
          throw new UserError(
            'starter-unknown',
            { name, accepted: starterNames.join(', ') },
            starterNames.map((one) => `/sources add starter:${one}`),
          );
        const { kind } = listsOf(sourceTypes);
        return await keep(set.map((one) => ({ ...one, kind, title: one.publisher, address: one.feed })));
      }),
  };
}

/** Those without a group first, then by group, and by id within it. */
function byGroup({ spec: a }: SourceState, { spec: b }: SourceState): number {
  const [one, other] = [a.group ?? '', b.group ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function isLike({ spec, failures }: SourceState, wanted: string): boolean {
  if (wanted === 'failing') return failures > 0 && !spec.paused;
  if (wanted === 'paused') return spec.paused;
  const { id, title, address, group = null } = spec;
  return [id, title, address, group].some((one) => one?.toLowerCase().includes(wanted));
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
