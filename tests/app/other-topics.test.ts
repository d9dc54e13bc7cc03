import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { loadCatalogue } from '../../data/topics/index.ts';
import { otherTopicsOf } from '../../src/app/other-topics.ts';
import { createTopics } from '../../src/topics/index.ts';

const topics = createTopics(loadCatalogue());

type Found = readonly [topicId: string, centrality: number, about?: boolean];

function named(title: string, text: string, ...found: readonly Found[]) {
  return namedIn('en', title, text, found);
}

function namedIn(language: string, title: string, text: string, found: readonly Found[]) {
  const item = { title, sentences: [{ text, storyId: 's1', source: 'Field Post' }], language };
  const event = {
    topics: found.map(([topicId, centrality, about = true]) => ({ topicId, centrality, about })),
  };
  return otherTopicsOf(event, item, new Set(['BR']), topics);
}

suite('otherTopicsOf()', () => {
  const title = 'Lula wins the presidential election in Brazil';
  const text = 'Luiz Inácio Lula da Silva defeated Jair Bolsonaro in the second round on Sunday.';

  test('names what the event is about beside what was asked, the most central first', () => {
    assert.deepEqual(named(title, text, ['theme-elections', 0.83], ['BR', 1], ['AR', 0.9]), [
      'AR',
      'theme-elections',
    ]);
  });

  test('leaves out a place in passing, unless what is told names it', () => {
    assert.deepEqual(named(title, text, ['sao-paulo', 0.75]), []);
    assert.deepEqual(named(title, `${text} A crowd danced in São Paulo.`, ['sao-paulo', 0.75]), [
      'sao-paulo',
    ]);
    assert.deepEqual(named(title, text, ['theme-education', 0.6]), []);
  });

  test('knows a name by its words, in their cases, and not within other words', () => {
    assert.deepEqual(
      named('A woman of Somalia speaks', 'She left Nigeria.', ['OM', 0.5], ['ML', 0.5], ['NE', 0.5]),
      [],
    );
    const told = (language: string, text: string) => namedIn(language, '', text, [['AR', 0.5]]);
    assert.deepEqual(told('ru', 'Он учился в Аргентине.'), ['AR']);
    assert.deepEqual(told('ar', 'درس بالأرجنتين.'), ['AR']);
  });

  test('leaves out what is only named and whole regions of the world, and stops at four', () => {
    assert.deepEqual(named(title, text, ['US', 0.95, false], ['south-america', 0.95]), []);
    const many = ['AR', 'CL', 'PE', 'UY', 'PY'].map((id) => [id, 0.9] as const);
    assert.equal(named(title, text, ...many).length, 4);
  });
});
