import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { loadCatalogue } from '../../data/topics/index.ts';
import { createBriefer } from '../../src/app/briefing.ts';
import { createCollector } from '../../src/app/collect.ts';
import { nextDue, scheduledBuilder } from '../../src/app/scheduled.ts';
import { createShown } from '../../src/app/shown.ts';
import type { Document } from '../../src/core/index.ts';
import { createDelivery } from '../../src/delivery/index.ts';
import type { Platform } from '../../src/ports/index.ts';
import { summarizers } from '../../src/summarizers/index.ts';
import { createTopics } from '../../src/topics/index.ts';
import { shown as linesOf } from '../render/support.ts';
import { openBench } from '../support/app.ts';

const topics = createTopics(loadCatalogue());

/** What the stories say: nothing of one is in another. */
const texts = {
  'budget vote postponed again':
    'Senators left the chamber at midnight without deciding how much the ministries may spend.',
  'floods close highway in the south':
    'Rain washed away eleven bridges, and lorries with soya waited in a queue of nine kilometres.',
  'court stops dam':
    'Judges found that no fisherman along the river had ever been asked about the reservoir.',
  'vaccine plant opens': 'A laboratory that grows yellow fever doses hired four hundred chemists.',
  'ferry sinks near Manaus':
    'Swimmers pulled ninety passengers and their hammocks onto a sandbank before dawn.',
  'old news of a carnival': 'Drummers and dancers paraded in feathers until the sun rose over the avenue.',
  'harvest begins': 'Growers brought in the first sacks of coffee and expect a heavier crop than last year.',
  'glacier breaks': 'A wall of ice fell into the lagoon, and guides led tourists away from the shore.',
  'lava closes a road': 'Molten rock crossed the asphalt at walking pace and set fire to moss on both sides.',
  'dam breaks and buries a canteen':
    'Mud from an iron mine buried workers at lunch, and firemen looked for two hundred missing.',
  'dam that buried a canteen: count rises':
    'Firemen found more workers in the mud of the iron mine; two hundred are still missing.',
} as const;

/** A service with one chat on paper; deliveries run when the clock is put forward. */
async function setUp(context: TestContext) {
  const bench = await openBench(context, { samples: false, now: '2023-10-02T07:00:00Z' });
  const { store, clock, log, app } = bench;
  const sent: Document[] = [];
  let broken = false;
  const platform: Platform = {
    kind: 'paper',
    start: async () => undefined,
    stop: async () => undefined,
    compose: (chatId, document) => [
      {
        text: linesOf(document).join('\n'),
        send: async () => {
          if (broken) throw new Error('no paper left');
          sent.push(document);
          return { chatId, messageId: String(sent.length) };
        },
      },
    ],
  };
  const briefer = createBriefer({ store, topics, clock, summarizers });
  const build = scheduledBuilder({ store, briefer, service: app.service, shown: createShown() });
  const delivery = createDelivery({
    store,
    platforms: new Map([['paper', platform]]),
    build,
    clock,
    log,
    nextDue,
    rest: async () => undefined,
  });
  const collector = createCollector({ store, topics, clock });
  let count = 0;
  return {
    ...bench,
    say: (line: string) => bench.say(line, { chat: 'paper:1' }),
    sent,
    breakPaper: (is: boolean) => {
      broken = is;
    },
    /** Puts the clock there and delivers what is due; the headlines that came, by section. */
    async at(time: string) {
      clock.set(time);
      const before = sent.length;
      await delivery.tick(new AbortController().signal);
      return sent.slice(before).map(told);
    },
    /** A story arrives at a time; published then too, unless said otherwise. */
    async arrive(
      time: string,
      place: 'Brazil' | 'Iceland',
      title: keyof typeof texts,
      published: string = time,
    ) {
      clock.set(time);
      count++;
      const block = {
        role: 'paragraph',
        text: `${title} in ${place}. ${texts[title]}`,
      } as const;
      const raw = {
        title: `${place}: ${title}`,
        url: `https://news.example/${count}`,
        guid: null,
        byline: null,
        published,
        updated: null,
        blocks: [block],
        form: 'full',
        language: 'en',
        publisher: 'Field Post',
        categories: [],
      } as const;
      const spec = {
        id: 'field-post',
        kind: 'feed',
        address: 'https://news.example/feed',
        title: null,
        publisher: null,
        language: 'en',
        timeZone: null,
        paused: false,
        sample: false,
      };
      await collector.take([raw], spec, { signal: new AbortController().signal });
    },
  };
}

function told({ blocks }: Document): Readonly<Record<string, readonly string[]>> {
  const sections: Record<string, string[]> = {};
  let section = '';
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) {
      section = block.text;
      sections[section] = [];
    } else if (block.kind === 'item') sections[section]?.push(block.title);
  }
  return sections;
}

