import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPublished } from '../../src/ingest/index.ts';

const arrived = Temporal.Instant.from('2017-05-23T08:00Z');

/** What is read, as an instant; `day` marks a day without a time. */
function read(text: string, language = 'en', timeZone: string | null = null): string {
  const found = readPublished(text, { language, timeZone, arrived });
  if (!found) return 'none';
  return found.precision === 'day' ? `${found.at.toString().slice(0, 10)} day` : found.at.toString();
}

const cases: readonly (readonly [text: string, expected: string, language?: string, timeZone?: string])[] = [
  ['Fri, 19 May 2017 05:31:00 GMT', '2017-05-19T05:31:00Z'],
  ['Mon, 19 May 2017 05:31:00 EST', '2017-05-19T10:31:00Z'],
  ['19 May 17 05:31 +0300', '2017-05-19T02:31:00Z'],
  ['2017-05-19', '2017-05-19 day'],
  ['2017-05-19T05:31:22.5+02:00', '2017-05-19T03:31:22.5Z'],
  ['2017-05-19T05:31:22,0019999Z', '2017-05-19T05:31:22.001Z'],
  ['20170519T053100Z', '2017-05-19T05:31:00Z'],
  ['19 May, 2017, 05:31', '2017-05-19T05:31:00Z'],
  ['May 19, 2017 5:31 pm EDT', '2017-05-19T21:31:00Z'],
  ['Friday 19 May 2017 10.15 BST', '2017-05-19T09:15:00Z'],
  ['Last updated: May 20, 2017. Published: May 19, 2017', '2017-05-19 day'],
  ['2017年5月19日 午後5時31分', '2017-05-19T17:31:00Z', 'ja'],
  ['19/05/2017 05h31', '2017-05-19T05:31:00Z', 'pt'],
  ['19 de maio de 2017 às 5h31', '2017-05-19T05:31:00Z', 'pt'],
  ['19 mai 2017 à 05h31', '2017-05-19T05:31:00Z', 'fr'],
  ['1er mai 2017', '2017-05-01 day', 'fr'],
  ['19 мая 2017, 05:31', '2017-05-19T02:31:00Z', 'ru', 'Europe/Moscow'],
  ['19 мая 2017 г. в 05:31 мск', '2017-05-19T02:31:00Z', 'ru'],
  ['١٩ مايو ٢٠١٧ ٠٥:٣١', '2017-05-19T05:31:00Z', 'ar'],
  ['02/03/2017', '2017-02-03 day', 'en'],
  ['02/03/2017', '2017-03-02 day', 'en-GB'],
  ['02/03/2017', '2017-03-02 day', 'en', 'Europe/London'],
  ['02/03/2017', '2017-03-02 day', 'es'],
  ['02.03.2017', '2017-03-02 day', 'en'],
  ['03/25/2017', '2017-03-25 day', 'fr'],
  ['19.05.17', '2017-05-19 day', 'de'],
  ['December 24', '2016-12-24 day'],
  ['2 hours ago', '2017-05-23T06:00:00Z'],
  ['вчера', '2017-05-22 day', 'ru'],
  ['hace 3 días', '2017-05-20 day', 'es'],
  ['1495171860', '2017-05-19T05:31:00Z'],
  ['31 Feb 2017', 'none'],
  ['19 May 2019', 'none'],
  ['3 March 1850', 'none'],
  ['soon', 'none'],
  ['12:30', 'none'],
];

for (const [text, expected, language, timeZone] of cases) {
  test(`readPublished() reads ${text} (${language ?? 'en'} ${timeZone ?? ''}) as ${expected}`, () => {
    assert.equal(read(text, language, timeZone ?? null), expected);
  });
}

test('readPublished() never throws, whatever it is given', () => {
  const piece = fc.constantFrom(
    '19',
    '2017',
    '99',
    ' ',
    'May',
    '/',
    '-',
    ':',
    'T',
    'Z',
    '+',
    '25',
    'ago',
    '年',
    'pm',
    '٣',
    'ET',
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => void read(pieces.join(''))));
  fc.assert(fc.property(fc.string(), (text) => void read(text)));
});
