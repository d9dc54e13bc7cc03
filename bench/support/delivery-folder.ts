/**
 * Makes the data folder that chats are delivered from, in a process of its own: stories that came an hour before, chats that
 * follow them in 200 distinct sets of topics, and a slot for each. Asked over IPC; answers when all is on the disk.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Chat, newChat } from '../../src/core/index.ts';
import type { Clock, Store } from '../../src/ports/index.ts';
import { systemClock } from '../../src/runtime/index.ts';
import { embedded } from '../../src/stores/index.ts';
import { openBenchApp } from './app.ts';
import { makeStories, rssOf } from './corpus.ts';
import { random } from './random.ts';

export interface FolderAsked {
  /** To be made. */
  readonly folder: string;
  readonly chats: readonly string[];
  /** ms since 1970, a full minute. */
  readonly due: number;
}

export const topicSets = 200;
const stories = 600;
/** The topics with most events are followed, each chat three of them. */
const topicsFollowed = 40;
const topicsOfChat = 3;

/** Straight into the table: what is measured is not so many durable writes. */
export function setSlots(dataDir: string, ids: Iterable<string>, due: Temporal.Instant): void {
  const sent = new DatabaseSync(join(dataDir, 'sent.sqlite'));
  const insert = sent.prepare('INSERT INTO slot (chat, due) VALUES (?, ?)');
  sent.exec('BEGIN');
  for (const id of ids) insert.run(id, due.epochMilliseconds);
  sent.exec('COMMIT');
  sent.close();
}

async function takeStories(folder: string, due: Temporal.Instant): Promise<void> {
  const arrived = due.subtract({ hours: 1 });
  const clock: Clock = { ...systemClock, now: () => arrived };
  const app = await openBenchApp(folder, { clock });
  const made = [...makeStories({ stories, words: 200, days: 1, until: arrived })];
  const given = {
    data: new TextEncoder().encode(rssOf(made)),
    address: 'bench.xml',
    mediaType: null,
  };
  await app.importBytes(given, () => undefined, new AbortController().signal);
  await app.close();
}

async function setsOf(store: Store, due: Temporal.Instant): Promise<readonly (readonly string[])[]> {
  const counts = await store.events.counts(due.subtract({ hours: 48 }));
  const most = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const topics = most.slice(0, topicsFollowed).map(([topic]) => topic);
  const draw = random(4);
  const sets = new Map<string, readonly string[]>();
  while (sets.size < topicSets) {
    const set = topics
      .map((topic) => ({ topic, at: draw() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, topicsOfChat)
      .map(({ topic }) => topic)
      .sort();
    sets.set(set.join(' '), set);
  }
  return [...sets.values()];
}

function follower(id: string, topics: readonly string[], due: Temporal.Instant): Chat {
  const { hour, minute } = due.toZonedDateTimeISO('UTC');
  const chat = newChat(id);
  return {
    ...chat,
    settings: { ...chat.settings, sayNothingNew: true, length: 'short' },
    subscriptions: topics.map((topic) => ({
      id: topic,
      topic: { kind: 'catalogue', id: topic, without: [] },
      schedule: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], times: [{ hour, minute }] },
      created: due.subtract({ hours: 1 }),
    })),
  };
}

async function make({ folder, chats, due: at }: FolderAsked): Promise<void> {
  const due = Temporal.Instant.fromEpochMilliseconds(at);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await takeStories(folder, due);
  const store = await embedded.open(folder);
  const sets = await setsOf(store, due);
  await Promise.all(
    chats.map((id, index) => store.chats.put(follower(id, sets[index % sets.length] ?? [], due))),
  );
  await store.close();
  setSlots(folder, chats, due);
}

process.once('message', async (asked: FolderAsked) => {
  await make(asked);
  process.send?.('made', () => process.exit());
});
