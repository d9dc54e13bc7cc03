import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Digest, DigestItem, DigestSection } from '../../src/core/index.ts';
import { renderDigest } from '../../src/render/index.ts';
import { actionsIn, at, chatWith, deps, shown, topicOf } from './support.ts';

const visas: DigestItem = {
  eventId: 'evisas',
  title: 'US denies visas to Chechens fleeing anti-gay violence',
  url: 'https://one.example/visas',
  leadStory: 'visas',
  language: 'en',
  stories: 3,
  outlets: 3,
  voices: 2,
  sentences: [
    { text: 'The embassy turned the requests down.', storyId: 'visas', source: 'One' },
    { text: 'Forty people are in hiding.', storyId: 'other', source: 'Two' },
  ],
  topics: [],
  excerpt: false,
  published: { at: at('2017-05-22T15:00:00Z'), precision: 'time' },
  lastAt: at('2017-05-22T15:00:00Z'),
  sample: false,
  update: null,
  rank: 1,
};

const refugees: DigestItem = {
  ...visas,
  eventId: 'erefugees',
  title: 'UN seeks $1.4 billion for refugees',
  leadStory: 'refugees',
  stories: 1,
  outlets: 1,
  voices: 1,
};

const section = (id: string, name: string, items: readonly DigestItem[], more = 0): DigestSection => ({
  topic: topicOf(id),
  name,
  since: at('2017-05-22T05:00:00Z'),
  items,
  more,
  latest: null,
});

function digestOf(sections: readonly DigestSection[], rest: Partial<Digest> = {}): Digest {
  return {
    generatedAt: at('2017-05-23T05:00:00Z'),
    window: { since: at('2017-05-22T05:00:00Z'), until: at('2017-05-23T05:00:00Z') },
    origin: 'scheduled',
    page: 1,
    sections,
    events: 2,
    stories: 4,
    ...rest,
  };
}

const three = digestOf([
  section('chechnya', 'Chechnya', [visas]),
  section('SS', 'South Sudan', [refugees]),
  section('BR', 'Brazil', []),
]);

