/** Tells people once when a source fails for good reason to say so, and once when it is back. */
import type { Chat, Document, KeptBriefing, Slot, SourceId, TopicId } from '../core/index.ts';
import type { Clock, Log, Service, SourceReading, SourceState, Store } from '../ports/index.ts';
import { dueIn, isHeld } from './alerts.ts';
import { noteReadings, type ReadingsDeps } from './readings.ts';

/** Failures in a row that are worth telling: with the waits between them, hours at the least. */
const worthTelling = 4;
/** A chat depends on a source that brought so much of what is kept of one of its topics. */
const leastShare = 1 / 3;
const storiesLookedAt = 200;
/** Where so many fail, and half of all, it is our own network; then only who runs the service is told. */
const mostAtOnce = 4;

const kinds = ['failing', 'back'] as const;
type Kind = (typeof kinds)[number];

interface HealthDeps extends ReadingsDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Chats of those who run the service. */
  readonly operators: readonly string[];
}

/** Notices are owed like alerts: in place of an event, what they tell and when it was found. */
const idOf = (kind: Kind, at: Temporal.Instant) => `sources-${kind}-${at.epochMilliseconds}`;
const pattern = /^sources-(failing|back)-(\d+)$/;

export const isNotice = ({ eventId }: Slot) => eventId !== null && pattern.test(eventId);

const isActive = ({ spec }: SourceState) => !spec.paused && !spec.sample;
const isFailing = (state: SourceState) =>
  isActive(state) && (state.failures >= worthTelling || state.gone === true);

export function createHealth(deps: HealthDeps) {
  const { store, clock, log, operators } = deps;
  const isOperator = (chat: Chat) => operators.includes(chat.id);

  /** After a round of readings: owes a notice to whom it concerns, and remembers that it was told. */
  async function afterRound(): Promise<void> {
    const all = await store.sources.all();
    const failing = all.filter((state) => isFailing(state) && !state.toldFailing);
    const back = all.filter((state) => isActive(state) && state.toldFailing && state.failures === 0);
    if (failing.length + back.length === 0) return;
    const now = clock.now();
    for (const { spec, lastError } of failing)
      log.warn('a source fails', { source: spec.id, why: lastError });
    for (const { spec } of back) log.info('a source can be read again', { source: spec.id });
    const half = all.filter(isActive).length / 2;
    const isOurs = ({ length }: readonly SourceState[]) => length >= mostAtOnce && length >= half;
    await mark(failing, { toldFailing: now });
    await mark(back, { toldFailing: null, backAt: now });
    await owe('failing', failing, now, isOurs(failing));
    await owe('back', back, now, isOurs(back));
  }

  async function mark(states: readonly SourceState[], news: Partial<SourceReading>): Promise<void> {
    if (states.length === 0) return;
    const ids = new Set(states.map(({ spec }) => spec.id));
    await noteReadings(deps, ({ spec }) => (ids.has(spec.id) ? news : null));
  }

  async function owe(
    kind: Kind,
    states: readonly SourceState[],
    now: Temporal.Instant,
    operatorsAlone: boolean,
  ): Promise<void> {
    if (states.length === 0) return;
    const topics = operatorsAlone ? new Map<SourceId, ReadonlySet<TopicId>>() : await topicsOf(states);
    const slots = (await store.chats.all())
      .filter((chat) => !isHeld(chat, now))
      .filter((chat) => isOperator(chat) || states.some(({ spec }) => follows(chat, topics.get(spec.id))))
      .map((chat) => ({ chatId: chat.id, due: dueIn(chat, now), eventId: idOf(kind, now) }));
    if (slots.length > 0) await store.deliveries.owe(slots);
  }

  /** The topics that would be poorer without each of these sources. */
  async function topicsOf(
    states: readonly SourceState[],
  ): Promise<ReadonlyMap<SourceId, ReadonlySet<TopicId>>> {
    const found = new Map<SourceId, ReadonlySet<TopicId>>();
    for (const { spec } of states) {
      const own = await store.stories.find({ sourceIds: [spec.id], limit: storiesLookedAt });
      const about = new Set(
        own.flatMap(({ topics }) => topics.filter((one) => one.about)).map((one) => one.topicId),
      );
      const dependent = new Set<TopicId>();
      for (const topic of about) {
        const all = await store.stories.find({ topics: [topic], limit: storiesLookedAt });
        const share = all.filter(({ story }) => story.sourceId === spec.id).length / Math.max(1, all.length);
        if (share >= leastShare) dependent.add(topic);
      }
      found.set(spec.id, dependent);
    }
    return found;
  }

  /** The notice as it is when it goes out: of those alone that still fail, or are still back, and concern the chat. */
  async function build(slot: Slot, chat: Chat, views: Service['views']): Promise<KeptBriefing> {
    const now = clock.now();
    const found = pattern.exec(slot.eventId ?? '');
    const kind = kinds.find((one) => one === found?.[1]) ?? 'failing';
    const at = Number(found?.[2]);
    const told = ({ toldFailing, backAt }: SourceState) => (kind === 'failing' ? toldFailing : backAt);
    const states = (await store.sources.all()).filter(
      (state) => isActive(state) && told(state)?.epochMilliseconds === at,
    );
    const topics = isOperator(chat) ? null : await topicsOf(states);
    const concerned = states.filter(({ spec }) => topics === null || follows(chat, topics.get(spec.id)));
    const document: Document = views.sourceNotice(kind, concerned, chat);
    return {
      document,
      window: { since: now, until: now },
      covers: [],
      told: [],
      empty: concerned.length === 0 || isHeld(chat, now),
    };
  }

  return { afterRound, build };
}

function follows({ subscriptions }: Chat, topics: ReadonlySet<TopicId> | undefined): boolean {
  return (
    topics !== undefined &&
    subscriptions.some(({ topic }) => topic.kind === 'catalogue' && topics.has(topic.id))
  );
}
