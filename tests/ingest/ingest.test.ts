import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type Block, newSource, type RawStory, type SourceSpec, type Story } from '../../src/core/index.ts';
import { canonicalUrl, contentFingerprint, ingest, readByline } from '../../src/ingest/index.ts';

const arrived = Temporal.Instant.from('2017-05-23T08:00Z');
const spec: SourceSpec = newSource({
  id: 'harbour-post',
  kind: 'feed',
  address: 'https://harbour.example/feed',
  title: 'Harbour Post',
  language: 'en',
});
const paragraph = (text: string): Block => ({ role: 'paragraph', text });
const vote = 'The parliament in Skopje voted on Monday to open talks on the name of the country.';

function raw(given: Partial<RawStory> = {}): RawStory {
  return {
    title: 'Parliament votes for talks',
    url: 'https://harbour.example/a',
    guid: null,
    byline: null,
    published: '2017-05-19',
    updated: null,
    blocks: [paragraph(vote)],
    form: 'full',
    language: null,
    publisher: null,
    categories: [],
    ...given,
  };
}

function story(given: Partial<RawStory> = {}): Story {
  const result = ingest(raw(given), spec, arrived);
  assert.ok('story' in result);
  return result.story;
}

const texts = (...lines: readonly string[]) => story({ blocks: lines.map(paragraph) });
const damaged = (text: string) =>
  story({ blocks: [paragraph(text)] }).damaged.map(({ start, end }) => text.slice(start, end));

test('ingest() keeps what a source said and names where it came from', () => {
  const one = story({ byline: 'By Anna Roth | Reuters', published: '19 May, 2017, 05:31' });
  assert.equal(one.author, 'Anna Roth');
  assert.equal(one.agency, 'Reuters');
  assert.equal(one.publisher, 'Harbour Post');
  assert.equal(one.published?.at.toString(), '2017-05-19T05:31:00Z');
  assert.equal(one.language, 'en');
  assert.deepEqual(one.paragraphs, [vote]);
  assert.deepEqual(one.damaged, []);
});

test("ingest() takes a story's own address for its publisher before the name of the file that it was in", () => {
  const saved = { ...spec, address: 'pages/f3a9.html', title: 'f3a9' };
  const publisher = (url: string | null, source: SourceSpec) => {
    const result = ingest(raw({ url }), source, arrived);
    return 'story' in result && result.story.publisher;
  };
  assert.equal(publisher('https://www.harbour.example/a', saved), 'harbour.example');
  assert.equal(publisher(null, saved), 'f3a9');
  assert.equal(publisher('https://www.harbour.example/a', spec), 'Harbour Post');
});

test('ingest() says why a story without title and text is left out', () => {
  assert.deepEqual(ingest(raw({ title: ' ', blocks: [] }), spec, arrived), {
    skipped: 'neither a title nor a text',
  });
});

test('ingest() takes furniture, captions, the repeated title and credits out', () => {
  const one = texts(
    'Parliament votes for talks',
    'FILE PHOTO: The hall in Skopje.',
    vote,
    'Read more: Another vote',
    'Advertisement',
    'Читайте также: Ещё',
    'اقرأ أيضا: المزيد',
    `${vote} (Reporting by A. Roth; Editing by B. Lind)`,
    '© 2017 Harbour Post',
  );
  assert.deepEqual(one.paragraphs, [vote]);
  assert.deepEqual(one.captions, ['FILE PHOTO: The hall in Skopje.']);
  assert.equal(one.agency, 'Reuters');
});

test('ingest() keeps sentences that only begin like furniture', () => {
  const real = 'Advertisement sales fell by a tenth in 2016, the company said in its report on Friday.';
  const share = 'Share prices in Tokyo fell on Monday after the vote in France, traders said.';
  assert.deepEqual(texts(real, share).paragraphs, [real, share]);
});

for (const [head, dateline, agency] of [
  ['WASHINGTON (Reuters) - ', 'WASHINGTON', 'Reuters'],
  ['SALVADOR, Feb 26 - ', 'SALVADOR, Feb 26', null],
  ['MOSCOW, 3 April. /TASS/. ', 'MOSCOW, 3 April', 'TASS'],
  ['Paris (AFP) — ', 'Paris', 'AFP'],
  ['Lausanne, Switzerland (AP)', 'Lausanne, Switzerland', 'Associated Press'],
  ['МОСКВА, 3 апр — РИА Новости. ', 'МОСКВА, 3 апр', 'RIA Novosti'],
  ['MADISON, Wis. (AP) — ', 'MADISON, Wis.', 'Associated Press'],
  ['KENOSHA, Wis. — ', 'KENOSHA, Wis.', null],
  ['WASHINGTON, May 20 (Reuters) ― ', 'WASHINGTON, May 20', 'Reuters'],
  ['(CNN)', null, 'CNN'],
  ['(Reuters) - ', null, 'Reuters'],
] as const) {
  test(`ingest() splits the dateline ${head}`, () => {
    const one = texts(`${head}${vote}`);
    assert.equal(one.dateline, dateline);
    assert.equal(one.agency, agency);
    assert.deepEqual(one.paragraphs, [vote]);
  });
}

