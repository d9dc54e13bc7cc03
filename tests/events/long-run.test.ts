import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Story } from '../../src/core/index.ts';
import { createAlike } from '../../src/events/alike.ts';
import { createEventIndex, readStory } from '../../src/events/index.ts';
import { createLinks } from '../../src/events/links.ts';
import { fittedWeights } from '../../src/events/pair.ts';
import { createPostings, manyKinds } from '../../src/events/postings.ts';
import { createScores } from '../../src/events/scores.ts';
import { termOf } from '../../src/events/terms.ts';
import { createVocabulary } from '../../src/events/vocabulary.ts';
import { storyOf } from './support.ts';

/** Stories that have not a word in common, a minute after one another. */
function strangers(from: number, count: number): readonly Story[] {
  const start = Temporal.Instant.from('2021-07-01T00:00:00Z');
  return Array.from({ length: count }, (_, index) => {
    const at = start.add({ minutes: from + index });
    const words = Array.from(
      { length: 12 },
      (_, word) => `Wort${((from + index) * 12 + word).toString(36)}x`,
    );
    const story = storyOf({ id: `s${from + index}`, title: words.slice(0, 4).join(' '), at: `${at}` });
    return { ...story, paragraphs: [words.join(' ')], arrived: at };
  });
}

const landed = (id: string, language = 'en') =>
  storyOf({
    id,
    title: 'NASA rover Perseverance lands in Jezero on Mars',
    paragraphs: ['Perseverance of NASA landed in Jezero on Mars in February 2021, said Steve Jurczyk.'],
    language,
    at: '2021-07-09T00:00:00Z',
  });

suite('forget()', () => {
  test('a run of very many weeks keeps no more than the stories that are open, and no word that none of them holds', () => {
    const alike = createAlike(fittedWeights);
    const sizes: number[] = [];
    for (let week = 0; week < 4; week++) {
      const keys = strangers(week * 520, 520).map((story) => alike.enter(story, [], readStory(story)));
      sizes.push(alike.terms);
      for (const key of keys.slice(0, 510)) alike.remove(key);
      alike.compact();
      assert.ok(alike.stories.keys < 700, `${alike.stories.keys} stories are kept of ${alike.stories.size}`);
    }
    assert.ok(sizes[0]! > 4_000, 'the stories have too few words to tell');
    for (const size of sizes.slice(1)) assert.ok(size < sizes[0]! * 1.2, `${sizes} words`);
  });

  test('what was found alike stays so', () => {
    const alike = createAlike(fittedWeights);
    const keys = strangers(0, 600).map((story) => alike.enter(story, [], readStory(story)));
    for (const id of ['mars00000001', 'mars00000002']) alike.enter(landed(id), [], readStory(landed(id)));
    const others = (key: number) => {
      const found: number[] = [];
      alike.links.each(key, (other) => found.push(other));
      return found;
    };
    assert.deepEqual([others(600), others(601)], [[601], [600]]);
    for (const key of keys) alike.remove(key);
    assert.deepEqual(alike.compact()?.slice(600), Int32Array.of(0, 1));
    assert.deepEqual([others(0), others(1)], [[1], [0]]);
  });

  test('what stays open is told as before, joined by what tells it, and found by its names in another language', () => {
    const index = createEventIndex();
    for (const story of strangers(0, 700)) index.place(story, []);
    const mars = { ...landed('mars00000001'), arrived: Temporal.Instant.from('2021-07-09T00:00:00Z') };
    const { event } = index.place(mars, [{ topicId: 'US', centrality: 0.9, about: true, words: [] }]);
    index.load({ ...event, id: 'emars00000000', merged: ['ewasmerged01'] }, [
      { story: { ...mars, id: 'mars00000000' }, topics: [] },
    ]);
    const before = [index.get('emars00000001'), index.get('ewasmerged01')];
    index.forget(Temporal.Instant.from('2021-07-05T00:00:00Z'));
    assert.equal(index.size, 2);
    assert.deepEqual([index.get('emars00000001'), index.get('ewasmerged01')], before);
    assert.equal(index.get('es0'), null);
    const joined = index.place({ ...landed('mars00000002'), arrived: mars.arrived }, []);
    assert.ok(joined.event.stories.includes('mars00000001'), joined.event.stories.join(' '));
    const abroad = index.place({ ...landed('mars00000003', 'de'), arrived: mars.arrived }, []);
    assert.equal(abroad.event.id, joined.event.id);
    for (const story of strangers(700, 300)) index.place(story, []);
    assert.deepEqual(index.get('es800')?.stories, ['s800']);
  });
});

