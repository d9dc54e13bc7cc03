import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { loadCatalogue } from '../../data/topics/index.ts';
import { createCollector } from '../../src/app/collect.ts';
import { openEvents } from '../../src/app/open-events.ts';
import { newSource, type RawStory, type SourceSpec } from '../../src/core/index.ts';
import type { Store } from '../../src/ports/index.ts';
import { embedded } from '../../src/stores/index.ts';
import { createTopics } from '../../src/topics/index.ts';
import { handClock } from '../support/app.ts';
import { temporaryFolder } from '../support/process.ts';

const topics = createTopics(loadCatalogue());
const going = () => ({ signal: new AbortController().signal });

const spec: SourceSpec = newSource({
  id: 'lake-courier',
  kind: 'feed',
  address: 'https://lake.example/feed',
  title: 'Lake Courier',
  language: 'en',
});

const body =
  'The ferry Kivu Star ran aground off Goma on Tuesday with 212 people on board, and all of them reached the shore. ' +
  'Fishermen took the passengers off in eleven boats before the navy came. The owner said that fog had come up within minutes. ' +
  'An inquiry will be led by the port authority, and the ferry stays where it is until the water rises.';

function raw(fields: Partial<RawStory> & { readonly text?: string } = {}): RawStory {
  const { text = body, ...rest } = fields;
  return {
    title: 'Ferry runs aground off Goma',
    url: 'https://lake.example/news/ferry',
    guid: null,
    byline: null,
    published: '2023-09-30T10:00:00Z',
    updated: null,
    blocks: text === '' ? [] : [{ role: 'paragraph', text }],
    form: 'full',
    language: 'en',
    publisher: null,
    categories: [],
    ...rest,
  };
}

/** Stories of their own, each about something else. */
const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    raw({
      title: `Notice ${at} of the harbour office`,
      url: `https://lake.example/notice/${at}`,
      text: `Notice ${at}. ${body}`,
    }),
  );

async function setUp(context: TestContext, wrap: (store: Store) => Store = (store) => store) {
  const store = await embedded.open(temporaryFolder(context));
  context.after(() => store.close());
  const clock = handClock('2023-10-01T09:00:00Z');
  return { store, clock, collector: createCollector({ store: wrap(store), topics, clock }) };
}

const only = async (store: Store) => {
  const found = await store.stories.find({ limit: 10 });
  assert.equal(found.length, 1);
  return found[0]!.story;
};

