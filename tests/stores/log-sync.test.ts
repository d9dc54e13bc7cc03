/** Commits that share a sync of the log: what is acknowledged is on the disk, also where the log cannot be synced. */
import assert from 'node:assert/strict';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { suite, type TestContext, test } from 'node:test';
import { newChat, StoreError } from '../../src/core/index.ts';
import { openDatabase } from '../../src/stores/embedded/database.ts';
import { embedded } from '../../src/stores/embedded/index.ts';
import { temporaryFolder } from '../support/process.ts';

const schema = ['CREATE TABLE note (text TEXT NOT NULL) STRICT'];

function open(context: TestContext) {
  const file = join(temporaryFolder(context), 'notes.sqlite');
  const database = openDatabase(file, schema);
  context.after(() => database.close());
  const write = (text: string) =>
    database.commit(() => database.run('INSERT INTO note (text) VALUES (?)', text));
  return { file, database, write };
}

/** What a machine would find of the file alone. */
function found(file: string): readonly string[] {
  copyFileSync(file, `${file}.found`);
  const copy = new DatabaseSync(`${file}.found`);
  const rows = copy.prepare('SELECT text FROM note').all();
  copy.close();
  return rows.map(({ text }) => String(text));
}

suite('commit()', () => {
  test('writes the file itself where the log cannot be synced', async (context) => {
    const { file, write } = open(context);
    rmSync(`${file}-wal`);
    await write('first');
    assert.deepEqual(found(file), ['first']);
  });

  test('acknowledges nothing behind a sync that failed, until all is in the file', async (context) => {
    const { file, write } = open(context);
    const reader = new DatabaseSync(file, { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT * FROM note').all();
    rmSync(`${file}-wal`);
    await assert.rejects(write('first'), StoreError);
    // The next sync alone would say that all is well.
    writeFileSync(`${file}-wal`, '');
    await assert.rejects(write('second'), StoreError);
    reader.close();
    await write('third');
    assert.deepEqual(found(file), ['first', 'second', 'third']);
  });
});

suite('the embedded store', () => {
  test('close() waits for what is being written', async (context) => {
    const store = await embedded.open(temporaryFolder(context));
    const at = Temporal.Instant.from('2026-11-24T08:00:00Z');
    const first = store.slots.set('paper:1', at);
    await new Promise((resolve) => setImmediate(resolve));
    const writes = [first, store.slots.set('paper:2', at), store.slots.set('paper:3', at)];
    const closed = store.close();
    assert.deepEqual(
      (await Promise.allSettled(writes)).map(({ status }) => status),
      ['fulfilled', 'fulfilled', 'fulfilled'],
    );
    await closed;
  });

  test('chats.remove() takes what was made for the chat while its file was written', async (context) => {
    const store = await embedded.open(temporaryFolder(context));
    context.after(() => store.close());
    await store.chats.put(newChat('paper:1'));
    const removed = store.chats.remove('paper:1');
    const at = Temporal.Instant.from('2026-11-24T08:00:00Z');
    await store.deliveries.claim({ chatId: 'paper:1', due: at, eventId: null }, at, 1000);
    assert.equal(await removed, true);
    assert.deepEqual(await store.deliveries.ofChat('paper:1'), []);
  });
});
