import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Story } from '../../src/core/index.ts';
import { createEventIndex } from '../../src/events/index.ts';
import { storyOf } from './support.ts';

const flood = [
  'Heavy rain sent rivers over their banks in the Ahr valley in western Germany on the night of 14 July 2021.',
  'At least 58 people died in Germany and dozens were missing around the town of Schuld, where houses were swept away by the flood.',
  'Chancellor Angela Merkel, who was in Washington, said she was shocked by the catastrophe in Rhineland-Palatinate.',
];
const floodAgain = [
  'Rivers burst their banks after heavy rain in the Ahr valley in western Germany, and houses in Schuld were swept away by the flood.',
  'At least 58 people have died and dozens are missing in Rhineland-Palatinate and North Rhine-Westphalia.',
  'Angela Merkel said in Washington that the catastrophe had shocked her.',
];
const landing = [
  'The rover Perseverance landed in the crater Jezero on Mars on Thursday 18 February 2021 after a journey of seven months.',
  'Engineers of NASA at the Jet Propulsion Laboratory in Pasadena cheered when the touchdown was confirmed.',
  'Perseverance will look for traces of ancient microbes and collect rocks, and a small helicopter called Ingenuity will try to fly.',
];

const first = storyOf({
  id: 'flood0000001',
  title: 'Dozens die in floods in western Germany',
  paragraphs: flood,
  publisher: 'Rhine Daily',
  at: '2021-07-15T10:00:00Z',
});
const second = storyOf({
  id: 'flood0000002',
  title: 'Floods in western Germany kill dozens, many missing',
  paragraphs: floodAgain,
  publisher: 'Evening Record',
  at: '2021-07-15T12:00:00Z',
});
const mars = storyOf({
  id: 'mars00000001',
  title: 'NASA rover Perseverance lands on Mars',
  paragraphs: landing,
  at: '2021-02-18T21:00:00Z',
});

describe('place()', () => {
  it('opens an event named for its first story, and others join it', () => {
    const index = createEventIndex();
    const opened = index.place(first, []);
    assert.equal(opened.event.id, 'eflood0000001');
    assert.deepEqual(opened.changed, [opened.event]);
    const joined = index.place(second, []);
    assert.deepEqual(
      [joined.event.id, joined.event.stories, joined.event.outlets, joined.event.voices],
      ['eflood0000001', ['flood0000001', 'flood0000002'], 2, 2],
    );
    assert.deepEqual(joined.removed, []);
    assert.deepEqual(joined.event, index.get('eflood0000001'));
  });

  it('keeps apart what it would join where the stories are about other places', () => {
    const about = (topicId: string) => [{ topicId, centrality: 0.9, about: true, words: [] }];
    const teaser = { form: 'excerpt', at: '2021-07-15T00:00:00Z' } as const;
    const one = storyOf({
      ...teaser,
      id: 'teaser000001',
      title: 'Minister denies knowing of bribes for visas',
      paragraphs: ['The minister denied a report that officials took bribes for visas.'],
    });
    const other = { ...one, id: 'teaser000002', title: 'Minister denies report on visas and bribes' };
    const together = createEventIndex();
    together.place(one, about('PE'));
    assert.equal(together.place(other, about('PE')).event.id, 'eteaser000001');
    const index = createEventIndex();
    index.place(one, about('PE'));
    assert.equal(index.place(other, about('KE')).event.id, 'eteaser000002');
  });

  it('keeps another event apart', () => {
    const index = createEventIndex();
    index.place(first, []);
    assert.equal(index.place(mars, []).event.id, 'emars00000001');
  });

  it('tells the stories oldest first, whatever came first, and from when to when', () => {
    const index = createEventIndex();
    index.place(second, []);
    const { event } = index.place(first, []);
    assert.equal(event.id, 'eflood0000002');
    assert.deepEqual(event.stories, ['flood0000001', 'flood0000002']);
    assert.deepEqual(
      [`${event.firstAt}`, `${event.lastAt}`],
      ['2021-07-15T10:00:00Z', '2021-07-15T12:00:00Z'],
    );
  });

  it('takes a full, dated story for the lead, and its title', () => {
    const index = createEventIndex();
    index.place({ ...first, form: 'excerpt' }, []);
    const { event } = index.place(second, []);
    assert.deepEqual([event.lead, event.title], [second.id, second.title]);
    const other = createEventIndex();
    other.place({ ...first, published: null }, []);
    assert.equal(other.place(second, []).event.lead, second.id);
  });

  it('gives each topic its highest centrality, about it where any story is', () => {
    const index = createEventIndex();
    index.place(first, [{ topicId: 'DE', centrality: 0.9, about: true, words: [] }]);
    const { event } = index.place(second, [
      { topicId: 'DE', centrality: 0.4, about: false, words: [] },
      { topicId: 'US', centrality: 0.2, about: false, words: [] },
    ]);
    assert.deepEqual(event.topics, [
      { topicId: 'DE', centrality: 0.9, about: true },
      { topicId: 'US', centrality: 0.2, about: false },
    ]);
  });

  it('takes a story that is there already as a revision: once in its event, with its new title', () => {
    const index = createEventIndex();
    index.place(first, []);
    index.place(second, []);
    const { event } = index.place(
      { ...first, title: 'Floods kill dozens in western Germany', revision: 2 },
      [],
    );
    assert.deepEqual(event.stories, [first.id, second.id]);
    assert.equal(index.size, 2);
    assert.equal(event.id, 'eflood0000001');
  });

  it('keeps the event of a lone story that is revised into something else', () => {
    const index = createEventIndex();
    index.place(first, []);
    const { event, removed } = index.place({ ...mars, id: first.id, revision: 2 }, []);
    assert.deepEqual([event.id, event.title, removed], ['eflood0000001', mars.title, []]);
  });

  it('moves a story whose revision tells another event, and says that both changed', () => {
    const index = createEventIndex();
    for (const story of [first, second, mars]) index.place(story, []);
    const moved = { ...mars, id: second.id, published: mars.published, revision: 2 };
    const { event, changed } = index.place(moved, []);
    assert.equal(event.id, 'emars00000001');
    assert.deepEqual(index.get('eflood0000001')?.stories, [first.id]);
    assert.deepEqual(changed.map(({ id }) => id).sort(), ['eflood0000001', 'emars00000001']);
  });

  it('never joins what happens every year', () => {
    const index = createEventIndex();
    const ids = [2019, 2020, 2021].map(
      (year) =>
        index.place(storyOf({ ...first, id: `flood000${year}`, at: `${year}-07-15T10:00:00Z` }), []).event.id,
    );
    assert.equal(new Set(ids).size, 3);
  });

  it('joins stories without a date by their words alone', () => {
    const index = createEventIndex();
    index.place({ ...first, published: null }, []);
    assert.equal(index.place({ ...second, published: null }, []).event.id, 'eflood0000001');
  });

  it('takes a story without a word, and leaves it alone', () => {
    const index = createEventIndex();
    const ids = ['blank0000001', 'blank0000002'].map(
      (id) => index.place(storyOf({ id, title: '', paragraphs: [] }), []).event.id,
    );
    assert.deepEqual(ids, ['eblank0000001', 'eblank0000002']);
  });
});

