import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { suite, test } from 'node:test';
import type { Document } from '../../src/core/index.ts';
import { briefing } from '../contracts/store-data.ts';
import { actionsIn, shown } from '../render/support.ts';
import { type Bench, openBench } from '../support/app.ts';

const said = (document: Document) => shown(document).join('\n');
const chat = 'console:1';

/** The chat follows, was told and owes: every kind of trace there is. */
async function leaveTraces({ say, store, clock }: Bench): Promise<void> {
  await say('/follow Chechnya daily 8:00');
  await say('/settings zone Europe/Moscow');
  await say('/mute word football');
  const slot = { chatId: chat, due: clock.now(), eventId: null };
  const delivery = await store.deliveries.claim(slot, clock.now(), 60_000);
  const told = [{ eventId: 'ea', storyId: 'a', title: 'A headline told', at: clock.now(), said: ['a:f1'] }];
  await store.deliveries.keep(delivery?.id ?? '', briefing(clock.now().toString(), { covers: ['chechnya'] }));
  await store.deliveries.record(delivery?.id ?? '', 0, told, 'm1');
  await store.deliveries.settle(delivery?.id ?? '', { kind: 'delivered' }, clock.now());
  const press = { label: 'x', command: 'search', args: { query: 'a long secret query' } };
  await store.addresses.put(chat, 'room 1');
  await store.buttons.put(chat, new Map([['#token', press]]), clock.now());
}

/** Every file of the data folder that holds the text, whatever its format. */
function filesWith(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text));
}

suite('/privacy, /export, /forget', () => {
  test('/privacy says in plain words and counts what is stored, and that backups are beyond /forget', async (context) => {
    const bench = await openBench(context);
    assert.match(said(await bench.say('/privacy')), /^What is stored about this chat\nNothing\./);
    assert.equal(await bench.store.chats.get(chat), null, 'asking left a trace');
    await leaveTraces(bench);
    const answer = said(await bench.say('/privacy'));
    for (const line of [
      'Its address on this network and its settings: /settings',
      '1 followed topic: /following',
      '1 hidden thing: /unmute',
      /^1 briefing: when it was due/m,
      /^1 headline that a briefing told/m,
      /^1 button of a message/m,
      /for 90 days/,
      /Only backups that whoever runs this service has taken are beyond it/,
    ])
      assert.ok(typeof line === 'string' ? answer.includes(line) : line.test(answer), `${line}: ${answer}`);
  });

  test('/export hands over the same as a JSON file', async (context) => {
    const bench = await openBench(context);
    await leaveTraces(bench);
    const { blocks } = await bench.say('/export');
    const file = blocks.find(({ kind }) => kind === 'file');
    assert.ok(file?.kind === 'file');
    assert.equal(file.name, 'tidings-chat.json');
    const everything = JSON.parse(new TextDecoder().decode(file.data));
    assert.equal(everything.chat.settings.timeZone, 'Europe/Moscow');
    assert.equal(everything.chat.subscriptions[0].topic.id, 'chechnya');
    assert.deepEqual(everything.chat.muted, [{ kind: 'word', value: 'football' }]);
    assert.equal(everything.told[0].title, 'A headline told');
    assert.equal(everything.deliveries.length, 1);
    assert.equal(everything.buttons[0].args.query, 'a long secret query');
  });

  test('/privacy and /export name every table that holds rows of a chat, and /forget empties them', async (context) => {
    const bench = await openBench(context);
    await leaveTraces(bench);
    await bench.say('/brief Chechnya 20y');
    const database = new DatabaseSync(join(bench.dataDir, 'sent.sqlite'), { readOnly: true });
    context.after(() => database.close());
    const tables = database
      .prepare(
        "SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'chat'",
      )
      .all()
      .map(({ name }) => String(name));
    const where = {
      slot: ['nextDue', /When the next briefing is due/],
      window_end: ['lastWindowEnd', /When the next briefing is due/],
      topic_window: ['windowEnds', /until when each topic was told/],
      delivery: ['deliveries', /number of its message/],
      told: ['told', /fingerprints of the sentences/],
      button: ['buttons', /1 button of a message/],
      address: ['address', /Its address on this network/],
    } as const;
    assert.deepEqual(tables.toSorted(), Object.keys(where).toSorted());
    const { blocks } = await bench.say('/export');
    const file = blocks.find(({ kind }) => kind === 'file');
    const everything = JSON.parse(
      new TextDecoder().decode(file?.kind === 'file' ? file.data : new Uint8Array()),
    );
    const privacy = said(await bench.say('/privacy'));
    const rows = (table: string) =>
      database.prepare(`SELECT * FROM ${table} WHERE chat = ?`).all(chat).length;
    for (const [table, [key, line]] of Object.entries(where)) {
      assert.ok(rows(table) > 0, `no row in ${table}: the test sees nothing`);
      assert.ok(Object.keys(everything[key]).length > 0, key);
      assert.match(privacy, line);
    }
    assert.deepEqual(everything.told[0].said, ['a:f1']);
    assert.match(privacy, /In memory alone, until the next restart/);
    assert.ok(everything.shown.length > 0);
    await bench.press('forget', { confirm: 'yes' });
    for (const table of tables) assert.equal(rows(table), 0, table);
    assert.doesNotMatch(said(await bench.say('/privacy')), /In memory/);
  });

  test('/forget asks once by a button, then erases at once and says what is gone', async (context) => {
    const bench = await openBench(context);
    await leaveTraces(bench);
    const ask = await bench.say('/forget');
    assert.match(said(ask), /cannot be undone/);
    assert.ok(await bench.store.chats.get(chat), 'erased before it was confirmed');
    const [yes] = actionsIn(ask);
    assert.deepEqual(yes, {
      label: 'Yes, erase everything',
      command: 'forget',
      args: { confirm: 'yes' },
      inPlace: true,
    });
    const done = said(await bench.press('forget', { confirm: 'yes' }));
    assert.match(done, /^Erased, and briefings have stopped/);
    assert.match(done, /1 followed topic/);
    assert.equal(await bench.store.chats.get(chat), null);
    assert.match(said(await bench.say('/privacy')), /\nNothing\./);
    assert.deepEqual(await bench.store.slots.due(bench.clock.now().add({ hours: 48 }), 10), []);
    assert.match(said(await bench.press('forget', { confirm: 'yes' })), /^Nothing was stored/);
  });

  test('/forget leaves no byte in any file of the data folder', async (context) => {
    const bench = await openBench(context, { samples: false });
    await leaveTraces(bench);
    assert.ok(filesWith(bench.dataDir, 'a long secret query').length > 0, 'the search finds nothing at all');
    await bench.press('forget', { confirm: 'yes' });
    for (const text of ['a long secret query', 'A headline told', chat, 'football'])
      assert.deepEqual(filesWith(bench.dataDir, text), [], text);
  });

  test('/forget and /export are for those who manage the chat; a word that is no yes erases nothing', async (context) => {
    const bench = await openBench(context);
    await leaveTraces(bench);
    for (const line of ['/forget', '/forget yes', '/export'])
      assert.match(said(await bench.say(line, { mayManage: false })), /^Only those who manage/);
    assert.match(said(await bench.say('/forget maybe')), /^“maybe” confirms nothing/);
    assert.ok(await bench.store.chats.get(chat));
  });
});
