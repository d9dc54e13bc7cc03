import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadCatalogue } from '../../data/topics/index.ts';
import { createTopics } from '../../src/topics/index.ts';

const topics = createTopics(loadCatalogue());

function found(language: string, title: string, ...paragraphs: string[]) {
  const matches = topics.match({ title, paragraphs, dateline: null, language });
  return new Map(matches.map((match) => [match.topicId, match]));
}
const about = (language: string, title: string, ...paragraphs: string[]) =>
  [...found(language, title, ...paragraphs).values()].flatMap((one) => (one.about ? [one.topicId] : []));

describe('match() knows themes by forms of their words', () => {
  const themesOf = (language: string, text: string) =>
    [...found(language, '', text).keys()].filter((id) => id.startsWith('theme-') || id === 'druze');

  test('not by other words of the same root', () => {
    for (const [language, text] of [
      ['en', 'No poem holds the universe.'],
      ['ru', 'Поэтому друзья пришли вечером.'],
      ['pt', 'O acordo foi assinado nas capitais e tornou tudo mais simples, o que importa a todos.'],
      ['es', 'El barco se hundió en el mar, pero eso no importa.'],
      ['fr', 'Les attaques ont repris, et peu importe pourquoi.'],
      ['ar', 'قال آلاف الناس أمام المبنى إن دولا مثل هذه عنصر مهم.'],
    ] as const)
      assert.deepEqual(themesOf(language, text), [], text);
  });

  test('in their numbers and cases', () => {
    for (const [language, text, theme] of [
      ['en', 'The farmers protested.', 'theme-protests'],
      ['ru', 'Они рассказали о пытках.', 'theme-torture'],
      ['pt', 'As eleições foram adiadas.', 'theme-elections'],
      ['es', 'Los terremotos asustaron a todos.', 'theme-earthquakes'],
      ['fr', 'Les inondations ont coupé la route.', 'theme-floods'],
      ['ar', 'وصل متظاهر من المحتجين.', 'theme-protests'],
    ] as const)
      assert.ok(themesOf(language, text).includes(theme), text);
  });
});

