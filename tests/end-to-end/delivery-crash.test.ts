/**
 * The real process, killed again and again while it delivers on both platforms, before servers on loopback that choose the
 * moment. All chats follow the same topics, so that each must end up with the same parts.
 */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { suite, type TestContext, test } from 'node:test';
import { type Chat, newChat } from '../../src/core/index.ts';
import { platformTypes } from '../../src/platforms/index.ts';
import type { Platform } from '../../src/ports/index.ts';
import { systemClock } from '../../src/runtime/index.ts';
import { keptLog, openBench } from '../support/app.ts';
import { type Discord, startDiscord } from '../support/discord/index.ts';
import { spawnTidings, temporaryFolder } from '../support/process.ts';
import { startTelegram, type TelegramServer } from '../support/telegram/index.ts';
import { noHttp } from './support.ts';

const roundTripMs = 40;
const chatsEach = 12;
/** Sends of Telegram that may be out and not recorded. */
const mostDoubled = 8;

type Moment = 'arrived' | 'done' | 'answered';
/** When the process is killed: at this moment of the so many-th send on a platform, or after so long. */
type Kill =
  | { readonly on: 'telegram' | 'discord'; readonly send: number; readonly at: Moment; readonly drop?: true }
  | { readonly afterMs: number };

const kills: readonly Kill[] = [
  { on: 'telegram', send: 1, at: 'arrived', drop: true },
  { on: 'telegram', send: 3, at: 'done' },
  { on: 'discord', send: 2, at: 'arrived' },
  { on: 'telegram', send: 2, at: 'answered' },
  { on: 'discord', send: 4, at: 'done' },
  { on: 'discord', send: 3, at: 'answered' },
  { on: 'telegram', send: 9, at: 'arrived' },
  { afterMs: 120 + Math.random() * 400 },
];

const isSend = { telegram: 'sendMessage', discord: 'POST /channels/:channel/messages' } as const;

const syllables = 'ka lo mi ra ne to su vi be da fo gri han jo kel mar nor pel qua ris'.split(' ');

/** A word of its own for each number, so that stories are not taken for one event. */
const wordOf = (number: number) =>
  [7, 11, 13, 17].map((step) => syllables[(number * step + step) % syllables.length]).join('') + number;

/** Several stories in each of several topics, long enough for several messages. */
function feed(published: Temporal.Instant): string {
  const places = ['Brazil', 'Iceland', 'Chechnya', 'Peru', 'Kenya', 'Norway'];
  const stories = Array.from({ length: 24 }, (_, at) => {
    const word = (index: number) => wordOf(at * 97 + index);
    const sentences = Array.from(
      { length: 8 },
      (_, line) =>
        `The ${word(line * 6)} ${word(line * 6 + 1)} of ${places[at % 6]} opened a ${word(line * 6 + 2)} beside the ${word(line * 6 + 3)} after ${word(line * 6 + 4)} and ${word(line * 6 + 5)} had agreed.`,
    );
    const title = `${places[at % 6]} opens ${word(90)} and ${word(91)} beside ${word(92)}`;
    const date = new Date(published.epochMilliseconds).toUTCString();
    return `<item><title>${title}</title><link>https://courier.example/${at}</link><pubDate>${date}</pubDate><description>${sentences.join(' ')}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>${stories.join('')}</channel></rss>`;
}

const topics = ['BR', 'IS', 'chechnya', 'PE', 'KE', 'NO'];

function follower(id: string, due: Temporal.Instant): Chat {
  const { hour, minute } = due.toZonedDateTimeISO('UTC');
  const chat = newChat(id);
  return {
    ...chat,
    settings: { ...chat.settings, length: 'long' },
    subscriptions: topics.map((topic, at) => ({
      id: `s${at}`,
      topic: { kind: 'catalogue', id: topic, without: [] },
      schedule: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], times: [{ hour, minute }] },
      created: due.subtract({ minutes: 30 }),
    })),
  };
}

interface Servers {
  readonly telegram: TelegramServer;
  readonly discord: Discord;
  readonly env: Readonly<Record<string, string>>;
}

async function startServers(context: TestContext): Promise<Servers> {
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
  return { telegram, discord, env };
}

/** Kills the process when it is told to; resolves when it is gone. */
async function killed(child: ChildProcess, kill: Kill, { telegram, discord }: Servers): Promise<void> {
  const gone = new Promise((resolve) => child.on('close', resolve));
  let sends = 0;
  let isDead = false;
  const watching = (platform: 'telegram' | 'discord') => (call: string, moment: Moment) => {
    // What was on the road when the process died still comes, as it does in the world.
    if ('afterMs' in kill || platform !== kill.on || call !== isSend[platform] || isDead) return undefined;
    if (moment === kill.at) sends++;
    if (moment !== kill.at || sends < kill.send) return undefined;
    isDead = true;
    child.kill('SIGKILL');
    return kill.drop ? 'drop' : undefined;
  };
  telegram.watch(watching('telegram'));
  discord.watch(watching('discord'));
  if ('afterMs' in kill) {
    const first = Promise.withResolvers<void>();
    telegram.watch((call) => {
      if (call === isSend.telegram) first.resolve();
      return undefined;
    });
    await first.promise;
    setTimeout(() => child.kill('SIGKILL'), kill.afterMs);
  }
  await gone;
  telegram.watch(() => undefined);
  discord.watch(() => undefined);
}

