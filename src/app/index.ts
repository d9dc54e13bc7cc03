/** Joins the stages into jobs, and offers them as one service. */
import type { Chat, Document, Language, Slot } from '../core/index.ts';
import { createDelivery, type DeliveryRun } from '../delivery/index.ts';
import type {
  Check,
  Clock,
  Command,
  Http,
  Inbox,
  Log,
  Platform,
  PlatformHost,
  Service,
  SourceType,
  Status,
  Store,
  Summarizer,
} from '../ports/index.ts';
import { alertBuilder } from './alert-briefing.ts';
import { createAlerts, isPaused } from './alerts.ts';
import { createArrivals } from './arrivals.ts';
import { createBriefer } from './briefing.ts';
import { createChats } from './chats.ts';
import { checkClock, checkSources, checkStore, checkZones } from './checks.ts';
import { createCollector } from './collect.ts';
import { createHost } from './dispatch.ts';
import { eraseBefore } from './erase.ts';
import { exportAll } from './export.ts';
import { createFetcher, type FetchRun } from './fetch.ts';
import { createFullText, type TextRun } from './full-text.ts';
import { createHealth, isNotice } from './health.ts';
import { createImporter, type Importer } from './import.ts';
import { createInboxReader, type InboxRun } from './inbox.ts';
import { oneLine } from './line-up.ts';
import { startLoop } from './loop.ts';
import { createOperations } from './operations.ts';
import { createRobots } from './robots.ts';
import { createSamples } from './samples.ts';
import { heldInQuiet, nextDue, rebuildSlots, scheduledBuilder } from './scheduled.ts';
import { createService } from './service.ts';
import { shippedTexts, shippedTopics } from './shipped.ts';
import { createShown } from './shown.ts';

export type { Status } from '../ports/index.ts';
export type { ImportReport } from './collect.ts';
export { createFetcher } from './fetch.ts';
export { SourceListError } from './import.ts';
export { oneLine } from './line-up.ts';

export interface AppDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly http: Http;
  readonly commands: readonly Command[];
  readonly sourceTypes: readonly SourceType[];
  readonly summarizers: readonly Summarizer[];
  /** By kind; briefings of chats on other platforms rest. */
  readonly platforms: ReadonlyMap<string, Platform>;
  /** A document as a terminal of so many columns shows it. */
  readonly print: (document: Document, columns: number) => string;
  readonly dataDir: string;
  /** Absent where no folder is watched. */
  readonly inbox?: Inbox;
  readonly samples: boolean;
  readonly retentionDays: number;
  readonly version: string;
  /** Chats of those who run the service: told of what they alone can mend. */
  readonly operators?: readonly string[];
}

/** The engine, open: what the command line, the operator page and the platforms stand on. */
export interface App extends Importer {
  readonly service: Service;
  readonly host: PlatformHost;
  readonly languages: readonly Language[];
  readonly print: AppDeps['print'];
  exportAll(): AsyncIterable<Readonly<Record<string, unknown>>>;
  status(): Promise<Status>;
  /** Rejects where the store cannot be read. Costs next to nothing. */
  alive(): Promise<void>;
  /** Reads the sources that are due; the service does so by itself once it is started. */
  collect(signal: AbortSignal): Promise<FetchRun>;
  /** Takes in what lies in the inbox; the service does so by itself once it is started. */
  readInbox(signal: AbortSignal): Promise<InboxRun>;
  /** Reads the pages of stories that came as excerpts; the service does so by itself after each round of `collect`. */
  readPages(signal: AbortSignal): Promise<TextRun>;
  /** Sends what is owed and what is due; the service does so by itself once it is started. */
  deliver(signal: AbortSignal): Promise<DeliveryRun>;
  checks(): Promise<readonly Check[]>;
  /** Offers the samples where they are due: called before look-ups, cheap when there is nothing to do. */
  ready(): Promise<void>;
  /** Begins delivering and keeping house. */
  start(): Promise<void>;
  /** Ends what is in flight and closes the store. */
  close(): Promise<void>;
}