describe('match() keeps names apart that look alike', () => {
  const cases: readonly (readonly [
    title: string,
    text: string,
    yes: readonly string[],
    no: readonly string[],
  ])[] = [
    [
      'South Sudan becomes independent',
      'Crowds in Juba cheered as South Sudan became a country in 2011.',
      ['SS'],
      ['SD'],
    ],
    ['Sudan divides', 'Omar al-Bashir ruled Sudan from Khartoum until 2019.', ['SD'], ['SS']],
    ['Papua New Guinea mine', 'Papua New Guinea reopened the Porgera mine in 2023.', ['PG'], ['GN']],
    ['Guinea-Bissau coup', 'Soldiers took power in Guinea-Bissau in April 2012.', ['GW'], ['GN']],
    ['Equatorial Guinea blasts', 'Explosions shook Bata in Equatorial Guinea in March 2021.', ['GQ'], ['GN']],
    [
      'Guinea coup',
      'Soldiers in Conakry removed Alpha Condé, the president of Guinea, in 2021.',
      ['GN'],
      ['GW', 'GQ', 'PG'],
    ],
    [
      'New Mexico fire',
      'The largest fire in the history of New Mexico burned in 2022.',
      ['new-mexico', 'US'],
      ['MX'],
    ],
    ['Niger coup', 'Soldiers in Niamey overthrew the president of Niger in July 2023.', ['NE'], ['NG']],
    ['Nigeria votes', 'Nigeria elected Bola Tinubu in 2023; he took office in Abuja.', ['NG'], ['NE']],
    [
      'Goma falls',
      'The M23 took Goma in the east of Congo in November 2012, and Kinshasa sent troops.',
      ['CD'],
      ['CG'],
    ],
    [
      'Congo votes',
      'Sassou Nguesso won again in Congo, officials in Brazzaville said in 2021.',
      ['CG'],
      ['CD'],
    ],
    ['Dominica after Maria', 'Roseau was flattened when the storm crossed Dominica in 2017.', ['DM'], ['DO']],
    [
      'Dominican Republic rules',
      'A court in Santo Domingo, Dominican Republic, took citizenship away in 2013.',
      ['DO'],
      ['DM'],
    ],
    [
      'North Korea tests a missile',
      'Pyongyang said that North Korea had fired a missile in 2017.',
      ['KP'],
      ['KR'],
    ],
    [
      'South Korea impeaches Park',
      'The court in Seoul, South Korea, removed Park Geun-hye in 2017.',
      ['KR'],
      ['KP'],
    ],
    [
      'Northern Ireland peace',
      'The Belfast agreement ended the Troubles in Northern Ireland in 1998.',
      ['northern-ireland', 'GB'],
      ['IE'],
    ],
    [
      'Republic of Ireland votes',
      'Voters in the Republic of Ireland repealed the ban in 2018.',
      ['IE'],
      ['northern-ireland'],
    ],
    [
      'Georgia counts again',
      'Raphael Warnock won in Georgia in January 2021, and Atlanta cheered. The United States Senate changed hands.',
      ['georgia-us-state'],
      ['GE'],
    ],
    [
      'Georgia protests',
      'Thousands marched in Tbilisi, the capital of Georgia, in May 2024.',
      ['GE'],
      ['georgia-us-state'],
    ],
    [
      'Michael Jordan retires',
      'Michael Jordan left the Bulls in 1993. Jordan said that he had nothing to prove.',
      [],
      ['JO'],
    ],
    ['Jordan closes the border', 'Amman closed the border of Jordan with Syria in 2016.', ['JO'], []],
    ['Chad Smith drums', 'Chad Smith joined the Red Hot Chili Peppers in 1988.', [], ['TD']],
    ['Chad mourns', 'Idriss Déby, who ruled Chad for thirty years, died in 2021.', ['TD'], []],
    ['How a bird was named', 'Benjamin Franklin praised the turkey in a letter of 1784.', [], ['TR']],
    [
      'Quake in Turkey',
      'Ankara said that the quake in Turkey killed fifty thousand people in 2023.',
      ['TR'],
      [],
    ],
  ];
  for (const [title, text, yes, no] of cases) {
    test(`${title}: ${yes.join(' ') || 'none'}, never ${no.join(' ')}`, () => {
      const all = found('en', title, text);
      for (const id of yes) assert.equal(all.get(id)?.about, true, `${id} is missing in ${[...all.keys()]}`);
      for (const id of no) assert.equal(all.has(id), false, `${id} should not be there`);
    });
  }
});

describe('match() and short capitals', () => {
  test('the pronoun is no country, in any case', () => {
    assert.equal(found('en', 'They told us', 'It was up to us. Us too.').has('US'), false);
    assert.equal(found('en', 'IT WAS UP TO US', 'Nobody came.').has('US'), false);
  });
  test('US, U.S. and "the us has" are the country', () => {
    for (const text of [
      'The US left in 2021.',
      'The U.S. left in 2021.',
      'In 2017 the us has denied visas.',
    ]) {
      assert.equal(found('en', 'A decision', text).has('US'), true, text);
    }
  });
});