/** How many messages there are beyond the parts wanted; throws where a part is missing or out of order. */
function doubledIn(texts: readonly string[], parts: readonly string[]): number {
  const first = [...new Set(texts)];
  assert.deepEqual(first, parts, 'every part, in order');
  return texts.length - parts.length;
}

suite('a process killed while it delivers', () => {
  test('loses nothing, doubles no more than was out on Telegram and nothing on Discord, and goes on at once', async (context) => {
    const servers = await startServers(context);
    const { telegram, discord, env } = servers;
    const now = Temporal.Now.instant();
    const due = now.subtract({ hours: 1 }).round({ smallestUnit: 'minute', roundingMode: 'floor' });
    const people = Array.from({ length: chatsEach + 1 }, (_, at) =>
      telegram.user({ first_name: `Reader ${at}` }),
    );
    const guild = discord.guild('Newsroom');
    const rooms = Array.from({ length: chatsEach + 1 }, (_, at) => guild.channel(`room-${at}`));
    const arrived = due.subtract({ hours: 1 });
    const folder = temporaryFolder(context);
    const platforms = new Map<string, Platform>();
    for (const { kind, fromEnv } of platformTypes) {
      const platform = fromEnv(env)?.({
        clock: systemClock,
        http: noHttp,
        log: keptLog(),
        operators: [],
      });
      if (platform && kind !== 'console') platforms.set(kind, platform);
    }
    const { store, app, close, take, clock } = await openBench(context, {
      samples: false,
      dataDir: folder,
      platforms,
      now: arrived.toString(),
    });
    await take(feed(arrived.subtract({ hours: 1 })), 'courier.xml');
    for (const platform of platforms.values()) await platform.start(app.host);
    for (const person of people) person.sends('/help');
    await Promise.all(people.map((person) => person.chat.hears()));
    // The first chat of each is served undisturbed: what it shows is what all must show.
    const chatIds = [...people.map(({ id }) => `telegram:${id}`), ...rooms.map(({ id }) => `discord:${id}`)];
    const firsts = [`telegram:${people[0]?.id}`, `discord:${rooms[0]?.id}`];
    clock.set(now.toString());
    for (const id of firsts) {
      await store.chats.put(follower(id, due));
      await store.slots.set(id, due);
    }
    await app.deliver(new AbortController().signal);
    for (const id of chatIds) if (!firsts.includes(id)) await store.chats.put(follower(id, due));
    for (const platform of platforms.values()) await platform.stop();
    await close();
    // The first line says when it was sent.
    const shown = (texts: readonly string[]) => texts.map((text) => text.replace(/^.*UTC\n/, ''));
    const textsOf = {
      telegram: (at: number) => shown((people[at]?.chat.said ?? []).slice(1).map(({ text }) => text ?? '')),
      discord: (at: number) => shown((rooms[at]?.posts ?? []).map(({ text }) => text)),
    };
    const parts = { telegram: textsOf.telegram(0), discord: textsOf.discord(0) };
    assert.ok(parts.telegram.length >= 2 && parts.discord.length >= 2, 'several parts');
    assert.equal(new Set(parts.telegram).size, parts.telegram.length);

    const each = Array.from({ length: chatsEach }, (_, at) => at + 1);
    const doubledSoFar = () =>
      each.reduce((sum, at) => sum + textsOf.telegram(at).length - new Set(textsOf.telegram(at)).size, 0);
    for (const [before, kill] of kills.entries()) {
      const child = spawnTidings(['start'], folder, { env });
      context.after(() => child.kill('SIGKILL'));
      await killed(child, kill, servers);
      assert.ok(doubledSoFar() <= mostDoubled * before, `${doubledSoFar()} doubled by ${before} kills`);
    }
    const last = spawnTidings(['start'], folder, { env });
    context.after(() => last.kill('SIGKILL'));
    const begun = performance.now();
    const isWhole = () =>
      each.every(
        (at) =>
          new Set(textsOf.telegram(at)).size === parts.telegram.length &&
          new Set(textsOf.discord(at)).size === parts.discord.length,
      );
    while (!isWhole() && performance.now() - begun < 20_000)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const end = new Promise((resolve) => last.on('close', resolve));
    last.kill('SIGTERM');
    await end;

    let doubled = 0;
    for (const at of each) {
      doubled += doubledIn(textsOf.telegram(at), parts.telegram);
      assert.equal(doubledIn(textsOf.discord(at), parts.discord), 0, 'a nonce keeps Discord from repeats');
    }
    context.diagnostic(`${kills.length} kills, ${doubled} parts doubled on Telegram`);
    assert.ok(doubled <= mostDoubled * kills.length, `${doubled} doubled`);
    assert.deepEqual(discord.violations, []);
  });
});