test('createLinks() keeps links in their order, drops those to stories that are gone, and uses their room again', () => {
  const links = createLinks();
  const of = (key: number) => {
    const found: (readonly [number, number])[] = [];
    links.each(key, (other, probability) => found.push([other, probability]));
    return found;
  };
  links.raise(0, 1, 0.5);
  links.raise(0, 2, 0.25);
  links.raise(3, 0, 0.75);
  links.raise(1, 0, 0.125);
  links.remove(2);
  links.raise(3, 1, 0.5);
  assert.deepEqual(of(0), [
    [1, 0.5],
    [3, 0.75],
  ]);
  links.set(1, 0, 0.125);
  links.move(Int32Array.of(0, 1, -1, 2));
  assert.deepEqual(
    [of(0), of(1), of(2)],
    [
      [
        [1, 0.125],
        [2, 0.75],
      ],
      [
        [0, 0.125],
        [2, 0.5],
      ],
      [
        [0, 0.75],
        [1, 0.5],
      ],
    ],
  );
});

test('createLinks() keeps 64 links a story at most, and forgets those that lead one way to what is gone', () => {
  const links = createLinks();
  for (let other = 1; other <= 70; other++) links.raise(0, other, 0.5);
  const count = (key: number) => {
    let found = 0;
    links.each(key, () => found++);
    return found;
  };
  assert.deepEqual([count(0), count(70)], [64, 1]);
  links.remove(0);
  links.move(Int32Array.from({ length: 71 }, (_, key) => key - 1));
  assert.deepEqual([count(63), count(69)], [0, 0]);
});

test('createPostings() gives the latest stories of a list, and lets go of those that are gone when all is laid out anew', () => {
  const isOpen = new Uint8Array(25_000).fill(1);
  const postings = createPostings({ isOpen });
  for (let key = 0; key < 20_000; key++) postings.add(key % 3, key);
  isOpen.fill(0, 19_000);
  const into = new Int32Array(3);
  const latest = (list: number) => [...into.subarray(0, postings.latest(list, into))];
  assert.deepEqual(latest(0), [19_998, 19_995, 19_992]);
  for (let key = 20_000; key < 25_000; key++) postings.add(3, key);
  assert.deepEqual(latest(0), [18_999, 18_996, 18_993]);
  assert.deepEqual(latest(7), []);
  postings.move(
    Int32Array.from({ length: 25_000 }, (_, key) => (key % 2 === 0 ? -1 : key >> 1)),
    Int32Array.of(1, -1, 0, -1),
  );
  assert.deepEqual(latest(1), [9_499, 9_496, 9_493]);
  assert.deepEqual(latest(0), [9_497, 9_494, 9_491]);
  assert.deepEqual(latest(2), []);
});

test('createScores() gives the open stories with the greatest sums, the latest of equals first, and begins anew', () => {
  const scores = createScores(100);
  for (const key of [4, 9, 7, 9, 2, 7, 5]) scores.add(key, 1);
  const isOpen = new Uint8Array(10).fill(1);
  isOpen[5] = 0;
  assert.deepEqual(scores.take(3, isOpen), [9, 7, 4]);
  scores.add(2, 1);
  assert.deepEqual(scores.take(3, isOpen), [2]);
});

test('manyKinds() keeps the lists of kinds apart, and lets go of those whose term is gone', () => {
  const lists = manyKinds();
  const [first, second, third] = [lists.enter(5, 0), lists.enter(5, 1), lists.enter(6, 1)];
  assert.deepEqual([first, second, third, lists.find(6, 0)], [0, 1, 2, -1]);
  assert.deepEqual([...lists.move(Int32Array.of(-1, -1, -1, -1, -1, -1, 0))], [-1, -1, 0]);
  assert.deepEqual([lists.find(0, 1), lists.find(5, 1)], [0, -1]);
});

test('createVocabulary() forgets terms, and what it counted of the others stays', () => {
  const vocabulary = createVocabulary();
  const ids = Array.from({ length: 3_000 }, (_, at) => vocabulary.idOf(termOf(`w${at}`)));
  const number = vocabulary.idOf(termOf('2021'));
  vocabulary.count(ids.slice(2_000));
  vocabulary.count(ids.slice(2_999));
  const before = [vocabulary.idf(2_999), vocabulary.idf(2_998), vocabulary.idf(number)];
  vocabulary.move(Int32Array.from({ length: 3_001 }, (_, id) => (id < 2_998 ? -1 : id - 2_998)));
  assert.equal(vocabulary.size, 3);
  assert.deepEqual([vocabulary.idf(1), vocabulary.idf(0), vocabulary.idf(2)], before);
  assert.deepEqual([vocabulary.idOf(termOf('w2999')), vocabulary.idOf(termOf('2021'))], [1, 2]);
  assert.ok(vocabulary.isNumber(2));
  assert.equal(vocabulary.idOf(termOf('w7')), 3);
});
