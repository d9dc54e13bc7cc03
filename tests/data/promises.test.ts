import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { loadCatalogue } from '../../data/topics/index.ts';
import { createTopics } from '../../src/topics/index.ts';

/** ISO 3166-1 alpha-2, all 249. */
const iso =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  );
const languages = ['en', 'ru', 'pt', 'es', 'fr', 'ar'];

const { topics: entries } = loadCatalogue();
const topics = createTopics(loadCatalogue());
const idOf = (text: string, language: string) => {
  const reading = topics.read(text, language);
  return reading.ok && reading.choice.kind === 'catalogue' ? reading.choice.id : null;
};

suite('what the catalogue promises', () => {
  test('every country and territory of ISO 3166-1 is there', () => {
    assert.equal(new Set(iso).size, 249);
    const known = new Set(entries.flatMap((topic) => topic.iso ?? []));
    assert.deepEqual(
      iso.filter((code) => !known.has(code)),
      [],
    );
  });

  for (const language of languages) {
    test(`read() knows every country by the name that CLDR gives it in ${language}`, () => {
      const styles = (['long', 'short'] as const).map(
        (style) => new Intl.DisplayNames([language], { type: 'region', style }),
      );
      const wrong = iso.flatMap((code) => {
        // A bare Congo is the larger one; a remark in brackets and a list are nothing that people type.
        const names = styles.flatMap((style) => style.of(code) ?? []);
        const isTold = names.some(
          (name) => idOf(name, language) === code || name === 'Congo' || /[(,]/.test(name),
        );
        return isTold ? [] : [`${code} ${names.join(' / ')} -> ${idOf(names[0] ?? '', language)}`];
      });
      assert.deepEqual(wrong, []);
    });
  }

  test('an adjective is there beside the people’s own name', () => {
    const adjectives: Readonly<Record<string, readonly (readonly [code: string, word: string])[]>> = {
      en: [
        ['ES', 'Spanish'],
        ['ES', 'Spaniard'],
        ['DK', 'Danish'],
        ['DK', 'Dane'],
        ['PL', 'Polish'],
        ['TR', 'Turkish'],
        ['GB', 'British'],
        ['NL', 'Dutch'],
        ['FR', 'French'],
        ['CI', 'Ivorian'],
        ['SS', 'South Sudanese'],
      ],
      pt: [['BR', 'brasileira']],
      es: [['CL', 'chilenos']],
      fr: [['HT', 'haïtienne']],
      ar: [['EG', 'المصرية']],
    };
    for (const [language, words] of Object.entries(adjectives)) {
      for (const [code, word] of words) {
        const keys = entries.find((topic) => topic.iso === code)?.keys ?? [];
        assert.ok(
          keys.some(([text, kind, where]) => text === word && kind === 'demonym' && where.includes(language)),
          `${code} ${word}`,
        );
      }
    }
    // Nobody lives in five; the Russian adjectives of two say Christmas and Virginia.
    const empty = new Set(['BV', 'GS', 'HM', 'TF', 'UM', 'CX', 'VI']);
    const without = entries.filter(
      ({ iso: code, keys }) =>
        code &&
        !empty.has(code) &&
        !keys.some(
          ([text, kind, where]) => kind === 'demonym' && where.includes('ru') && /[иыо]й$/.test(text),
        ),
    );
    assert.deepEqual(
      without.map(({ id }) => id),
      [],
    );
  });

  test('the places and peoples that readers ask for by name are there, in six languages', () => {
    const places = {
      en: 'Chechnya, Dagestan, Crimea, Donbas, Abkhazia, Transnistria, Nagorno-Karabakh, Kurdistan, Gaza, West Bank, Darfur, Tigray, Western Sahara, Somaliland, Kashmir, Tibet, Xinjiang, Hong Kong, Catalonia, Scotland',
      ru: 'Чечня, Дагестан, Крым, Донбасс, Абхазия, Приднестровье, Нагорный Карабах, Курдистан, Газа, Западный берег, Дарфур, Тыграй, Западная Сахара, Сомалиленд, Кашмир, Тибет, Синьцзян, Гонконг, Каталония, Шотландия',
      pt: 'Chechênia, Daguestão, Crimeia, Donbass, Abecásia, Transnístria, Nagorno-Karabakh, Curdistão, Gaza, Cisjordânia, Darfur, Tigré, Saara Ocidental, Somalilândia, Caxemira, Tibete, Xinjiang, Hong Kong, Catalunha, Escócia',
      es: 'Chechenia, Daguestán, Crimea, Donbás, Abjasia, Transnistria, Nagorno Karabaj, Kurdistán, Gaza, Cisjordania, Darfur, Tigray, Sáhara Occidental, Somalilandia, Cachemira, Tíbet, Xinjiang, Hong Kong, Cataluña, Escocia',
      fr: 'Tchétchénie, Daghestan, Crimée, Donbass, Abkhazie, Transnistrie, Haut-Karabakh, Kurdistan, Gaza, Cisjordanie, Darfour, Tigré, Sahara occidental, Somaliland, Cachemire, Tibet, Xinjiang, Hong Kong, Catalogne, Écosse',
      ar: 'الشيشان, داغستان, القرم, دونباس, أبخازيا, ترانسنيستريا, ناغورني قره باغ, كردستان, غزة, الضفة الغربية, دارفور, تيغراي, الصحراء الغربية, أرض الصومال, كشمير, التبت, شينجيانغ, هونغ كونغ, كتالونيا, اسكتلندا',
    };
    const english = places.en.split(', ').map((name) => idOf(name, 'en'));
    assert.equal(new Set(english).size, 20);
    assert.ok(!english.includes(null), String(english));
    for (const [language, list] of Object.entries(places)) {
      const names = list.split(', ');
      const wrong = names.flatMap((name, at) =>
        idOf(name, language) === english[at] ? [] : [`${name} ${idOf(name, language)}`],
      );
      assert.deepEqual(wrong, [], language);
    }
  });

  test('at least 80 regions, peoples and disputed places, and at least 40 themes', () => {
    const count = (...kinds: string[]) =>
      entries.filter(
        (topic) =>
          kinds.includes(topic.kind) && topic.iso === undefined && !topic.parents.includes('united-states'),
      ).length;
    assert.ok(count('region', 'people', 'place') >= 80, String(count('region', 'people', 'place')));
    assert.ok(count('theme') >= 40);
  });

  const themes = ['refugees', 'elections', 'LGBT rights', 'corruption', 'climate', 'press freedom'];
  for (const theme of themes) {
    test(`the theme of ${theme} is there, in six languages, with words in each`, () => {
      const id = idOf(theme, 'en');
      const topic = entries.find((one) => one.id === id);
      assert.equal(topic?.kind, 'theme');
      for (const language of languages) {
        assert.ok(topic.names[language], language);
        const words: readonly unknown[] = topic.keys.filter(
          ([, , where]) => where === '' || where.split(' ').includes(language),
        );
        assert.ok(words.length >= 3, `${language}: ${words.length}`);
      }
    });
  }
});