describe('match() in six languages', () => {
  const chechnya = [
    ['en', 'Chechen leaders deny it', 'Chechnya detained men in 2017, Novaya Gazeta wrote.'],
    [
      'ru',
      'В Чечне задерживали мужчин',
      'Власти Чечни всё отрицали, а чеченские правозащитники просили помощи в 2017 году.',
    ],
    ['pt', 'Jornal denuncia prisões na Chechênia', 'As autoridades chechenas negaram em 2017.'],
    ['es', 'Detenciones en Chechenia', 'Las autoridades chechenas lo negaron en 2017.'],
    ['fr', 'Arrestations en Tchétchénie', 'Les autorités tchétchènes ont nié en 2017.'],
    ['ar', 'اعتقالات في الشيشان', 'نفت السلطات الشيشانية ذلك عام 2017 وقالت موسكو للشيشان.'],
  ] as const;
  for (const [language, title, text] of chechnya) {
    test(`Chechnya, and Russia below it, in ${language}`, () => {
      const all = found(language, title, text);
      const [part, whole] = [all.get('chechnya'), all.get('RU')];
      assert.equal(part?.about, true);
      assert.ok(whole, 'Russia holds Chechnya');
      assert.ok(part.centrality > whole.centrality, `${part.centrality} over ${whole.centrality}`);
    });
  }
  test('Russia named itself more often stands above Chechnya', () => {
    const all = found(
      'en',
      'Russia votes on a new constitution',
      'Russia voted for a week in 2020. Russian officials counted in Moscow; in Chechnya nearly all agreed.',
    );
    assert.ok((all.get('RU')?.centrality ?? 0) > (all.get('chechnya')?.centrality ?? 0));
  });
  test('Russian cases of names of two words', () => {
    for (const form of ['Южный Судан', 'Южного Судана', 'Южному Судану', 'Южным Суданом', 'Южном Судане']) {
      const all = found('ru', `Репортаж: ${form}`, `Переговоры 2018 года: ${form}.`);
      assert.equal(all.has('SS') && !all.has('SD'), true, form);
    }
  });
  test('Arabic names with و ب ل ك ف before them', () => {
    for (const form of ['والبرازيل', 'بالبرازيل', 'للبرازيل', 'كالبرازيل', 'فالبرازيل', 'وبالبرازيل']) {
      assert.equal(found('ar', 'أخبار', `الأمطار ${form} عام 2011`).has('BR'), true, form);
    }
  });
});

describe('match() says why and how much', () => {
  test('words are as written, each once, at most five', () => {
    const match = found(
      'en',
      'Brazil removes Rousseff',
      'Brazil, Brazilian senators, Brazilians in Brasília, São Paulo and Rio de Janeiro watched in 2016.',
    ).get('BR');
    assert.ok(match);
    assert.equal(match.words[0], 'Brazil');
    assert.equal(new Set(match.words).size, match.words.length);
    assert.ok(match.words.length <= 5);
  });
  test('a country named in passing is found and is not what the story is about', () => {
    const all = found(
      'en',
      'Brazil removes Rousseff',
      'The Senate of Brazil removed Dilma Rousseff in August 2016. Brazil had argued for months. Brazilian markets rose.',
      'In Brasília senators voted by 61 to 20. Brazilians followed the vote in the streets of São Paulo.',
      'A columnist recalled that Iceland had lost a prime minister in the same year.',
    );
    assert.equal(all.get('BR')?.about, true);
    assert.equal(all.get('IS')?.about, false);
  });
  test('a city tells its country', () => {
    assert.ok(
      about('en', 'Beirut port explodes', 'The blast in Beirut in August 2020 killed 218 people.').includes(
        'LB',
      ),
    );
  });
  test('a theme passes by in one word and is told by several', () => {
    const passing = found(
      'en',
      'Museum opens',
      'The museum opened in 1995. Its founder once stood in an election.',
    );
    assert.notEqual(passing.get('theme-elections')?.about, true);
    const told = about(
      'en',
      'Election goes to a runoff',
      'Voters queued at polling stations as the election of 2022 went to a runoff.',
    );
    assert.ok(told.includes('theme-elections'));
  });
  test('nothing comes of nothing', () => {
    assert.deepEqual([...found('en', '', '').keys()], []);
    assert.deepEqual([...found('und', '...', '!!! 123').keys()], []);
  });
});

test('match() reads a word that only its accent makes a name as it is spelled', () => {
  const votes = 'Para torná-la inelegível faltaram votos no Senado, disse Dilma Rousseff em Brasília.';
  assert.equal(found('pt', 'Senado afasta Dilma', votes).has('para-brazil'), false);
  const fires = 'O governo do Pará pediu ajuda. No Pará, as queimadas dobraram em agosto, segundo o Inpe.';
  assert.ok(found('pt', 'Queimadas no Pará', fires).has('para-brazil'));
});
