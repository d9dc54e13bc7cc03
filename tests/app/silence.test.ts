import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newSource } from '../../src/core/index.ts';
import { at as instant, shown as linesOf } from '../render/support.ts';
import { paperBench } from './paper.ts';

type Bench = Awaited<ReturnType<typeof paperBench>>;

async function keepSource(bench: Bench, id: string, lastOk: string, failures: number): Promise<void> {
  const spec = newSource({ id, kind: 'feed', address: `https://${id}.example/feed` });
  const lastError = failures > 0 ? 'no answer' : null;
  await bench.store.sources.put({ spec, cursor: null, lastOk: instant(lastOk), lastError, failures });
}

/** A chat that had news of Brazil on the 2nd, from the source `field-post`, and none after. */
async function silentBench(context: Parameters<typeof paperBench>[0]): Promise<Bench> {
  const bench = await paperBench(context);
  await bench.say('/follow Brazil daily 8:00');
  await keepSource(bench, 'elsewhere', '2023-10-02T07:00:00Z', 0);
  await bench.arrive('2023-10-02T07:30:00Z', 'Brazil', 'harvest begins');
  await bench.at('2023-10-02T08:00:00Z');
  return bench;
}

const warnings = ({ log }: Bench) => log.lines.filter(({ level }) => level === 'warn');

suite('silence', () => {
  test('the third empty briefing says that the sources fail: once, and to the operator too', async (context) => {
    const bench = await silentBench(context);
    await keepSource(bench, 'field-post', '2023-10-02T07:45:00Z', 40);
    for (const day of ['03', '04']) assert.deepEqual(await bench.at(`2023-10-${day}T08:00:00Z`), []);
    assert.equal((await bench.at('2023-10-05T08:00:00Z')).length, 1);
    const said = linesOf(bench.sent.at(-1)!).join('\n');
    assert.match(
      said,
      /perhaps not because nothing happened: 1 of 1 sources of your topics cannot be read now/,
    );
    assert.deepEqual(warnings(bench), [
      {
        level: 'warn',
        message: 'a chat hears nothing because sources fail',
        fields: { failing: 1, sources: 1 },
      },
    ]);
    assert.equal((await bench.app.service.operations.status()).silenced, 1);
    for (const day of ['06', '07', '08', '09'])
      assert.deepEqual(await bench.at(`2023-10-${day}T08:00:00Z`), []);
    assert.equal((await bench.app.service.operations.status()).silenced, 1);
  });

  test('after news came again, a new silence is told again', async (context) => {
    const bench = await silentBench(context);
    await keepSource(bench, 'field-post', '2023-10-02T07:45:00Z', 40);
    for (const day of ['03', '04', '05']) await bench.at(`2023-10-${day}T08:00:00Z`);
    await bench.arrive('2023-10-05T12:00:00Z', 'Brazil', 'ferry sinks near Manaus');
    await keepSource(bench, 'field-post', '2023-10-05T12:00:00Z', 40);
    for (const day of ['06', '07', '08']) await bench.at(`2023-10-${day}T08:00:00Z`);
    const before = bench.sent.length;
    assert.equal((await bench.at('2023-10-09T08:00:00Z')).length, 1);
    assert.match(linesOf(bench.sent[before]!).join(), /cannot be read now/);
  });

  test('where the sources are read, nothing happened: nothing is said', async (context) => {
    const bench = await silentBench(context);
    await keepSource(bench, 'field-post', '2023-10-02T07:45:00Z', 0);
    await keepSource(bench, 'elsewhere', '2023-10-01T07:00:00Z', 9);
    for (const day of ['03', '04', '05', '06'])
      assert.deepEqual(await bench.at(`2023-10-${day}T08:00:00Z`), []);
    assert.deepEqual(warnings(bench), []);
  });

  test('a chat that wants to hear of nothing hears the difference', async (context) => {
    const bench = await silentBench(context);
    await bench.say('/settings empty say');
    await keepSource(bench, 'field-post', '2023-10-02T07:45:00Z', 40);
    for (const day of ['03', '04', '05', '06']) await bench.at(`2023-10-${day}T08:00:00Z`);
    const reasons = bench.sent.slice(1).map((document) => /cannot be read/.test(linesOf(document).join()));
    assert.deepEqual(reasons, [false, false, true, false]);
  });

  test('the header counts what stands below it, and its window holds all of that and nothing else', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/settings zone UTC');
    await bench.say('/follow Brazil daily 8:00');
    await bench.say('/follow Iceland daily 8:00');
    await bench.at('2023-10-02T08:00:00Z');
    const houses = ['Field Post', 'River Courier', 'Harbour Mail'];
    for (const [at, publisher] of houses.entries()) {
      const text =
        'A ferry with ninety passengers sank on the river near Manaus in Brazil and swimmers pulled them out.';
      await bench.take({
        time: `2023-10-02T1${at}:00:00Z`,
        title: 'Ferry sinks near Manaus in Brazil',
        text,
        publisher,
      });
    }
    await bench.arrive('2023-10-02T15:00:00Z', 'Iceland', 'glacier breaks');
    await bench.at('2023-10-03T08:00:00Z');
    const document = bench.sent.at(-1)!;
    const [, counts, window] = linesOf(document);
    const items = document.blocks.flatMap((block) => (block.kind === 'item' ? [block] : []));
    const outlets = items.map(({ note }) => Number(/^\d+/.exec(note ?? '')?.[0]));
    const topics = document.blocks.filter((block) => block.kind === 'heading' && block.level === 2).length;
    const stories = outlets.reduce((sum, one) => sum + one, 0);
    assert.match(
      counts ?? '',
      new RegExp(`^${topics} topics · ${items.length} events from ${stories} stories · `),
    );
    assert.deepEqual([topics, items.length, stories], [2, 2, 4]);
    assert.equal(window, 'From Mon 2 Oct, 08:00 to Tue 3 Oct, 08:00');
  });
});