suite('scheduled briefings', () => {
  test('the first covers the last 24 hours', async (context) => {
    const { say, arrive, at, clock } = await setUp(context);
    await arrive('2023-10-01T07:59:00Z', 'Brazil', 'budget vote postponed again');
    await arrive('2023-10-01T08:00:00Z', 'Brazil', 'floods close highway in the south');
    clock.set('2023-10-02T07:00:00Z');
    await say('/follow Brazil daily 8:00');
    assert.deepEqual(await at('2023-10-02T08:00:07Z'), [
      { Brazil: ['Brazil: floods close highway in the south'] },
    ]);
  });

  test('each goes by time of arrival from the end of the last that was delivered', async (context) => {
    const { say, arrive, at } = await setUp(context);
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
    const { say, arrive, at } = await setUp(context);
    await say('/follow Brazil daily 8:00');
    await arrive('2023-10-02T07:30:00Z', 'Brazil', 'old news of a carnival', '2023-09-25T07:29:00Z');
    await arrive('2023-10-02T07:30:00Z', 'Brazil', 'harvest begins', '2023-09-25T07:31:00Z');
    assert.deepEqual(await at('2023-10-02T08:00:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
  });

  test('a briefing by hand moves nothing and marks nothing as told', async (context) => {
    const { say, arrive, at, clock } = await setUp(context);
    await say('/follow Brazil daily 8:00');
    await arrive('2023-10-02T07:30:00Z', 'Brazil', 'harvest begins');
    clock.set('2023-10-02T07:45:00Z');
    const byHand = told(await say('/brief'));
    assert.deepEqual(byHand, { Brazil: ['Brazil: harvest begins'] });
    assert.deepEqual(await at('2023-10-02T08:00:00Z'), [byHand]);
  });

  test('a briefing in which nothing is new is skipped, or said where the chat wants it so', async (context) => {
    const { say, at, sent } = await setUp(context);
    await say('/follow Brazil daily 8:00');
    assert.deepEqual(await at('2023-10-02T08:00:00Z'), []);
    await say('/settings empty say');
    assert.deepEqual(await at('2023-10-03T08:00:00Z'), [{ Brazil: [] }]);
    assert.ok(linesOf(sent[0]!).includes('Nothing new since Monday.'));
  });

  test('one that failed is not delivered: the next tells its news too', async (context) => {
    const { say, arrive, at, breakPaper } = await setUp(context);
    await say('/follow Brazil daily 8:00');
    await at('2023-10-02T08:00:00Z');
    await arrive('2023-10-02T20:00:00Z', 'Brazil', 'harvest begins');
    breakPaper(true);
    assert.deepEqual(await at('2023-10-03T08:00:00Z'), []);
    assert.deepEqual(await at('2023-10-03T20:30:00Z'), []);
    breakPaper(false);
    assert.deepEqual(await at('2023-10-04T08:00:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
  });

  test('a weekly topic has its whole week beside a daily one, and neither loses an hour to the other', async (context) => {
    const { say, arrive, at } = await setUp(context);
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
    const { say, arrive, at } = await setUp(context);
    await say('/follow Iceland daily 8:00');
    await say('/follow Europe fridays 17:00');
    await arrive('2023-10-02T07:30:00Z', 'Iceland', 'glacier breaks');
    assert.deepEqual(await at('2023-10-02T08:00:00Z'), [{ Iceland: ['Iceland: glacier breaks'] }]);
    assert.deepEqual(await at('2023-10-06T17:00:00Z'), []);
  });

  test('topics due at one time come as one briefing, each once, in the order they were followed', async (context) => {
    const { say, arrive, at } = await setUp(context);
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
    const { say, arrive, at } = await setUp(context);
    await say('/follow Iceland daily 7:30');
    await say('/follow Brazil daily 8:00');
    await arrive('2023-10-02T07:10:00Z', 'Iceland', 'glacier breaks');
    await arrive('2023-10-02T07:11:00Z', 'Brazil', 'harvest begins');
    assert.deepEqual(await at('2023-10-02T08:30:00Z'), [
      { Iceland: ['Iceland: glacier breaks'], Brazil: ['Brazil: harvest begins'] },
    ]);
  });

  test('a topic followed anew is not due for a time before that', async (context) => {
    const { say, arrive, at, clock } = await setUp(context);
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
    const { say, arrive, at } = await setUp(context);
    await say('/follow Brazil daily 8:00');
    await at('2023-10-02T08:00:00Z');
    await say('/pause');
    await arrive('2023-10-04T12:00:00Z', 'Brazil', 'harvest begins');
    assert.deepEqual(await at('2023-10-05T08:00:00Z'), []);
    await say('/resume');
    assert.deepEqual(await at('2023-10-06T08:00:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
  });

  test('a later development says that it is one, and what it adds to', async (context) => {
    const { say, arrive, at, sent } = await setUp(context);
    await say('/follow Brazil daily 8:00');
    await arrive('2023-10-02T07:00:00Z', 'Brazil', 'dam breaks and buries a canteen');
    await at('2023-10-02T08:00:00Z');
    await arrive('2023-10-02T12:00:00Z', 'Brazil', 'dam that buried a canteen: count rises');
    assert.equal((await at('2023-10-03T08:00:00Z')).length, 1);
    assert.match(
      linesOf(sent[1]!).join('\n'),
      /Update to what you read on 2 Oct: “Brazil: dam breaks and buries a canteen”/,
    );
  });
});
