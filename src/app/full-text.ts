import {
  InputError,
  type RawStory,
  SourceError,
  type SourceId,
  type SourceSpec,
  type Story,
  type StoryId,
} from '../core/index.ts';
import type { Bytes, Clock, Http, Log, PageTry, SourceState, SourceType, Store } from '../ports/index.ts';
import { hostOfUrl, isAggregator } from '../text/outlets/index.ts';
import type { Collector } from './collect.ts';
import { fullerStory } from './fuller.ts';
import { sideBySide } from './line-up.ts';
import { noteReadings, type ReadingsDeps } from './readings.ts';
import { bytesOf, recognisedOnWeb } from './recognise.ts';
import type { Robots } from './robots.ts';

interface FullTextDeps extends ReadingsDeps {
  readonly store: Pick<Store, 'sources' | 'stories'>;
  readonly sourceTypes: readonly SourceType[];
  readonly collector: Pick<Collector, 'revise'>;
  readonly http: Http;
  readonly robots: Robots;
  readonly clock: Clock;
  readonly log: Log;
}

/** What one round came to: pages asked for, and stories that have their text now. */
export interface TextRun {
  readonly read: number;
  readonly filled: number;
}

/** Pages of one round; the others wait for the next. */
const mostPages = 120;
const mostOfHost = 8;
const atOnce = 8;
const pauseMs = 1000;
/** No page is begun after so long: feeds are read between two rounds. */
const roundMs = 40_000;
/** Stories that wait: the latest, as older ones are hardly read any more. */
const mostWaiting = 2_000;
const lookBackHours = 24;
/** Minutes from each failure to the next try; then the teaser is all there is. */
const waits: readonly number[] = [20, 180];
const mostRemembered = 200;

interface Waiting {
  readonly story: StoryId;
  readonly source: SourceId;
  readonly url: string;
}

type Outcome = 'filled' | 'over' | 'failed';

/**
 * Reads the pages of stories of which their feed gave an excerpt, and keeps the stories with their whole text. A story
 * arrives as its feed tells it and is told so until then; a page that gives nothing is no failure of its source.
 */
