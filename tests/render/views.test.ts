import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { commands } from '../../commands/index.ts';
import {
  type NewsEvent,
  type Schedule,
  type Story,
  type Subscription,
  UserError,
} from '../../src/core/index.ts';
import { createViews } from '../../src/render/index.ts';
import { actionsIn, at, chatWith, deps, shown, topicOf } from './support.ts';

const views = createViews(deps);

const story: Story = {
  id: 'famine000001',
  sourceId: 'sample-courier',
  url: 'https://courier.sample.example/famine',
  title: 'Famine declared in parts of South Sudan',
  author: null,
  publisher: 'Sample Courier',
  agency: 'Sample Wire',
  language: 'en',
  form: 'full',
  published: { at: at('2017-02-20T09:00:00Z'), precision: 'time' },
  arrived: at('2017-02-20T10:00:00Z'),
  dateline: null,
  paragraphs: ['Famine was declared in two counties.'],
  captions: [],
  damaged: [],
  revision: 1,
  sample: true,
};

const event: NewsEvent = {
  id: 'efamine000001',
  merged: [],
  stories: [story.id],
  lead: story.id,
  title: story.title,
  firstAt: at('2017-02-20T09:00:00Z'),
  lastAt: at('2017-02-21T09:00:00Z'),
  outlets: 2,
  voices: 1,
  topics: [],
};

const match = { topicId: 'SS', centrality: 1, about: true, words: ['South Sudan', 'Juba'] };

function subscription(schedule: Schedule): Subscription {
  return { id: 'a1', topic: topicOf('SS'), schedule, created: at('2017-02-20T09:00:00Z') };
}

const daily: Schedule = { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], times: [{ hour: 8, minute: 0 }] };

