import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { importVerb } from '../../src/cli/import.ts';
import { newSource } from '../../src/core/index.ts';
import { openBench } from '../support/app.ts';
import { json, run } from './support.ts';

suite('tidings import, export and doctor', () => {
  test('import says what came of it; --json as one document; export gives the stories as NDJSON', async (context) => {
    const bench = await openBench(context, { samples: false });
    writeFileSync(
      join(bench.dataDir, 'nile.txt'),
      'Floods Reach Juba\n\nBy Ann Deng\n\nOctober 1, 2023, 06:00\n\nThe Nile flooded parts of Juba, the capital of South Sudan, on Sunday, officials said.\n',
    );
    const first = await run(bench, ['import', 'nile.txt']);
    assert.deepEqual([first.code, first.err], [0, '']);
    assert.match(first.out, /^1 new story/);
    const again = json(await run(bench, ['import', 'nile.txt', '--json'])) as Record<string, unknown>;
    assert.deepEqual(again, {
      added: 0,
      full: 0,
      revised: 0,
      unchanged: 1,
      skipped: 0,
      events: 0,
      leftOut: [],
      failed: [],
    });

    await bench.say('/follow Brazil');
    const { out, code } = await run(bench, ['export']);
    assert.equal(code, 0);
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const { type } of records) assert.equal(typeof type, 'string');
    const { id, eventId, arrivedAt, topics, ...story } = records.find(({ type }) => type === 'story') ?? {};
    assert.match(String(id), /^[0-9a-z]{12}$/);
    assert.equal(eventId, `e${id}`);
    assert.equal(arrivedAt, '2023-10-01T09:00:00Z');
    assert.ok((topics as string[]).includes('SS'));
    assert.deepEqual(story, {
      type: 'story',
      title: 'Floods Reach Juba',
      author: 'Ann Deng',
      publishedAt: '2023-10-01T06:00:00Z',
      form: 'excerpt',
      paragraphs: ['The Nile flooded parts of Juba, the capital of South Sudan, on Sunday, officials said.'],
      captions: [],
      language: 'en',
      source: 'nile',
      url: null,
      revision: 1,
      sample: false,
    });
    assert.ok(records.some(({ type, id: chat }) => type === 'chat' && chat === 'console:1'));
  });

  test('import takes what it can, names what it cannot, and fails then', async (context) => {
    const bench = await openBench(context, { samples: false });
    writeFileSync(
      join(bench.dataDir, 'one.txt'),
      'A Title\n\n1 October 2023\n\nA paragraph about Peru that is long enough.\n',
    );
    writeFileSync(join(bench.dataDir, 'empty.txt'), '');
    const { code, out, err } = await run(bench, ['import', 'one.txt', 'empty.txt', 'nowhere.txt']);
    assert.equal(code, 1);
    assert.match(out, /^1 new story/);
    assert.equal(err, "'empty.txt' is empty\n'nowhere.txt' does not exist\n");
    const data = await run(bench, ['import', 'one.txt', 'empty.txt', '--json']);
    assert.equal(data.code, 1);
    assert.deepEqual((JSON.parse(data.out) as { failed: string[] }).failed, ["'empty.txt' is empty"]);
  });

  test('import that is interrupted reads no further, says so and fails', async (context) => {
    const bench = await openBench(context, { samples: false });
    mkdirSync(join(bench.dataDir, 'pages'));
    for (const name of 'abcdefgh') {
      const page = `A Title ${name}\n\n1 October 2023\n\nA paragraph about Peru that is long enough.\n`;
      writeFileSync(join(bench.dataDir, 'pages', `${name}.txt`), page);
    }
    const stopping = new AbortController();
    let read = 0;
    const importBytes: typeof bench.app.importBytes = async (...given) => {
      read++;
      const report = await bench.app.importBytes(...given);
      stopping.abort();
      return report;
    };
    let said = '';
    const terminal = {
      out: () => undefined,
      err: (text: string) => {
        said += text;
      },
      drained: async () => undefined,
      progress: () => undefined,
      cwd: bench.dataDir,
      columns: 80,
      stdin: null,
      interactive: false,
    };
    const call = { positionals: ['pages', 'nowhere.txt'], options: {} };
    const code = await importVerb.run(call, { ...bench.app, importBytes }, terminal, stopping.signal);
    assert.deepEqual([code, said], [1, 'stopped before the end; import the same again for the rest\n']);
    assert.ok(read < 8, `${read} files were read`);
  });

  test('import shows how far it is where there is much', async (context) => {
    const bench = await openBench(context, { samples: false });
    const items = Array.from(
      { length: 250 },
      (_, at) => `<item><title>Notice ${at} of the port</title></item>`,
    );
    const feed = `<rss version="2.0"><channel><title>t</title>${items.join('')}</channel></rss>`;
    writeFileSync(join(bench.dataDir, 'feed.xml'), feed);
    const { progress } = await run(bench, ['import', 'feed.xml']);
    assert.deepEqual(
      progress.map((line) => line.replace(/^.*: /, '')),
      ['100 of 250', '200 of 250', '250 of 250'],
    );
  });

  test('doctor says what it looked at; what is bad makes it fail', async (context) => {
    const bench = await openBench(context, { samples: false, now: '2026-06-01T09:00:00Z' });
    const well = await run(bench, ['doctor']);
    assert.equal(well.code, 0);
    for (const name of ['settings', 'store', 'time zones', 'clock'])
      assert.match(well.out, new RegExp(`^  ok  ${name}: `, 'm'));
    assert.match(
      well.out,
      /^note {2}sources: none yet; take stories in with 'npx tidings import PATH-OR-URL'$/m,
    );
    const { checks } = json(await run(bench, ['doctor', '--json'])) as {
      checks: { name: string; state: string; said: string }[];
    };
    assert.ok(checks.length >= 5 && checks.every(({ said }) => said.length > 0));

    bench.clock.set('1999-01-01T00:00:00Z');
    const wrong = await run(bench, ['doctor']);
    assert.equal(wrong.code, 1);
    assert.match(wrong.out, /^ bad {2}clock: it says 1999-01-01T00:00:00Z; set the machine's time$/m);
  });

  test('doctor names sources that fail, and why', async (context) => {
    const bench = await openBench(context, { samples: false, now: '2026-06-01T09:00:00Z' });
    await bench.store.sources.put({
      spec: newSource({
        id: 'lake-courier',
        kind: 'feed',
        address: 'https://lake.example/feed',
        title: 'Lake Courier',
        language: 'en',
      }),
      cursor: null,
      lastOk: null,
      lastError: 'answered 410',
      failures: 3,
    });
    const { code, out } = await run(bench, ['doctor']);
    assert.equal(code, 1);
    assert.match(out, /^ bad {2}sources: 1 of 1 fail: lake-courier \(answered 410\)$/m);
  });
});