export function createFullText(deps: FullTextDeps): { tick(signal: AbortSignal): Promise<TextRun> } {
  const { store, sourceTypes, collector, http, robots, clock, log } = deps;
  const waiting = new Map<StoryId, Waiting>();
  /** When a host may be asked again. */
  const turns = new Map<string, Promise<void>>();
  let seen: string | null = null;
  let lookedAt: Temporal.Instant | null = null;

  async function tick(signal: AbortSignal): Promise<TextRun> {
    const states = new Map((await store.sources.all()).map((state) => [state.spec.id, state]));
    await look(states);
    const due = [...waiting.values()].filter((one) => isDue(one, states));
    const round = fairly(due);
    const tries = new Map<SourceId, PageTry[]>();
    const run = { read: 0, filled: 0 };
    const until = clock.elapsed() + roundMs;
    await sideBySide(round, atOnce, async (one) => {
      const state = states.get(one.source);
      if (!state || signal.aborted || clock.elapsed() > until) return;
      const outcome = await readOne(one, state.spec, signal);
      if (signal.aborted) return;
      run.read++;
      if (outcome === 'filled') run.filled++;
      note(one, outcome, state, tries);
    });
    turns.clear();
    await keep(tries);
    return run;
  }

  /** Finds stories that came since the last look, and at first those of the last day. */
  async function look(states: ReadonlyMap<SourceId, SourceState>): Promise<void> {
    const now = await store.stories.state();
    if (now === seen) return;
    const since = lookedAt ?? clock.now().subtract({ hours: lookBackHours });
    const at = clock.now();
    const placed = await store.stories.find({ since, by: 'arrived', limit: mostWaiting });
    seen = now;
    // A little is looked at twice: what arrived while the last look ran.
    lookedAt = at.subtract({ minutes: 5 });
    for (const { story } of placed.toReversed()) {
      const state = states.get(story.sourceId);
      if (!state || story.url === null || !isWanted(story, state)) continue;
      waiting.set(story.id, { story: story.id, source: story.sourceId, url: story.url });
    }
    for (const id of waiting.keys()) {
      if (waiting.size <= mostWaiting) break;
      waiting.delete(id);
    }
  }

  function isWanted(story: Story, { spec, pages = [] }: SourceState): boolean {
    const mode = modeOf(spec, sourceTypes);
    if (story.sample || spec.sample || mode === 'never') return false;
    if (mode === 'when-short' && story.form === 'full') return false;
    return !pages.some((page) => page.story === story.id && page.isOver);
  }

  function isDue({ story, source }: Waiting, states: ReadonlyMap<SourceId, SourceState>): boolean {
    const state = states.get(source);
    if (!state || state.spec.paused || modeOf(state.spec, sourceTypes) === 'never') return false;
    const before = state.pages?.find((page) => page.story === story);
    if (!before) return true;
    const wait = waits[before.tries - 1];
    return (
      !before.isOver &&
      wait !== undefined &&
      Temporal.Instant.compare(before.at.add({ minutes: wait }), clock.now()) <= 0
    );
  }

  async function readOne(one: Waiting, spec: SourceSpec, signal: AbortSignal): Promise<Outcome> {
    try {
      const page = await pageOf(one.url, signal);
      if (page === null) return 'over';
      const [id] = await collector.revise([one.story], (story) =>
        fullerStory(story, page.raw, spec, page.address),
      );
      return id === undefined ? 'over' : 'filled';
    } catch (error) {
      if (error instanceof InputError) return 'over';
      if (!(error instanceof SourceError) && !signal.aborted)
        log.error('reading the page of a story failed', { source: spec.id, error });
      return 'failed';
    }
  }

  /** The article at an address, or at the one that its page leads on to; null where there is none for us. */
  async function pageOf(
    address: string,
    signal: AbortSignal,
    mayLead = true,
  ): Promise<{ readonly raw: RawStory; readonly address: string } | null> {
    const bytes = await ask(address, signal);
    if (bytes === null) return null;
    const type = recognisedOnWeb(bytes, sourceTypes);
    // A feed has no text that it did not give already.
    if (!type || type.lists) return null;
    const host = hostOfUrl(bytes.address);
    const onward = mayLead ? (type.leadsTo?.(bytes) ?? null) : null;
    if (onward !== null && onward !== bytes.address) return await pageOf(onward, signal, false);
    if (host === null || isAggregator(host)) return null;
    // Sites that no longer have an article send to their front page.
    if (URL.parse(bytes.address)?.pathname === '/' && URL.parse(address)?.pathname !== '/') return null;
    const [raw] = (await type.read(bytes, signal)).stories;
    return raw ? { raw, address: bytes.address } : null;
  }

  async function ask(address: string, signal: AbortSignal): Promise<Bytes | null> {
    const host = hostOfUrl(address);
    if (host === null) return null;
    const before = turns.get(host);
    const { promise, resolve } = Promise.withResolvers<void>();
    turns.set(host, promise);
    await before;
    try {
      if (signal.aborted || !(await robots.allows(address, signal))) return null;
      const answer = await http.request({ url: address, signal });
      if (answer.status === 429 || answer.status >= 500)
        throw new SourceError(`'${address}' answered ${answer.status}`);
      if (answer.status !== 200) return null;
      // Where a redirect led is asked for leave as well.
      if (hostOfUrl(answer.url) !== host && !(await robots.allows(answer.url, signal))) return null;
      return bytesOf(answer);
    } finally {
      void clock.sleep(pauseMs, signal).then(resolve);
    }
  }

  function note(
    one: Waiting,
    outcome: Outcome,
    { pages = [] }: SourceState,
    tries: Map<SourceId, PageTry[]>,
  ) {
    const before = pages.find((page) => page.story === one.story)?.tries ?? 0;
    const isOver = outcome !== 'failed' || before >= waits.length;
    const list = tries.get(one.source) ?? [];
    list.push({ story: one.story, tries: before + 1, at: clock.now(), isOver });
    tries.set(one.source, list);
    if (isOver) waiting.delete(one.story);
  }

  async function keep(tries: ReadonlyMap<SourceId, readonly PageTry[]>): Promise<void> {
    if (tries.size === 0) return;
    await noteReadings(deps, ({ spec, pages = [] }) => {
      const fresh = tries.get(spec.id);
      if (!fresh) return null;
      const again = new Set(fresh.map(({ story }) => story));
      return { pages: [...pages.filter(({ story }) => !again.has(story)), ...fresh].slice(-mostRemembered) };
    });
  }

  return { tick };
}

/** Feeds alone have teasers; a page is its own text. */
function modeOf({ text, kind }: SourceSpec, types: readonly SourceType[]): NonNullable<SourceSpec['text']> {
  const isFeed = types.find((type) => type.kind === kind)?.lists !== undefined;
  return isFeed ? (text ?? 'when-short') : 'never';
}

/** The latest first, a few of each host and hosts by turns. */
function fairly(due: readonly Waiting[]): readonly Waiting[] {
  const hosts = [...Map.groupBy(due.toReversed(), ({ url }) => hostOfUrl(url)).values()];
  const turn = (at: number) => hosts.flatMap((list) => list[at] ?? []);
  return Array.from({ length: mostOfHost }, (_, at) => turn(at))
    .flat()
    .slice(0, mostPages);
}
