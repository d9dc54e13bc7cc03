import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { Routes } from 'discord.js';
import { createRest } from '../../src/platforms/discord/rest.ts';
import type { Clock } from '../../src/ports/index.ts';
import { startDiscord } from '../support/discord/index.ts';

const hourMs = 3_600_000;

/** A channel of a server whose limits go by real time, and a client for which the time of day is the test's. */
async function open(context: TestContext) {
  const windowMs = 300;
  const discord = await startDiscord({
    clock: { now: () => performance.now() },
    limits: {
      perSecond: null,
      buckets: { 'POST /channels/:channel/messages': { limit: 2, perMs: windowMs } },
    },
  });
  const start = Date.now();
  let stepped = 0;
  context.mock.method(Date, 'now', () => Math.floor(start + performance.now() + stepped));
  const clock: Clock = {
    now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
    elapsed: () => performance.now(),
    sleep: async () => undefined,
  };
  const settings = { token: discord.token, apiUrl: discord.api, shards: 'auto' as const };
  const rest = createRest(settings, clock);
  context.after(async () => {
    rest.close();
    await discord.stop();
  });
  const guild = discord.guild('Newsroom');
  const rooms = Array.from({ length: 60 }, (_, at) => guild.channel(`room-${at}`));
  const say = (room = rooms[0]) =>
    rest.through((client) =>
      client.post(Routes.channelMessages(room?.id ?? ''), { body: { content: 'Hello', flags: 0 } }),
    );
  return {
    rooms,
    say,
    step: (ms: number) => {
      stepped += ms;
    },
  };
}

suite('createRest()', () => {
  test('a channel whose limit is used up is not shut for an hour where the clock is put back by one', async (context) => {
    const { say, step, rooms } = await open(context);
    await Promise.all([say(), say()]);
    step(-hourMs);
    await Promise.all([say(), say(), say()]);
    assert.equal(rooms[0]?.posts.length, 5);
  });

  test('nor where it is put back while calls wait for that limit', async (context) => {
    const { say, step, rooms } = await open(context);
    await Promise.all([say(), say()]);
    const waiting = Promise.all([say(), say()]);
    await new Promise((resolve) => setImmediate(resolve));
    step(-hourMs);
    await waiting;
    assert.equal(rooms[0]?.posts.length, 4);
  });

  test('the bot is not shut for an hour either, whose calls of a second are used up', async (context) => {
    const { say, step, rooms } = await open(context);
    await Promise.all(rooms.slice(0, 50).map(say));
    step(-hourMs);
    await Promise.all(rooms.map(say));
    assert.equal(
      rooms.reduce((sum, { posts }) => sum + posts.length, 0),
      110,
    );
    step(2 * hourMs);
    await say(rooms[59]);
  });
});
