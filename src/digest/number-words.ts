/** Numbers in words, and what multiplies a number in figures, in the languages of the interface. */
export interface NumberWords {
  /** One to twenty, tens and hundreds, each with its value. */
  readonly values: ReadonlyMap<string, number>;
  /** Thousand, million and so on, by the beginning of the word. */
  readonly scales: readonly (readonly [RegExp, number])[];
  /** Words between the parts of one number: `thirty-three`, `treinta y tres`. */
  readonly joins: ReadonlySet<string>;
  /** Days counted: `third day`, with the number as the first group. */
  readonly days: RegExp;
  readonly ordinals: ReadonlyMap<string, number>;
  /** The number that follows, or goes before, is about so many. */
  readonly about: RegExp;
}

function counted(lines: string): ReadonlyMap<string, number> {
  return new Map(
    lines
      .trim()
      .split(/\s+/)
      .flatMap((entry) => {
        const [value = '', words = ''] = entry.split(':');
        return words.split('|').map((word) => [word, Number(value)] as const);
      }),
  );
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const en: NumberWords = {
  values: counted(
    '2:two 3:three 4:four 5:five 6:six 7:seven 8:eight 9:nine 10:ten 11:eleven 12:twelve 13:thirteen 14:fourteen ' +
      '15:fifteen 16:sixteen 17:seventeen 18:eighteen 19:nineteen 20:twenty 30:thirty 40:forty 50:fifty 60:sixty ' +
      '70:seventy 80:eighty 90:ninety 100:hundred',
  ),
  scales: [
    [/^thousands?$/, 1e3],
    [/^(?:million|mn)s?$/, 1e6],
    [/^(?:billion|bn)s?$/, 1e9],
    [/^trillions?$/, 1e12],
  ],
  joins: set('and'),
  days: /\b(\p{L}+|\d+(?:nd|rd|th)) (?:straight |consecutive |successive |full )?(?:day|night)\b/giu,
  ordinals: counted(
    '2:second|2nd 3:third|3rd 4:fourth|4th 5:fifth|5th 6:sixth|6th 7:seventh|7th 8:eighth|8th 9:ninth|9th 10:tenth|10th 11:eleventh|11th ' +
      '12:twelfth|12th 13:thirteenth|13th 14:fourteenth|14th 15:fifteenth|15th 20:twentieth|20th',
  ),
  about: /^(?:about|around|some|roughly|approximately|nearly|almost|over|(?:more|less|fewer) than|close to)$/,
};

const ru: NumberWords = {
  values: counted(
    '2:два|две|двух|двое 3:три|трёх|трех|трое 4:четыре|четырёх|четырех|четверо 5:пять|пяти|пятеро 6:шесть|шести|шестеро ' +
      '7:семь|семи 8:восемь|восьми 9:девять|девяти 10:десять|десяти 11:одиннадцать|одиннадцати 12:двенадцать|двенадцати ' +
      '13:тринадцать 14:четырнадцать 15:пятнадцать 16:шестнадцать 17:семнадцать 18:восемнадцать 19:девятнадцать ' +
      '20:двадцать|двадцати 30:тридцать|тридцати 40:сорок|сорока 50:пятьдесят 60:шестьдесят 70:семьдесят 80:восемьдесят ' +
      '90:девяносто 100:сто|ста',
  ),
  scales: [
    [/^(?:тыс|тысяч\p{L}*)$/u, 1e3],
    [/^(?:млн|миллион\p{L}*)$/u, 1e6],
    [/^(?:млрд|миллиард\p{L}*)$/u, 1e9],
    [/^(?:трлн|триллион\p{L}*)$/u, 1e12],
  ],
  joins: new Set(),
  days: /(?<!\p{L})(\p{L}+|\d+-(?:й|е)) (?:день|сутки)(?!\p{L})/giu,
  ordinals: counted(
    '2:второй|вторые|2-й 3:третий|третьи|3-й 4:четвёртый|четвертый|четвёртые|4-й 5:пятый|пятые|5-й 6:шестой|шестые|6-й 7:седьмой|седьмые|7-й ' +
      '8:восьмой|восьмые|8-й 9:девятый|девятые|9-й 10:десятый|десятые|10-й',
  ),
  about: /^(?:около|примерно|почти|порядка|более|свыше|менее|приблизительно)$/,
};

const pt: NumberWords = {
  values: counted(
    '2:dois|duas 3:três 4:quatro 5:cinco 6:seis 7:sete 8:oito 9:nove 10:dez 11:onze 12:doze 13:treze 14:catorze|quatorze ' +
      '15:quinze 16:dezesseis 17:dezessete 18:dezoito 19:dezenove 20:vinte 30:trinta 40:quarenta 50:cinquenta 60:sessenta ' +
      '70:setenta 80:oitenta 90:noventa 100:cem|cento',
  ),
  scales: [
    [/^mil$/, 1e3],
    [/^(?:mi|milhão|milhões)$/, 1e6],
    [/^(?:bi|bilhão|bilhões)$/, 1e9],
    [/^(?:trilhão|trilhões)$/, 1e12],
  ],
  joins: set('e'),
  days: /(?<!\p{L})(\p{L}+|\d+º) dia(?!\p{L})/giu,
  ordinals: counted(
    '2:segundo|2º 3:terceiro|3º 4:quarto|4º 5:quinto|5º 6:sexto|6º 7:sétimo|7º 8:oitavo|8º 9:nono|9º 10:décimo|10º',
  ),
  about: /^(?:cerca|quase|aproximadamente|uns|umas|mais|menos)$/,
};

const es: NumberWords = {
  values: counted(
    '2:dos 3:tres 4:cuatro 5:cinco 6:seis 7:siete 8:ocho 9:nueve 10:diez 11:once 12:doce 13:trece 14:catorce 15:quince ' +
      '16:dieciséis 17:diecisiete 18:dieciocho 19:diecinueve 20:veinte 21:veintiuno|veintiún 22:veintidós 23:veintitrés ' +
      '24:veinticuatro 25:veinticinco 30:treinta 40:cuarenta 50:cincuenta 60:sesenta 70:setenta 80:ochenta 90:noventa ' +
      '100:cien|ciento',
  ),
  scales: [
    [/^mil$/, 1e3],
    [/^(?:millón|millones)$/, 1e6],
    [/^(?:billón|billones)$/, 1e12],
  ],
  joins: set('y'),
  days: /(?<!\p{L})(\p{L}+) (?:día|jornada)(?!\p{L})/giu,
  ordinals: counted(
    '2:segundo|segunda 3:tercer|tercera 4:cuarto|cuarta 5:quinto|quinta 6:sexto|sexta 7:séptimo 8:octavo 9:noveno 10:décimo',
  ),
  about: /^(?:cerca|casi|alrededor|aproximadamente|unos|unas|más|menos)$/,
};

const fr: NumberWords = {
  values: counted(
    '2:deux 3:trois 4:quatre 5:cinq 6:six 7:sept 8:huit 9:neuf 10:dix 11:onze 12:douze 13:treize 14:quatorze 15:quinze ' +
      '16:seize 20:vingt 30:trente 40:quarante 50:cinquante 60:soixante 100:cent|cents',
  ),
  scales: [
    [/^mille$/, 1e3],
    [/^millions?$/, 1e6],
    [/^milliards?$/, 1e9],
  ],
  joins: set('et'),
  days: /(?<!\p{L})(\p{L}+|\d+e) (?:jour|journée|nuit)(?!\p{L})/giu,
  ordinals: counted(
    '2:deuxième|second|seconde|2e 3:troisième|3e 4:quatrième|4e 5:cinquième|5e 6:sixième|6e 7:septième|7e 8:huitième|8e 9:neuvième|9e 10:dixième|10e',
  ),
  about: /^(?:environ|près|quelque|presque|plus|moins)$/,
};

const ar: NumberWords = {
  values: counted(
    '3:ثلاثة|ثلاث 4:أربعة|أربع 5:خمسة|خمس 6:ستة|ست 7:سبعة|سبع 8:ثمانية|ثماني 9:تسعة|تسع 10:عشرة|عشر 100:مئة|مائة',
  ),
  scales: [
    [/^(?:ألف|آلاف|ألفا|الف)$/u, 1e3],
    [/^(?:مليون|ملايين|مليونا)$/u, 1e6],
    [/^(?:مليار|مليارات)$/u, 1e9],
  ],
  joins: new Set(),
  days: /(?:اليوم|لليوم) (\p{L}+)/gu,
  ordinals: counted('2:الثاني 3:الثالث 4:الرابع 5:الخامس 6:السادس 7:السابع 8:الثامن 9:التاسع 10:العاشر'),
  about: /^(?:نحو|حوالي|قرابة|أكثر|قرب|زهاء)$/u,
};

const byLanguage: ReadonlyMap<string, NumberWords> = new Map(Object.entries({ en, ru, pt, es, fr, ar }));

/** Null in languages without a list: there only figures are read. */
export function numberWordsOf(language: string): NumberWords | null {
  return byLanguage.get(language) ?? null;
}

/** Whether a word in lower case is a number, or multiplies one. */
export function isNumberWord(word: string, language: string): boolean {
  const named = numberWordsOf(language);
  return named !== null && (named.values.has(word) || named.scales.some(([pattern]) => pattern.test(word)));
}