test('ingest() never takes a sentence for a dateline', () => {
  for (const text of [
    'The hall - all of it - was full when the vote began on Monday.',
    'On Monday, 3 April. The vote began in the hall late.',
    'NATO - the alliance - met in Brussels on Thursday for talks.',
    '(Most of) The vote was watched by thousands on Thursday evening.',
    'Delegates of Madison, Wis. (and of other cities) met in the hall on Monday.',
  ]) {
    assert.deepEqual(texts(text).paragraphs, [text]);
  }
});

test('ingest() judges teasers by length and ending where the source is silent', () => {
  const form = (text: string, given: RawStory['form'] = null) =>
    story({ form: given, blocks: [paragraph(text)] }).form;
  assert.equal(form(vote), 'excerpt');
  assert.equal(form(`${vote} `.repeat(6)), 'full');
  assert.equal(form(`${`${vote} `.repeat(6)}Then the […]`, 'full'), 'excerpt');
  assert.equal(form(vote, 'full'), 'full');
});

test('ingest() marks a sentence that was cut short, and no other', () => {
  assert.deepEqual(damaged(`${vote} The talks will […]`.replace(' […]', '...')), ['The talks will...']);
});

for (const bad of [
  'They were told that the not going to issue papers this year.',
  'The vote was held in the the hall in Skopje.',
  'The minister went to to the hall.',
  'They saw a of the hall.',
  'The name\uFFFDs talks went on.',
  'The cafÃ© in Skopje was full.',
  'The sign read Solidarity Actionx500 in the hall.',
  'The hall (in Skopje was full.',
  'The vote ended late. went home after it was over in the hall.',
]) {
  test(`ingest() marks as damaged: ${bad}`, () => {
    assert.deepEqual(damaged(`${vote} ${bad} ${vote}`), [bad]);
  });
}

test('ingest() leaves sound sentences alone', () => {
  for (const good of [
    'It "cannot be ignored, " he said in the hall.',
    'He had had enough of that that day.',
    'It was the will of the people, they said.',
    'The haves and the have-nots met (in Skopje) at 5 p.m. on Monday.',
  ]) {
    assert.deepEqual(damaged(`${vote} ${good} ${vote}`), [], good);
  }
});

test('ingest() marks doubled words in Russian, Portuguese, Spanish and French', () => {
  const cases = [
    ['ru', 'Парламент собрался в в понедельник и обсудил новый закон о выборах.'],
    ['pt', 'O parlamento votou na segunda-feira o projeto de de lei sobre as eleições.'],
    ['es', 'El parlamento votó el lunes la ley de de elecciones tras años de debate.'],
    ['fr', 'Le parlement a voté lundi la loi sur sur les élections après des années.'],
  ] as const;
  for (const [language, text] of cases)
    assert.equal(story({ language, blocks: [paragraph(text)] }).damaged.length, 1, language);
});

test('ids stay when trackers, scheme, guid or text change', () => {
  const id = story().id;
  assert.equal(story({ url: 'http://www.harbour.example/a/?utm_source=x#top', guid: 'new' }).id, id);
  assert.equal(story({ blocks: [paragraph('Edited.')] }).id, id);
  assert.notEqual(story({ url: 'https://harbour.example/b' }).id, id);
  const bare = (guid: string) => story({ url: null, guid }).id;
  assert.equal(bare('8c1f5c1e-3f7b-4c58-9d5e-0a1b2c3d4e5f'), bare('11111111-2222-4333-8444-555555555555'));
  assert.notEqual(bare('story-1'), bare('story-2'));
});

test('contentFingerprint() changes with the text and not with the time', () => {
  assert.equal(contentFingerprint(story()), contentFingerprint(story({ published: '2017-05-20' })));
  assert.notEqual(contentFingerprint(story()), contentFingerprint(texts(`${vote} More.`)));
});

