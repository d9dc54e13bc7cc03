/** What networks, overloaded servers and clocks do to a delivery under way: everything owed arrives once it is over. */
import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { type Chat, newChat } from '../../src/core/index.ts';
import { openStage as openDiscord } from './discord-support.ts';
import { openStage as openTelegram, type Stage } from './telegram-support.ts';

const chatsEach = 10;
const send = 'POST /channels/:channel/messages';
/** From a fault's end until everything is out, at most. */
const twoMinutesMs = 120_000;
const stepMs = 1_000;

interface Scene {
  readonly stage: Pick<Stage, 'clock' | 'bench' | 'log'>;
  /** How many messages each chat shows. */
  shown(): readonly number[];
}

/** Puts briefings of one message in ten chats' debts, due now. */
async function owe({ bench, clock }: Scene['stage'], ids: readonly string[]): Promise<void> {
  const { hour, minute } = clock.now().toZonedDateTimeISO('UTC');
  for (const id of ids) {
    const chat: Chat = {
      ...newChat(id),
      settings: { ...newChat(id).settings, sayNothingNew: true },
      subscriptions: [
        {
          id: 's1',
          topic: { kind: 'catalogue', id: 'BR', without: [] },
          schedule: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], times: [{ hour, minute }] },
          created: clock.now().subtract({ hours: 2 }),
        },
      ],
    };
    await bench.store.chats.put(chat);
    await bench.store.slots.set(id, clock.now());
  }
}

/** Passes time in which the service delivers every ten seconds, until `done` or so long; gives how long. */
async function pass({ clock, bench }: Scene['stage'], ms: number, done: () => boolean): Promise<number> {
  const stopping = new AbortController();
  const running = new Set<Promise<unknown>>();
  let passed = 0;
  while (passed < ms && !done()) {
    bench.clock.set(clock.now().toString());
    if (passed % 10_000 === 0) {
      const run = bench.app.deliver(stopping.signal).finally(() => running.delete(run));
      running.add(run);
    }
    // What is on the loopback comes in real time.
    for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
    clock.pass(stepMs);
    passed += stepMs;
  }
  stopping.abort();
  await Promise.all(running);
  return passed;
}

async function telegramScene(context: TestContext) {
  const stage = await openTelegram(context, { stories: false });
  const people = Array.from({ length: chatsEach }, (_, at) => stage.telegram.user({ first_name: `R${at}` }));
  for (const person of people) person.sends('/help');
  await Promise.all(people.map((person) => person.chat.hears()));
  await owe(
    stage,
    people.map(({ id }) => `telegram:${id}`),
  );
  return { stage, people, shown: () => people.map(({ chat }) => chat.said.length - 1) };
}

async function discordScene(context: TestContext) {
  const stage = await openDiscord(context, { stories: false });
  const guild = stage.discord.guild('Newsroom');
  const rooms = Array.from({ length: chatsEach }, (_, at) => guild.channel(`room-${at}`));
  await owe(
    stage,
    rooms.map(({ id }) => `discord:${id}`),
  );
  return { stage, rooms, shown: () => rooms.map(({ posts }) => posts.length) };
}

const all = (count: number) => (scene: Scene) => scene.shown().every((shown) => shown >= count);
const many = 10_000;

suite('faults of Telegram', () => {
  const faults = {
    'a storm of 429': { code: 429, retryAfter: 20 },
    'errors of the server': { code: 502, page: true },
    'answers cut off': 'cut',
  } as const;
  for (const [name, fault] of Object.entries(faults)) {
    test(`${name}: all that is owed arrives once within two minutes of their end`, async (context) => {
      const scene = await telegramScene(context);
      scene.stage.telegram.fail('sendMessage', fault, many);
      await pass(scene.stage, 200_000, () => false);
      assert.deepEqual(
        scene.shown(),
        Array.from({ length: chatsEach }, () => 0),
      );
      scene.stage.telegram.heal();
      const ms = await pass(scene.stage, twoMinutesMs, () => all(1)(scene));
      assert.ok(ms < twoMinutesMs, `${scene.shown()}`);
      await pass(scene.stage, twoMinutesMs, () => false);
      assert.deepEqual(
        scene.shown(),
        Array.from({ length: chatsEach }, () => 1),
      );
    });
  }

  test('answers lost after it took them: each chat has it, no more often than its answer was lost', async (context) => {
    const scene = await telegramScene(context);
    scene.stage.telegram.fail('sendMessage', 'lost', 5);
    await pass(scene.stage, 200_000, () => false);
    assert.equal(
      scene.shown().reduce((sum, shown) => sum + shown, 0),
      chatsEach + 5,
    );
    assert.ok(all(1)(scene));
  });
});

suite('faults of Discord', () => {
  const faults = {
    'a storm of 429': { kind: 'rate-limit', retryAfterMs: 20_000 },
    'errors of the server': { kind: 'status', status: 502 },
    'answers lost after it took them': { kind: 'lost' },
    'answers broken off half way': { kind: 'half' },
  } as const;
  for (const [name, fault] of Object.entries(faults)) {
    test(`${name}: all that is owed arrives, once, within two minutes of their end`, async (context) => {
      const scene = await discordScene(context);
      scene.stage.discord.trouble(send, fault, { times: many });
      await pass(scene.stage, 100_000, () => false);
      scene.stage.discord.heal();
      const ms = await pass(scene.stage, twoMinutesMs, () => all(1)(scene));
      assert.ok(ms < twoMinutesMs, `${scene.shown()}`);
      await pass(scene.stage, twoMinutesMs, () => false);
      assert.deepEqual(
        scene.shown(),
        Array.from({ length: chatsEach }, () => 1),
      );
    });
  }
});

test('a clock put back and forward by an hour while much is owed: everything arrives, once', async (context) => {
  const scene = await telegramScene(context);
  scene.stage.telegram.fail('sendMessage', { code: 502 }, 15);
  await pass(scene.stage, 20_000, () => false);
  scene.stage.clock.step(-3_600_000);
  await pass(scene.stage, twoMinutesMs, () => all(1)(scene));
  assert.ok(all(1)(scene), `${scene.shown()}`);
  scene.stage.clock.step(2 * 3_600_000);
  await pass(scene.stage, twoMinutesMs, () => false);
  assert.deepEqual(
    scene.shown(),
    Array.from({ length: chatsEach }, () => 1),
  );
});
