/** The end of a pause and quiet hours, as people write them in each language of the interface. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseQuiet, parseSince, parseUntil } from '../../src/schedule/index.ts';
import type { Table } from './support.ts';

/** A Tuesday. */
const now = Temporal.Instant.from('2026-11-24T12:00:00Z');

const ends: Readonly<Record<string, Table>> = {
  English: [
    ['3 days', '2026-11-27T12:00'],
    ['for 3 days', '2026-11-27T12:00'],
    ['three days', '2026-11-27T12:00'],
    ['a week', '2026-12-01T12:00'],
    ['for two weeks', '2026-12-08T12:00'],
    ['one month', '2026-12-24T12:00'],
    ['2 hours', '2026-11-24T14:00'],
    ['90 minutes', '2026-11-24T13:30'],
    ['until monday', '2026-11-30T00:00'],
    ['till Friday 18:00', '2026-11-27T18:00'],
    ['until tuesday', '2026-12-01T00:00'],
    ['until tomorrow', '2026-11-25T00:00'],
    ['tomorrow 9:00', '2026-11-25T09:00'],
    ['tomorrow morning', '2026-11-25T08:00'],
    ['the day after tomorrow', '2026-11-26T00:00'],
    ['until 18:00', '2026-11-24T18:00'],
    ['until 9am', '2026-11-25T09:00'],
    ['this evening', '2026-11-24T18:00'],
    ['tonight', '2026-11-24T20:00'],
    ['next week', '2026-11-30T00:00'],
    ['until next month', '2026-12-01T00:00'],
    ['until the end of the month', '2026-12-01T00:00'],
    ['until 5 December', '2026-12-05T00:00'],
    ['December 5th', '2026-12-05T00:00'],
    ['5 January 9:00', '2027-01-05T09:00'],
    ['until january', '2027-01-01T00:00'],
    ['5 December 2027', '2027-12-05T00:00'],
    ['2026-12-24', '2026-12-24T00:00'],
    ['2026-12-24 18:00', '2026-12-24T18:00'],
    ['24.12.2026', '2026-12-24T00:00'],
    ['24.12.', '2026-12-24T00:00'],
    ['next friday', '2026-11-27T00:00'],
    ['until the weekend', '2026-11-28T00:00'],
    ['whenever', null],
    ['yesterday', null],
    ['every day', null],
    ['0 days', null],
    ['31 february', null],
  ],
  Russian: [
    ['3 дня', '2026-11-27T12:00'],
    ['на 3 дня', '2026-11-27T12:00'],
    ['на неделю', '2026-12-01T12:00'],
    ['две недели', '2026-12-08T12:00'],
    ['на месяц', '2026-12-24T12:00'],
    ['на 2 часа', '2026-11-24T14:00'],
    ['на час', '2026-11-24T13:00'],
    ['до понедельника', '2026-11-30T00:00'],
    ['до пятницы 18:00', '2026-11-27T18:00'],
    ['до завтра', '2026-11-25T00:00'],
    ['завтра в 9', '2026-11-25T09:00'],
    ['завтра утром', '2026-11-25T08:00'],
    ['до послезавтра', '2026-11-26T00:00'],
    ['до 18:00', '2026-11-24T18:00'],
    ['до 9 утра', '2026-11-25T09:00'],
    ['до вечера', '2026-11-24T18:00'],
    ['до следующей недели', '2026-11-30T00:00'],
    ['до конца месяца', '2026-12-01T00:00'],
    ['до 5 декабря', '2026-12-05T00:00'],
    ['5 января 9:00', '2027-01-05T09:00'],
    ['до января', '2027-01-01T00:00'],
    ['24.12.2026', '2026-12-24T00:00'],
    ['до 24.12', '2026-12-24T00:00'],
    ['до воскресенья', '2026-11-29T00:00'],
    ['на полгода', null],
    ['никогда', null],
  ],
  Portuguese: [
    ['3 dias', '2026-11-27T12:00'],
    ['por 3 dias', '2026-11-27T12:00'],
    ['uma semana', '2026-12-01T12:00'],
    ['por duas semanas', '2026-12-08T12:00'],
    ['um mês', '2026-12-24T12:00'],
    ['2 horas', '2026-11-24T14:00'],
    ['até segunda', '2026-11-30T00:00'],
    ['até segunda-feira', '2026-11-30T00:00'],
    ['até sexta às 18h', '2026-11-27T18:00'],
    ['até amanhã', '2026-11-25T00:00'],
    ['amanhã às 9', '2026-11-25T09:00'],
    ['amanhã de manhã', '2026-11-25T08:00'],
    ['depois de amanhã', '2026-11-26T00:00'],
    ['até as 18h', '2026-11-24T18:00'],
    ['até a próxima semana', '2026-11-30T00:00'],
    ['até o fim do mês', '2026-12-01T00:00'],
    ['até 5 de dezembro', '2026-12-05T00:00'],
    ['5 de janeiro 9:00', '2027-01-05T09:00'],
    ['até janeiro', '2027-01-01T00:00'],
    ['24/12/2026', '2026-12-24T00:00'],
    ['até 24/12', '2026-12-24T00:00'],
    ['hoje à noite', '2026-11-24T20:00'],
    ['até domingo', '2026-11-29T00:00'],
    ['até o mês que vem', '2026-12-01T00:00'],
    ['até março', '2027-03-01T00:00'],
    ['nunca', null],
  ],
  Spanish: [
    ['3 días', '2026-11-27T12:00'],
    ['por 3 días', '2026-11-27T12:00'],
    ['una semana', '2026-12-01T12:00'],
    ['durante dos semanas', '2026-12-08T12:00'],
    ['un mes', '2026-12-24T12:00'],
    ['2 horas', '2026-11-24T14:00'],
    ['hasta el lunes', '2026-11-30T00:00'],
    ['hasta el viernes a las 18:00', '2026-11-27T18:00'],
    ['hasta mañana', '2026-11-25T00:00'],
    ['mañana a las 9', '2026-11-25T09:00'],
    ['mañana por la mañana', '2026-11-25T08:00'],
    ['pasado mañana', '2026-11-26T00:00'],
    ['hasta las 18:00', '2026-11-24T18:00'],
    ['hasta la próxima semana', '2026-11-30T00:00'],
    ['hasta la semana que viene', '2026-11-30T00:00'],
    ['hasta fin de mes', '2026-12-01T00:00'],
    ['hasta el 5 de diciembre', '2026-12-05T00:00'],
    ['5 de enero 9:00', '2027-01-05T09:00'],
    ['hasta enero', '2027-01-01T00:00'],
    ['24/12/2026', '2026-12-24T00:00'],
    ['hasta el 24/12', '2026-12-24T00:00'],
    ['esta noche', '2026-11-24T20:00'],
    ['hasta el domingo', '2026-11-29T00:00'],
    ['hasta el 3 de marzo', '2027-03-03T00:00'],
    ['hasta el martes', '2026-12-01T00:00'],
    ['nunca', null],
  ],
  French: [
    ['3 jours', '2026-11-27T12:00'],
    ['pendant 3 jours', '2026-11-27T12:00'],
    ['une semaine', '2026-12-01T12:00'],
    ['pour deux semaines', '2026-12-08T12:00'],
    ['un mois', '2026-12-24T12:00'],
    ['2 heures', '2026-11-24T14:00'],
    ['jusqu’à lundi', '2026-11-30T00:00'],
    ["jusqu'à vendredi 18h", '2026-11-27T18:00'],
    ["jusqu'à demain", '2026-11-25T00:00'],
    ['demain à 9h', '2026-11-25T09:00'],
    ['demain matin', '2026-11-25T08:00'],
    ['après-demain', '2026-11-26T00:00'],
    ['jusqu’à 18 h', '2026-11-24T18:00'],
    ['jusqu’à la semaine prochaine', '2026-11-30T00:00'],
    ['jusqu’à la fin du mois', '2026-12-01T00:00'],
    ['jusqu’au 5 décembre', '2026-12-05T00:00'],
    ['le 5 janvier à 9h', '2027-01-05T09:00'],
    ['jusqu’en janvier', '2027-01-01T00:00'],
    ['24/12/2026', '2026-12-24T00:00'],
    ['jusqu’au 24/12', '2026-12-24T00:00'],
    ['ce soir', '2026-11-24T18:00'],
    ['jusqu’à dimanche', '2026-11-29T00:00'],
    ['jusqu’au 1er décembre', '2026-12-01T00:00'],
    ['jusqu’au 3 mars', '2027-03-03T00:00'],
    ['jusqu’à mardi', '2026-12-01T00:00'],
    ['jamais', null],
  ],
  Arabic: [
    ['٣ أيام', '2026-11-27T12:00'],
    ['لمدة 3 أيام', '2026-11-27T12:00'],
    ['أسبوع', '2026-12-01T12:00'],
    ['لمدة أسبوعين', '2026-12-08T12:00'],
    ['شهر واحد', '2026-12-24T12:00'],
    ['ساعتين', '2026-11-24T14:00'],
    ['يومين', '2026-11-26T12:00'],
    ['حتى الاثنين', '2026-11-30T00:00'],
    ['حتى يوم الجمعة الساعة ١٨', '2026-11-27T18:00'],
    ['حتى الغد', '2026-11-25T00:00'],
    ['غدا الساعة 9', '2026-11-25T09:00'],
    ['غداً صباحاً', '2026-11-25T08:00'],
    ['بعد غد', '2026-11-26T00:00'],
    ['حتى الساعة 18', '2026-11-24T18:00'],
    ['حتى الساعة ٩ صباحا', '2026-11-25T09:00'],
    ['حتى الأسبوع القادم', '2026-11-30T00:00'],
    ['حتى نهاية الشهر', '2026-12-01T00:00'],
    ['حتى ٥ ديسمبر', '2026-12-05T00:00'],
    ['5 يناير الساعة 9', '2027-01-05T09:00'],
    ['حتى يناير', '2027-01-01T00:00'],
    ['24/12/2026', '2026-12-24T00:00'],
    ['حتى المساء', '2026-11-24T18:00'],
    ['حتى الأحد', '2026-11-29T00:00'],
    ['إلى الخميس', '2026-11-26T00:00'],
    ['الشهر القادم', '2026-12-01T00:00'],
    ['أبدا', null],
  ],
};