for (const [given, expected] of [
  ['HTTP://Example.org:80/a/?utm_source=x&id=5#top', 'http://example.org/a/?id=5'],
  ['https://example.org/story/amp/?ref=tw', 'https://example.org/story'],
  ['https://x.cdn.ampproject.org/c/s/example.org/a/b?amp=1', 'https://example.org/a/b'],
  ['https://example.org/?ref=123', 'https://example.org/?ref=123'],
  ['https://en.m.wikipedia.org/wiki/Skopje', 'https://en.wikipedia.org/wiki/Skopje'],
  ['javascript:alert(1)', null],
  ['/a', null],
] as const) {
  test(`canonicalUrl() makes ${given} ${expected}`, () => assert.equal(canonicalUrl(given), expected));
}

for (const [line, author, agency] of [
  ['19 May, 2017, 05:31 | Author: Anna Roth', 'Anna Roth', null],
  ['Por Ana Lima e João Sá', 'Ana Lima, João Sá', null],
  ['Автор: Иван Петров', 'Иван Петров', null],
  ['Anna Roth, Associated Press', 'Anna Roth', 'Associated Press'],
  ['desk@harbour.example (Anna Roth)', 'Anna Roth', null],
  ['Anna Roth, Moscow correspondent', 'Anna Roth', null],
  ['admin', null, null],
  ['Reuters', null, 'Reuters'],
] as const) {
  test(`readByline() reads ${line}`, () => assert.deepEqual(readByline(line), { author, agency }));
}

test('ingest() never throws and takes time in proportion to the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, two) => {
      ingest(
        raw({ title: one, byline: two, published: one, url: two, guid: one, blocks: [paragraph(two)] }),
        spec,
        arrived,
      );
    }),
  );
  for (const unit of ['(', '" ', 'a. b ', 'A - ', 'the ', '[…] ', '/ getty ', '&amp', 'by ', '.', '…']) {
    for (const end of ['', 'x', 'x [...]']) {
      const started = performance.now();
      ingest(raw({ blocks: [paragraph(`A${unit.repeat(300_000 / unit.length)}${end}`)] }), spec, arrived);
      assert.ok(performance.now() - started < 3000, unit + end);
    }
  }
});

suite('a line above the text that says when', () => {
  const stamps: readonly (readonly [line: string, published: string])[] = [
    ['11.05.2011, 16:20 von jovelstefan', '2011-05-11T16:20:00Z'],
    ['12. November 2015 / 13:48', '2015-11-12T13:48:00Z'],
    ['December 18, 2016 5:30 AM', '2016-12-18T05:30:00Z'],
    ['13/10/2016 - Publicado por: Clara Brito - Categoria: Notas', '2016-10-13T00:00:00Z'],
    ['Опубликовано: 3 апреля 2017, 10:15', '2017-04-03T10:15:00Z'],
  ];
  for (const [line, published] of stamps) {
    test(`is no paragraph, and is the date where no other is given: ${line}`, () => {
      const given = { blocks: [paragraph(line), paragraph(vote)] };
      const one = story({ ...given, published: null });
      assert.deepEqual(one.paragraphs, [vote]);
      assert.equal(one.published?.at.toString(), published);
      assert.equal(story(given).published?.at.toString(), '2017-05-19T00:00:00Z');
    });
  }

  const sentences = [
    'On 3 April 2017 the parliament in Skopje voted to open talks.',
    '3 April 2017 was the day on which the parliament voted.',
    'Some 40 people were hurt in Skopje',
  ];
  for (const sentence of sentences) {
    test(`is none: ${sentence}`, () => assert.deepEqual(texts(sentence, vote).paragraphs, [sentence, vote]));
  }
});

test('ingest() leaves out rows of share buttons, reading times, and who took the picture', () => {
  const furniture = [
    'Facebook Twitter Email',
    'Tempo de leitura: 1 minuto',
    'Reading time: 4 minutes',
    'Vous avez déjà un compte',
    '(Photo: Harbour TV)',
    'Getty Images',
  ];
  assert.deepEqual(texts(...furniture, vote).paragraphs, [vote]);
  const spoken = 'Twitter and Facebook said they would answer the court within a week.';
  assert.deepEqual(texts(vote, spoken).paragraphs, [vote, spoken]);
});

test('readByline() takes no label for a name, and no dash at its end', () => {
  for (const label of ['Auteurs', 'Autores', 'Autor', 'Authors', 'Авторы'])
    assert.equal(readByline(label).author, null, label);
  assert.equal(readByline('Anna Roth -').author, 'Anna Roth');
  assert.equal(readByline('Autor: Anna Roth-Kern').author, 'Anna Roth-Kern');
});