export function createApp(deps: AppDeps): App {
  const { store, clock, log, http, commands, sourceTypes, summarizers, platforms, dataDir } = deps;
  const startedAt = clock.now();
  const texts = shippedTexts();
  const topics = shippedTopics();
  const arrivals = createArrivals(clock);
  const collector = createCollector({ store, topics, clock: arrivals });
  const briefer = createBriefer({ store, topics, clock, summarizers });
  const chats = createChats({ store, clock, languages: texts.languages, nextDue });
  const ofSources = oneLine();
  const robots = createRobots({ http, clock });
  const operations = createOperations({
    store,
    clock,
    http,
    sourceTypes,
    robots,
    startedAt,
    version: deps.version,
    platforms,
    chats,
    retrySources: () => fetcher.retry(),
    inLine: ofSources,
  });
  const shown = createShown();
  const service = createService({
    store,
    clock,
    topics,
    texts,
    briefer,
    chats,
    commands,
    shown,
    operations,
    retentionDays: deps.retentionDays,
  });
  const host = createHost({ commands, service, chats, store, clock, texts, log });
  const builder = { store, clock, log, arrivals, briefer, service, shown, topics };
  const scheduled = scheduledBuilder(builder);
  const alert = alertBuilder(builder);
  const build = (slot: Slot, chat: Chat) =>
    isNotice(slot)
      ? health.build(slot, chat, service.views)
      : slot.eventId === null
        ? scheduled(slot, chat)
        : alert(slot, chat);
  const alerts = createAlerts({ store, topics, clock: arrivals, log });
  const delivery = createDelivery({
    store,
    platforms,
    build,
    clock,
    log,
    nextDue,
    held: heldInQuiet,
    paused: isPaused,
    rest: chats.rest,
  });
  const samples = createSamples(store, collector, deps.samples);
  const beforeFirst = () => samples.dismiss();
  const importer = createImporter({ collector, sourceTypes, http, beforeFirst });
  const health = createHealth({ store, clock, log, inLine: ofSources, operators: deps.operators ?? [] });
  const reading = { store, sourceTypes, collector, http, robots, clock, log, inLine: ofSources };
  const fetcher = createFetcher({ ...reading, beforeFirst, afterRound: health.afterRound });
  const fullText = createFullText(reading);
  // One after the other, so that a host that has feeds and pages is asked for one at a time.
  const readAll = async (signal: AbortSignal) => {
    await fetcher.tick(signal);
    if (!signal.aborted) await fullText.tick(signal);
  };
  let loop: ReturnType<typeof startLoop> | null = null;

  const { inbox } = deps;
  const inboxReader = inbox && createInboxReader({ inbox, importer, clock, log });
  const readInbox = async (signal: AbortSignal) =>
    (await inboxReader?.tick(signal)) ?? { taken: 0, refused: 0 };

  const jobs = [
    { name: 'inbox', every: '*/10 * * * * *', run: readInbox },
    { name: 'alert', every: '*/20 * * * * *', run: () => alerts.tick() },
    { name: 'collect', every: '5 * * * * *', run: readAll },
    { name: 'forget', every: '17 * * * *', run: () => collector.forget() },
    {
      name: 'prune',
      every: '42 3 * * *',
      run: () =>
        collector.erase(() =>
          eraseBefore(store, clock, clock.now().subtract({ hours: 24 * deps.retentionDays })),
        ),
    },
  ];

  return {
    ...importer,
    service,
    host,
    languages: texts.languages,
    print: deps.print,
    exportAll: () => exportAll(store, clock),
    status: () => operations.status(),
    alive: async () => {
      await Promise.all([store.stories.get(['-']), store.chats.get('-'), store.slots.get('-')]);
    },
    collect: (signal) => fetcher.tick(signal),
    readInbox,
    readPages: (signal) => fullText.tick(signal),
    deliver: (signal) => delivery.tick(signal),
    checks: async () => [
      { name: 'settings', state: 'good', said: 'read and accepted' },
      await checkStore(store, dataDir),
      checkZones(),
      checkClock(clock),
      await checkSources(store),
      ...(await Promise.all([...platforms.values()].map((platform) => platform.checks?.() ?? []))).flat(),
    ],
    ready: () => samples.offer(),
    start: async () => {
      await rebuildSlots({ store, clock, arrivals });
      // One a platform, so that none waits for another; at once, as much may be owed from before.
      const delivering = [...platforms.keys()].map((kind) => ({
        name: `deliver ${kind}`,
        every: '*/10 * * * * *',
        atStart: true,
        run: (signal: AbortSignal) => delivery.tick(signal, kind),
      }));
      loop = startLoop([...delivering, ...jobs], clock, log);
    },
    close: async () => {
      await loop?.stop();
      await collector.close();
      await store.close();
    },
  };
}
