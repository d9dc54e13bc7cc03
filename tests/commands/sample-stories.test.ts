import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Document } from '../../src/core/index.ts';
import { shown } from '../render/support.ts';
import { openBench } from '../support/app.ts';

const network = { chat: 'paper:1' };
const terminal = { chat: 'console:local' };
const said = (document: Document) => shown(document).join('\n');
const noneYet = /^No story has come in yet\. .*\/sources add .*npx tidings import/;

const lookUps = [
  '/brief Brazil 20y',
  '/brief "Lula" 20y',
  '/search Brazil',
  '/search topic:Brazil since:20y',
  '/timeline Brazil 20y',
  '/ask Who won the presidential election in Brazil?',
];

suite('sample stories', () => {
  for (const line of lookUps) {
    test(`${line} tells samples in the terminal, and in a chat network what the operator does`, async (context) => {
      const { say } = await openBench(context);
      assert.match(said(await say(line, terminal)), /[Ss]ample/);
      assert.match(said(await say(line, network)), noneYet);
    });
  }

  test('a story, its reasons and inline look-ups are no way to a sample', async (context) => {
    const { app, say, store } = await openBench(context);
    const [placed] = await store.stories.find({ limit: 1 });
    assert.ok(placed);
    const { id } = placed.story;
    assert.match(said(await say(`/story ${id}`, terminal)), /Sample story/);
    assert.match(said(await say(`/story ${id}`, network)), noneYet);
    assert.match(said(await say(`/why ${id}`, network)), /^I do not know the item/);
    assert.match(said(await say(`/why ${placed.eventId}`, network)), /^I do not know the item/);
    assert.deepEqual(await app.host.lookUp('Brazil', 'en', 1), { hits: [], more: false });
    assert.deepEqual(await app.host.lookUp('Lula', 'en', 1), { hits: [], more: false });
  });

  test('a story of one’s own ends it for good', async (context) => {
    const { say, take } = await openBench(context);
    await take(
      'Floods Reach Juba\n\nOctober 1, 2023, 06:00\n\nThe Nile flooded parts of Juba, the capital of South Sudan, on Sunday, officials said. Hundreds of families left their homes for higher ground.\n',
      'nile-gazette.txt',
    );
    assert.match(said(await say('/brief South Sudan', network)), /Floods Reach Juba/);
    assert.match(said(await say('/brief Brazil 20y', network)), /No story about this has come in so far/);
  });
});