suite('collector', () => {
  test('take() keeps a story once: in one batch, at the next fetch, and under an address with trackers', async (context) => {
    const { store, collector } = await setUp(context);
    const first = await collector.take([raw(), raw()], spec, going());
    assert.deepEqual(first, { added: 1, full: 1, revised: 0, unchanged: 1, skipped: 0, events: 1 });
    const again = await collector.take(
      [raw({ url: 'https://lake.example/news/ferry?utm_source=feed&fbclid=x#top' })],
      spec,
      going(),
    );
    assert.deepEqual(again, { added: 0, full: 0, revised: 0, unchanged: 1, skipped: 0, events: 0 });
    assert.equal((await only(store)).url, 'https://lake.example/news/ferry');
  });

  test('take() keeps an edited story as a revision that is not news again', async (context) => {
    const { store, clock, collector } = await setUp(context);
    await collector.take([raw()], spec, going());
    const { id, arrived } = await only(store);
    clock.set('2023-10-01T15:00:00Z');
    const edited = raw({ text: body.replace('212', '214') });
    const report = await collector.take([edited], spec, going());
    assert.deepEqual(report, { added: 0, full: 0, revised: 1, unchanged: 0, skipped: 0, events: 0 });
    const now = await only(store);
    assert.equal(now.revision, 2);
    assert.match(now.paragraphs[0] ?? '', /214 people/);
    assert.equal(now.arrived.toString(), arrived.toString());
    const earlier = await store.stories.revisions(id);
    assert.ok(earlier.some(({ paragraphs }) => /212 people/.test(paragraphs[0] ?? '')));
  });

  test('take() never lets an excerpt, or nothing, replace a full story', async (context) => {
    const { store, collector } = await setUp(context);
    await collector.take([raw()], spec, going());
    for (const lesser of [
      raw({ form: 'excerpt', text: 'The ferry Kivu Star ran aground...' }),
      raw({ form: null, text: '' }),
    ]) {
      const report = await collector.take([lesser], spec, going());
      assert.deepEqual([report.revised, report.unchanged], [0, 1]);
    }
    const kept = await only(store);
    assert.deepEqual([kept.form, kept.revision], ['full', 1]);
  });

  test('take() lets the full story replace its excerpt', async (context) => {
    const { store, collector } = await setUp(context);
    await collector.take(
      [raw({ form: 'excerpt', text: 'The ferry Kivu Star ran aground...' })],
      spec,
      going(),
    );
    assert.equal((await collector.take([raw()], spec, going())).revised, 1);
    assert.equal((await only(store)).form, 'full');
  });

  test('take() leaves out what has neither title nor text, and counts it', async (context) => {
    const { store, collector } = await setUp(context);
    const report = await collector.take([raw({ title: '', text: '' }), raw()], spec, going());
    assert.deepEqual([report.added, report.skipped], [1, 1]);
    await only(store);
  });

  test('take() counts the events that its stories belong to, and copies of one wire as one voice', async (context) => {
    const { store, collector } = await setUp(context);
    const stories = ['Lake Courier', 'Shore Post', 'Harbour Times'].map((publisher, at) =>
      raw({ publisher, url: `https://${at}.example/ferry`, byline: 'By Reuters' }),
    );
    const report = await collector.take(stories, spec, going());
    assert.deepEqual([report.added, report.events], [3, 1]);
    const since = Temporal.Instant.from('2023-09-01T00:00:00Z');
    const [event, ...others] = await store.events.find({
      since,
      until: since.add({ hours: 24 * 60 }),
      limit: 5,
    });
    assert.deepEqual(others, []);
    assert.deepEqual([event?.stories.length, event?.outlets, event?.voices], [3, 3, 1]);
  });

  test('take() stops between steps when its signal aborts, and reports what was kept until then', async (context) => {
    const { store, collector } = await setUp(context);
    const stopping = new AbortController();
    const told: string[] = [];
    const report = await collector.take(many(250), spec, {
      signal: stopping.signal,
      onProgress: (done, total) => {
        told.push(`${done} of ${total}`);
        stopping.abort();
      },
    });
    assert.deepEqual(told, ['100 of 250']);
    assert.equal(report.added, 100);
    assert.equal((await store.stories.count()).stories, 100);
  });

  test('take() that fails at a step rejects, keeps whole steps, and goes on where it was at the next try', async (context) => {
    let steps = 0;
    const failing = (store: Store): Store => ({
      ...store,
      stories: {
        ...store.stories,
        add: async (placed, events) => {
          steps++;
          if (steps === 2) throw new Error('the disk is full');
          await store.stories.add(placed, events);
        },
      },
    });
    const { store, collector } = await setUp(context, failing);
    await assert.rejects(collector.take(many(250), spec, going()), /the disk is full/);
    assert.equal((await store.stories.count()).stories, 100);
    const again = await collector.take(many(250), spec, going());
    assert.deepEqual([again.added, again.unchanged], [150, 100]);
    const placed = await store.stories.find({ limit: 300 });
    const events = new Set(placed.map(({ eventId }) => eventId));
    const known = await store.events.get([...events]);
    assert.equal(new Set(known.flatMap(({ stories }) => stories)).size, 250);
  });

  test('take() runs one at a time: two at once keep each story once', async (context) => {
    const { store, collector } = await setUp(context);
    const reports = await Promise.all([
      collector.take(many(120), spec, going()),
      collector.take(many(120), spec, going()),
    ]);
    assert.deepEqual(
      reports.map(({ added, unchanged }) => [added, unchanged]),
      [
        [120, 0],
        [0, 120],
      ],
    );
    assert.equal((await store.stories.count()).stories, 120);
  });

  test('a story joins an event of before a restart', async (context) => {
    const { store, clock, collector } = await setUp(context);
    await collector.take([raw()], spec, going());
    const anew = createCollector({ store, topics, clock });
    const other = raw({
      url: 'https://shore.example/ferry',
      publisher: 'Shore Post',
      title: 'Ferry off Goma runs aground',
    });
    await anew.take([other], spec, going());
    const placed = await store.stories.find({ limit: 10 });
    const events = await store.events.get(placed.map(({ eventId }) => eventId));
    assert.deepEqual(
      events.map(({ stories }) => stories.length),
      [2],
    );
  });

  test('a story of what is long past joins an event of before a restart, as it does without one', async (context) => {
    const { store, clock, collector } = await setUp(context);
    const published = '2021-09-30T10:00:00Z';
    await collector.take([raw({ published })], spec, going());
    const anew = createCollector({ store, topics, clock });
    const other = { url: 'https://shore.example/ferry', publisher: 'Shore Post', published };
    await anew.take([raw(other)], spec, going());
    const placed = await store.stories.find({ limit: 10 });
    assert.equal(new Set(placed.map(({ eventId }) => eventId)).size, 1);
  });

  test('open events are read after a restart in small steps: others have their turn in between', async (context) => {
    const { store, clock, collector } = await setUp(context);
    const words = (at: number) =>
      Array.from({ length: 12 }, (_, word) => `Wort${(at * 12 + word).toString(36)}x`);
    const strangers = Array.from({ length: 120 }, (_, at) =>
      raw({
        title: words(at).slice(0, 4).join(' '),
        url: `https://lake.example/${at}`,
        text: words(at).join(' '),
      }),
    );
    await collector.take(strangers, spec, going());
    let turns = 0;
    let isOver = false;
    const others = (async () => {
      for (; !isOver; turns++) await clock.sleep(0);
    })();
    const index = await openEvents(store, clock, 7);
    isOver = true;
    await others;
    assert.equal(index.size, 120);
    assert.ok(turns > 4, `${turns} turns`);
  });

  test('an edit of a story whose event takes no more stories leaves it in that event, with the others', async (context) => {
    const { store, clock, collector } = await setUp(context);
    const other = raw({ url: 'https://shore.example/ferry', publisher: 'Shore Post' });
    await collector.take([raw(), other], spec, going());
    const [before] = await store.stories.find({ limit: 10 });
    clock.set('2023-10-20T09:00:00Z');
    await collector.forget();
    const title = 'Ferry runs aground off Goma with 214 people on board';
    await collector.take([raw({ title, text: body.replace('212', '214') })], spec, going());
    const placed = await store.stories.find({ limit: 10 });
    assert.deepEqual(placed.map(({ story }) => story.revision).sort(), [1, 2]);
    assert.deepEqual(
      placed.map(({ eventId }) => eventId),
      [before?.eventId, before?.eventId],
    );
    const [event] = await store.events.get([before?.eventId ?? '']);
    assert.equal(event?.stories.length, 2);
    assert.equal(event?.outlets, 2);
    assert.equal(event?.title, title);
  });

  test('an event is not told by stories that were erased', async (context) => {
    const { store, clock, collector } = await setUp(context);
    await collector.take([raw()], spec, going());
    clock.set('2023-10-02T09:00:00Z');
    await collector.erase(() => store.stories.prune(clock.now()));
    const other = raw({ url: 'https://shore.example/ferry', publisher: 'Shore Post' });
    await collector.take([other], spec, going());
    const [placed] = await store.stories.find({ limit: 10 });
    const [event] = await store.events.get([placed?.eventId ?? '']);
    assert.deepEqual(event?.stories, [placed?.story.id]);
    assert.equal(event?.lead, placed?.story.id);
  });
});
