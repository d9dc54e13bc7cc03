import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { buildCatalogue, catalogueText } from '../../data/build/merge.ts';
import { type CatalogueTopic, type KeyClass, loadCatalogue, loadCities } from '../../data/topics/index.ts';

const languages = ['en', 'ru', 'pt', 'es', 'fr', 'ar'];
const { topics, blockers } = loadCatalogue();
const byId = new Map(topics.map((topic) => [topic.id, topic]));
/** ISO 3166-3. Moscow is their capital only where a story speaks of them. */
const former = new Set(['soviet-union', 'yugoslavia', 'czechoslovakia', 'east-germany']);
const spoken = (where: string) => (where === '' ? languages : where.split(' '));

function lacking(topic: CatalogueTopic, wanted: KeyClass): readonly string[] {
  const known = new Set(topic.keys.flatMap(([, kind, where]) => (kind === wanted ? spoken(where) : [])));
  return languages.filter((language) => !known.has(language)).map((language) => `${topic.id} ${language}`);
}

suite('catalogue of topics', () => {
  test('catalogue.json is what the builder makes of the hand files', () => {
    const shipped = readFileSync(join(import.meta.dirname, '../../data/topics/catalogue.json'), 'utf8');
    assert.equal(shipped, catalogueText(buildCatalogue()));
  });

  test('it holds every country, and enough places, peoples, themes and states', () => {
    const count = (wanted: (topic: CatalogueTopic) => boolean) => topics.filter(wanted).length;
    assert.equal(
      count(({ iso }) => iso !== undefined),
      254,
      'ISO 3166-1, Kosovo, and four that are no more',
    );
    assert.ok(count(({ kind }) => kind === 'people') >= 40);
    assert.ok(count(({ kind, iso }) => iso === undefined && ['region', 'place'].includes(kind)) >= 130);
    assert.ok(count(({ kind }) => kind === 'theme') >= 60);
    assert.equal(
      count(({ kind, parents }) => kind === 'region' && parents.includes('united-states')),
      50,
    );
  });

  test('every topic has its name in six languages', () => {
    for (const { id, names } of topics)
      assert.deepEqual(Object.keys(names).sort(), [...languages].sort(), id);
  });

  test('every country has names, capital and people in six languages; nobody lives in the exceptions', () => {
    const noCapital = new Set(['AQ', 'BV', 'GS', 'HM', 'TF', 'UM']);
    const noPeople = new Set(['BV', 'GS', 'HM', 'TF', 'UM']);
    const countries = topics.filter(({ iso }) => iso !== undefined);
    const gaps = countries.flatMap((topic) => [
      ...lacking(topic, 'name'),
      ...(noCapital.has(topic.iso!) ? [] : lacking(topic, 'capital')),
      ...(noPeople.has(topic.iso!) ? [] : lacking(topic, 'demonym')),
    ]);
    assert.deepEqual(gaps, []);
  });

  test('ids are unique, parents exist and never lead back', () => {
    assert.equal(byId.size, topics.length);
    const visit = (id: string, path: readonly string[]): void => {
      assert.ok(!path.includes(id), `${[...path, id].join(' > ')} is a circle`);
      const topic = byId.get(id);
      assert.ok(topic, `${path.at(-1)} has the unknown parent ${id}`);
      for (const parent of topic.parents) visit(parent, [...path, id]);
    };
    for (const { id } of topics) visit(id, []);
  });

  test('a disputed place is part of no country', () => {
    const disputed = topics.filter((topic) => topic.disputed);
    for (const id of ['crimea', 'nagorno-karabakh', 'kashmir', 'abkhazia', 'taiwan', 'western-sahara']) {
      assert.ok(byId.get(id)?.disputed, id);
    }
    for (const { id, parents } of disputed) {
      for (const parent of parents)
        assert.equal(byId.get(parent)?.kind, 'world-region', `${id} in ${parent}`);
    }
  });

  test('no key is empty, and a key of two topics is flagged ambiguous in both, or in the country that is no more', () => {
    const owners = new Map<string, { id: string; ambiguous: boolean }>();
    for (const { id, keys } of topics) {
      for (const [text, , where, flags = ''] of keys) {
        assert.equal(text.trim(), text);
        assert.ok(text.length > 1 && !/[;,^|]/.test(text), `${id}: ${JSON.stringify(text)}`);
        assert.match(flags, /^[acs]*$/);
        const ambiguous = flags.includes('a');
        for (const language of spoken(where)) {
          const at = `${language} ${text}`;
          const other = owners.get(at);
          if (other === undefined || other.id === id)
            owners.set(at, { id, ambiguous: ambiguous && other?.ambiguous !== false });
          else {
            const isClear = former.has(id) ? ambiguous : other.ambiguous && ambiguous;
            assert.ok(isClear, `${at}: ${other.id} and ${id}`);
          }
        }
      }
    }
  });

  test('a blocker is no topic’s own name', () => {
    const names = new Set(
      topics.flatMap(({ keys }) =>
        keys.flatMap(([text, , where]) => spoken(where).map((l) => `${l} ${text}`)),
      ),
    );
    assert.ok(blockers.length > 200);
    for (const [text, where] of blockers) {
      for (const language of spoken(where))
        assert.ok(!names.has(`${language} ${text}`), `${language} ${text}`);
    }
  });

  test('parts lead to their country: Grozny to Chechnya to Russia', () => {
    const chechnya = byId.get('chechnya')!;
    assert.ok(chechnya.keys.some(([text, kind]) => text === 'Grozny' && kind === 'city'));
    assert.ok(chechnya.parents.includes('russia'));
    assert.ok(
      byId.get('georgia')!.keys.some(([text, , , flags]) => text === 'Georgia' && flags?.includes('a')),
    );
    assert.ok(byId.get('georgia-us-state')!.parents.includes('united-states'));
  });
});

suite('cities', () => {
  for (const language of ['en', 'ru', 'pt', 'es', 'fr', 'ar']) {
    test(`loadCities() gives a name once a division in ${language}, of a country of the catalogue`, () => {
      const cities = loadCities(language);
      const codes = new Set(topics.map(({ iso }) => iso));
      assert.ok(cities.length > 1_000);
      const places = cities.map(([name, iso, , division = '']) => `${name} ${iso} ${division}`);
      assert.equal(new Set(places).size, cities.length);
      for (const [name, iso, population] of cities) assert.ok(codes.has(iso) && population >= 4_000, name);
    });
  }
});
