import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { loadSamples } from '../../data/samples/index.ts';
import { readStories } from '../../data/samples/read.ts';
import type { RawStory } from '../../src/core/index.ts';

const samples = loadSamples();
const stories = samples.flatMap((one) => one.stories);
const paragraphsOf = ({ blocks }: RawStory) => blocks.map(({ text }) => text);
const textOf = (story: RawStory) => paragraphsOf(story).join('\n');
const named = (story: RawStory) => `${story.publisher}: ${story.title}`;

function sentencesOf(story: RawStory): readonly string[] {
  return textOf(story)
    .split(/(?<=[.!?؟»”])\s+/u)
    .filter((sentence) => sentence.length > 25);
}

/** Stories with the word in title or text. */
function telling(word: RegExp): readonly RawStory[] {
  return stories.filter((story) => word.test(`${story.title}\n${textOf(story)}`));
}

suite('samples', () => {
  test('loadSamples() gives at least 64 stories of at least eight outlets in at least five languages', () => {
    assert.ok(stories.length >= 64, String(stories.length));
    assert.ok(samples.filter((one) => one.stories.length > 0).length >= 8);
    const languages = new Set(stories.map(({ language }) => language));
    for (const language of ['en', 'ru', 'pt', 'es', 'fr', 'ar']) assert.ok(languages.has(language), language);
  });

  test('every sample source says that it is one: by spec, address and name', () => {
    for (const { spec, stories: told } of samples) {
      assert.equal(spec.sample, true);
      assert.equal(spec.kind, 'sample');
      assert.match(spec.address, /^sample:/);
      assert.match(spec.publisher ?? '', /sample|пример|exemplo|muestra|exemple|نموذج/i);
      assert.match(spec.id, /^sample-[a-z-]+$/);
      for (const story of told) assert.equal(story.publisher, spec.publisher);
    }
    assert.equal(new Set(samples.map(({ spec }) => spec.id)).size, samples.length);
  });

  test('every story has a title of its own, an address of its own, and a time with its zone between 2011 and 2023', () => {
    assert.equal(new Set(stories.map(({ url }) => url)).size, stories.length);
    assert.equal(new Set(stories.map(({ title }) => title)).size, stories.length);
    for (const story of stories) {
      assert.match(story.url ?? '', /^https:\/\/[a-z-]+\.sample\.example\/[a-z0-9-]+$/, named(story));
      const { year } = Temporal.Instant.from(story.published ?? '').toZonedDateTimeISO('UTC');
      assert.ok(year >= 2011 && year <= 2023, named(story));
    }
  });

  test('every story has three to eight paragraphs and 90 to 300 words', () => {
    for (const story of stories) {
      const paragraphs = paragraphsOf(story);
      assert.ok(paragraphs.length >= 3 && paragraphs.length <= 8, named(story));
      for (const paragraph of paragraphs) assert.ok(paragraph.length > 20, `${named(story)}: ${paragraph}`);
      const words = textOf(story).split(/\s+/).length;
      assert.ok(words >= 90 && words <= 300, `${named(story)}: ${words} words`);
    }
  });

  test('no two stories share a sentence but copies of one wire', () => {
    const first = new Map<string, RawStory>();
    for (const story of stories) {
      for (const sentence of sentencesOf(story)) {
        const other = first.get(sentence);
        if (!other) first.set(sentence, story);
        else
          assert.ok(story.byline !== null && story.byline === other.byline, `${named(story)}: ${sentence}`);
      }
    }
    assert.ok(stories.filter(({ byline }) => byline === 'Sample Wire').length >= 4);
  });

  test('nobody is made up to have written them: the only bylines are those of the sample wire', () => {
    assert.deepEqual(
      [...new Set(stories.map(({ byline }) => byline))].filter((byline) => byline !== null),
      ['Sample Wire'],
    );
  });

  test('what people look up first is told by several outlets, in several languages', () => {
    for (const word of [
      /Chechnya|Чечн|Chechênia/,
      /South Sudan|Южн\S+ Судан|Sudão do Sul/,
      /Brazil|Brasil/,
    ]) {
      const told = telling(word);
      assert.ok(told.length >= 8, `${word}: ${told.length}`);
      assert.ok(new Set(told.map(({ publisher }) => publisher)).size >= 4, String(word));
      assert.ok(new Set(told.map(({ language }) => language)).size >= 2, String(word));
    }
  });

  test('neighbours in name are there to be kept apart', () => {
    for (const word of [/Tbilisi/, /Atlanta/, /Equatorial Guinea/, /Conakry/, /Khartoum/, /Goma/]) {
      assert.ok(telling(word).length > 0, String(word));
    }
  });

  test('some stories are excerpts', () => {
    assert.ok(stories.some(({ form }) => form === 'excerpt'));
  });

  test('readStories() refuses a file with a field that is missing or not known', () => {
    const story = 'outlet: Sample Courier\ntitle: T\npublished: 2020-01-01T00:00:00Z\nslug: t';
    assert.equal(readStories(`${story}\n\nText.`, 'x.txt').length, 1);
    assert.throws(() => readStories(`${story}\nauthor: A\n\nText.`, 'x.txt'), /x\.txt: "author: A"/);
    assert.throws(() => readStories(story.replace('slug: t', 'form: full'), 'x.txt'), /has no "slug"/);
    assert.throws(() => readStories(story.replace('Courier', 'Nobody'), 'x.txt'), /no outlet .*Nobody/);
  });
});
