import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { loadStarter, readStarter, starterNames } from '../../data/sources/index.ts';

/** Where publishers serve feeds from, besides their own domain. */
const feedHosts: Readonly<Record<string, string>> = { 'feeds.bbci.co.uk': 'bbc.com' };

const domain = (address: string) => {
  const { hostname } = new URL(address);
  return (
    feedHosts[hostname] ??
    hostname
      .split('.')
      .slice(/\.(co|com|org)\.[a-z]{2}$/.test(hostname) ? -3 : -2)
      .join('.')
  );
};

suite('sets of sources that ship', () => {
  const world = loadStarter('world') ?? [];

  test('world has ten sources in each of the six languages, each in a folder of its language', () => {
    const byLanguage = Map.groupBy(world, ({ language }) => language);
    assert.deepEqual([...byLanguage.keys()].sort(), ['ar', 'en', 'es', 'fr', 'pt', 'ru']);
    for (const [language, sources] of byLanguage) {
      assert.equal(sources.length, 10, language);
      assert.equal(new Set(sources.map(({ group }) => group)).size, 1, language);
      assert.equal(new Set(sources.map(({ publisher }) => publisher)).size, 10, language);
    }
    assert.equal(new Set(world.map(({ group }) => group)).size, 6);
  });

  test('no id and no address stands twice; ids are short, in letters that people can type', () => {
    assert.equal(new Set(world.map(({ id }) => id)).size, world.length);
    assert.equal(new Set(world.map(({ feed }) => feed)).size, world.length);
    assert.equal(new Set(world.map(({ home }) => home)).size, world.length);
    for (const { id } of world) assert.match(id, /^[a-z][a-z0-9-]{2,25}$/);
  });

  test('every address is https, and a feed belongs to the domain of its home or to a known host of feeds', () => {
    for (const { id, home, feed } of world) {
      for (const address of [home, feed]) {
        assert.match(address, /^https:\/\//, id);
        assert.equal(new URL(address).href, address, id);
      }
      assert.equal(domain(feed), domain(home), id);
    }
  });

  test('loadStarter() knows the names that it gives and no other; a line of another shape is refused', () => {
    for (const name of starterNames) assert.ok(loadStarter(name)?.length);
    for (const name of ['', 'moon', '../samples/index']) assert.equal(loadStarter(name), null);
    for (const text of ['a | b | c | d', '[en]\na | b | c', '[en]\na | b | c | d | e', '[xx]\na | b | c | d'])
      assert.throws(() => readStarter(text), /is not id \| publisher/);
  });
});
