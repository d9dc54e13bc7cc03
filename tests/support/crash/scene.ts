/** Two platforms on loopback, a data folder, and many chats that are owed the same briefing of several parts. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { ChatId } from '../../../src/core/index.ts';
import { platformTypes } from '../../../src/platforms/index.ts';
import type { Platform } from '../../../src/ports/index.ts';
import { systemClock } from '../../../src/runtime/index.ts';
import { keptLog, openBench } from '../app.ts';
import { type Discord, startDiscord } from '../discord/index.ts';
import { temporaryFolder } from '../process.ts';
import { startTelegram, type TelegramServer } from '../telegram/index.ts';
import { noHttp } from '../web.ts';
import { feed, topics } from './feed.ts';
import { follower } from './follower.ts';

export type Kind = 'telegram' | 'discord';

export interface SceneChat {
  readonly id: ChatId;
  readonly kind: Kind;
  /** What it shows, in order, that of its first part without its time. */
  shown(): readonly string[];
}

export interface Scene {
  readonly telegram: TelegramServer;
  readonly discord: Discord;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly chats: readonly SceneChat[];
  /** What each chat must show, as one that was served undisturbed does. */
  readonly parts: Readonly<Record<Kind, readonly string[]>>;
}

/** The first line says when the briefing was made; that it is there is held. */
const timeless = (text: string) =>
  text.replace(/^(?:## )?\w+ briefing · .* · \d\d:\d\d UTC(?=\n)/, 'Briefing');

function platformsOf(env: Readonly<Record<string, string>>): ReadonlyMap<string, Platform> {
  const platforms = new Map<string, Platform>();
  for (const { kind, fromEnv } of platformTypes) {
    const platform = fromEnv(env)?.({ clock: systemClock, http: noHttp, log: keptLog(), operators: [] });
    if (platform && kind !== 'console') platforms.set(kind, platform);
  }
  return platforms;
}

/** A quarter of Discord's chats are direct messages. */
export async function openScene(
  context: Pick<TestContext, 'after'>,
  { chatsEach, roundTripMs }: { readonly chatsEach: number; readonly roundTripMs: number },
): Promise<Scene> {
  const telegram = await startTelegram({ limits: 'off', roundTripMs });
  const discord = await startDiscord({ limits: 'off', roundTripMs });
  context.after(() => Promise.all([telegram.close(), discord.stop()]));
  const env = {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
    LOG_LEVEL: 'error',
  };
  const now = Temporal.Now.instant();
  const due = now.subtract({ hours: 1 }).round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const arrived = due.subtract({ hours: 1 });
  const following = (id: ChatId) => follower(id, topics, due, due.subtract({ minutes: 30 }));
  const guild = discord.guild('Newsroom');
  const people = Array.from({ length: chatsEach }, (_, at) => telegram.user({ first_name: `Reader ${at}` }));
  const chats: readonly SceneChat[] = [
    ...people.map(({ id, chat }) => ({
      id: `telegram:${id}`,
      kind: 'telegram' as const,
      shown: () => chat.said.slice(1).map(({ text }) => timeless(text ?? '')),
    })),
    ...Array.from({ length: chatsEach }, (_, at) => {
      const person = at % 4 === 3 ? discord.user(`reader-${at}`, { installed: true }) : null;
      const room = person?.dm ?? guild.channel(`room-${at}`);
      return {
        id: person ? `discord:@${person.id}` : `discord:${room.id}`,
        kind: 'discord' as const,
        shown: () => room.posts.map(({ text }) => timeless(text)),
      };
    }),
  ];

  const folder = temporaryFolder(context);
  const platforms = platformsOf(env);
  const dataDir = folder;
  const bench = await openBench(context, { samples: false, dataDir, platforms, now: arrived.toString() });
  await bench.take(feed(arrived.subtract({ hours: 1 })), 'courier.xml');
  for (const platform of platforms.values()) await platform.start(bench.app.host);
  for (const person of people) person.sends('/help');
  await Promise.all(people.map((person) => person.chat.hears()));
  const firsts = [
    chats.find(({ kind }) => kind === 'telegram')!,
    chats.find(({ kind }) => kind === 'discord')!,
  ];
  bench.clock.set(now.toString());
  for (const { id } of firsts) {
    await bench.store.chats.put(following(id));
    await bench.store.slots.set(id, due);
  }
  await bench.app.deliver(new AbortController().signal);
  const others = chats.filter((chat) => !firsts.includes(chat));
  for (const { id } of others) await bench.store.chats.put(following(id));
  for (const platform of platforms.values()) await platform.stop();
  await bench.close();

  const parts = { telegram: firsts[0]!.shown(), discord: firsts[1]!.shown() };
  for (const texts of Object.values(parts)) {
    assert.ok(texts.length >= 2 && new Set(texts).size === texts.length, 'several parts, each of its own');
    assert.match(texts[0] ?? '', /^Briefing\n/);
  }
  return { telegram, discord, env, folder, chats: others, parts };
}
