import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { NewsEvent, Story } from '../../src/core/index.ts';
import { choose, rankOf, type SectionRequest, toldBefore } from '../../src/digest/index.ts';

const at = (text: string) => Temporal.Instant.from(text);
const window = { since: at('2017-05-18T08:00:00Z'), until: at('2017-05-19T08:00:00Z') };

function story(id: string, over: Partial<Story> = {}): Story {
  return {
    id,
    sourceId: 'courier',
    url: null,
    title: `Title ${id}`,
    author: null,
    publisher: 'Courier',
    agency: null,
    language: 'en',
    form: 'full',
    published: { at: at('2017-05-19T05:31:00Z'), precision: 'time' },
    arrived: at('2017-05-19T06:00:00Z'),
    dateline: null,
    paragraphs: ['Refugees crossed the border.'],
    captions: [],
    damaged: [],
    revision: 1,
    sample: false,
    ...over,
  };
}

function event(id: string, over: Partial<NewsEvent> = {}): NewsEvent {
  const lastAt = at('2017-05-19T05:31:00Z');
  return {
    id,
    merged: [],
    stories: [id.slice(1)],
    lead: id.slice(1),
    title: id,
    firstAt: lastAt,
    lastAt,
    outlets: 1,
    voices: 1,
    topics: [],
    ...over,
  };
}

function section(name: string, ...events: (readonly [NewsEvent, number, Story?])[]): SectionRequest {
  return {
    choice: { kind: 'catalogue', id: name, without: [] },
    name,
    candidates: events.map(([one, centrality, told]) => ({
      event: one,
      centrality,
      stories: [told ?? story(one.lead)],
    })),
    beyond: 0,
    since: window.since,
    latest: null,
  };
}

const options = { window, itemsPerSection: 3, page: 1, muted: [], leanings: [] };
const idsOf = (sections: ReturnType<typeof choose>) =>
  sections.map(({ items }) => items.map((one) => one.event.id));

suite('digest', () => {
  test('choose() tells an event once, under the topic it is most central to', () => {
    const shared = event('e1');
    const sections = [section('RU', [shared, 0.4]), section('chechnya', [shared, 0.9])];
    assert.deepEqual(idsOf(choose(sections, options)), [[], ['e1']]);
  });

  test('choose() keeps the order in which the reader chose the topics where they are equally central', () => {
    const shared = event('e1');
    const sections = [section('RU', [shared, 0.5]), section('chechnya', [shared, 0.5])];
    assert.deepEqual(idsOf(choose(sections, options)), [['e1'], []]);
  });

  test('choose() counts what it leaves out for length, also beyond the candidates', () => {
    const events = ['e1', 'e2', 'e3', 'e4', 'e5'].map((id) => [event(id), 0.5] as const);
    const [chosen] = choose([{ ...section('RU', ...events), beyond: 7 }], options);
    assert.equal(chosen?.items.length, 3);
    assert.equal(chosen?.more, 9);
  });

  test('choose() goes on with a further page where the one before ended', () => {
    const events = ['e1', 'e2', 'e3', 'e4', 'e5'].map((id) => [event(id), 0.5] as const);
    const sections = [{ ...section('RU', ...events), beyond: 7 }];
    const pages = [1, 2, 3].map((page) => choose(sections, { ...options, page }));
    assert.deepEqual(pages.flatMap(idsOf), [['e1', 'e2', 'e3'], ['e4', 'e5'], []]);
    assert.deepEqual(
      pages.map(([chosen]) => chosen?.more),
      [9, 7, 7],
    );
  });

  test('choose() drops muted events under any id they ever had', () => {
    const merged = event('e1', { merged: ['e7'] });
    const muted = [{ kind: 'event', value: 'e7' }] as const;
    assert.deepEqual(idsOf(choose([section('RU', [merged, 0.5])], { ...options, muted })), [[]]);
  });

  test('choose() drops the stories of a muted source and an event that has no other', () => {
    const muted = [{ kind: 'source', value: 'Courier' }] as const;
    const sections = [
      section(
        'RU',
        [event('e1'), 0.5],
        [event('e2'), 0.5, story('2', { publisher: 'Post', sourceId: 'post' })],
      ),
    ];
    assert.deepEqual(idsOf(choose(sections, { ...options, muted })), [['e2']]);
  });

  test('choose() drops stories with a muted word in title or text', () => {
    const muted = [{ kind: 'word', value: 'REFUGEES' }] as const;
    assert.deepEqual(idsOf(choose([section('RU', [event('e1'), 0.5])], { ...options, muted })), [[]]);
  });

  test('rankOf() puts more voices, fresher events and more central topics first', () => {
    const base = rankOf(event('e1'), 0.5, window);
    assert.ok(rankOf(event('e1', { voices: 4 }), 0.5, window) > base);
    assert.ok(rankOf(event('e1', { lastAt: at('2017-05-18T09:00:00Z') }), 0.5, window) < base);
    assert.ok(rankOf(event('e1'), 0.9, window) > base);
  });

  test('rankOf() does not let the last week rule a look back over years', () => {
    const years = { since: at('2007-05-19T08:00:00Z'), until: at('2027-05-19T08:00:00Z') };
    const old = rankOf(event('e1', { voices: 5, lastAt: at('2017-05-19T00:00:00Z') }), 0.9, years);
    const recent = rankOf(event('e2', { voices: 1, lastAt: at('2027-05-18T00:00:00Z') }), 0.5, years);
    assert.ok(old > recent);
  });

  test('toldBefore() finds the latest telling under a merged id', () => {
    const told = ['2017-05-01T08:00:00Z', '2017-05-10T08:00:00Z'].map((time, index) => ({
      eventId: 'e7',
      storyId: `s${index}`,
      title: `told ${index}`,
      at: at(time),
    }));
    assert.equal(toldBefore(event('e1', { merged: ['e7'] }), told)?.title, 'told 1');
    assert.equal(toldBefore(event('e2'), told), null);
  });
});