const nights: Readonly<Record<string, readonly string[]>> = {
  '22:00 7:00': [
    '22:00-07:00',
    '22-7',
    'from 22 to 7',
    '10pm-7am',
    'between 10pm and 7 am',
    '10 in the evening to 7 in the morning',
    'с 22 до 7',
    'с 10 вечера до 7 утра',
    'das 22h às 7h',
    'entre 22h e 7h',
    'de 22 a 7',
    'de las 22 a las 7',
    'entre las 22:00 y las 7:00',
    'de 22h à 7h',
    'entre 22 h et 7 h',
    'من ٢٢ إلى ٧',
    'من الساعة 10 مساء إلى 7 صباحا',
  ],
  '23:30 0:00': ['23:30 - midnight', '23:30 до полуночи', 'de 23h30 à minuit', '23:30–00:00'],
  off: [
    'off',
    'none',
    'no',
    'нет',
    'выкл',
    'não',
    'sem',
    'ninguna',
    'sin',
    'aucune',
    'بدون',
    'لا',
    '8-8',
    '22:00-22:00',
  ],
  bad: ['late', '22', '25-7', '22-7-9', 'daily 8:00', 'mon-fri', '8:75-9', 'x'.repeat(500)],
};

suite('moments', () => {
  for (const [language, table] of Object.entries(ends)) {
    test(`parseUntil() reads ${table.length} ends of a pause in ${language}, or says that they are none`, () => {
      const read = table.map(([text]) => {
        const until = parseUntil(text, 'UTC', now);
        return [
          text,
          until ? until.toZonedDateTimeISO('UTC').toPlainDateTime().toString().slice(0, 16) : null,
        ];
      });
      assert.deepEqual(read, table);
    });
  }

  test('parseUntil() is a local time of the chat, whatever its zone', () => {
    const at = (text: string, zone: string) => String(parseUntil(text, zone, now));
    assert.equal(at('tomorrow 9:00', 'Asia/Tokyo'), '2026-11-25T00:00:00Z');
    assert.equal(at('until 9:00', 'America/New_York'), '2026-11-24T14:00:00Z');
    assert.equal(at('until monday', 'Pacific/Auckland'), '2026-11-29T11:00:00Z');
  });

  test('parseSince() counts back in the same words', () => {
    const since = (text: string) => String(parseSince(text, 'UTC', now));
    for (const text of ['3 days', '3 дня', '3 dias', '3 días', '3 jours', '٣ أيام', '3d'])
      assert.equal(since(text), '2026-11-21T12:00:00Z', text);
    for (const text of ['a week', 'одну неделю', 'uma semana', 'una semana', 'une semaine', 'أسبوع واحد'])
      assert.equal(since(text), '2026-11-17T12:00:00Z', text);
    for (const text of [
      '19 May 2017',
      '19 мая 2017',
      '19 de maio de 2017',
      '19 mai 2017',
      '19 مايو 2017',
      '19.05.2017',
    ])
      assert.equal(since(text), '2017-05-19T00:00:00Z', text);
    assert.equal(since('2017'), '2017-01-01T00:00:00Z');
    assert.equal(since('2017-05'), '2017-05-01T00:00:00Z');
    for (const text of ['2027', '0017', '1500', '2017-13', '2026-12'])
      assert.equal(since(text), 'null', text);
    for (const text of ['week', 'semana', 'hour', 'monday']) assert.equal(since(text), 'null', text);
  });

  test('parseQuiet() reads hours in every language, refuses what are none, and takes equal ends as none', () => {
    const clock = ({ hour, minute }: { hour: number; minute: number }) =>
      `${hour}:${String(minute).padStart(2, '0')}`;
    for (const [meaning, texts] of Object.entries(nights)) {
      const read = texts.map((text) => {
        const quiet = parseQuiet(text);
        return [text, typeof quiet === 'string' ? quiet : `${clock(quiet.from)} ${clock(quiet.to)}`];
      });
      assert.deepEqual(
        read,
        texts.map((text) => [text, meaning]),
      );
    }
  });
});
