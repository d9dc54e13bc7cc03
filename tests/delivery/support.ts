/** Delivery over a real store, on a clock that stands, to a platform of paper. */
import type { TestContext } from 'node:test';
import { type Chat, type KeptBriefing, newChat, type Slot } from '../../src/core/index.ts';
import { createDelivery } from '../../src/delivery/index.ts';
import type { Clock, Platform, Store } from '../../src/ports/index.ts';
import { embedded } from '../../src/stores/embedded/index.ts';
import { temporaryFolder } from '../support/process.ts';

export const due = Temporal.Instant.from('2026-11-24T08:00:00Z');
export const chatId = 'paper:1';
export const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A clock that stands where it is put. */
export function handClock(start: Temporal.Instant): Clock & { set(at: Temporal.Instant): void } {
  let now = start;
  let passed = 0;
  return {
    now: () => now,
    elapsed: () => passed,
    sleep: async () => undefined,
    set: (at) => {
      passed += Math.max(0, at.epochMilliseconds - now.epochMilliseconds);
      now = at;
    },
  };
}

/** A platform that prints on paper: three lines a briefing, each a part. `fail` says which sends fail, and how. */
export function paper(fail: (text: string) => Error | null = () => null) {
  const printed: string[] = [];
  const platform: Platform = {
    kind: 'paper',
    start: async () => undefined,
    stop: async () => undefined,
    compose: (chat, document) =>
      document.blocks.flatMap((block) =>
        block.kind === 'heading'
          ? [
              {
                text: block.text,
                send: async () => {
                  const failure = fail(block.text);
                  if (failure) throw failure;
                  printed.push(block.text);
                  return { chatId: chat, messageId: String(printed.length) };
                },
              },
            ]
          : [],
      ),
  };
  return { platform, printed };
}

export function briefing(slot: Slot, empty = false): KeptBriefing {
  const titles = ['One', 'Two', 'Three'];
  return {
    document: {
      language: 'en',
      blocks: titles.map((text) => ({ kind: 'heading', level: 1, text }) as const),
      visibility: 'chat',
    },
    window: { since: slot.due.subtract({ hours: 24 }), until: slot.due },
    covers: [],
    told: titles.map((title) => ({ eventId: `e-${title}`, storyId: `s-${title}`, title })),
    empty,
  };
}

interface Bench {
  readonly store: Store;
  readonly clock: ReturnType<typeof handClock>;
  readonly built: Slot[];
  /** Chats that nothing can be sent to, and why. */
  readonly rested: string[];
  tick(platform: Platform): Promise<{ readonly settled: number; readonly owed: number }>;
}

export async function setUp(context: TestContext, { empty = false } = {}): Promise<Bench> {
  const store = await embedded.open(temporaryFolder(context));
  context.after(() => store.close());
  const clock = handClock(due);
  const chat: Chat = newChat(chatId);
  await store.chats.put(chat);
  await store.slots.set(chatId, due);
  const built: Slot[] = [];
  const rested: string[] = [];
  const build = async (slot: Slot) => {
    built.push(slot);
    return briefing(slot, empty);
  };
  const nextDue = (_: Chat, after: Temporal.Instant) => {
    let next = due;
    while (Temporal.Instant.compare(next, after) <= 0) next = next.add({ hours: 24 });
    return next;
  };
  const tick = (platform: Platform) =>
    createDelivery({
      store,
      platforms: new Map([['paper', platform]]),
      build,
      clock,
      log: quiet,
      nextDue,
      rest: async (id, reason) => void rested.push(`${id} ${reason}`),
    }).tick(new AbortController().signal);
  return { store, clock, built, rested, tick };
}
