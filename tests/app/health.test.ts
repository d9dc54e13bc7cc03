import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { newSource } from '../../src/core/index.ts';
import type { Platform } from '../../src/ports/index.ts';
import { shown as linesOf } from '../render/support.ts';
import { openBench } from '../support/app.ts';
import { feedOf, memoryWeb } from '../support/web.ts';

const signal = new AbortController().signal;
const address = (name: string) => `https://${name}.example/feed.xml`;
const down = { body: 'down', status: 503 };

/** Chats `paper:op`, whose owner runs the service, and `paper:reader`; sources that can be made to fail. */
async function open(context: TestContext, names: readonly string[]) {
  const sent: { readonly chat: string; readonly text: string }[] = [];
  const platform: Platform = {
    kind: 'paper',
    start: async () => undefined,
    stop: async () => undefined,
    compose: (chat, document) => [
      {
        text: linesOf(document).join('\n'),
        send: async () => {
          sent.push({ chat, text: linesOf(document).join('\n') });
          return { chatId: chat, messageId: String(sent.length) };
        },
      },
    ],
  };
  const web = memoryWeb(
    Object.fromEntries(names.map((name) => [address(name), feedOf(name, [`Brazil votes, ${name} says`])])),
  );
  const bench = await openBench(context, {
    http: web,
    samples: false,
    platforms: new Map([['paper', platform]]),
    operators: ['paper:op'],
  });
  for (const name of names) {
    const spec = newSource({ id: name, kind: 'feed', address: address(name), title: name });
    await bench.store.sources.put({ spec, cursor: null, lastOk: null, lastError: null, failures: 0 });
  }
  await bench.say('/settings zone Europe/Moscow', { chat: 'paper:op' });
  const at = async (time: string) => {
    bench.clock.set(time);
    await bench.app.collect(signal);
    const before = sent.length;
    await bench.app.deliver(signal);
    return sent.slice(before);
  };
  /** Reads as often as it takes for four failures in a row; gives what was sent meanwhile. */
  const fail = async () => {
    const all: (typeof sent)[number][] = [];
    for (let hour = 10; hour < 20; hour++) all.push(...(await at(`2023-10-01T${hour}:00:00Z`)));
    return all;
  };
  return { ...bench, web, sent, at, fail };
}

suite('health of sources', () => {
  test('who runs the service and who depends on a source are told once that it fails and why, and once that it is back', async (context) => {
    const bench = await open(context, ['gazette', 'courier']);
    await bench.say('/follow Brazil fridays 17:00', { chat: 'paper:reader' });
    await bench.say('/follow Iceland fridays 17:00', { chat: 'paper:other' });
    await bench.at('2023-10-01T09:00:00Z');
    bench.web.pages.set(address('gazette'), down);
    const told = await bench.fail();
    assert.deepEqual(told.map(({ chat }) => chat).sort(), ['paper:op', 'paper:reader']);
    assert.match(told[0]?.text ?? '', /^gazette cannot be read; the last time was .*503$/m);
    assert.equal(bench.log.lines.filter(({ message }) => message === 'a source fails').length, 1);
    assert.deepEqual(await bench.at('2023-10-02T09:00:00Z'), []);
    bench.web.pages.set(address('gazette'), feedOf('gazette', ['Brazil votes again']));
    const back = await bench.at('2023-10-03T09:30:00Z');
    assert.deepEqual(back.map(({ chat }) => chat).sort(), ['paper:op', 'paper:reader']);
    assert.match(back[0]?.text ?? '', /^gazette can be read again/m);
    assert.deepEqual(await bench.at('2023-10-03T12:00:00Z'), []);
  });

  test('three failures are not worth telling, and what is back before it was told is not told', async (context) => {
    const bench = await open(context, ['gazette', 'courier']);
    bench.web.pages.set(address('gazette'), down);
    for (const time of ['09:00', '09:15', '09:45'])
      assert.deepEqual(await bench.at(`2023-10-01T${time}:00Z`), []);
    bench.web.pages.set(address('gazette'), feedOf('gazette', ['Brazil votes again']));
    assert.deepEqual(await bench.at('2023-10-01T13:00:00Z'), []);
    assert.equal((await bench.store.sources.get('gazette'))?.failures, 0);
  });

  test('where most fail at once it is our own network: readers are not told', async (context) => {
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `paper-${name}`);
    const bench = await open(context, names);
    await bench.say('/follow Brazil fridays 17:00', { chat: 'paper:reader' });
    await bench.at('2023-10-01T09:00:00Z');
    for (const name of names) bench.web.pages.set(address(name), down);
    const told = await bench.fail();
    assert.deepEqual(
      told.map(({ chat }) => chat),
      ['paper:op'],
    );
    for (const name of names) assert.match(told[0]?.text ?? '', new RegExp(`^${name} cannot be read`, 'm'));
  });
});