describe('merging', () => {
  /** Two events loaded apart, though their stories tell the same: the next telling of it brings them together. */
  function split() {
    const apart = createEventIndex();
    apart.load(loneEvent(first), [{ story: first, topics: [] }]);
    apart.load(loneEvent(second), [{ story: second, topics: [] }]);
    return apart;
  }

  function loneEvent(story: Story) {
    return createEventIndex().place(story, []).event;
  }

  it('place() keeps the oldest id, lists the other as merged and as removed, and get() follows it', () => {
    const index = split();
    const third = { ...second, id: 'flood0000003', publisher: 'Morning Ledger' };
    const { event, removed, changed } = index.place(third, []);
    assert.equal(event.id, 'eflood0000001');
    assert.deepEqual(event.merged, ['eflood0000002']);
    assert.deepEqual(removed, ['eflood0000002']);
    assert.deepEqual(changed, [event]);
    assert.equal(index.get('eflood0000002')?.id, 'eflood0000001');
    assert.deepEqual([...event.stories].sort(), ['flood0000001', 'flood0000002', 'flood0000003']);
  });

  it('place() of a revision names no event as changed that is part of another now', () => {
    const index = createEventIndex();
    const third = { ...second, id: 'flood0000003' };
    index.load(loneEvent(first), [{ story: first, topics: [] }]);
    index.load({ ...loneEvent(second), stories: [second.id, third.id] }, [
      { story: second, topics: [] },
      { story: third, topics: [] },
    ]);
    const { removed, changed } = index.place({ ...third, revision: 2 }, []);
    assert.deepEqual(removed, ['eflood0000002']);
    assert.deepEqual(
      changed.map(({ id }) => id),
      ['eflood0000001'],
    );
  });
});

describe('load()', () => {
  it('gives back the event that was kept, with its merged ids, and new stories join it', () => {
    const before = createEventIndex();
    const kept = { ...before.place(first, []).event, merged: ['ewasmerged01'] };
    const index = createEventIndex();
    index.load(kept, [{ story: first, topics: [] }]);
    assert.deepEqual(index.get('eflood0000001'), kept);
    assert.deepEqual(index.get('ewasmerged01'), kept);
    assert.equal(index.place(second, []).event.id, 'eflood0000001');
  });
});

describe('forget()', () => {
  it('drops events whose last telling and last arrival lie before, and no others', () => {
    const index = createEventIndex();
    const at = (instant: string) => Temporal.Instant.from(instant);
    index.place({ ...first, arrived: at('2021-07-15T11:00:00Z') }, []);
    index.place({ ...mars, arrived: at('2021-07-20T11:00:00Z') }, []);
    index.forget(at('2021-07-15T10:30:00Z'));
    assert.equal(index.size, 2);
    index.forget(at('2021-07-16T00:00:00Z'));
    assert.deepEqual([index.size, index.get('eflood0000001')], [1, null]);
    assert.equal(index.get('emars00000001')?.id, 'emars00000001');
    const { event } = index.place({ ...second, arrived: at('2021-07-21T00:00:00Z') }, []);
    assert.equal(event.id, 'eflood0000002');
  });
});
