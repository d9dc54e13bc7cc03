import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { printed, spawnTidings, temporaryFolder, tidings } from '../support/process.ts';

async function serving(context: TestContext, folder: string): Promise<{ child: ChildProcess; seen: string }> {
  const child = spawnTidings(['start'], folder);
  context.after(() => child.kill('SIGKILL'));
  return { child, seen: await printed(child, /Take stories in with/) };
}

async function stopped(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.kill('SIGTERM');
  return await ended;
}

suite('tidings start', () => {
  test('without a terminal tells Chechnya, South Sudan and Brazil, keeps serving, does what other processes ask, and says in one line what keeps another start out', async (context) => {
    const folder = temporaryFolder(context);
    const { child, seen } = await serving(context, folder);
    assert.match(seen, /CHECHNYA[\s\S]*SOUTH SUDAN[\s\S]*BRAZIL/);
    assert.match(seen, /sample stories/);
    assert.doesNotMatch(seen, /undefined|Error/);
    const url = /operator page is (http:\/\/127\.0\.0\.1:\d+\/)/.exec(seen)?.[1];
    assert.ok(url, seen);
    assert.deepEqual(await (await fetch(`${url}health`)).json(), { ok: true });

    const page = join(folder, 'nile.txt');
    writeFileSync(
      page,
      'Floods Reach Juba\n\n1 October 2023\n\nThe Nile flooded Juba in South Sudan, officials said.\n',
    );
    const [brief, wrong, missing] = await Promise.all([
      tidings(['brief', 'Brazil', '--since', '20y', '--json'], folder),
      tidings(['brief', 'Sudn'], folder),
      tidings(['brief', 'Brazil', '--since', 'soon'], folder),
    ]);
    assert.deepEqual([brief.code, brief.err], [0, '']);
    assert.deepEqual(Object.keys(JSON.parse(brief.out) as object), ['generatedAt', 'window', 'sections']);
    assert.deepEqual([wrong.code, wrong.out], [1, '']);
    assert.match(wrong.err, /^no topic is called 'Sudn'; near it are 'Sudan'.*\n$/);
    assert.deepEqual([missing.code, missing.out], [2, '']);

    // A path is the asker's own, and what is piped in goes along.
    const imported = await tidings(['import', 'nile.txt'], folder, { cwd: folder });
    assert.deepEqual([imported.code, imported.err], [0, '']);
    assert.match(imported.out, /^1 new story/);
    const piped = await tidings(['import', '-'], folder, {
      stdin:
        'Lava Closes a Road\n\n2 October 2023\n\nMolten rock crossed a road in Iceland, and nobody was hurt.\n',
    });
    assert.match(piped.out, /^1 new story/);

    const port = new URL(url).port;
    const [second, busy, setting] = await Promise.all([
      tidings(['start'], folder),
      tidings(['start'], temporaryFolder(context), { env: { HTTP_PORT: port } }),
      tidings(['topics'], folder, { env: { RETENTION_DAYS: 'forever' } }),
    ]);
    assert.deepEqual([second.code, second.out], [1, '']);
    assert.match(second.err, /^[^\n]{10,300}\n$/);
    const taken = `HTTP_PORT is '${port}', which is taken on 127.0.0.1; choose another, or 0 for a free one\n`;
    assert.deepEqual([busy.code, busy.out, busy.err], [1, '', taken]);
    const accepted = "RETENTION_DAYS is 'forever'; accepted is a number of days from 1 to 36500\n";
    assert.deepEqual([setting.code, setting.out, setting.err], [1, '', accepted]);

    assert.equal(child.exitCode, null, 'it goes on serving');
    assert.equal(await stopped(child), 0);
    const after = await tidings(['export'], folder);
    assert.equal(after.out.split('\n').filter((line) => line.includes('"type":"story"')).length, 2);
  });

  test('a crash leaves neither a lock nor a socket that keeps the next start out', async (context) => {
    const folder = temporaryFolder(context);
    const first = await serving(context, folder);
    const ended = new Promise((resolve) => first.child.on('close', resolve));
    first.child.kill('SIGKILL');
    await ended;
    const { child, seen } = await serving(context, folder);
    assert.match(seen, /CHECHNYA/);
    assert.equal(await stopped(child), 0);
  });

  test('a reader of the output who has seen enough is no fault', async (context) => {
    const folder = temporaryFolder(context);
    await tidings(['topics'], folder);
    const child = spawnTidings(['export'], folder);
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, err], [0, '']);
  });
});
