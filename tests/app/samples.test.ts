import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { loadSamples } from '../../data/samples/index.ts';
import { loadCatalogue } from '../../data/topics/index.ts';
import { createCollector } from '../../src/app/collect.ts';
import { createSamples } from '../../src/app/samples.ts';
import { newChat } from '../../src/core/index.ts';
import { embedded } from '../../src/stores/index.ts';
import { createTopics } from '../../src/topics/index.ts';
import { samplesBench } from '../commands/support.ts';
import { handClock, openBench } from '../support/app.ts';
import { temporaryFolder } from '../support/process.ts';

const all = loadSamples().reduce((sum, { stories }) => sum + stories.length, 0);
const own =
  'Ferry Runs Aground Off Goma\n\nOctober 1, 2023, 06:00\n\nA ferry ran aground off Goma on Sunday with 212 people on board, and all of them reached the shore, officials said.\n';

suite('samples of the engine', () => {
  test('are there from the first look on, each once, and all of them samples', async (context) => {
    const { app, store } = await openBench(context);
    assert.deepEqual(await store.stories.count(), { stories: all, samples: all });
    await app.ready();
    assert.deepEqual(await store.stories.count(), { stories: all, samples: all });
  });

  test('tell at least fifteen events by several outlets, in several languages', async () => {
    const { store } = await samplesBench();
    const since = Temporal.Instant.from('2000-01-01T00:00:00Z');
    const events = await store.events.find({
      since,
      until: since.add({ hours: 24 * 366 * 30 }),
      limit: 1000,
    });
    const several = events.filter(({ outlets }) => outlets >= 2);
    assert.ok(several.length >= 15, `${several.length} events are told by several`);
    assert.ok(
      several.some(({ outlets, voices }) => voices < outlets),
      'copies of a wire are one voice',
    );
    const stories = await store.stories.find({ limit: 1000 });
    assert.ok(stories.length >= 60);
    assert.ok(new Set(stories.map(({ story }) => story.publisher)).size >= 8);
    assert.ok(new Set(stories.map(({ story }) => story.language)).size >= 3);
  });

  test('step aside for good as soon as a story of one’s own comes in', async (context) => {
    const first = await openBench(context);
    const report = await first.take(own);
    assert.equal(report.added, 1);
    assert.deepEqual(await first.store.stories.count(), { stories: 1, samples: 0 });
    assert.equal((await first.app.service.search(newChat('console:1'), 'Chechnya', 1)).hits.length, 0);
    await first.close();

    const second = await openBench(context, { dataDir: first.dataDir, now: '2024-10-01T09:00:00Z' });
    assert.deepEqual(await second.store.stories.count(), { stories: 1, samples: 0 });
    await second.store.stories.prune(Temporal.Instant.from('2024-09-01T00:00:00Z'));
    await second.app.ready();
    assert.deepEqual(await second.store.stories.count(), { stories: 0, samples: 0 });
  });

  test('are gone when an import begins while they are still coming in', async (context) => {
    const store = await embedded.open(temporaryFolder(context));
    const collector = createCollector({
      store,
      topics: createTopics(loadCatalogue()),
      clock: handClock('2023-10-01T09:00:00Z'),
    });
    context.after(() => store.close());
    const samples = createSamples(store, collector, true);
    const coming = samples.offer();
    await Promise.all([samples.dismiss(), samples.dismiss()]);
    assert.deepEqual(await store.stories.count(), { stories: 0, samples: 0 });
    await coming;
    await samples.offer();
    assert.deepEqual(await store.stories.count(), { stories: 0, samples: 0 });
  });

  test('stay where nothing could be taken in', async (context) => {
    const { store, take } = await openBench(context);
    await assert.rejects(take('\u0000\u0001\u0002\u0003'.repeat(500)));
    assert.equal((await store.stories.count()).samples, all);
  });

  test('an event never holds samples and stories of one’s own', async (context) => {
    const { store, take } = await openBench(context);
    await take(own);
    const since = Temporal.Instant.from('2000-01-01T00:00:00Z');
    const events = await store.events.find({ since, until: since.add({ hours: 24 * 366 * 30 }), limit: 500 });
    assert.deepEqual(
      events.map(({ title }) => title),
      ['Ferry Runs Aground Off Goma'],
    );
  });

  test('SAMPLES=off leaves them out, and takes away those that are there', async (context) => {
    const first = await openBench(context);
    await first.close();
    const second = await openBench(context, { dataDir: first.dataDir, samples: false });
    assert.deepEqual(await second.store.stories.count(), { stories: 0, samples: 0 });
  });

  test('a start that was cut short among them is made whole by the next', async (context) => {
    const first = await openBench(context, { samples: false });
    const [source] = loadSamples();
    assert.ok(source);
    await first.close();
    const second = await openBench(context, { dataDir: first.dataDir });
    await second.store.stories.dropSamples();
    const { store, app } = second;
    await store.stories.add(
      [
        {
          story: {
            id: 'cutshort0001',
            sourceId: source.spec.id,
            url: 'https://sample-courier.sample.example/cut-short',
            title: 'The only one that was kept',
            author: null,
            publisher: 'Sample Courier',
            agency: null,
            language: 'en',
            form: 'full',
            published: null,
            arrived: Temporal.Instant.from('2023-10-01T08:00:00Z'),
            dateline: null,
            paragraphs: ['It was kept before the power went.'],
            captions: [],
            damaged: [],
            revision: 1,
            sample: true,
          },
          topics: [],
          eventId: 'ecutshort0001',
        },
      ],
      [],
    );
    await app.ready();
    assert.equal((await store.stories.count()).samples, all + 1);
  });
});
