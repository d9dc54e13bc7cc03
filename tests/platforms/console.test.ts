import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type DocumentBlock, PlatformError } from '../../src/core/index.ts';
import { platformTypes } from '../../src/platforms/index.ts';
import { platformContract } from '../contracts/platform.ts';
import { documentOf, line, openConsole, signal, tinyHost } from './console-support.ts';

platformContract('console', () => ({ platform: openConsole().platform, chatId: 'console:local' }));

test('platformTypes: no setting switches the console on', () => {
  assert.deepEqual(
    platformTypes.filter(({ kind }) => kind === 'console').map((type) => type.fromEnv({ TERM: 'xterm' })),
    [null],
  );
});

test('consolePlatform: greets, answers pasted lines in order, and closes when the input ends', async () => {
  const { host, asked, letGo } = tinyHost();
  const { platform, input, text } = openConsole();
  await platform.start(host);
  input.end('/slow\nwhat is this\n\n/topics\n');
  letGo();
  await platform.closed;
  assert.deepEqual(
    asked.map((one) => (one.kind === 'line' ? one.text : one.command)),
    ['/start', '/slow', 'what is this', '/topics'],
  );
  assert.equal(
    text(),
    [
      'Welcome\n\n[1] Briefing on Chechnya  [2] Help\n',
      'answer to /slow\n',
      'answer to what is this\n',
      'answer to /topics\n\n',
    ].join('\n'),
  );
});

test('consolePlatform: a bare number presses that action of the last document that had any', async () => {
  const { host, asked } = tinyHost();
  const { platform, input } = openConsole();
  await platform.start(host);
  input.end('2\n1\n3\n');
  await platform.closed;
  assert.deepEqual(asked.slice(1), [
    { kind: 'named', command: 'help', args: {} },
    { kind: 'named', command: 'brief', args: { topics: 'chechnya' } },
    { kind: 'line', text: '3' },
  ]);
});

test('consolePlatform: a command with a number behind it is about the last list with numbers', async () => {
  const item = (number: number): DocumentBlock => ({
    kind: 'item',
    number,
    title: `Title ${number}`,
    url: null,
    note: null,
    sentences: [],
    footers: [],
    language: null,
  });
  const list = documentOf(item(1), item(2), {
    kind: 'actions',
    actions: [1, 2].map((at) => ({ label: String(at), command: 'story', args: { id: `story${at}` } })),
  });
  const { host } = tinyHost();
  const { platform, input } = openConsole();
  const about: (readonly [text: string, numbers: string])[] = [];
  const answer: typeof host.answer = async (call) => {
    const usual = await host.answer(call);
    if (call.input.kind !== 'line') return usual;
    about.push([call.input.text, (call.repliedTo ?? []).map(({ label }) => label).join(' ')]);
    return call.input.text === '/list' ? list : usual;
  };
  await platform.start({ ...host, answer });
  input.end('/why 2\n/list\n/why 2\n/why\n/why 1\n');
  await platform.closed;
  assert.deepEqual(about.slice(1), [
    ['/why 2', ''],
    ['/list', ''],
    ['/why 2', '1 2'],
    ['/why', ''],
    ['/why 1', '1 2'],
  ]);
});

for (const word of ['exit', 'QUIT', '/quit']) {
  test(`consolePlatform: "${word}" ends, and what was pasted after it is dropped`, async () => {
    const { host, asked } = tinyHost();
    const { platform, input } = openConsole();
    await platform.start(host);
    input.write(`/topics\n${word}\n/help\n`);
    await platform.closed;
    assert.equal(asked.length, 2);
    await platform.stop();
  });
}

test('consolePlatform.stop: waits for what is being answered, then nothing can be sent', async () => {
  const { host, letGo, slowAsked } = tinyHost();
  const { platform, input, text } = openConsole();
  await platform.start(host);
  const [part] = platform.compose('console:local', documentOf(line('Briefing')));
  input.write('/slow\n');
  await slowAsked;
  const stopped = platform.stop();
  letGo();
  await stopped;
  assert.match(text(), /answer to \/slow/);
  await assert.rejects(part!.send(signal), PlatformError);
});

