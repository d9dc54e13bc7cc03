import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Story } from '../../src/core/index.ts';
import { noveltyOf } from '../../src/digest/index.ts';
import { fingerprintOf } from '../../src/text/index.ts';

let count = 0;

function story(language: string, title: string, ...paragraphs: string[]): Story {
  count++;
  return {
    id: `s${count}`,
    sourceId: 'field-post',
    url: null,
    title,
    author: null,
    publisher: 'Field Post',
    agency: null,
    language,
    form: 'full',
    published: null,
    arrived: Temporal.Instant.fromEpochMilliseconds(count * 60_000),
    dateline: null,
    paragraphs,
    captions: [],
    damaged: [],
    revision: 1,
    sample: false,
  };
}

/** Of these sentences, the ones that add something; and the numbers that changed. */
function added(before: readonly Story[], after: readonly Story[], sentences: readonly string[]) {
  const { sentences: found, changes } = noveltyOf(before, after);
  return {
    sentences: sentences.filter((one) => found.has(fingerprintOf(one))),
    changes: changes.map(({ from, to }) => `${from} ${to}`),
  };
}

/** In each language: what was told, the same in other words, and something new; a toll that rises by the last but one. */
const cases: Readonly<Record<string, { told: string[]; same: string; news: string; toll: string }>> = {
  en: {
    told: [
      'A ferry carrying pilgrims sank on the river near Manaus on Monday, killing 12 people.',
      'Divers searched the muddy water for survivors through the night.',
    ],
    same: 'The ferry that sank near Manaus on Monday was carrying pilgrims on the river.',
    news: 'Prosecutors charged the captain with negligence and seized the licence of the owner.',
    toll: 'The death toll rose to 19 after divers searched the water.',
  },
  es: {
    told: [
      'Un transbordador con peregrinos se hundió el lunes en el río cerca de Manaos y dejó 12 muertos.',
      'Los buzos buscaron sobrevivientes en el agua turbia durante la noche.',
    ],
    same: 'El transbordador que se hundió el lunes en el río cerca de Manaos llevaba peregrinos.',
    news: 'La fiscalía acusó al capitán de negligencia y retiró la licencia al dueño del barco.',
    toll: 'Los muertos suben a 19 tras la búsqueda de los buzos en el agua.',
  },
  pt: {
    told: [
      'Uma balsa com romeiros afundou na segunda-feira no rio perto de Manaus e deixou 12 mortos.',
      'Mergulhadores procuraram sobreviventes na água turva durante a noite.',
    ],
    same: 'A balsa que afundou na segunda-feira no rio perto de Manaus levava romeiros.',
    news: 'O Ministério Público acusou o comandante de negligência e cassou a licença do dono.',
    toll: 'O número de mortos subiu para 19 após a procura dos mergulhadores.',
  },
  fr: {
    told: [
      'Un ferry chargé de pèlerins a coulé lundi sur le fleuve près de Manaus, faisant 12 morts.',
      'Des plongeurs ont cherché des survivants dans l’eau trouble pendant la nuit.',
    ],
    same: 'Le ferry qui a coulé lundi sur le fleuve près de Manaus était chargé de pèlerins.',
    news: 'Le parquet a inculpé le capitaine pour négligence et retiré sa licence à l’armateur.',
    toll: 'Le bilan passe à 19 morts, selon les plongeurs.',
  },
  ru: {
    told: [
      'Паром с паломниками затонул в понедельник на реке близ Манауса, погибли 12 человек.',
      'Водолазы всю ночь искали выживших в мутной воде.',
    ],
    same: 'Затонувший в понедельник на реке близ Манауса паром вёз паломников.',
    news: 'Прокуратура обвинила капитана в халатности и отозвала лицензию владельца.',
    toll: 'Число погибших выросло до 19 человек.',
  },
  ar: {
    told: [
      'غرقت عبارة تقل حجاجا يوم الاثنين في النهر قرب ماناوس ما أدى إلى مقتل 12 شخصا.',
      'بحث الغواصون عن ناجين في المياه العكرة طوال الليل.',
    ],
    same: 'العبارة التي غرقت يوم الاثنين في النهر قرب ماناوس كانت تقل حجاجا.',
    news: 'وجهت النيابة إلى القبطان تهمة الإهمال وسحبت رخصة المالك.',
    toll: 'ارتفع عدد القتلى إلى 19 شخصا.',
  },
  de: {
    told: [
      'Eine Fähre mit Pilgern ist am Montag auf dem Fluss bei Manaus gesunken, es gab 12 Tote.',
      'Taucher suchten die ganze Nacht im trüben Wasser nach Überlebenden.',
    ],
    same: 'Die am Montag auf dem Fluss bei Manaus gesunkene Fähre hatte Pilger an Bord.',
    news: 'Die Staatsanwaltschaft klagte den Kapitän wegen Fahrlässigkeit an und entzog der Reederei die Lizenz.',
    toll: 'Die Zahl der Toten stieg auf 19.',
  },
};

