import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Document } from '../../src/core/index.ts';
import { actionsIn, shown } from '../render/support.ts';
import { openBench } from '../support/app.ts';

const said = (document: Document) => shown(document).join('\n');
const titles = ({ blocks }: Document) =>
  blocks.flatMap((block) => (block.kind === 'item' ? [block.title] : []));
const labelled = (document: Document, label: RegExp) => {
  const found = actionsIn(document).find((one) => label.test(one.label));
  assert.ok(found, `no button ${label}: ${said(document)}`);
  return found;
};

/** All that a long look back holds, page by page. */
async function everyTitle(say: (line: string) => Promise<Document>): Promise<readonly string[]> {
  const all: string[] = [];
  for (let page = 1; page < 20; page++) {
    const found = titles(await say(`/brief Brazil 20y --page ${page}`));
    if (found.length === 0) return all;
    all.push(...found);
  }
  return all;
}

suite('/more and /fewer', () => {
  test('/fewer moves an item and its like down in this chat alone, hides nothing, and /why says so', async (context) => {
    const { say } = await openBench(context);
    const before = await everyTitle(say);
    await say('/brief Brazil 20y');
    const third = before[2] ?? '';
    for (const line of ['/fewer 3', '/fewer 3', '/fewer 3'])
      assert.match(said(await say(line)), /^Fewer like this from now on\. Ranked lower here, never hidden: /);
    const after = await everyTitle(say);
    assert.ok(after.indexOf(third) > 2, 'it is still the third');
    assert.deepEqual([...after].sort(), [...before].sort());
    assert.deepEqual(titles(await say('/brief Brazil 20y')), after.slice(0, 5));

    const other = { chat: 'console:other' };
    assert.equal(titles(await say('/brief Brazil 20y', other))[2], third);
    const { item = '' } = labelled(await say('/fewer 3', other), /^Undo$/).args;
    assert.match(said(await say(`/why ${item}`)), /^Ranked lower here: you asked for fewer from .+$/m);
  });

  test('/more moves an item up, and /why says so', async (context) => {
    const { say } = await openBench(context);
    const last = titles(await say('/brief Brazil 20y')).at(-1) ?? '';
    for (const _ of [1, 2, 3]) await say('/more 5');
    const after = titles(await say('/brief Brazil 20y'));
    assert.ok(after.indexOf(last) < 4, after.join(' / '));
    assert.match(
      said(await say(`/why ${after.indexOf(last) + 1}`)),
      /^Ranked higher here: you asked for more from .+$/m,
    );
    assert.doesNotMatch(said(await say('/why 1', { chat: 'console:other' })), /asked for/);
  });

  test('the opposite, the button, `undo` and a name each take it back', async (context) => {
    const { say, press, store } = await openBench(context);
    const leanings = async () => (await store.chats.get('console:1'))?.leanings ?? [];
    const before = titles(await say('/brief Brazil 20y'));
    const done = await say('/fewer 1');
    assert.ok((await leanings()).length > 0);
    assert.match(said(await say('/more 1')), /^Ranked as before again: /);
    assert.deepEqual(await leanings(), []);

    await say('/fewer 1');
    const undo = labelled(done, /^Undo$/);
    assert.match(said(await press(undo.command, undo.args)), /^Ranked as before again: /);
    assert.deepEqual(await leanings(), []);

    await say('/fewer 1');
    const count = (await leanings()).length;
    const one = labelled(await say('/more'), /^Undo: /);
    assert.equal(one.inPlace, true);
    await press(one.command, one.args);
    assert.equal((await leanings()).length, count - 1);
    await say('/fewer 2');
    assert.match(said(await say('/fewer undo')), /^Ranked as before again: /);
    assert.deepEqual(await leanings(), []);
    assert.deepEqual(titles(await say('/brief Brazil 20y')), before);
    assert.match(said(await say('/more')), /^Nothing here is ranked higher or lower by your wish/);
  });

  test('what is followed itself is not judged: all items there have it', async (context) => {
    const { say, store } = await openBench(context);
    await say('/follow Brazil');
    await say('/brief 20y');
    await say('/fewer 1');
    const { leanings = [] } = (await store.chats.get('console:1')) ?? {};
    assert.ok(leanings.length > 0);
    assert.ok(!leanings.some(({ kind, value }) => kind === 'topic' && value === 'BR'));
  });

  test('a briefing has both buttons: of several items it is asked which, of one it is done', async (context) => {
    const { say, press } = await openBench(context);
    const brief = await say('/brief Brazil 20y');
    const more = labelled(brief, /^More like this$/);
    const which = await press(more.command, more.args);
    assert.match(said(which), /^More like which of these\?\n1\. /);
    const numbers = actionsIn(which);
    assert.equal(numbers.length, titles(brief).length);
    for (const [at, title] of titles(brief).entries())
      assert.ok(said(which).includes(`${at + 1}. ${title}`), `${title}: ${said(which)}`);
    assert.match(said(await press('more', numbers[1]?.args ?? {})), /^More like this from now on/);

    const single = await say('/brief Taiwan 20y');
    assert.equal(titles(single).length, 1, said(single));
    const fewer = labelled(single, /^Fewer$/);
    assert.match(said(await press(fewer.command, fewer.args)), /^Fewer like this from now on/);
    const story = actionsIn(single).find(({ label }) => label === '1');
    const opened = await press('story', story?.args ?? {});
    for (const label of [/^More like this$/, /^Fewer$/]) labelled(opened, label);
  });

  test('it is counted by /privacy and /settings, handed over by /export and erased by /forget', async (context) => {
    const { say, press, store } = await openBench(context);
    await say('/brief Taiwan 20y');
    await say('/fewer 1');
    const count = (await store.chats.get('console:1'))?.leanings.length ?? 0;
    const line = new RegExp(`^${count} wish(es)? for more or fewer from something: /more$`, 'm');
    assert.match(said(await say('/privacy')), line);
    const settings = await say('/settings');
    assert.match(said(settings), line);
    assert.match(said(await press(labelled(settings, /^More and fewer here$/).command, {})), /Fewer from /);
    const file = (await say('/export')).blocks.find(({ kind }) => kind === 'file');
    assert.ok(file?.kind === 'file');
    assert.equal(JSON.parse(new TextDecoder().decode(file.data)).chat.leanings.length, count);
    assert.match(said(await press('forget', { confirm: 'yes' })), line);
    assert.match(said(await say('/more')), /^Nothing here is ranked/);
  });

  test('mistakes are answered with what works; who may not manage the chat changes nothing', async (context) => {
    const { say, store, app } = await openBench(context);
    await say('/brief Brazil 20y');
    assert.match(said(await say('/fewer 99')), /^I do not know the item “99”/);
    assert.match(said(await say('/fewer the second one')), /^I do not know the item “the second one”/);
    assert.match(said(await say('/more undo Brazil')), /^Nothing was asked here about “Brazil”/);
    assert.match(said(await say('/fewer 1', { mayManage: false })), /^Only those who manage/);
    assert.equal(await store.chats.get('console:1'), null);
    for (const _ of [1, 2, 3]) await say('/fewer 1');
    assert.match(said(await say('/fewer 1')), /^It counts as much as it can already: /);
    const asker = { chatId: 'console:1', language: 'en', mayManage: true, operator: false };
    assert.deepEqual(await app.host.complete('more', 'item', 'undo', { ...asker, mayManage: false }), []);
    const offered = await app.host.complete('more', 'item', 'undo', asker);
    assert.equal(offered.length, (await store.chats.get('console:1'))?.leanings.length);
    await app.host.answer({
      chatId: 'console:1',
      userId: 'u1',
      mayManage: true,
      operator: false,
      language: null,
      input: { kind: 'named', command: 'more', args: { item: offered[0]?.value ?? '' } },
    });
    assert.equal((await app.host.complete('more', 'item', '', asker)).length, offered.length - 1);
  });
});
