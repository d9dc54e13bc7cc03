import assert from 'node:assert/strict';
import type { NewsEvent } from '../../src/core/index.ts';
import type { PlacedStory, Store } from '../../src/ports/index.ts';
import { alone, at, eventOf, match, story } from './store-data.ts';
import { type OpenStore, storeTest } from './with-store.ts';

const ids = (found: readonly NewsEvent[]) => found.map(({ id }) => id);
const wide = { since: at('2020-01-01'), until: at('2030-01-01'), limit: 100 };

async function addAlone(
  store: Store,
  all: readonly { placed: PlacedStory; event: NewsEvent }[],
): Promise<void> {
  await store.stories.add(
    all.map(({ placed }) => placed),
    all.map(({ event }) => event),
  );
}

export function eventsContract(open: OpenStore): void {
  storeTest(
    open,
    'events.get() gives back every field and leaves unknown ids out',
    async (store, fixture) => {
      const { placed, event } = alone('a', {}, [match('IS', 0.75)]);
      await store.stories.add([placed], [event]);
      assert.deepEqual(await (await fixture.reopen()).events.get(['nothing', 'ea']), [event]);
    },
  );

  storeTest(open, 'events.get() follows merged ids to the event that they lead to, once', async (store) => {
    const [a, b, c] = [alone('a'), alone('b'), alone('c')];
    await addAlone(store, [a, b, c]);
    const stories = [a.placed, b.placed];
    const merged = eventOf('ea', stories, { merged: ['eb'] });
    await store.stories.add([], [merged]);
    assert.deepEqual(await store.events.get(['eb', 'ea']), [merged]);
    assert.deepEqual(
      (await store.stories.get(['a', 'b', 'c'])).map(({ eventId }) => eventId),
      ['ea', 'ea', 'ec'],
    );
    const more = eventOf('ec', [...stories, c.placed], { merged: ['ea', 'eb'] });
    await store.stories.add([], [more]);
    assert.deepEqual(ids(await store.events.get(['ea', 'eb', 'ec'])), ['ec']);
    assert.deepEqual(ids(await store.events.find(wide)), ['ec']);
  });

  storeTest(open, 'stories.add() moves stories between events that were mended', async (store) => {
    const both = [
      { story: story('a'), topics: [match('IS')], eventId: 'ea' },
      { story: story('b'), topics: [match('NO')], eventId: 'ea' },
    ];
    await store.stories.add(both, [eventOf('ea', both)]);
    await store.stories.add([], [eventOf('ea', [both[0]!]), eventOf('eb', [both[1]!])]);
    assert.deepEqual(
      (await store.stories.get(['a', 'b'])).map(({ eventId }) => eventId),
      ['ea', 'eb'],
    );
    assert.deepEqual(ids(await store.events.find({ ...wide, topics: ['NO'] })), ['eb']);
    assert.deepEqual(ids(await store.events.find({ ...wide, topics: ['IS'] })), ['ea']);
  });

  storeTest(open, 'events.find() orders by about, then by centrality times voices', async (store) => {
    const all = [
      alone('named', {}, [match('RU', 0.9, false)]),
      alone('central', {}, [match('RU', 0.9)]),
      alone('voices', {}, [match('RU', 0.5)]),
      alone('other', {}, [match('BR', 1)]),
    ];
    const events = all.map(({ event }) =>
      event.id === 'evoices'
        ? { ...event, voices: 3 }
        : event.id === 'enamed'
          ? { ...event, voices: 9 }
          : event,
    );
    await store.stories.add(
      all.map(({ placed }) => placed),
      events,
    );
    assert.deepEqual(ids(await store.events.find({ ...wide, topics: ['RU'] })), [
      'evoices',
      'ecentral',
      'enamed',
    ]);
    assert.deepEqual(ids(await store.events.find({ ...wide, topics: ['RU'], aboutOnly: true })), [
      'evoices',
      'ecentral',
    ]);
    assert.deepEqual(ids(await store.events.find({ ...wide, topics: ['RU'], limit: 1 })), ['evoices']);
    assert.deepEqual(ids(await store.events.find({ ...wide, topics: ['RU', 'BR'], limit: 2 })), [
      'evoices',
      'eother',
    ]);
    assert.equal((await store.events.find(wide)).length, 4);
    assert.deepEqual(ids(await store.events.find({ ...wide, limit: 2 })), ['enamed', 'evoices']);
  });

  storeTest(open, 'events.find() finds an event by a story in the window, not by its span', async (store) => {
    const told = (id: string, day: string, arrived: string) => ({
      story: story(id, { published: { at: at(day), precision: 'time' }, arrived: at(arrived) }),
      topics: [match('IS')],
      eventId: 'ea',
    });
    const stories = [told('a', '2024-01-01', '2024-02-01'), told('b', '2024-01-09', '2024-02-09')];
    await store.stories.add(stories, [eventOf('ea', stories)]);
    const find = async (since: string, until: string, by: 'told' | 'arrived', topics?: string[]) =>
      ids(
        await store.events.find({
          since: at(since),
          until: at(until),
          by,
          limit: 9,
          ...(topics ? { topics } : {}),
        }),
      );
    for (const topics of [['IS'], undefined]) {
      assert.deepEqual(await find('2024-01-01', '2024-01-02', 'told', topics), ['ea']);
      assert.deepEqual(await find('2024-01-05', '2024-01-10', 'told', topics), ['ea']);
      assert.deepEqual(await find('2024-01-02', '2024-01-09', 'told', topics), []);
      assert.deepEqual(await find('2024-01-10', '2024-02-10', 'told', topics), []);
      assert.deepEqual(await find('2024-02-01', '2024-02-02', 'arrived', topics), ['ea']);
      assert.deepEqual(await find('2024-02-02', '2024-02-09', 'arrived', topics), []);
      assert.deepEqual(await find('2024-01-01', '2024-01-10', 'arrived', topics), []);
    }
  });

  storeTest(
    open,
    'events.open() streams recent events with their stories, oldest told first',
    async (store) => {
      const old = alone('old', { published: { at: at('2023-01-01'), precision: 'time' } });
      const pair = [
        {
          story: story('y', { published: { at: at('2024-03-02'), precision: 'time' } }),
          topics: [],
          eventId: 'ex',
        },
        { story: story('x'), topics: [match('IS')], eventId: 'ex' },
      ];
      await addAlone(store, [old]);
      await store.stories.add(pair, [eventOf('ex', pair)]);
      const seen: string[] = [];
      for await (const { event, stories } of store.events.open(at('2024-01-01'))) {
        seen.push(event.id, ...stories.map((placed) => `${placed.story.id} in ${placed.eventId}`));
        assert.deepEqual(stories[0], pair[1]);
      }
      assert.deepEqual(seen, ['ex', 'x in ex', 'y in ex']);
    },
  );

  storeTest(open, 'events.open() gives of older events those that took a story last', async (store) => {
    const told = { at: at('2023-01-01'), precision: 'time' } as const;
    const old = ['2023-01-02', '2024-02-02', '2024-02-01', '2024-02-03'].map((day) =>
      alone(`o${day}`, { published: told, arrived: at(day) }),
    );
    await addAlone(store, [...old, alone('new', { published: { at: at('2024-03-01'), precision: 'time' } })]);
    const seen = async (late: number) => {
      const ids: string[] = [];
      for await (const { event } of store.events.open(at('2024-01-01'), late)) ids.push(event.id);
      return ids;
    };
    assert.deepEqual(await seen(2), ['eo2024-02-02', 'eo2024-02-03', 'enew']);
    assert.deepEqual(await seen(9), ['eo2024-02-02', 'eo2024-02-01', 'eo2024-02-03', 'enew']);
    assert.deepEqual(await seen(0), ['enew']);
  });

  storeTest(open, 'events.counts() counts events by topic since then', async (store) => {
    await addAlone(store, [
      alone('a', {}, [match('IS'), match('NO')]),
      alone('b', {}, [match('IS')]),
      alone('c', { published: { at: at('2023-01-01'), precision: 'time' } }, [match('IS')]),
    ]);
    assert.deepEqual([...(await store.events.counts(at('2024-01-01')))].sort(), [
      ['IS', 2],
      ['NO', 1],
    ]);
    await addAlone(store, [alone('d', {}, [match('NO')])]);
    assert.equal((await store.events.counts(at('2024-01-01'))).get('NO'), 2, 'asked again after more came');
    assert.equal((await store.events.counts(at('2022-01-01'))).get('IS'), 3);
  });

  storeTest(
    open,
    'events.putSummary() keeps one summary a key, found by merged ids too',
    async (store, fixture) => {
      const [a, b] = [alone('a'), alone('b')];
      await addAlone(store, [a, b]);
      await store.stories.add([], [eventOf('ea', [a.placed, b.placed], { merged: ['eb'] })]);
      const summary = (text: string) => ({
        by: 'extractive',
        sentences: [{ text, storyId: 'a', source: 'Courier' }],
      });
      await store.events.putSummary('ea', 'en normal', summary('First.'));
      await store.events.putSummary('eb', 'en normal', summary('Second.'));
      await store.events.putSummary('nothing', 'en normal', summary('Third.'));
      const again = await fixture.reopen();
      assert.deepEqual(await again.events.summary('ea', 'en normal'), summary('Second.'));
      assert.equal(await again.events.summary('ea', 'ru normal'), null);
      assert.equal(await again.events.summary('nothing', 'en normal'), null);
    },
  );
}
