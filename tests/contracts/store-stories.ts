import assert from 'node:assert/strict';
import { contentFingerprint } from '../../src/ingest/index.ts';
import type { PlacedStory } from '../../src/ports/index.ts';
import { alone, at, eventOf, match, query, story } from './store-data.ts';
import { type OpenStore, storeTest } from './with-store.ts';

const ids = (found: readonly PlacedStory[]) => found.map((placed) => placed.story.id);
const everything = { limit: 100 };

export function storiesContract(open: OpenStore): void {
  storeTest(open, 'stories.get() gives back every field of what was added', async (store, fixture) => {
    const { placed, event } = alone(
      'grindavik',
      {
        title: 'Lava nears Grindavík — again',
        author: 'Anna K.',
        agency: 'Reuters',
        language: 'is',
        published: { at: at('2024-01-14'), precision: 'day' },
        dateline: 'GRINDAVÍK, Jan 14',
        paragraphs: ['Hraunið rann.', 'A "second"\nline \u{1F30B}'],
        captions: ['A picture'],
        damaged: [{ paragraph: 1, start: 2, end: 8 }],
        revision: 2,
        sample: true,
      },
      [match('IS', 0.9), match('theme-disasters', 0.4, false)],
    );
    const bare = alone('bare', { url: null, published: null, form: 'excerpt', paragraphs: [] });
    await store.stories.add([placed, bare.placed], [event, bare.event]);
    const again = await fixture.reopen();
    assert.deepEqual(await again.stories.get(['bare', 'unknown', 'grindavik']), [bare.placed, placed]);
    assert.deepEqual(await again.stories.count(), { stories: 2, samples: 1 });
  });

  storeTest(open, 'stories.state() is another after each change, and the same otherwise', async (store) => {
    const seen = [await store.stories.state()];
    const changes = async (change: () => Promise<unknown>) => {
      await change();
      seen.push(await store.stories.state());
      assert.equal(await store.stories.state(), seen.at(-1));
    };
    const { placed, event } = alone('a', { sample: true });
    await changes(() => store.stories.add([placed], [event]));
    const edited = { ...placed, story: { ...placed.story, title: 'Other', revision: 2 } };
    await changes(() => store.stories.add([edited], [event]));
    await changes(() => store.stories.dropSamples());
    await changes(() => store.stories.add([alone('b').placed], [alone('b').event]));
    await changes(() => store.stories.prune(at('2100-01-01')));
    assert.equal(new Set(seen).size, seen.length);
    await store.slots.set('paper:1', at('2024-01-01'));
    assert.equal(await store.stories.state(), seen.at(-1));
  });

  storeTest(open, 'stories.known() gives the fingerprint of kept stories only', async (store) => {
    const { placed, event } = alone('a');
    await store.stories.add([placed], [event]);
    const known = await store.stories.known(['a', 'b']);
    assert.deepEqual([...known], [['a', contentFingerprint(placed.story)]]);
    assert.notEqual(contentFingerprint({ ...placed.story, title: 'Another' }), known.get('a'));
  });

  storeTest(open, 'stories.add() replaces an edited story and keeps the earlier text', async (store) => {
    const first = alone('a', { title: 'Ferry sinks', paragraphs: ['Ninety aboard.'] }, [match('KE')]);
    await store.stories.add([first.placed], [first.event]);
    const second = alone(
      'a',
      { title: 'Ferry sinks off Zanzibar', paragraphs: ['Eighty aboard.'], revision: 2 },
      [match('TZ')],
    );
    assert.deepEqual(await store.stories.revised(), []);
    await store.stories.add([second.placed], [second.event]);
    assert.deepEqual(await store.stories.revised(), ['a']);
    assert.deepEqual(await store.stories.get(['a']), [second.placed]);
    assert.deepEqual(await store.stories.revisions('a'), [first.placed.story]);
    assert.deepEqual(ids(await store.stories.find({ ...everything, topics: ['KE'] })), []);
    assert.deepEqual(ids(await store.stories.find({ ...everything, topics: ['TZ'] })), ['a']);
    const now = at('2024-03-02');
    assert.equal((await store.stories.search(query('ninety'), now, 10, 0)).length, 0);
    assert.equal((await store.stories.search(query('eighty'), now, 10, 0)).length, 1);
    assert.deepEqual(await store.stories.count(), { stories: 1, samples: 0 });
  });

  storeTest(open, 'stories.add() keeps all of a batch or nothing', async (store) => {
    const good = alone('good');
    const broken = alone('broken', { title: null as unknown as string });
    await assert.rejects(store.stories.add([good.placed, broken.placed], [good.event, broken.event]));
    assert.deepEqual(await store.stories.count(), { stories: 0, samples: 0 });
    assert.deepEqual(await store.events.get(['egood']), []);
    await store.stories.add([good.placed], [good.event]);
    assert.deepEqual(ids(await store.stories.get(['good'])), ['good']);
  });

  storeTest(open, 'stories.find() gives the newest first, in pages', async (store) => {
    const days = ['2024-03-03', '2024-03-01', '2024-03-05', '1912-04-15', '2024-03-04'];
    const all = days.map((day, index) =>
      alone(`s${index}`, { published: { at: at(day), precision: 'day' } }),
    );
    await store.stories.add(
      all.map(({ placed }) => placed),
      all.map(({ event }) => event),
    );
    assert.deepEqual(ids(await store.stories.find(everything)), ['s2', 's4', 's0', 's1', 's3']);
    assert.deepEqual(ids(await store.stories.find({ limit: 2, offset: 1 })), ['s4', 's0']);
  });

  storeTest(open, 'stories.find() takes since into the window and leaves until out', async (store) => {
    const all = ['2024-03-01', '2024-03-02', '2024-03-03'].map((day, index) =>
      alone(`s${index}`, {
        published: { at: at(day), precision: 'time' },
        arrived: at(day).add({ hours: 48 }),
      }),
    );
    await store.stories.add(
      all.map(({ placed }) => placed),
      all.map(({ event }) => event),
    );
    const window = { ...everything, since: at('2024-03-02'), until: at('2024-03-03') };
    assert.deepEqual(ids(await store.stories.find(window)), ['s1']);
    const arrived = {
      ...everything,
      by: 'arrived' as const,
      since: at('2024-03-04'),
      until: at('2024-03-05'),
    };
    assert.deepEqual(ids(await store.stories.find(arrived)), ['s1']);
  });

  storeTest(open, 'stories.find() of a topic is in the order told, kept in whatever order', async (store) => {
    const minutes = [20, 50, 10, 40, 30, 90, 0];
    for (const minute of minutes) {
      const time = at('2024-03-04').add({ minutes: minute });
      const one = alone(`m${minute}`, { published: { at: time, precision: 'time' } }, [match('RU')]);
      await store.stories.add([one.placed], [one.event]);
    }
    const found = async (over: object) =>
      ids(await store.stories.find({ ...everything, topics: ['RU'], ...over }));
    assert.deepEqual(await found({}), ['m90', 'm50', 'm40', 'm30', 'm20', 'm10', 'm0']);
    assert.deepEqual(await found({ limit: 2 }), ['m90', 'm50']);
    assert.deepEqual(await found({ limit: 2, offset: 2 }), ['m40', 'm30']);
    const until = at('2024-03-04').add({ minutes: 50 });
    assert.deepEqual(await found({ until, limit: 1 }), ['m40']);
    assert.deepEqual(await found({ since: until }), ['m90', 'm50']);
  });

  storeTest(open, 'stories.find() filters by topics and sources, each story once', async (store) => {
    const all = [
      alone('a', { sourceId: 'one' }, [match('RU'), match('chechnya')]),
      alone('b', { sourceId: 'two' }, [match('RU', 0.2, false)]),
      alone('c', { sourceId: 'one' }, [match('BR')]),
    ];
    await store.stories.add(
      all.map(({ placed }) => placed),
      all.map(({ event }) => event),
    );
    assert.deepEqual(ids(await store.stories.find({ ...everything, topics: ['RU', 'chechnya'] })), [
      'a',
      'b',
    ]);
    assert.deepEqual(ids(await store.stories.find({ ...everything, topics: ['RU'], sourceIds: ['two'] })), [
      'b',
    ]);
    assert.deepEqual(ids(await store.stories.find({ ...everything, topics: ['RU'], by: 'arrived' })), [
      'a',
      'b',
    ]);
    assert.deepEqual(ids(await store.stories.find({ ...everything, sourceIds: ['one'] })), ['a', 'c']);
    assert.deepEqual(ids(await store.stories.find({ ...everything, topics: [] })), []);
  });

  storeTest(open, 'stories.prune() erases no more than it is allowed, the oldest first', async (store) => {
    const days = ['2023-11-03', '2023-11-01', '2023-11-02'];
    const all = days.map((day) =>
      alone(day, { published: { at: at(day), precision: 'day' }, arrived: at(day) }),
    );
    await store.stories.add(
      all.map(({ placed }) => placed),
      all.map(({ event }) => event),
    );
    assert.equal(await store.stories.prune(at('2024-01-01'), 2), 2);
    assert.deepEqual(ids(await store.stories.find(everything)), ['2023-11-03']);
    assert.equal(await store.stories.prune(at('2024-01-01'), 2), 1);
  });

  storeTest(
    open,
    'stories.prune() erases what was both published and taken in before the cutoff',
    async (store) => {
      const old = {
        published: { at: at('2023-11-01'), precision: 'day' as const },
        arrived: at('2023-11-02'),
      };
      const gone = alone('gone', { ...old, paragraphs: ['A zeppelin landed.'] }, [match('DE')]);
      const importedLate = alone('late', { ...old, arrived: at('2024-03-01') }, [match('DE')]);
      const mixed = [
        { story: story('m1', old), topics: [], eventId: 'em1' },
        { story: story('m2', { title: 'Second' }), topics: [], eventId: 'em1' },
      ];
      await store.stories.add(
        [gone.placed, importedLate.placed, ...mixed],
        [gone.event, importedLate.event, eventOf('em1', mixed)],
      );
      await store.events.putSummary('egone', 'en', { by: 'test', sentences: [] });
      assert.equal(await store.stories.prune(at('2024-01-01')), 2);
      assert.deepEqual(ids(await store.stories.find(everything)).sort(), ['late', 'm2']);
      assert.deepEqual(await store.events.get(['egone']), []);
      assert.equal(await store.events.summary('egone', 'en'), null);
      assert.equal((await store.stories.search(query('zeppelin'), at('2024-03-02'), 9, 0)).length, 0);
      const [left] = await store.events.get(['em1']);
      assert.deepEqual(left?.stories, ['m2']);
      assert.equal(left?.lead, 'm2');
      assert.equal(left?.title, 'Second');
      assert.equal(String(left?.firstAt), '2024-03-01T12:00:00Z');
      assert.equal(await store.stories.prune(at('2024-01-01')), 0);
    },
  );

  storeTest(open, 'stories.dropSamples() erases the samples and nothing else', async (store) => {
    const sample = alone('sample', { sample: true });
    const real = alone('real');
    await store.stories.add([sample.placed, real.placed], [sample.event, real.event]);
    await store.stories.dropSamples();
    assert.deepEqual(ids(await store.stories.find(everything)), ['real']);
    assert.deepEqual(await store.events.get(['esample']), []);
    assert.deepEqual(await store.stories.count(), { stories: 1, samples: 0 });
  });
}
