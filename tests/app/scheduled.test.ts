import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { shown as linesOf } from '../render/support.ts';
import { paperBench, told } from './paper.ts';

const past = Temporal.Instant.from('2020-01-01T00:00:00Z');

suite('scheduled briefings', () => {
  test('the first covers the last 24 hours', async (context) => {
    const { say, arrive, at, clock } = await paperBench(context);
    await arrive('2023-10-01T07:59:00Z', 'Brazil', 'budget vote postponed again');
    await arrive('2023-10-01T08:00:00Z', 'Brazil', 'floods close highway in the south');
    clock.set('2023-10-02T07:00:00Z');
    await say('/follow Brazil daily 8:00');
    assert.deepEqual(await at('2023-10-02T08:00:07Z'), [
      { Brazil: ['Brazil: floods close highway in the south'] },
    ]);
  });

  test('each goes by time of arrival from the end of the last that was delivered', async (context) => {
    const { say, arrive, at } = await paperBench(context);
    await say('/follow Brazil daily 8:00');
    await at('2023-10-02T08:00:07Z');
    await arrive('2023-10-02T08:00:05Z', 'Brazil', 'court stops dam', '2023-09-29T10:00:00Z');
    await arrive('2023-10-03T07:59:59Z', 'Brazil', 'vaccine plant opens');
    const [third, ...others] = await at('2023-10-03T08:00:03Z');
    assert.deepEqual(others, []);
    assert.deepEqual(third?.['Brazil']?.toSorted(), [
      'Brazil: court stops dam',
      'Brazil: vaccine plant opens',
    ]);
    await arrive('2023-10-03T08:00:01Z', 'Brazil', 'ferry sinks near Manaus');
    assert.deepEqual(await at('2023-10-04T08:00:00Z'), [{ Brazil: ['Brazil: ferry sinks near Manaus'] }]);
  });

  test('stories published over seven days before they arrived are left out', async (context) => {
    const { say, arrive, at } = await paperBench(context);
    await say('/follow Brazil daily 8:00');
    await arrive('2023-10-02T07:30:00Z', 'Brazil', 'old news of a carnival', '2023-09-25T07:29:00Z');
    await arrive('2023-10-02T07:30:00Z', 'Brazil', 'harvest begins', '2023-09-25T07:31:00Z');
    assert.deepEqual(await at('2023-10-02T08:00:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
  });

  test('a briefing by hand moves nothing and marks nothing as told', async (context) => {
    const { say, arrive, at, clock } = await paperBench(context);
    await say('/follow Brazil daily 8:00');
    await arrive('2023-10-02T07:30:00Z', 'Brazil', 'harvest begins');
    clock.set('2023-10-02T07:45:00Z');
    const byHand = told(await say('/brief'));
    assert.deepEqual(byHand, { Brazil: ['Brazil: harvest begins'] });
    assert.deepEqual(await at('2023-10-02T08:00:00Z'), [byHand]);
  });

  test('a briefing in which nothing is new is skipped, or said where the chat wants it so', async (context) => {
    const { say, at, sent } = await paperBench(context);
    await say('/follow Brazil daily 8:00');
    assert.deepEqual(await at('2023-10-02T08:00:00Z'), []);
    await say('/settings empty say');
    assert.deepEqual(await at('2023-10-03T08:00:00Z'), [{ Brazil: [] }]);
    assert.ok(linesOf(sent[0]!).includes('Nothing new since Monday.'));
  });

  test('one that failed is not delivered: the next tells its news too', async (context) => {
    const { say, arrive, at, breakPaper } = await paperBench(context);
    await say('/follow Brazil daily 8:00');
    await at('2023-10-02T08:00:00Z');
    await arrive('2023-10-02T20:00:00Z', 'Brazil', 'harvest begins');
    breakPaper('unavailable');
    assert.deepEqual(await at('2023-10-03T08:00:00Z'), []);
    assert.deepEqual(await at('2023-10-03T20:30:00Z'), []);
    breakPaper(null);
    assert.deepEqual(await at('2023-10-04T08:00:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
  });

  test('a weekly topic has its whole week beside a daily one, and neither loses an hour to the other', async (context) => {
    const { say, arrive, at } = await paperBench(context);
    await say('/follow Iceland daily 8:00');
    await say('/follow Brazil fridays 17:00');
    await arrive('2023-10-02T07:30:00Z', 'Iceland', 'glacier breaks');
    assert.deepEqual(await at('2023-10-02T08:00:00Z'), [{ Iceland: ['Iceland: glacier breaks'] }]);
    assert.deepEqual(await at('2023-10-06T17:00:00Z'), []);
    await arrive('2023-10-07T12:00:00Z', 'Brazil', 'harvest begins');
    for (const day of ['08', '09', '10', '11', '12', '13'])
      assert.deepEqual(await at(`2023-10-${day}T08:00:00Z`), []);
    await arrive('2023-10-13T12:00:00Z', 'Iceland', 'lava closes a road');
    assert.deepEqual(await at('2023-10-13T17:00:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
    assert.deepEqual(await at('2023-10-14T08:00:00Z'), [{ Iceland: ['Iceland: lava closes a road'] }]);
  });

  test('what a chat was told under one topic it is not told again under another', async (context) => {
    const { say, arrive, at } = await paperBench(context);
    await say('/follow Iceland daily 8:00');
    await say('/follow Europe fridays 17:00');
    await arrive('2023-10-02T07:30:00Z', 'Iceland', 'glacier breaks');
    assert.deepEqual(await at('2023-10-02T08:00:00Z'), [{ Iceland: ['Iceland: glacier breaks'] }]);
    assert.deepEqual(await at('2023-10-06T17:00:00Z'), []);
  });

  test('topics due at one time come as one briefing, each once, in the order they were followed', async (context) => {
    const { say, arrive, at } = await paperBench(context);
    await say('/follow Iceland daily 8:00');
    await say('/follow Brazil mondays 8:00');
    await say('/follow Iceland mondays 8:00');
    await arrive('2023-10-02T07:30:00Z', 'Brazil', 'harvest begins');
    await arrive('2023-10-02T07:31:00Z', 'Iceland', 'glacier breaks');
    const [briefing, ...others] = await at('2023-10-02T08:00:00Z');
    assert.deepEqual(others, []);
    assert.deepEqual(Object.entries(briefing ?? {}), [
      ['Iceland', ['Iceland: glacier breaks']],
      ['Brazil', ['Brazil: harvest begins']],
    ]);
  });

  test('slots missed before the first briefing are made up for together', async (context) => {
    const { say, arrive, at } = await paperBench(context);
    await say('/follow Iceland daily 7:30');
    await say('/follow Brazil daily 8:00');
    await arrive('2023-10-02T07:10:00Z', 'Iceland', 'glacier breaks');
    await arrive('2023-10-02T07:11:00Z', 'Brazil', 'harvest begins');
    assert.deepEqual(await at('2023-10-02T08:30:00Z'), [
      { Iceland: ['Iceland: glacier breaks'], Brazil: ['Brazil: harvest begins'] },
    ]);
  });

  test('a topic followed anew is not due for a time before that', async (context) => {
    const { say, arrive, at, clock } = await paperBench(context);
    await say('/follow Iceland daily 8:00');
    await at('2023-10-02T08:00:00Z');
    await arrive('2023-10-02T09:00:00Z', 'Brazil', 'harvest begins');
    clock.set('2023-10-02T12:00:00Z');
    await say('/follow Brazil daily 10:00');
    await say('/follow Iceland daily 18:00');
    await arrive('2023-10-02T12:30:00Z', 'Iceland', 'glacier breaks');
    assert.deepEqual(await at('2023-10-02T18:00:00Z'), [{ Iceland: ['Iceland: glacier breaks'] }]);
    assert.deepEqual(await at('2023-10-03T10:00:00Z'), []);
  });

  test('what came while a chat was held is in the next briefing', async (context) => {
    const { say, arrive, at } = await paperBench(context);
    await say('/follow Brazil daily 8:00');
    await at('2023-10-02T08:00:00Z');
    await say('/pause');
    await arrive('2023-10-04T12:00:00Z', 'Brazil', 'harvest begins');
    assert.deepEqual(await at('2023-10-05T08:00:00Z'), []);
    await say('/resume');
    assert.deepEqual(await at('2023-10-06T08:00:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
  });

  test('a later development says that it is one, and gives only what it adds', async (context) => {
    const { say, arrive, at, sent } = await paperBench(context);
    await say('/follow Brazil daily 8:00');
    await arrive('2023-10-02T07:00:00Z', 'Brazil', 'dam breaks and buries a canteen');
    await at('2023-10-02T08:00:00Z');
    await arrive('2023-10-02T12:00:00Z', 'Brazil', 'dam that buried a canteen: count rises');
    assert.equal((await at('2023-10-03T08:00:00Z')).length, 1);
    const lines = linesOf(sent[1]!).join('\n');
    assert.match(lines, /Update to what you read on 2 Oct: “Brazil: dam breaks and buries a canteen”/);
    assert.match(lines, /Firemen found eleven workers/);
    assert.doesNotMatch(lines, /that buried a canteen: count rises in Brazil\./);
  });

  test('what only says again what was told is not told again', async (context) => {
    const { say, arrive, at, store } = await paperBench(context);
    await say('/follow Brazil daily 8:00');
    await arrive('2023-10-02T07:00:00Z', 'Brazil', 'dam breaks and buries a canteen');
    await at('2023-10-02T08:00:00Z');
    await arrive('2023-10-02T12:00:00Z', 'Brazil', 'dam that buried a canteen: search goes on');
    const [event] = await store.events.get(
      (await store.deliveries.told('paper:1', past)).map(({ eventId }) => eventId),
    );
    assert.equal(event?.stories.length, 2, 'both tell the same event');
    assert.deepEqual(await at('2023-10-03T08:00:00Z'), []);
  });
});
