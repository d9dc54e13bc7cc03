/**
 * The real process, killed at every step between claim and settle while it delivers several parts to many chats on both
 * platforms. `bench/crash.ts` does so a hundred times, at random moments too.
 */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Kill, type Killed, openCrashRun } from '../support/crash/index.ts';

/** Sends of Telegram that may be out and not recorded. */
const mostUnrecorded = 8;

suite('a process killed while it delivers', () => {
  test('loses nothing, doubles on Telegram what was out at a kill and nothing on Discord, in order, and goes on', async (context) => {
    const kills: readonly Kill[] = [
      { kind: 'step', step: 'claimed', more: 0 },
      { kind: 'step', step: 'kept', more: 3 },
      { kind: 'send', on: 'telegram', send: 1, at: 'arrived', drop: true },
      { kind: 'send', on: 'discord', send: 4, at: 'done' },
      { kind: 'send', on: 'telegram', send: 2, at: 'answered' },
      { kind: 'step', step: 'recorded', more: 0 },
    ];
    const run = await openCrashRun(context, { chatsEach: 13, roundTripMs: 30 });
    const killed: Killed[] = [];
    for (const kill of kills) {
      const one = await run.kill(kill);
      if (one) killed.push(one);
    }
    const { doubled, faults, wholeMs } = await run.finish();
    context.diagnostic(
      `${doubled.telegram} parts doubled on Telegram by ${kills.length} kills; whole after ${Math.round(wholeMs)} ms`,
    );
    const told = killed.map((one) => JSON.stringify(one)).join('\n');
    assert.deepEqual(faults, [], told);
    assert.equal(doubled.discord, 0);
    for (const { unrecorded } of killed) assert.ok(unrecorded.telegram <= mostUnrecorded, told);
    // The moments were what they were meant to be.
    assert.ok((killed[0]?.stood.claimed ?? 0) > 0 || (killed[0]?.stood.kept ?? 0) > 0, told);
    assert.ok((killed[1]?.stood.kept ?? 0) > 0, told);
    assert.ok(doubled.telegram > 0, `no kill caught a send\n${told}`);
  });
});
