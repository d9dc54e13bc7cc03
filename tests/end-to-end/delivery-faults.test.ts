/**
 * What networks, overloaded servers and clocks do to deliveries of several parts that are under way: everything that is owed
 * arrives once it is over.
 */
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { timesShown } from '../support/crash/ledger.ts';
import {
  assertOnce,
  assertSettled,
  discordScene,
  isWhole,
  people,
  type Reader,
  rooms,
  telegramScene,
  total,
  twoMinutesMs,
} from './delivery-scenes.ts';

const chatsEach = 4;
const send = 'POST /channels/:channel/messages';
const many = 10_000;
/** How long each fault lasts. */
const faultMs = 60_000;
/** Longer than any wait for another try: what is not shown twice by then is not. */
const afterMs = 90_000;

const closing: (() => unknown)[] = [];
const context = { after: (close: unknown) => void closing.push(close as () => unknown) };
after(async () => {
  for (const close of closing.reverse()) await close();
});
const shared = <T>(open: () => Promise<T>) => {
  let opened: Promise<T> | null = null;
  return () => {
    opened ??= open();
    return opened;
  };
};
const onTelegram = shared(() => telegramScene(context));
const onDiscord = shared(() => discordScene(context));

suite('faults of Telegram', () => {
  const faults = {
    'a storm of 429': { code: 429, retryAfter: 20 },
    'errors of the server': { code: 500 },
    'pages of a gateway': { code: 502, page: true },
    'answers cut off': 'cut',
    'half-closed connections': 'half-closed',
    'hanging connections': 'hang',
  } as const;
  for (const [name, fault] of Object.entries(faults)) {
    test(`${name}: the parts not sent arrive, once and in order, within two minutes of their end`, async () => {
      const scene = await onTelegram();
      const { telegram } = scene.stage;
      const readers = await people(scene.stage, chatsEach);
      const parts = await scene.owe(readers);
      await scene.pass(twoMinutesMs, () => total(readers) >= parts.length + chatsEach);
      telegram.fail('sendMessage', fault, many);
      await scene.pass(faultMs);
      const before = total(readers);
      assert.ok(before < chatsEach * parts.length, 'the fault caught nothing');
      telegram.heal();
      const ms = await scene.pass(twoMinutesMs, () => isWhole(readers, parts));
      assert.ok(ms < twoMinutesMs, `${readers.map(({ texts }) => texts().length)}`);
      await scene.pass(afterMs);
      await assertOnce(scene, readers, parts);
    });
  }

  test('answers lost after it took them: each part arrives in place, no more often than its answer was lost', async () => {
    const scene = await onTelegram();
    const lost = 6;
    const readers = await people(scene.stage, chatsEach);
    const parts = await scene.owe(readers);
    scene.stage.telegram.fail('sendMessage', 'lost', lost);
    const ms = await scene.pass(twoMinutesMs + faultMs, () => isWhole(readers, parts));
    assert.ok(ms < twoMinutesMs + faultMs);
    await scene.pass(afterMs);
    for (const reader of readers) assert.equal(timesShown(reader.texts(), parts).length, parts.length);
    assert.equal(total(readers), chatsEach * parts.length + lost);
    await assertSettled(scene.stage, readers, parts);
  });

  test('a clock put back and forward by an hour: what is owed arrives, once and in order', async () => {
    const scene = await onTelegram();
    const { telegram, clock } = scene.stage;
    const readers = await people(scene.stage, chatsEach);
    const parts = await scene.owe(readers);
    await stepped(scene, readers, parts, () => telegram.fail('sendMessage', { code: 429, retryAfter: 5 }, 5));
    assert.ok(clock.elapsed() > 0);
    await assertOnce(scene, readers, parts);
  });
});

suite('faults of Discord', () => {
  const faults = {
    'a storm of 429': { kind: 'rate-limit', retryAfterMs: 20_000 },
    'a storm of 429 for the whole bot': { kind: 'rate-limit', retryAfterMs: 100, global: true },
    'errors of the server': { kind: 'status', status: 502 },
    'answers lost after it took them': { kind: 'lost' },
    'answers broken off half way': { kind: 'half' },
    'half-closed connections': { kind: 'half-closed' },
    'hanging connections': { kind: 'hang' },
  } as const;
  for (const [name, fault] of Object.entries(faults)) {
    test(`${name}: all parts arrive, once and in order, within two minutes of their end`, async () => {
      const scene = await onDiscord();
      const { discord } = scene.stage;
      const readers = rooms(scene.stage, chatsEach);
      const parts = await scene.owe(readers);
      await scene.pass(twoMinutesMs, () => total(readers) >= parts.length + chatsEach);
      discord.trouble(send, fault, { times: many });
      await scene.pass(faultMs);
      discord.heal();
      // discord.js waits for the whole bot's limit itself, by real time.
      const turns = 'global' in fault ? 25 : undefined;
      const ms = await scene.pass(twoMinutesMs, () => isWhole(readers, parts), turns);
      assert.ok(ms < twoMinutesMs, `${readers.map(({ texts }) => texts().length)}`);
      await scene.pass(afterMs);
      await assertOnce(scene, readers, parts);
      assert.deepEqual(discord.violations, []);
    });
  }

  test('a clock put back and forward by an hour: what is owed arrives, once and in order', async () => {
    const scene = await onDiscord();
    const readers = rooms(scene.stage, chatsEach);
    const parts = await scene.owe(readers);
    const { discord } = scene.stage;
    await stepped(scene, readers, parts, () =>
      discord.trouble(send, { kind: 'status', status: 503 }, { times: 5 }),
    );
    await assertOnce(scene, readers, parts);
  });
});

/** Steps the clock back while sends fail and others are out, and forward while the rest is sent. */
async function stepped(
  {
    stage: { clock },
    pass,
  }: Pick<Awaited<ReturnType<typeof onTelegram>>, 'pass'> & {
    readonly stage: Pick<Awaited<ReturnType<typeof onTelegram>>['stage'], 'clock'>;
  },
  readers: readonly Reader[],
  parts: readonly string[],
  failSome: () => void,
): Promise<void> {
  failSome();
  await pass(3_000);
  clock.step(-3_600_000);
  const more = total(readers) + 2;
  const ms = await pass(twoMinutesMs, () => total(readers) >= more);
  assert.ok(ms < twoMinutesMs, 'put back, it went on');
  clock.step(2 * 3_600_000);
  const rest = await pass(twoMinutesMs, () => isWhole(readers, parts));
  assert.ok(rest < twoMinutesMs, `put forward: ${readers.map(({ texts }) => texts().length)}`);
  clock.step(-3_600_000);
  await pass(afterMs);
}
