import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadCatalogue, loadCities } from '../../data/topics/index.ts';
import { createTopics } from '../../src/topics/index.ts';

const topics = createTopics(loadCatalogue(), { cities: loadCities });

function found(text: string, language = 'en', title = ''): readonly string[] {
  const matches = topics.match({ title, dateline: null, paragraphs: [text], language });
  const isPlace = (id: string) => !['theme', 'world-region'].includes(topics.get(id)?.kind ?? '');
  return matches.map(({ topicId }) => topicId).filter(isPlace);
}
const assertFound = (text: string, wanted: readonly string[], language?: string) =>
  assert.deepEqual([...found(text, language)].sort(), [...wanted].sort(), text);

describe('match() tells places of one name apart', () => {
  test('by the state or country behind the comma', () => {
    assertFound('A fire destroyed the centre of Paris, Texas, in 1916.', ['texas', 'US']);
    assertFound('A fire destroyed the centre of Paris, Tex., in 1916.', ['texas', 'US']);
    assertFound('A fire destroyed the centre of Paris, TX, in 1916.', ['texas', 'US']);
    assertFound('The convention met in London, Ontario, in 1945.', ['ontario', 'CA']);
    assertFound('The university of Cambridge, Mass., was founded in 1636.', ['massachusetts', 'US']);
  });

  test('by the counties and states that the story speaks of', () => {
    const text =
      'Deputies of Laurel County in Kentucky said on Monday that a truck left the road near London. ' +
      'The sheriff closed Interstate 75 in southern Kentucky for hours.';
    assertFound(text, ['kentucky', 'US']);
    assertFound('A truck left the road in London.', ['GB']);
  });

  test('what is said of a country as a whole does not move a capital', () => {
    assertFound('The American president and U.S. senators met allies in Paris, U.S. officials said.', [
      'US',
      'FR',
    ]);
  });

  test('a name of people needs a place around it', () => {
    assertFound('Jackson said on Tuesday that he would not run again.', []);
    assertFound('The water plant in Jackson failed in August 2022, officials in Mississippi said.', [
      'mississippi',
      'US',
    ]);
  });

  test('a financial report is no report of Mali, and a state of Nigeria is not Niger', () => {
    for (const text of [
      'نشر البنك التقرير المالي يوم الأحد.',
      'تدهور الوضع المالي في البلاد.',
      'أعلن المصرف عن دعم مالي جديد.',
    ])
      assertFound(text, [], 'ar');
    assertFound('انسحبت القوات الفرنسية من مالي في أغسطس.', ['ML', 'FR'], 'ar');
    assertFound('Floods hit Niger State in Nigeria.', ['NG']);
    assertFound('Soldiers took power in Niger.', ['NE']);
  });

  test('Georgia is a state among words of its politics, and the country among its own', () => {
    assertFound(
      'Republicans in Georgia passed new voting rules along party lines, and the governor signed them.',
      ['georgia-us-state', 'US'],
    );
    assertFound('Georgia broke off talks on joining the European Union until 2028.', ['GE']);
    assertFound('Republicans in Congress condemned the law of Georgia after talks in Tbilisi.', ['GE']);
    assertFound('The Senate of Rome never heard of Georgia.', ['GE', 'IT']);
  });

  test('a word that begins a sentence is no place for its capital', () => {
    assertFound('Того же мнения держится совет. Ровно в полдень он собрался. Миссия началась.', [], 'ru');
    assertFound('Власти страны Того закрыли порт.', ['TG'], 'ru');
    assertFound('Mataram o líder do grupo. Reunião de ministros foi marcada. Irá depor hoje.', [], 'pt');
    assertFound('Um ciclone atingiu a ilha da Reunião.', ['RE'], 'pt');
    assertFound('Coronel y soldados fueron detenidos. Quitó importancia al caso.', [], 'es');
    assertFound('Quito amaneció con lluvia.', ['EC'], 'es');
  });

  test('a language is no country', () => {
    assertFound('The paper appears in Arabic and has an English-language edition.', []);
    assertFound('O dicionário da língua portuguesa ganhou mil palavras.', [], 'pt');
    assertFound('Le dictionnaire de la langue française a gagné mille mots.', [], 'fr');
    assertFound('El diccionario de la lengua española suma mil palabras.', [], 'es');
  });

  test('two-letter states count behind a place alone', () => {
    assertFound('OR, IN and ME are words; the doctor, MD, agreed.', []);
  });
});

describe('match() reads names by what stands around', () => {
  test('a country that is no more is told from the one after it', () => {
    assertFound('Soviet troops left; the Soviet Union said in Moscow that the war was over in 1989.', ['SU']);
    assertFound('Russia voted, and Moscow counted for a week in 2020.', ['RU']);
    assertFound('Farmers still drive Soviet-era trucks.', []);
  });

  test('two names that share their last word are two', () => {
    assertFound('Leaders of North and South Korea met in 2018.', ['KP', 'KR']);
    assertFound('Лидеры Северной и Южной Кореи встретились в 2018 году.', ['KP', 'KR'], 'ru');
  });

  test('a newspaper, a river or an agency makes no person of a country', () => {
    for (const name of ['China Daily', 'New China News Agency']) {
      assert.ok(found(`The ${name} said so. China closed the bids in 1987.`).includes('CN'), name);
    }
  });

  test('the ending of an instrument code tells the exchange', () => {
    assertFound('Shares of Rowntree (RWTM.L) rose in 1988.', ['GB']);
    assertFound('Shares of Rowntree rose in 1988. L is a letter.', []);
  });

  test('games, storms and dishes named after places are not in them', () => {
    for (const text of [
      'Millions played The Oregon Trail.',
      'Hurricane Maria came ashore.',
      'She ate Greek yogurt.',
    ])
      assertFound(text, []);
  });
});

describe('match() in other languages', () => {
  test('Russian cases of adjectives in names of two words', () => {
    for (const form of ['Южная Корея', 'Южной Кореи', 'Южной Корее', 'Южную Корею', 'Южной Кореей'])
      assertFound(`Репортаж 2018 года: ${form}.`, ['KR'], 'ru');
  });

  test('towns by their cases, and not by the names of people', () => {
    assertFound('Взрыв прогремел в Магнитогорске 31 декабря 2018 года.', ['RU'], 'ru');
    assertFound('Елена Иванова получила премию.', [], 'ru');
  });

  test('an Arabic word with the ending of an object, or of a woman', () => {
    assertFound('اعتقلت الشرطة نوابا أكرادا.', ['kurds'], 'ar');
    assertFound('تحدثت إيزيديات أمام المحكمة.', ['yazidis'], 'ar');
  });

  test('EE. UU. with a blank and without', () => {
    for (const text of ['EE.UU. salió del acuerdo.', 'Ayer salió EE. UU. del acuerdo.'])
      assertFound(text, ['US'], 'es');
  });
});

test('a megabyte of names in one paragraph is read in time', () => {
  const text =
    'Officials in Paris, Texas, met Jordan Peele near Springfield and North and South Korea. '.repeat(12_000);
  const start = process.hrtime.bigint();
  assert.ok(found(text).includes('texas'));
  assert.ok(Number(process.hrtime.bigint() - start) / 1e9 < 8);
});
