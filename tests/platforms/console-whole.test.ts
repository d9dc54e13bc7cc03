import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { suite, type TestContext, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { commands } from '../../commands/index.ts';
import { consolePlatform } from '../../src/platforms/console/index.ts';
import { openBench } from '../support/app.ts';
import { temporaryFolder } from '../support/process.ts';

/** A conversation over the real engine: the lines typed one after another, and all that was printed. */
async function converse(context: TestContext, lines: readonly string[], isTTY = false) {
  const folder = temporaryFolder(context);
  const bench = await openBench(context);
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 100 });
  let printed = '';
  output.on('data', (data: Buffer) => {
    printed += data.toString();
  });
  const platform = consolePlatform({ input, output, isTTY, colors: false, folder });
  await platform.start(bench.app.host);
  input.end(`${lines.join('\n')}\n`);
  await platform.closed;
  return { ...bench, printed: stripVTControlCharacters(printed), folder };
}

/** The number of a button in what a command prints: the first of that label. */
function numberOf(printed: string, label: string): string {
  const number = new RegExp(`\\[(\\d+)\\] ${label}`).exec(printed)?.[1];
  assert.ok(number, `no button '${label}' in ${printed}`);
  return number;
}

suite('the console keeps pace', () => {
  test('every command answers in the terminal, in words', async (context) => {
    const lines = commands.map(({ example }) => example).filter((line) => !line.includes('https://'));
    const { printed } = await converse(context, [...lines, '/timeline South Sudan']);
    assert.doesNotMatch(printed, /That failed|undefined|\[object|There is no command/);
    assert.match(printed, /What is stored about this chat/);
    assert.match(printed, /How Tidings fares/);
    assert.match(printed, /How it unfolded: South Sudan/);
  });

  test('a button that asks is answered by the next line; a command instead is a command', async (context) => {
    const first = await converse(context, ['/settings']);
    const zone = numberOf(first.printed, 'Time zone');
    const quiet = numberOf(first.printed, 'Quiet hours');
    const { printed, store } = await converse(context, [
      '/settings',
      zone,
      'Moscow',
      '/settings',
      quiet,
      '22-7',
      '/settings',
      zone,
      '/help',
      'Berlin',
    ]);
    const { settings } = (await store.chats.get('console:local')) ?? {};
    assert.equal(settings?.timeZone, 'Europe/Moscow');
    assert.deepEqual(settings?.quiet, { from: { hour: 22, minute: 0 }, to: { hour: 7, minute: 0 } });
    assert.match(printed, /What to change it to:/);
    assert.match(printed, /I read commands/);
  });

  test('a chart and an export are saved and named', async (context) => {
    const { printed, folder } = await converse(
      context,
      ['/timeline Brazil', '/follow Chechnya', '/export'],
      true,
    );
    assert.match(printed, /Chart of coverage of Brazil/);
    assert.ok(printed.includes(join(folder, 'tidings.png')));
    assert.equal(readFileSync(join(folder, 'tidings.png')).subarray(1, 4).toString(), 'PNG');
    const everything = JSON.parse(readFileSync(join(folder, 'tidings-chat.json'), 'utf8'));
    assert.equal(everything.chat.subscriptions[0].topic.id, 'chechnya');
  });

  test('a file is given by its path at the end of the line', async (context) => {
    const path = join(temporaryFolder(context), 'my feeds.opml');
    writeFileSync(
      path,
      '<opml version="2.0"><body><outline text="Gazette" xmlUrl="https://gazette.example/rss"/></body></opml>',
    );
    const { printed, store } = await converse(context, [
      `/sources import "${path}"`,
      '/sources import /no/such/file.opml',
    ]);
    assert.match(printed, /1 source added/);
    assert.match(printed, /Send the file \(OPML, /);
    assert.equal((await store.sources.all())[0]?.spec.address, 'https://gazette.example/rss');
  });
});
