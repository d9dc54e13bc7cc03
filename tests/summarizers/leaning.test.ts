import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { extract } from '../../src/summarizers/extractive/index.ts';
import { storyOf } from '../events/support.ts';

/** A sentence that stands by itself and has nothing to do with the others. */
const last: Readonly<Record<string, string>> = {
  en: 'Engineers of the state railway found deep cracks in two of the pillars last autumn.',
  ru: 'Инженеры железной дороги прошлой осенью нашли глубокие трещины в двух опорах.',
  pt: 'Engenheiros da ferrovia estadual acharam rachaduras fundas em dois pilares no outono passado.',
};

const pairs: readonly (readonly [language: string, before: string, sentence: string])[] = [
  [
    'en',
    'The city council of Springfield voted to close its oldest bridge on Monday.',
    'But the plan to rebuild the crossing has many opponents in the region.',
  ],
  [
    'ru',
    'Городской совет Энска проголосовал в понедельник за закрытие старейшего моста.',
    'Однако у плана восстановить переправу много противников в области.',
  ],
  [
    'pt',
    'A câmara da cidade de Vila Nova votou na segunda-feira pelo fechamento da ponte mais antiga.',
    'No entanto o plano de refazer a travessia tem muitos adversários na região.',
  ],
  [
    'pt',
    'A câmara da cidade de Vila Nova votou na segunda-feira pelo fechamento da ponte mais antiga.',
    'É a primeira decisão desse tipo na história recente do estado.',
  ],
  [
    'en',
    'The engineer Anna Smith and the mayor John Miller walked over the closed bridge on Monday.',
    'He said the repairs would take at least three years and cost millions.',
  ],
  [
    'en',
    'Anna Smith, who built its pillars, walked over the closed bridge for the last time.',
    '“The bridge will be missed by everybody here,” she said.',
  ],
  [
    'ru',
    'Инженер Иван Петров прошёл в понедельник по закрытому мосту через реку.',
    'Он заявил, что ремонт займёт не меньше трёх лет и обойдётся в миллионы.',
  ],
];

suite('extract() tells what leans on the sentence before it', () => {
  for (const [language, before, sentence] of pairs) {
    const end = last[language] as string;
    const tell = (paragraphs: readonly string[], damaged = '') =>
      extract(
        [
          storyOf({
            title: sentence,
            language,
            paragraphs,
            damaged: paragraphs.flatMap((text, paragraph) =>
              text === damaged ? [{ paragraph, start: 0, end: text.length }] : [],
            ),
          }),
        ],
        { words: 60 },
      ).map(({ text }) => text);

    test(`right behind it and never otherwise: ${sentence}`, () => {
      assert.deepEqual(tell([before, sentence, end]), [before, sentence, end]);
      assert.deepEqual(tell([`${end} ${before} ${sentence}`]), [end, before, sentence]);
      assert.ok(!tell([sentence, before, end]).includes(sentence));
      assert.deepEqual(tell([before, sentence, end], before), [end]);
      const story = storyOf({ title: sentence, language, paragraphs: [before, sentence, end] });
      const one = extract([story], { characters: 2_000, sentences: 1 });
      assert.ok(one.length === 1 && one[0]?.text !== sentence);
    });
  }

  test('not where the one before names nobody that its pronoun could stand for', () => {
    const paragraphs = [
      'The city council of Springfield voted to close its oldest bridge on Monday.',
      'He said the repairs would take at least three years and cost millions.',
    ];
    const told = extract([storyOf({ title: 'Bridge', paragraphs })], { words: 60 });
    assert.deepEqual(
      told.map(({ text }) => text),
      paragraphs.slice(0, 1),
    );
  });
});

suite('extract() tells quotations that run over several sentences', () => {
  const [before, end] = [
    'The engineer Anna Smith walked over the closed bridge in Springfield on Monday.',
    last['en'] as string,
  ];
  const tell = (paragraph: string, title: string) =>
    extract([storyOf({ title, paragraphs: [before, paragraph, end] })], { words: 70 }).map(
      ({ text }) => text,
    );

  test('as one, with who says it', () => {
    const said =
      '“Nobody had checked the pillars. The bridge could have fallen,” the mayor John Miller said.';
    assert.ok(tell(said, said).includes(said));
  });

  test('or a further quotation right behind the one whose speaker is named, and never alone', () => {
    const first = '“Nobody had checked the pillars of the bridge,” said the mayor John Miller.';
    const further = '“The bridge could have fallen at any moment of any day.”';
    const both = tell(`${first} ${further}`, further);
    assert.equal(both[both.indexOf(first) + 1], further, both.join('\n'));
    assert.ok(!tell(further, further).includes(further));
  });

  test('and never a part of one as if the paper said it', () => {
    const part = 'The pillars of the bridge are full of cracks and holes.';
    const said = `“Nobody checked. ${part} Nobody cared. Nobody came. Nobody paid,” said John Miller.`;
    assert.ok(!tell(said, part).includes(part));
  });

  test('and looked for in time that grows with the text, where marks only open too', () => {
    const started = performance.now();
    for (const mark of ['“', '«', '„']) tell(`He said: ${`${mark}a `.repeat(30_000)}.`, 'Nothing');
    assert.ok(performance.now() - started < 5000);
  });
});