suite('views', () => {
  test('story() gives summary, facts, topics, other coverage and the ways on', () => {
    const other = {
      ...story,
      id: 'other0000001',
      title: 'Голод в Южном Судане',
      language: 'ru',
      published: null,
    };
    const summary = {
      sentences: [{ text: 'Famine was declared.', storyId: story.id, source: 'Sample Courier' }],
      by: 'x',
    };
    const document = views.story(
      { story, summary, topics: [{ match, name: 'South Sudan' }], event, others: [other] },
      chatWith(),
    );
    assert.deepEqual(shown(document), [
      'Famine declared in parts of South Sudan | ',
      'Famine was declared. [Sample Courier]',
      'Sample Courier · 20 Feb 2017, 12:00',
      'Text of Sample Wire',
      'Sample story',
      'About: South Sudan',
      'Read at Sample Courier',
      'One other story tells the same event',
      'Голод в Южном Судане | Sample Courier · date unknown',
      '[1 · Sample Courier] [More like this] [Fewer] [Why this?] [Hide Sample Courier] [Hide this event]',
    ]);
    assert.deepEqual(actionsIn(document).at(1)?.args, { item: 'efamine000001' });
  });

  test('story() keeps the calendar day of a story without a time', () => {
    const day = { ...story, published: { at: at('2017-02-20T00:00:00Z'), precision: 'day' } } as const;
    const summary = { sentences: [], by: 'x' };
    const chat = chatWith({ timeZone: 'America/New_York' });
    const lines = shown(views.story({ story: day, summary, topics: [], event, others: [] }, chat));
    assert.ok(lines.includes('Sample Courier · 20 Feb 2017'));
  });

  test('search() numbers the hits, makes what matched strong and leads to the next page', () => {
    const hit = {
      storyId: story.id,
      score: 1,
      snippet: 'Famine in two counties',
      matches: [[0, 6]],
    } as const;
    const document = views.search(
      { query: 'famine', page: 2, hits: [{ story, hit }], more: true },
      chatWith(),
    );
    assert.equal(shown(document)[0], 'Stories with “famine” · page 2');
    assert.deepEqual(document.blocks[2], {
      kind: 'text',
      lines: [[{ text: 'Famine', strong: true }, ' in two counties']],
    });
    assert.deepEqual(actionsIn(document).at(-1)?.args, { query: 'famine', page: '3' });
  });

  test('search() without a hit says what finds more', () => {
    const lines = shown(views.search({ query: 'xyz', page: 1, hits: [], more: false }, chatWith()));
    assert.match(lines[0] ?? '', /“xyz”.*Fewer words/);
  });

  test('topics() lists names with the events of the week', () => {
    const topic = { id: 'SS', kind: 'country', names: { en: 'South Sudan' }, parents: [] } as const;
    const nodes = [{ topic, name: 'South Sudan', events: 1 }];
    const document = views.topics({ text: null, page: 1, nodes, more: false }, chatWith());
    assert.deepEqual(shown(document), ['Topics', 'South Sudan · 1 event this week', '[South Sudan]']);
  });

  const schedules: readonly (readonly [Schedule, string])[] = [
    [daily, 'daily at 08:00'],
    [
      { kind: 'weekly', weekdays: [1, 2, 3, 4, 5], times: [{ hour: 7, minute: 30 }] },
      'Monday to Friday at 07:30',
    ],
    [{ kind: 'weekly', weekdays: [6, 7], times: [{ hour: 9, minute: 5 }] }, 'weekends at 09:05'],
    [{ kind: 'weekly', weekdays: [1, 5], times: [{ hour: 17, minute: 0 }] }, 'Mon and Fri at 17:00'],
    [{ kind: 'monthly', day: 15, times: [{ hour: 9, minute: 0 }] }, '09:00 on day 15 of each month'],
    [
      { kind: 'monthly', day: 'last', times: [{ hour: 9, minute: 0 }] },
      '09:00 on the last day of each month',
    ],
    [{ kind: 'hourly', from: 0, to: 23 }, 'hourly'],
    [{ kind: 'hourly', from: 8, to: 22 }, 'hourly from 08:00 to 22:00'],
    [{ kind: 'breaking' }, 'as it breaks'],
  ];
  for (const [schedule, words] of schedules) {
    test(`following() says a schedule as people do: ${words}`, () => {
      const chat = chatWith({}, { subscriptions: [subscription(schedule)] });
      assert.equal(
        shown(views.following({ chat, next: new Map(), page: 1, note: null }))[1],
        `South Sudan · ${words}`,
      );
    });
  }

  test('following() tells the next due times in the zone of the chat and removes by subscription', () => {
    const chat = chatWith({}, { subscriptions: [subscription(daily)] });
    const document = views.following({
      chat,
      next: new Map([
        ['a1', [at('2017-05-23T05:00:00Z'), at('2017-05-23T15:00:00Z'), at('2017-05-24T05:00:00Z')]],
      ]),
      page: 1,
      note: null,
    });
    assert.ok(
      shown(document).includes(
        'South Sudan · daily at 08:00 · next Tue 23 May, 08:00; 18:00; Wed 24 May, 08:00',
      ),
    );
    assert.deepEqual(actionsIn(document).slice(0, 2), [
      {
        label: 'Other times: South Sudan',
        command: 'follow',
        args: { topic: 'SS', instead: 'a1' },
        asks: 'when',
      },
      { label: 'Remove South Sudan', command: 'unfollow', args: { topic: 'SS', id: 'a1' }, inPlace: true },
    ]);
  });

  test('followed() says that times are UTC until the zone is set, and no longer once it is', () => {
    const says = (timeZoneChosen: boolean) => {
      const chat = chatWith({ timeZoneChosen }, { subscriptions: [subscription(daily)] });
      const result = { subscription: subscription(daily), chat, isNew: true };
      return shown(views.followed(result, [], 'none')).some((line) => line.includes('/settings zone'));
    };
    assert.equal(says(false), true);
    assert.equal(says(true), false);
  });

  test('start() says what this is, how to set the zone, and offers topics', () => {
    const topic = { id: 'SS', kind: 'country', names: { en: 'South Sudan' }, parents: [] } as const;
    const document = views.start(chatWith({ timeZone: 'UTC', timeZoneChosen: false }), [
      { topic, name: 'South Sudan' },
    ]);
    assert.ok(shown(document).some((line) => line.includes('/settings zone')));
    assert.deepEqual(actionsIn(document)[0], {
      label: 'Follow South Sudan',
      command: 'follow',
      args: { topic: 'SS' },
    });
  });

  test('help() holds every command with its summary', () => {
    const lines = shown(views.help(commands, chatWith(), []));
    for (const { name } of commands)
      assert.ok(
        lines.some((line) => line.startsWith(`/${name}`)),
        name,
      );
    assert.ok(lines.includes('/follow topic [when] [own] · Follow a topic at the times you choose'));
  });

  test('settings() shows what is set and changes the rest by buttons', () => {
    const document = views.settings(chatWith({ length: 'long' }), at('2017-05-23T05:00:00Z'));
    assert.ok(shown(document).includes('Time zone: Europe/Moscow (it is 08:00)'));
    assert.ok(shown(document).includes('Length: long'));
    const args = actionsIn(document).map((one) => `${one.args['setting']}=${one.args['value']}`);
    assert.ok(args.includes('language=ar') && args.includes('length=short') && args.includes('empty=say'));
    assert.ok(!args.includes('length=long'));
  });

  test('why() names words, sources and how many are independent', () => {
    const facts = {
      event,
      stories: [story],
      topics: [{ match, name: 'South Sudan' }],
      place: { number: 2, of: 5 },
      under: { name: 'South Sudan', centrality: 0.62 },
      muted: ['football'],
      leanings: [],
    };
    const lines = shown(views.why(facts, chatWith()));
    assert.ok(lines.includes('South Sudan: found by “South Sudan” and “Juba”'));
    assert.ok(lines.includes('Told by 2 outlets, 1 of them independent: Sample Courier'));
    assert.ok(lines.includes('Number 2 of 5 in the last briefing here'));
    assert.ok(lines.some((line) => line.endsWith('how central South Sudan is to it (62 of 100)')));
    assert.ok(lines.includes('Muted here: football. /unmute brings it back'));
  });

  test('why() tells what was asked for here, more and fewer apart', () => {
    const leanings = [
      { leaning: { kind: 'topic', value: 'SS', weight: 2 }, name: 'South Sudan' },
      { leaning: { kind: 'publisher', value: 'Sample Courier', weight: -1 }, name: 'Sample Courier' },
    ] as const;
    const facts = { event, stories: [story], topics: [], place: null, under: null, muted: [], leanings };
    const lines = shown(views.why(facts, chatWith()));
    assert.ok(!lines.some((line) => /^Number/.test(line)));
    assert.ok(lines.includes('Ranked higher here: you asked for more from South Sudan'));
    assert.ok(lines.includes('Ranked lower here: you asked for fewer from Sample Courier'));
  });

  test('paused() and resumed() tell until when and what comes next', () => {
    const held = { pausedUntil: at('2017-06-01T05:00:00Z') };
    assert.match(shown(views.paused(chatWith({}, held)))[0] ?? '', /until Thu 1 Jun, 08:00/);
    assert.match(shown(views.paused(chatWith({}, { pausedUntil: 'forever' })))[0] ?? '', /\/resume/);
    assert.match(shown(views.resumed(chatWith(), held.pausedUntil))[1] ?? '', /due Thu 1 Jun, 08:00/);
  });

  test('error() says it in the language asked for and offers lines that work', () => {
    const error = new UserError('zone-bad', { text: 'Mosow' }, ['/settings zone Europe/Moscow']);
    const document = views.error(error, 'ru');
    assert.match(shown(document)[0] ?? '', /«Mosow»/);
    assert.deepEqual(actionsIn(document), [
      {
        label: '/settings zone Europe/Moscow',
        command: 'settings',
        args: { line: 'zone Europe/Moscow' },
      },
    ]);
  });
});
