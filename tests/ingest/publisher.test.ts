import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newSource, type RawStory, type SourceSpec } from '../../src/core/index.ts';
import { ingest } from '../../src/ingest/index.ts';

const spec: SourceSpec = newSource({
  id: 'watch',
  kind: 'feed',
  address: 'https://news.google.com/rss/search?q=chechnya',
  title: '"chechnya" - Google News',
});

function told(given: Pick<RawStory, 'title' | 'url' | 'publisher'>, of: SourceSpec = spec) {
  const rest = { guid: null, byline: null, published: null, updated: null, blocks: [], form: null } as const;
  const raw = { ...rest, language: 'en', categories: [], ...given };
  const result = ingest(raw, of, Temporal.Instant.from('2017-05-23T08:00Z'));
  assert.ok('story' in result);
  return [result.story.title, result.story.publisher];
}

suite('ingest() tells whose a story is', () => {
  const url = 'https://news.google.com/rss/articles/CBMiabc';
  const title = 'US denies visas to Chechens fleeing violence';

  test('an item of an aggregator is its publisher’s', () => {
    assert.deepEqual(told({ title: `${title} - BuzzFeed News`, url, publisher: 'BuzzFeed News' }), [
      title,
      'BuzzFeed News',
    ]);
  });

  test('an item of an aggregator that names no source is whose name stands behind the title', () => {
    for (const publisher of [null, '"chechnya" - Google News']) {
      assert.deepEqual(told({ title: `${title} - Coast Herald`, url, publisher }), [title, 'Coast Herald']);
    }
    assert.deepEqual(told({ title, url, publisher: null }), [title, '"chechnya" - Google News']);
  });

  test('a title loses another name of its outlet', () => {
    assert.deepEqual(told({ title: `${title} - BBC News`, url: 'https://www.bbc.com/a', publisher: 'BBC' }), [
      title,
      'BBC',
    ]);
    assert.deepEqual(
      told({ title: `${title} - The Sun`, url, publisher: 'Sun Sentinel' })[0],
      `${title} - The Sun`,
    );
  });

  test('a feed’s section is no outlet, where the outlet is known', () => {
    const of = { ...spec, address: 'https://www.theguardian.com/world/rss', title: 'World' };
    const guardian = 'https://www.theguardian.com/a';
    assert.equal(
      told({ title, url: guardian, publisher: 'World news | The Guardian' }, of)[1],
      'The Guardian',
    );
    assert.equal(
      told({ title, url: null, publisher: 'World news | Coast Herald' }, of)[1],
      'World news | Coast Herald',
    );
    assert.equal(
      told({ title, url: null, publisher: 'BBC News Русская служба' }, of)[1],
      'BBC News Русская служба',
    );
  });

  test('an address stands for its outlet where nothing else names one', () => {
    const file = { ...spec, address: 'saved.html', title: 'saved.html' };
    assert.equal(told({ title, url: 'https://news.bbc.co.uk/a', publisher: null }, file)[1], 'BBC News');
    assert.equal(told({ title, url: 'https://coast.example/a', publisher: null }, file)[1], 'coast.example');
  });
});