suite('renderDigest()', () => {
  test('renderDigest() reads as a briefing: title, counts, window, numbered items, what is empty, buttons', () => {
    assert.deepEqual(shown(renderDigest(three, chatWith(), deps)), [
      'Morning briefing · Tue 23 May 2017 · 08:00 Moscow',
      '3 topics · 2 events from 4 stories · 1 min',
      'From Mon 22 May, 08:00 to Tue 23 May, 08:00',
      'Chechnya',
      '1. US denies visas to Chechens fleeing anti-gay violence | 3 outlets, 2 independent',
      'The embassy turned the requests down. [One]',
      'Forty people are in hiding. [Two]',
      'South Sudan',
      '2. UN seeks $1.4 billion for refugees | 1 source',
      'The embassy turned the requests down. [One]',
      'Forty people are in hiding. [Two]',
      'Brazil',
      'Nothing new since Monday.',
      '[1] [2] [More like this] [Fewer] [Timeline · Chechnya] [Timeline · South Sudan] [Settings]',
    ]);
  });

  test('renderDigest() counts what is shown, whatever the digest claims', () => {
    const lines = shown(renderDigest({ ...three, events: 30, stories: 90 }, chatWith(), deps));
    assert.equal(lines[1], '3 topics · 2 events from 4 stories · 1 min');
  });

  test('renderDigest() says of which day an event is once its weekday would mislead, in the zone of the chat', () => {
    const dated = (published: DigestItem['published'], timeZone = 'America/New_York') =>
      shown(
        renderDigest(
          digestOf([section('chechnya', 'Chechnya', [{ ...visas, published, sample: true }])]),
          chatWith({ timeZone }),
          deps,
        ),
      ).find((line) => line.endsWith('Sample story'));
    const old = at('2017-05-19T00:00:00Z');
    assert.equal(dated({ at: old, precision: 'time' }), '18 May 2017 · Sample story');
    assert.equal(dated({ at: old, precision: 'day' }), '19 May 2017 · Sample story');
    assert.equal(dated({ at: at('2017-05-21T15:00:00Z'), precision: 'time' }), 'Sample story');
    assert.equal(dated(null), 'Date unknown · Sample story');
  });

  test('renderDigest() names the part of the day by the clock of the chat', () => {
    const title = (timeZone: string) => shown(renderDigest(three, chatWith({ timeZone }), deps))[0];
    assert.match(title('America/New_York') ?? '', /^Night briefing · Tue 23 May 2017 · 01:00 New York/);
    assert.match(title('Asia/Tokyo') ?? '', /^Afternoon .* 14:00 Tokyo/);
    assert.match(title('Pacific/Auckland') ?? '', /^Evening .* 17:00 Auckland/);
  });

  test('renderDigest() writes dates and texts in the language of the chat', () => {
    const lines = shown(renderDigest(three, chatWith({ language: 'ru' }), deps));
    assert.match(lines[0] ?? '', /^Утренняя сводка · вт, 23 мая 2017/);
    assert.equal(lines[1], '3 темы · 2 события из 4 публикаций · 1 мин');
    assert.ok(lines.includes('Ничего нового с понедельника.'));
  });

  test('renderDigest() marks an item in another language, an update, an excerpt, a missing date, a sample', () => {
    const item: DigestItem = {
      ...visas,
      language: 'ru',
      excerpt: true,
      published: null,
      sample: true,
      topics: ['US'],
      update: { toldAt: at('2017-04-03T05:00:00Z'), title: 'About 100 men detained in Chechnya' },
    };
    const document = renderDigest(digestOf([section('chechnya', 'Chechnya', [item])]), chatWith(), deps);
    const block = document.blocks.find((one) => one.kind === 'item');
    assert.equal(block?.language, 'ru');
    assert.deepEqual(block?.footers, [
      'Update to what you read on 3 Apr: “About 100 men detained in Chechnya”',
      'Also: United States',
      'In Russian · Excerpt: the source gives only the beginning · Date unknown · Sample story',
    ]);
  });

  test('renderDigest() says of a changed number what it counts, and parts the names of topics', () => {
    const full = { from: '$1.2 billion', to: '$1.4 billion' };
    const item: DigestItem = {
      ...visas,
      topics: ['US', 'SS'],
      update: {
        toldAt: at('2017-04-03T05:00:00Z'),
        title: 'Told',
        changes: [
          { from: '12', to: '19', toll: 'dead', counted: 'people', full: { from: '12', to: '19' } },
          { from: '1.2 billion', to: '1.4 billion', toll: null, counted: '', full },
          { from: '4', to: '6', toll: null, counted: 'bridges', full: { from: '4', to: '6' } },
        ],
      },
    };
    const footers = (language: string) =>
      renderDigest(digestOf([section('chechnya', 'Chechnya', [item])]), chatWith({ language }), deps)
        .blocks.flatMap((one) => (one.kind === 'item' ? one.footers : []))
        .slice(1, 3);
    assert.deepEqual(footers('en'), [
      'Changed since: 12 → 19 dead, $1.2 billion → $1.4 billion, 4 → 6 bridges',
      'Also: United States · South Sudan',
    ]);
    assert.match(footers('ru')[0] ?? '', /12 → 19 погибших/);
  });

  test('renderDigest() says once that all are samples, and not where one is real', () => {
    const sample = { ...visas, sample: true };
    const says = (items: readonly DigestItem[]) =>
      shown(renderDigest(digestOf([section('SS', 'South Sudan', items)]), chatWith(), deps)).filter((line) =>
        line.startsWith('These are sample stories'),
      ).length;
    assert.equal(says([sample, sample]), 1);
    assert.equal(says([sample, refugees]), 0);
  });

  test('renderDigest() by hand offers the latest there is where the window is empty', () => {
    const latest = { at: at('2017-05-19T05:31:00Z'), title: 'Visas refused' };
    const empty = { ...section('chechnya', 'Chechnya', []), latest };
    const document = renderDigest(digestOf([empty], { origin: 'manual' }), chatWith(), deps);
    assert.ok(
      shown(document).includes('Nothing in this window; the latest is from 19 May 2017: Visas refused'),
    );
    assert.deepEqual(actionsIn(document)[0], {
      label: 'Latest on Chechnya',
      command: 'brief',
      args: { topics: 'chechnya', since: '2017-05-19' },
    });
  });

  test('renderDigest() leads to what was left out for length', () => {
    const document = renderDigest(digestOf([section('SS', 'South Sudan', [refugees], 4)]), chatWith(), deps);
    assert.ok(shown(document).includes('4 more events about South Sudan'));
    const more = actionsIn(document).find(({ command }) => command === 'brief');
    assert.deepEqual(more?.args, { topics: 'SS', since: '2017-05-22T05:00:00Z', page: '2' });
  });

  test('renderDigest() says since when nothing is new: a time today, a date from a week on', () => {
    const since = (time: string) =>
      shown(
        renderDigest(digestOf([{ ...section('BR', 'Brazil', []), since: at(time) }]), chatWith(), deps),
      ).find((line) => line.startsWith('Nothing'));
    assert.equal(since('2017-05-23T03:00:00Z'), 'Nothing new since 06:00.');
    assert.equal(since('2017-05-17T05:00:00Z'), 'Nothing new since Wednesday.');
    assert.equal(since('2017-05-16T05:00:00Z'), 'Nothing new since 16 May 2017.');
  });

  test('renderDigest() in discreet mode shows nothing of the topic in its first block, and says so to the platform', () => {
    const document = renderDigest(three, chatWith({ discreet: true }), deps);
    assert.deepEqual(document.blocks[0], { kind: 'text', lines: [['Your briefing is ready']] });
    assert.equal(document.discreet, true);
    assert.equal(renderDigest(three, chatWith(), deps).discreet, undefined);
  });

  test('renderDigest() in discreet mode names no topic on a button, nor in the title', () => {
    const [only] = digestOf([section('BR', 'Brazil', [])]).sections;
    assert.ok(only);
    const latest = { at: at('2017-05-01T05:00:00Z'), title: 'Lula in court' };
    const digest = digestOf([
      { ...only, latest },
      {
        ...section(
          'SS',
          'South Sudan',
          three.sections.flatMap(({ items }) => items),
        ),
        more: 3,
      },
    ]);
    const names = /Brazil|South Sudan|Lula/;
    const labels = (discreet: boolean) =>
      actionsIn(renderDigest({ ...digest, origin: 'manual' }, chatWith({ discreet }), deps))
        .map(({ label }) => label)
        .join(', ');
    assert.match(labels(false), names);
    assert.doesNotMatch(labels(true), names);
    assert.match(labels(true), /Latest on topic 1, 3 more: topic 2/);
    const [, title] = renderDigest(digest, chatWith({ discreet: true }), deps).blocks;
    assert.ok(title?.kind === 'heading' && !names.test(title.text));
  });

  test('renderDigest() is passed on to followers where the channel wants that, a briefing by hand never', () => {
    const publish = (origin: 'scheduled' | 'manual', wanted: boolean) =>
      renderDigest({ ...three, origin }, chatWith({ publish: wanted }), deps).publish ?? false;
    assert.deepEqual(
      [publish('scheduled', true), publish('scheduled', false), publish('manual', true)],
      [true, false, false],
    );
  });

  test('renderDigest() names UTC and the way to set the zone until somebody chose one', () => {
    const lines = shown(renderDigest(three, chatWith({ timeZone: 'UTC', timeZoneChosen: false }), deps));
    assert.ok(lines.some((line) => line.includes('/settings zone')));
  });

  test('renderDigest() links a sentence to its story only where the address is known', () => {
    const block = renderDigest(three, chatWith(), deps).blocks.find((one) => one.kind === 'item');
    assert.deepEqual(
      block?.sentences.map(({ url }) => url),
      ['https://one.example/visas', null],
    );
  });

  test('renderDigest() in a language without texts is English throughout, its dates as well', () => {
    for (const language of ['de', 'pt_BR', 'x', '']) {
      const document = renderDigest(three, chatWith({ language }), deps);
      assert.equal(document.language, language === 'pt_BR' ? 'pt' : 'en');
      assert.match(
        shown(document)[0] ?? '',
        language === 'pt_BR' ? /^Resumo da manhã · ter/ : /^Morning .* Tue 23 May/,
      );
    }
  });

  test('renderDigest() of no topics says how to follow one', () => {
    assert.deepEqual(shown(renderDigest(digestOf([]), chatWith(), deps)), [
      'You follow nothing yet. Try /follow Brazil daily 8:00',
    ]);
  });
});
