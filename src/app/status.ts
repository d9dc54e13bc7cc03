import type { ChatId, Delivery } from '../core/index.ts';
import type { Clock, Status, Store } from '../ports/index.ts';

export interface StatusDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly startedAt: Temporal.Instant;
  readonly version: string;
  /** By kind: what is due on any other waits for ever. */
  readonly platforms: ReadonlyMap<string, unknown>;
}

/** How many of the last deliveries are looked at. */
const recent = 500;
/** A briefing owed this long after it was due is late. */
const lateMinutes = 5;
/** Longer than any wait between tries. */
const everHours = 24 * 365;
const mostOwed = 10_000;
const mostReasons = 5;
const silenceDays = 7;

export async function statusOf({ store, clock, startedAt, version, platforms }: StatusDeps): Promise<Status> {
  const now = clock.now();
  const { stories, samples } = await store.stories.count();
  const [chats, sources] = [await store.chats.all(), await store.sources.all()];
  const settled = (await store.deliveries.recent(recent)).filter(({ outcome }) => outcome !== null);
  const owed = await store.deliveries.owed(now.add({ hours: everHours }), mostOwed);
  // Slots that came due and that nobody has begun: not for long, or something is wrong.
  const waiting = await store.slots.due(now, mostOwed);
  const unreached = waiting
    .map(({ chatId }) => kindOf(chatId))
    .filter((kind) => !platforms.has(kind))
    .map((kind) => `nothing is sent to '${kind}': it is not on`);
  const late = now.subtract({ minutes: lateMinutes });
  const dues = [...owed.map(({ slot }) => slot), ...waiting].map(({ due }) => due);
  const failures = settled.flatMap(({ outcome }) => (outcome?.kind === 'failed' ? [outcome] : []));
  const resting = (reason: string) => chats.filter((chat) => chat.resting?.reason === reason).length;
  return {
    stories,
    samples,
    chats: chats.length,
    resting: { 'chat-gone': resting('chat-gone'), forbidden: resting('forbidden') },
    owed: dues.length,
    late: dues.filter((due) => Temporal.Instant.compare(due, late) < 0).length,
    troubles: byReason([...owed.flatMap(({ lastError }) => lastError ?? []), ...unreached]),
    failed: failures.length,
    failures: byReason(failures.map(({ reason, detail }) => `${reason}: ${detail}`)),
    silenced: silencedIn(settled, now.subtract({ hours: 24 * silenceDays })),
    lastDelivered: lastDelivered(settled)?.round('second').toString() ?? null,
    sources: sources.length,
    failingSources: sources
      .filter((state) => state.failures > 0)
      .map(({ spec, failures: count, lastError }) => ({
        id: spec.id,
        failures: count,
        why: lastError ?? '',
      })),
    startedAt: startedAt.round('second').toString(),
    version,
    node: process.versions.node,
  };
}

/** The platform of a chat. */
const kindOf = (chatId: ChatId) => chatId.slice(0, chatId.indexOf(':'));

function silencedIn(settled: readonly Delivery[], since: Temporal.Instant): number {
  const told = settled.filter(
    ({ outcome, slot }) =>
      outcome?.kind === 'delivered' &&
      outcome.about === 'silence' &&
      Temporal.Instant.compare(slot.due, since) >= 0,
  );
  return new Set(told.map(({ slot }) => slot.chatId)).size;
}

function byReason(reasons: readonly string[]): Status['failures'] {
  return [...Map.groupBy(reasons, (why) => why)]
    .map(([why, list]) => ({ why, count: list.length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, mostReasons);
}

function lastDelivered(settled: readonly Delivery[]): Temporal.Instant | null {
  const times = settled.flatMap(({ outcome, settledAt }) =>
    outcome?.kind === 'delivered' && settledAt ? [settledAt] : [],
  );
  return times.sort(Temporal.Instant.compare).at(-1) ?? null;
}
