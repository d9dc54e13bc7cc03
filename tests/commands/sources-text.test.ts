import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Document } from '../../src/core/index.ts';
import { shown } from '../render/support.ts';
import { openBench } from '../support/app.ts';
import { feedOf, memoryWeb } from '../support/web.ts';

const feed = 'https://gazette.example/feed.xml';
const said = (document: Document) => shown(document).join('\n');

suite('/sources text', () => {
  test('text says when the pages of a feed are read, and the list tells what is unusual', async (context) => {
    const web = memoryWeb({ [feed]: feedOf('Gazette', ['Floods in Juba']) });
    const { say, store } = await openBench(context, { http: web });
    const ask = (line: string) => say(line, { operator: true });
    await ask(`/sources add ${feed}`);
    assert.match(
      said(await ask('/sources text gazette always')),
      /^The page of every item is read for its text: Gazette \(gazette\)\.[\s\S]*not read yet · every page is read for its text/,
    );
    assert.equal((await store.sources.get('gazette'))?.spec.text, 'always');
    assert.match(
      said(await ask('/sources text gazette never')),
      /^No page is read[\s\S]*no page is read for its text/,
    );
    assert.doesNotMatch(said(await ask('/sources text gazette when-short')), /page is read for its text$/m);
    for (const wrong of ['gazette', 'gazette often', 'always'])
      assert.match(said(await ask(`/sources text ${wrong}`)), /is not a source and when its pages are read/);
    assert.match(said(await ask('/sources text other always')), /^No source is called/);
  });
});
