import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { suite, test } from 'node:test';
import type { Chat } from '../../src/core/index.ts';
import { StoreError } from '../../src/core/index.ts';
import { madeMigrations } from '../../src/stores/embedded/made-schema.ts';
import { embedded } from '../../src/stores/index.ts';
import { everyStory, topicLabel } from '../../src/text/search/index.ts';
import { alone, at, briefing, chat, source } from '../contracts/store-data.ts';

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-folder-'));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const refusal = (words: RegExp) => (error: unknown) =>
  error instanceof StoreError && words.test(error.message) && !error.message.includes('\n');

const now = at('2024-03-02T08:00:00Z');

suite('the data folder', () => {
  test('open() gives the folder to one store at a time', async () => {
    await inFolder(async (folder) => {
      const first = await embedded.open(folder);
      await assert.rejects(
        embedded.open(folder),
        (error) => error instanceof StoreError && error.owned && /another/.test(error.message),
      );
      await first.facts.put('still', 'works');
      await first.close();
      const second = await embedded.open(folder);
      assert.equal(await second.facts.get('still'), 'works');
      await second.close();
    });
  });

  test('open() ends the leases of the process before, and no wait between tries', async () => {
    await inFolder(async (folder) => {
      const first = await embedded.open(folder);
      const [leased, failed] = ['console:leased', 'console:failed'].map((chatId) => ({
        chatId,
        due: now,
        eventId: null,
      }));
      await first.deliveries.claim(leased!, now, 110_000);
      const { id } = (await first.deliveries.claim(failed!, now, 110_000))!;
      await first.deliveries.fail(id, 'no answer', now.add({ seconds: 15 }));
      await first.close();
      const second = await embedded.open(folder);
      assert.equal((await second.deliveries.claim(leased!, now, 110_000))?.attempts, 2);
      assert.equal(await second.deliveries.claim(failed!, now, 110_000), null);
      await second.close();
    });
  });

  test('open() for reading works beside the owner and writes nothing', async () => {
    await inFolder(async (folder) => {
      await assert.rejects(embedded.open(folder, { readOnly: true }), refusal(/there is no store/));
      const owner = await embedded.open(folder);
      const { placed, event } = alone('a');
      await owner.stories.add([placed], [event]);
      await owner.facts.put('fact', 'one');
      const reader = await embedded.open(folder, { readOnly: true });
      assert.equal((await reader.stories.count()).stories, 1);
      assert.equal(await reader.facts.get('fact'), 'one');
      await assert.rejects(reader.facts.put('fact', 'two'), StoreError);
      await assert.rejects(reader.stories.add([placed], [event]), StoreError);
      await assert.rejects(reader.slots.set('console:local', now));
      await reader.close();
      await owner.close();
    });
  });

  test('open() lets nobody else read what is kept', {
    skip: process.platform === 'win32' && 'Windows has no such modes',
  }, async () => {
    await inFolder(async (folder) => {
      const store = await embedded.open(join(folder, 'deep', 'data'));
      await store.chats.put(chat('console:local'));
      await store.chats.put(chat('console:local'));
      const { placed, event } = alone('a');
      await store.stories.add([placed], [event]);
      await store.slots.set('console:local', now);
      assert.equal(statSync(join(folder, 'deep', 'data')).mode & 0o777, 0o700);
      for (const file of files(join(folder, 'deep', 'data'))) {
        assert.equal(statSync(file).mode & 0o777, 0o600, file);
      }
      await store.close();
    });
  });

  for (const [damage, spoil] of [
    ['cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 40))],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['of another shape', (file: string) => writeFileSync(file, '{"bbc-world": {"spec": 1}}')],
    ['gone', (file: string) => rmSync(file)],
  ] as const) {
    test(`open() refuses a chosen file that is ${damage}, and the way back that it says works`, async () => {
      await inFolder(async (folder) => {
        const store = await embedded.open(folder);
        await store.sources.put(source('bbc-world'));
        await store.sources.put(source('saved'));
        await store.close();
        const file = join(folder, 'chosen', 'sources.json');
        spoil(file);
        await assert.rejects(embedded.open(folder), refusal(/sources\.json" failed .*cp '.*\.last-good'/));
        writeFileSync(file, readFileSync(`${file}.last-good`));
        const again = await embedded.open(folder);
        assert.deepEqual(await again.sources.get('bbc-world'), source('bbc-world'));
        await again.close();
      });
    });
  }

  test('open() refuses a damaged database and one of a newer Tidings', async () => {
    await inFolder(async (folder) => {
      await (await embedded.open(folder)).close();
      const file = join(folder, 'made.sqlite');
      const database = new DatabaseSync(file);
      database.exec('PRAGMA user_version = 99');
      database.close();
      await assert.rejects(embedded.open(folder), refusal(/version 99.*newer Tidings/));
      writeFileSync(file, 'not a database at all, but long enough to be read as a header of one'.repeat(99));
      await assert.rejects(embedded.open(folder), refusal(/made\.sqlite.*backup/));
    });
  });

  test('open() brings a store of the first schema up to date, its stories and events found as before', async () => {
    await inFolder(async (folder) => {
      const old = new DatabaseSync(join(folder, 'made.sqlite'));
      old.exec(madeMigrations[0] ?? '');
      old.exec(`PRAGMA user_version = 1;
        INSERT INTO event (key, id, lead, title, first, last, first_arrived, last_arrived, outlets, voices, topics, merged, stories)
        VALUES (1, 'ea', 'a', 'A bridge opens', 1000, 2000, 3000, 4000, 2, 1,
          '[{"topicId":"BR","centrality":1,"about":true},{"topicId":"PE","centrality":0.25,"about":false}]', '[]', '["a"]');
        INSERT INTO story (key, id, event, told, arrived, source, language, revision, sample, fingerprint, form, title,
          publisher, topics, captions, damaged, paragraphs)
        VALUES (7, 'a', 1, 1000, 3000, 's', 'en', 1, 0, '', 'full', 'A bridge opens', 'S',
          '[{"topicId":"BR","centrality":1,"about":true,"words":["Brazil"]}]', '[]', '[]', '[]');
        INSERT INTO story_topic (topic, told, story) VALUES ('BR', 1000, 7);
        INSERT INTO words (rowid, stems) VALUES (7, 'a bridg open ¶ ¶ ${everyStory} ${topicLabel('BR')}')`);
      old.close();
      const store = await embedded.open(folder);
      const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);
      for (const id of ['BR', 'PE']) {
        const [event] = await store.events.find({ topics: [id], since: at(0), until: at(5000), limit: 5 });
        assert.equal(event?.id, 'ea');
        assert.equal(event?.lastAt.epochMilliseconds, 2000);
        assert.equal(event?.voices, 1);
      }
      const told = await store.stories.find({ topics: ['BR'], limit: 5 });
      assert.deepEqual(
        told.map(({ story }) => story.id),
        ['a'],
      );
      const late = { topics: ['BR'], since: at(2001), until: at(5000), limit: 5 };
      assert.equal((await store.events.find(late)).length, 0);
      assert.equal((await store.events.find({ ...late, by: 'arrived' })).length, 1);
      assert.deepEqual(
        await store.events.counts(at(0)),
        new Map([
          ['BR', 1],
          ['PE', 1],
        ]),
      );
      await store.close();
    });
  });

  test('chats.get() reads a chat that was kept before it could ask for more or fewer', async () => {
    await inFolder(async (folder) => {
      const { leanings: _, ...older } = chat('console:local');
      const store = await embedded.open(folder);
      await store.chats.put(older as Chat);
      await store.close();
      const again = await embedded.open(folder);
      assert.deepEqual(await again.chats.get('console:local'), { ...older, leanings: [] });
      await again.close();
    });
  });

  test('chats.remove() leaves no byte of the chat in any file', async () => {
    await inFolder(async (folder) => {
      const secret = 'telegram:-100987654321';
      const store = await embedded.open(folder);
      const holders = () => files(folder).filter((file) => readFileSync(file).includes('100987654321'));
      for (const id of [secret, 'console:other']) {
        await store.chats.put(chat(id));
        await store.chats.put({ ...chat(id), muted: [] });
        for (let hour = 0; hour < 40; hour++) {
          const due = now.add({ hours: hour });
          await store.slots.set(id, due);
          const { id: delivery } = (await store.deliveries.claim(
            { chatId: id, due, eventId: null },
            now,
            1,
          ))!;
          await store.deliveries.keep(delivery, briefing('2024-03-02T08:00:00Z'));
          await store.deliveries.record(
            delivery,
            0,
            [{ eventId: `e${hour}`, storyId: 'a', title: `of ${id}`, at: now }],
            'm1',
          );
          const press = { label: 'More', command: 'search', args: { query: `asked by ${id}` } };
          await store.buttons.put(id, new Map([['t1', press]]), now);
          if (hour % 2 === 0) await store.deliveries.settle(delivery, { kind: 'delivered' }, now);
        }
      }
      assert.ok(holders().length >= 2, 'the test can see what it looks for');
      await store.chats.remove(secret);
      assert.deepEqual(holders(), []);
      assert.equal((await store.deliveries.told('console:other', now)).length, 40);
      await store.close();
      assert.deepEqual(holders(), []);
    });
  });
});
