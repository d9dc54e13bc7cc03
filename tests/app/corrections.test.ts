import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { shown as linesOf } from '../render/support.ts';
import { paperBench } from './paper.ts';

const url = 'https://news.example/dam';
const first = 'Mud from an iron mine in Brazil buried twelve workers at lunch.';
const second = 'Firemen looked for survivors through the night with dogs and lamps.';

/** A briefing at 8:00 that told the story; then it is edited. */
async function toldAndEdited(context: Parameters<typeof paperBench>[0], title: string, text: string) {
  const bench = await paperBench(context);
  await bench.say('/follow Brazil daily 8:00');
  await bench.take({
    time: '2023-10-02T07:00:00Z',
    url,
    title: 'Dam breaks in Brazil',
    text: `${first} ${second}`,
  });
  assert.equal((await bench.at('2023-10-02T08:00:00Z')).length, 1);
  await bench.take({ time: '2023-10-02T12:00:00Z', published: '2023-10-02T07:00:00Z', url, title, text });
  return bench;
}

const corrected = (lines: readonly string[]) => lines.filter((line) => line.startsWith('Corrected since'));

suite('corrections', () => {
  test('a headline that was told and changed is told in the next briefing, once', async (context) => {
    const bench = await toldAndEdited(context, 'Dam breaks in Brazil, owner denies it', `${first} ${second}`);
    await bench.at('2023-10-03T08:00:00Z');
    assert.equal(bench.sent.length, 2);
    assert.deepEqual(corrected(linesOf(bench.sent[1]!)), [
      'Corrected since: “Dam breaks in Brazil” now reads “Dam breaks in Brazil, owner denies it” · Field Post',
    ]);
    assert.deepEqual(await bench.at('2023-10-04T08:00:00Z'), []);
  });

  test('a sentence that was told and changed, or was taken out', async (context) => {
    const changed = 'Mud from an iron mine in Brazil buried seventeen workers at lunch.';
    const bench = await toldAndEdited(context, 'Dam breaks in Brazil', changed);
    await bench.at('2023-10-03T08:00:00Z');
    const lines = corrected(linesOf(bench.sent[1]!));
    assert.ok(lines.includes(`Corrected since: “${first}” now reads “${changed}” · Dam breaks in Brazil`));
    assert.deepEqual(await bench.at('2023-10-04T08:00:00Z'), []);
  });

  test('case, points and white space are no corrections; nor is a sentence that was not told', async (context) => {
    const bench = await toldAndEdited(
      context,
      'DAM  breaks in Brazil',
      `${first} ${second}\nA judge will hear the owner.`,
    );
    assert.deepEqual(await bench.at('2023-10-03T08:00:00Z'), []);
  });

  test('corrections of what a chat was never told are not for it', async (context) => {
    const bench = await toldAndEdited(context, 'Dam breaks in Brazil, owner denies it', first);
    await bench.say('/follow Brazil daily 9:00', 'paper:2');
    await bench.at('2023-10-03T09:00:00Z');
    const other = bench.ways.findIndex(({ chatId }) => chatId === 'paper:2');
    assert.ok(other < 0 || corrected(linesOf(bench.sent[other]!)).length === 0);
  });
});