test('consolePlatform: a briefing that arrives while somebody types leaves the typed line in place', async () => {
  const { host, asked } = tinyHost();
  const { platform, input, raw, shows } = openConsole({ isTTY: true });
  await platform.start(host);
  await shows('/topixs', () => input.write('/topixs'));
  // One step left, then a character: the cursor stands before the last one.
  await shows('/topixes', () => input.write('\u001b[De'));
  const [part] = platform.compose('console:local', documentOf(line('Morning briefing')));
  const before = raw().length;
  const ref = await part!.send(signal);
  assert.deepEqual(ref, { chatId: 'console:local', messageId: '1' });
  const printed = raw().slice(before);
  assert.ok(printed.indexOf('Morning briefing\n') < printed.lastIndexOf('> '));
  assert.ok(printed.lastIndexOf('/topixes') > printed.lastIndexOf('> '));
  await shows('answer to /topixy', () => input.write('\u007fy\u001b[3~\r'));
  assert.deepEqual(asked.at(-1), { kind: 'line', text: '/topixy' });
  await platform.stop();
});

test('consolePlatform: tab completes names of commands and values of their parameters', async () => {
  const { host, asked, completed } = tinyHost();
  const { platform, input, shows } = openConsole({ isTTY: true });
  await platform.start(host);
  await shows('/settings ', () => input.write('/se\t'));
  await shows('South Sudan', () => input.write('\u0015/follow Brazil, South S\t'));
  await shows('answer to', () => input.write('\r'));
  assert.deepEqual(completed, ['follow topic South S']);
  assert.deepEqual(asked.at(-1), { kind: 'line', text: '/follow Brazil, South Sudan' });
  await platform.stop();
});

test('consolePlatform: Ctrl-C clears what is typed, and ends on an empty line', async () => {
  const { host, asked } = tinyHost();
  const { platform, input, shows } = openConsole({ isTTY: true });
  await platform.start(host);
  await shows('/forget', () => input.write('/forget'));
  await shows('answer to /help', () => input.write('\u0003/help\r'));
  input.write('\u0003');
  await platform.closed;
  assert.deepEqual(
    asked.map((one) => one.kind === 'line' && one.text),
    ['/start', '/help'],
  );
});

test('consolePlatform: Ctrl-D on an empty line ends', async () => {
  const { platform, input } = openConsole({ isTTY: true });
  await platform.start(tinyHost().host);
  input.write('\u0004');
  await platform.closed;
});

test('consolePlatform: a file is saved under a free name in the folder, and the answer says which', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-console-'));
  try {
    const { platform, input, text } = openConsole({ folder });
    await platform.start(tinyHost().host);
    input.end('/file\n/file\n');
    await platform.closed;
    assert.deepEqual(readdirSync(folder).sort(), ['chat-1.json', 'chat.json']);
    assert.equal(readFileSync(join(folder, 'chat-1.json'), 'utf8'), '{"chat":1}');
    assert.ok(text().replaceAll('\n', '').includes(join(folder, 'chat-1.json')));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('consolePlatform: a file that cannot be saved is told, and the conversation goes on', async () => {
  const { platform, input, text } = openConsole({
    folder: join(tmpdir(), 'tidings-there-is-no-such-folder'),
  });
  await platform.start(tinyHost().host);
  input.end('/file\n/topics\n');
  await platform.closed;
  assert.match(text(), /ENOENT/);
  assert.match(text(), /answer to \/topics/);
});

test('consolePlatform: stops before it was started', async () => {
  const { input, platform } = openConsole();
  await platform.stop();
  await platform.closed;
  assert.equal(input.listenerCount('data'), 0);
});
