import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createPace, type PaceLimits } from '../../src/platforms/shared/index.ts';
import type { Clock } from '../../src/ports/index.ts';

const limits: PaceLimits = {
  perSecond: 30,
  chatGapMs: (id) => (id.startsWith('group') ? 3000 : 1000),
  atOnce: 1000,
};
const never = new AbortController().signal;

/** Time goes on only where somebody sleeps, at once. */
function leapingClock(): Clock & { readonly at: () => number } {
  let ms = 0;
  return {
    at: () => ms,
    now: () => Temporal.Instant.fromEpochMilliseconds(ms),
    elapsed: () => ms,
    async sleep(wait, signal) {
      await Promise.resolve();
      if (!signal?.aborted) ms += wait;
    },
  };
}

/** When each of the turns came, ms. */
async function sent(
  chats: readonly string[],
  work: (pace: ReturnType<typeof createPace>) => void = () => {},
) {
  const clock = leapingClock();
  const pace = createPace(clock, limits);
  work(pace);
  const order: { chat: string; at: number }[] = [];
  await Promise.all(
    chats.map((chat) => pace.turn(chat, never).then(() => void order.push({ chat, at: clock.at() }))),
  );
  return order;
}

const most = (times: readonly number[], span: number) =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + span).length));

suite('pace of the chat platforms', () => {
  test('turn() never lets more than the limit into any second, and wastes under 2 % of it', async () => {
    const order = await sent(Array.from({ length: 900 }, (_, index) => `chat:${index}`));
    const times = order.map(({ at }) => at);
    assert.ok(most(times, 1000) <= 30, `${most(times, 1000)} in a second`);
    const needed = (899 / 30) * 1000;
    assert.ok((times.at(-1) ?? 0) <= needed * 1.02, `${times.at(-1)} ms against ${needed}`);
  });

  test('turn() keeps the gap of a chat and lets others pass meanwhile', async () => {
    const order = await sent(['group:1', 'group:1', 'group:1', 'chat:1', 'chat:1', 'chat:2']);
    const of = (chat: string) => order.filter((one) => one.chat === chat).map(({ at }) => at);
    const [first = 0, second = 0, third = 0] = of('group:1');
    assert.ok(second - first >= 3000 && third - second >= 3000);
    assert.ok((of('chat:1')[1] ?? 0) - (of('chat:1')[0] ?? 0) >= 1000);
    assert.ok((of('chat:2')[0] ?? 0) < 200, 'not behind the group');
  });

  test('turn() goes in the order asked for where chats do not hold each other', async () => {
    const chats = Array.from({ length: 50 }, (_, index) => `chat:${index}`);
    assert.deepEqual(
      (await sent(chats)).map(({ chat }) => chat),
      chats,
    );
  });

  test('count() makes briefings wait for answers that went out at once', async () => {
    const order = await sent(['chat:1', 'chat:2'], (pace) => {
      for (let answer = 0; answer < 30; answer++) pace.count(`chat:${100 + answer}`);
      pace.count('chat:1');
    });
    for (const { at } of order) assert.ok(at >= 1000, `${at}`);
  });

  test('hold() keeps a chat, or all, from sending for so long', async () => {
    const one = await sent(['chat:1', 'chat:2'], (pace) => pace.hold('chat:1', 7000));
    assert.deepEqual(
      one.map(({ chat }) => chat),
      ['chat:2', 'chat:1'],
    );
    assert.ok((one[1]?.at ?? 0) >= 7000 && (one[0]?.at ?? 0) < 100);
    const all = await sent(['chat:1', 'chat:2'], (pace) => pace.hold(null, 7000));
    for (const { at } of all) assert.ok(at >= 7000);
  });

  test('turn() ends at once when its signal aborts', async () => {
    const clock: Clock = {
      now: () => Temporal.Instant.fromEpochMilliseconds(0),
      elapsed: () => 0,
      sleep: (_, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
    };
    const pace = createPace(clock, limits);
    const stopping = new AbortController();
    pace.hold(null, 60_000);
    const turn = pace.turn('chat:1', stopping.signal);
    stopping.abort();
    await turn;
  });

  test('turn() has no more turns out than it may, whoever waits', async () => {
    const clock = leapingClock();
    const pace = createPace(clock, { ...limits, atOnce: 2 });
    const given: (() => void)[] = [];
    const all = ['chat:1', 'chat:2', 'chat:3', 'chat:4'].map((chat) =>
      pace.turn(chat, never).then((giveBack) => void given.push(giveBack)),
    );
    await Promise.all(all.slice(0, 2));
    for (let at = 0; at < 20; at++) await Promise.resolve();
    assert.equal(given.length, 2);
    given[0]?.();
    given[0]?.();
    await all[2];
    for (let at = 0; at < 20; at++) await Promise.resolve();
    assert.equal(given.length, 3, 'a turn is given back once');
    given[1]?.();
    await all[3];
  });

  test('turn() goes by the time that passes, wherever the clock is put', async () => {
    let [ms, stepped] = [0, 0];
    const clock: Clock = {
      now: () => Temporal.Instant.fromEpochMilliseconds(ms + stepped),
      elapsed: () => ms,
      async sleep(wait, signal) {
        await Promise.resolve();
        if (!signal?.aborted) ms += wait;
      },
    };
    const pace = createPace(clock, limits);
    await pace.turn('chat:1', never);
    for (const step of [-3_600_000, 2 * 3_600_000]) {
      stepped += step;
      const from = ms;
      await pace.turn('chat:1', never);
      assert.ok(ms - from >= 1000 && ms - from <= 1100, `${ms - from} ms`);
    }
  });

  test('answered() keeps what was long on its way in the second in which it was counted', async () => {
    const clock = leapingClock();
    const pace = createPace(clock, { ...limits, perSecond: 5 });
    const counted: number[] = [];
    for (let at = 0; at < 120; at++) {
      await pace.turn(`chat:${at}`, never);
      const there = at % 7 === 3 ? 160 : 20;
      counted.push(clock.at() + there);
      await clock.sleep(there + 20);
      pace.answered(`chat:${at}`);
    }
    for (let at = 5; at < counted.length; at++) {
      const span = (counted[at] ?? 0) - (counted[at - 5] ?? 0);
      assert.ok(span >= 1000, `the ${at + 1}th came ${span} ms after the fifth before it`);
    }
  });

  test('answered() lets no more time pass than the limit takes where the way is even, however long', async () => {
    const clock = leapingClock();
    const pace = createPace(clock, { ...limits, perSecond: 5 });
    const times: number[] = [];
    for (let at = 0; at < 200; at++) {
      await pace.turn(`chat:${at}`, never);
      times.push(clock.at());
      await clock.sleep(180);
      pace.answered(`chat:${at}`);
    }
    // Until the way is known, an answer is waited for.
    const [from = 0, to = 0] = [times[60], times.at(-1)];
    assert.ok(to - from <= ((200 - 61) / 5) * 1000 * 1.01, `${to - from} ms`);
  });
});
