import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { suite, type TestContext, test } from 'node:test';
import { readConfig } from '../../src/config.ts';
import { consolePlatform } from '../../src/platforms/console/index.ts';
import type { Platform } from '../../src/ports/index.ts';
import { channelPath, serveChannel } from '../../src/runtime/index.ts';
import { startWeb } from '../../src/web/index.ts';
import { openBench } from '../support/app.ts';
import { run } from './support.ts';

/** `tidings start` where a person types: what they see, and the keys they press. */
async function sitDown(context: TestContext) {
  const platforms = new Map<string, Platform>();
  const bench = await openBench(context, { platforms });
  const input = new PassThrough();
  const output = new PassThrough();
  let seen = '';
  let waiting: (() => void) | null = null;
  const add = (text: string) => {
    seen += text;
    waiting?.();
  };
  output.setEncoding('utf8').on('data', add);
  /** What was printed since the last call, once it fits. */
  const see = async (pattern: RegExp) => {
    while (!pattern.test(seen)) await new Promise<void>((resolve) => (waiting = resolve));
    const now = seen;
    seen = '';
    return now;
  };
  const ended = run(bench, ['start'], {
    terminal: (stdin) => ({
      out: add,
      err: add,
      drained: async () => undefined,
      progress: () => undefined,
      finish: () => undefined,
      cwd: bench.dataDir,
      columns: 80,
      stdin,
      interactive: true,
    }),
    open: async () => ({
      app: { ...bench.app, close: async () => undefined },
      config: readConfig({ DATA_DIR: bench.dataDir, HTTP_PORT: '0' }),
      log: bench.log,
      platforms,
    }),
    serve: (dataDir, handle) => serveChannel(channelPath(dataDir), handle),
    startWeb,
    consolePlatform: () => consolePlatform({ input, output, isTTY: false, columns: 80, colors: false }),
  });
  return { ...bench, see, type: (line: string) => input.write(`${line}\n`), ended };
}

suite('tidings start in a terminal', () => {
  test('opens the chat, answers what is typed, and ends with exit', async (context) => {
    const { see, type, ended } = await sitDown(context);
    const hello = await see(/Follow Chechnya/);
    assert.match(
      hello,
      /CHECHNYA[\s\S]*SOUTH SUDAN[\s\S]*BRAZIL[\s\S]*Tidings is running; its operator page is http/,
    );
    type('/why 1');
    assert.match(await see(/independent: .*\n/), /Chechnya: found by “/);
    type('/settings zone Moscow');
    assert.match(await see(/Europe\/Moscow/), /it is 12:00/);
    type('brief Brazil 20y');
    assert.match(await see(/BRAZIL[\s\S]*\[\d+\]/), /Lula/);
    type('/breif');
    await see(/There is no command “breif”/);
    type('exit');
    assert.equal((await ended).code, 0);
  });

  test('a briefing arrives when it is due', async (context) => {
    const { see, type, ended, take, clock, app } = await sitDown(context);
    await see(/Follow Chechnya/);
    type('/follow Brazil daily 8:00');
    await see(/The next briefing is due Mon 2 Oct, 08:00/);
    await take(
      'Harvest Begins in Brazil\n\nOctober 1, 2023, 08:30\n\nGrowers in Brazil brought in the first sacks of coffee, officials in Brasília said.\n',
    );
    clock.set('2023-10-02T07:59:59Z');
    const going = new AbortController().signal;
    assert.equal((await app.deliver(going)).settled, 0);
    clock.set('2023-10-02T08:00:00Z');
    assert.equal((await app.deliver(going)).settled, 1);
    const briefing = await see(/first sacks of coffee/);
    assert.match(
      briefing,
      /Morning briefing · Mon 2 Oct 2023 · 08:00 UTC[\s\S]*BRAZIL[\s\S]*Harvest Begins in Brazil/,
    );
    assert.equal((await app.deliver(going)).settled, 0);
    type('quit');
    assert.equal((await ended).code, 0);
  });
});
