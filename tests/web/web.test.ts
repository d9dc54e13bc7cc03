import assert from 'node:assert/strict';
import { request } from 'node:http';
import { suite, type TestContext, test } from 'node:test';
import type { Status } from '../../src/app/index.ts';
import { startWeb, type Web } from '../../src/web/index.ts';
import { keptLog, openBench } from '../support/app.ts';

const quiet = { host: '127.0.0.1', port: 0, alive: async () => {}, log: keptLog(), webhooks: [] };

async function open(
  context: TestContext,
  status: () => Promise<Status>,
  alive = quiet.alive,
  log = quiet.log,
): Promise<Web> {
  const web = await startWeb({ ...quiet, status, alive, log });
  context.after(() => web.stop());
  return web;
}

suite('operator page and health', () => {
  test('/health says that the service lives, as JSON', async (context) => {
    const { app } = await openBench(context, { samples: false });
    const web = await open(
      context,
      () => app.status(),
      () => app.alive(),
    );
    assert.match(web.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    const answer = await fetch(`${web.url}health`);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
    assert.deepEqual(await answer.json(), { ok: true });
  });

  test('/health says so when the store cannot be read, and the log says why', async (context) => {
    const bench = await openBench(context, { samples: false });
    const log = keptLog();
    const web = await open(
      context,
      () => bench.app.status(),
      () => bench.app.alive(),
      log,
    );
    await bench.close();
    const answer = await fetch(`${web.url}health`);
    assert.equal(answer.status, 503);
    assert.deepEqual(await answer.json(), { ok: false, why: 'the store cannot be read' });
    assert.deepEqual(
      log.lines.map(({ level, message }) => [level, message]),
      [['error', 'the store cannot be read']],
    );
  });

  test('the page tells numbers of the real service, and names no chat, reader, topic or query', async (context) => {
    const bench = await openBench(context, { samples: false });
    await bench.take(
      'Floods Reach Juba\n\n1 October 2023\n\nThe Nile flooded Juba in South Sudan, officials said.\n',
    );
    await bench.say('/follow Chechnya', { chat: 'telegram:4711' });
    await bench.say('/follow "my brother"', { chat: 'discord:4712' });
    await bench.say('/search Juba', { chat: 'telegram:4711' });
    const web = await open(context, () => bench.app.status());
    const answer = await fetch(web.url);
    const page = await answer.text();
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
    const cells = [...page.matchAll(/<th scope="row">([^<]*)<\/th><td>([^<]*)<\/td>/g)];
    const rows = new Map(cells.map(([, name = '', value = '']) => [name, value]));
    assert.equal(rows.get('Stories'), '1');
    assert.equal(rows.get('Chats'), '2');
    assert.equal(rows.get('Briefings owed'), '0');
    assert.doesNotMatch(page, /4711|4712|telegram:|discord:|Chechnya|brother|Juba|undefined/);
  });

  test('the page tells what is owed, late and failed and why, what rests and what sources fail', async (context) => {
    const { app, store, clock, say } = await openBench(context, { samples: false });
    await say('/follow Chechnya', { chat: 'telegram:4711' });
    const due = clock.now().subtract({ hours: 1 });
    await store.slots.set('telegram:4711', due);
    const claim = async (chat: string) =>
      (await store.deliveries.claim({ chatId: `discord:${chat}`, due, eventId: null }, due, 60_000))!.id;
    await store.deliveries.fail(await claim('4712'), 'the network is down', clock.now());
    const blocked = { kind: 'failed', reason: 'forbidden', detail: 'the bot was blocked' } as const;
    await store.deliveries.settle(await claim('4713'), blocked, clock.now());
    const web = await open(context, () => app.status());
    const page = await (await fetch(web.url)).text();
    const cells = [...page.matchAll(/<th scope="row">([^<]*)<\/th><td>([^<]*)<\/td>/g)];
    const rows = cells.map(([, name, value]) => `${name}: ${value?.replaceAll('&#39;', "'")}`);
    for (const row of [
      'Briefings owed: 2',
      'Of these late: 2',
      ': 1 × the network is down',
      ": 1 × nothing is sent to 'telegram': it is not on",
      'Briefings failed of late: 1',
      ': 1 × forbidden: the bot was blocked',
      'Last briefing arrived: none yet',
      'Chats that hear nothing because sources fail: 0',
    ])
      assert.ok(rows.includes(row), `${row}: ${rows.join('\n')}`);
    assert.doesNotMatch(page, /4711|4712|4713|Chechnya|undefined/);
  });

  test('/metrics gives the same numbers as Prometheus reads them, and names no chat, topic or query', async (context) => {
    const bench = await openBench(context, { samples: false });
    await bench.take(
      'Floods Reach Juba\n\n1 October 2023\n\nThe Nile flooded Juba in South Sudan, officials said.\n',
    );
    await bench.say('/follow Chechnya', { chat: 'telegram:4711' });
    const web = await open(context, () => bench.app.status());
    const answer = await fetch(`${web.url}metrics`);
    const text = await answer.text();
    assert.match(answer.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
    assert.match(text, /^tidings_stories 1$/m);
    assert.match(text, /^tidings_chats 1$/m);
    assert.match(text, /^tidings_info\{version="0\.0\.0",node="[\d.]+"\} 1$/m);
    for (const line of text.trimEnd().split('\n'))
      assert.match(line, /^(# (HELP|TYPE) tidings_\w+ .+|tidings_\w+(\{[^}]*\})? -?\d+(\.\d+)?)$/, line);
    assert.doesNotMatch(text, /4711|telegram|Chechnya|Juba|undefined|NaN/);
  });

  test('every answer forbids scripts, sniffing and referrers, also one that is not there', async (context) => {
    const { app } = await openBench(context, { samples: false });
    const web = await open(context, () => app.status());
    for (const path of ['', 'health', 'nowhere', '%2e%2e/etc/passwd']) {
      const { headers, status } = await fetch(`${web.url}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/, path);
      assert.doesNotMatch(policy, /script-src|unsafe-eval|\*/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      if (path === 'nowhere') assert.equal(status, 404);
    }
  });

  test('a status that fails is an answer without a trace', async (context) => {
    const log = keptLog();
    const gone = new Error('the store at /srv/secret is gone');
    const web = await open(context, () => Promise.reject(gone), quiet.alive, log);
    const answer = await fetch(web.url);
    assert.deepEqual(log.lines, [
      { level: 'error', message: 'a request was not answered', fields: { error: gone } },
    ]);
    assert.equal(answer.status, 500);
    assert.doesNotMatch(await answer.text(), /secret|\.ts|Error:/);
  });

  test('a busy port is one line that names the setting and the way out', async (context) => {
    const { app } = await openBench(context, { samples: false });
    const web = await open(context, () => app.status());
    const { port } = new URL(web.url);
    await assert.rejects(startWeb({ ...quiet, port: Number(port), status: () => app.status() }), {
      name: 'ConfigError',
      message: `HTTP_PORT is '${port}', which is taken on 127.0.0.1; choose another, or 0 for a free one`,
    });
  });

  test('stop() lets go of the port at once, whoever still holds a connection', async (context) => {
    const { app } = await openBench(context, { samples: false });
    const web = await startWeb({ ...quiet, status: () => app.status() });
    await (await fetch(web.url)).text();
    await web.stop();
    const again = await startWeb({
      ...quiet,
      port: Number(new URL(web.url).port),
      status: () => app.status(),
    });
    await again.stop();
  });

  test('a webhook is handed what was posted to its path, and nothing over a megabyte', async (context) => {
    const { app } = await openBench(context, { samples: false });
    const got: number[] = [];
    const hook = {
      path: '/hook/paper',
      admits: (headers: Readonly<Record<string, string>>) => headers['x-secret'] === 'known',
      handle: async (_headers: unknown, body: Uint8Array) => {
        got.push(body.length);
        return { status: 200, body: 'thanks' };
      },
    };
    const web = await startWeb({ ...quiet, status: () => app.status(), webhooks: [hook] });
    context.after(() => web.stop());
    const post = (bytes: number) =>
      fetch(`${web.url}hook/paper`, {
        method: 'POST',
        headers: { 'x-secret': 'known' },
        body: new Uint8Array(bytes),
      });
    const answer = await post(12);
    assert.deepEqual([answer.status, await answer.text()], [200, 'thanks']);
    const large = await post(1024 * 1024 + 1);
    assert.equal(large.status, 413);
    assert.equal((await fetch(`${web.url}hook/paper`)).status, 404);
    assert.deepEqual(got, [12]);
  });

  test('who does not know a webhook’s secret is turned away before the body has come', async (context) => {
    const hook = { path: '/hook/paper', admits: () => false, handle: () => assert.fail('it was read') };
    const web = await startWeb({ ...quiet, status: () => assert.fail(), webhooks: [hook] });
    context.after(() => web.stop());
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
    const open = request(`${web.url}hook/paper`, { method: 'POST' }, ({ statusCode }) => resolve(statusCode));
    open.on('error', reject);
    // The first bytes of a body that never ends.
    open.write('{');
    assert.equal(await promise, 401);
    open
      .off('error', reject)
      .on('error', () => undefined)
      .destroy();
  });
});