suite('noveltyOf()', () => {
  for (const [language, { told, same, news, toll }] of Object.entries(cases)) {
    test(`${language}: what was told in other words adds nothing; what is new does`, () => {
      const before = [story(language, told[0] ?? '', ...told)];
      const repeated = [same, ...told];
      assert.deepEqual(added(before, [story(language, same, ...repeated)], repeated), {
        sentences: [],
        changes: [],
      });
      assert.deepEqual(added(before, [story(language, news, same, news)], [same, news]), {
        sentences: [news],
        changes: [],
      });
    });

    test(`${language}: a toll that went from 12 to 19 is a change, said as such`, () => {
      const before = [story(language, told[0] ?? '', ...told)];
      const after = [story(language, toll, same, toll)];
      assert.deepEqual(added(before, after, [same, toll]), { sentences: [toll], changes: ['12 19'] });
    });
  }

  test('a toll counts across languages', () => {
    const before = [story('en', 'Ferry sinks', ...cases['en']!.told)];
    const after = [story('ru', 'Паром', cases['ru']!.same, cases['ru']!.toll)];
    assert.deepEqual(added(before, after, [cases['ru']!.same, cases['ru']!.toll]), {
      sentences: [cases['ru']!.toll],
      changes: ['12 19'],
    });
  });

  test('the same in a language it was not told in adds nothing', () => {
    const before = [story('en', 'Ferry sinks', ...cases['en']!.told)];
    const after = [story('pt', 'Balsa', ...cases['pt']!.told)];
    assert.deepEqual(added(before, after, cases['pt']!.told), { sentences: [], changes: [] });
  });

  test('the dead, the hurt and the missing are counted apart, years, days and hours are not counted', () => {
    const before = [
      story('en', 'Blast', 'The blast on 4 May 2017 killed 12 people and wounded 30; 5 are missing.'),
    ];
    const change = (text: string) => added(before, [story('en', 'Blast', text)], [text]).changes;
    assert.deepEqual(change('The blast killed 12 people and wounded 41; 5 are missing.'), ['30 41']);
    assert.deepEqual(change('The blast killed 12 people and wounded 30; 2 are missing.'), ['5 2']);
    assert.deepEqual(change('On 19 May 2018 at 11:45 the blast that killed 12 people was remembered.'), []);
  });

  test('a changed number keeps its sign and what it counts, as the text has them', () => {
    const told = (text: string) => [story('en', 'Appeal', text)];
    const changes = (before: string, after: string) =>
      noveltyOf(told(before), told(after)).changes.map(({ full, counted, toll }) => [
        `${full.from} ${full.to}`,
        toll ?? counted,
      ]);
    assert.deepEqual(
      changes(
        'The agency asked donors for 1,400 new tents for families in Juba.',
        'The agency now asks donors for 2,100 new tents for families in Juba.',
      ),
      [['1,400 2,100', 'new tents']],
    );
    assert.deepEqual(
      changes(
        'Floods destroyed bridges worth $12 million in the province of Sindh.',
        'Floods destroyed bridges worth $19 million in the province of Sindh.',
      ),
      [['$12 million $19 million', '']],
    );
    assert.deepEqual(
      changes('The blast in the port killed 12 people.', 'The blast in the port killed 19 people.'),
      [['12 19', 'dead']],
    );
  });

  test('other numbers changed where their sentence stands as before', () => {
    const before = [story('en', 'Appeal', 'The agency asked donors for 1,400 tents for families in Juba.')];
    const change = (text: string) => added(before, [story('en', 'Appeal', text)], [text]).changes;
    assert.deepEqual(change('The agency now asks donors for 2,100 tents for families in Juba.'), [
      '1,400 2,100',
    ]);
    assert.deepEqual(change('The agency asked donors for 1400 tents for families in Juba.'), []);
    assert.deepEqual(change('A circus pitched 3 tents outside Lima.'), []);
  });

  test('a damaged sentence adds nothing', () => {
    const before = [story('en', 'Ferry sinks', ...cases['en']!.told)];
    const { news } = cases['en']!;
    const hurt = { ...story('en', 'Ferry', news), damaged: [{ paragraph: 0, start: 0, end: news.length }] };
    assert.deepEqual(added(before, [hurt], [news]).sentences, []);
  });

  test('where nothing is known of before, everything is new', () => {
    const { told } = cases['en']!;
    assert.deepEqual(added([], [story('en', 'Ferry sinks', ...told)], told).sentences, told);
  });
});
