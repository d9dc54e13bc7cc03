import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { mentionedDay } from '../../src/app/mentioned-day.ts';

/** 12 September 2017 was a Tuesday. */
const published = { at: Temporal.Instant.from('2017-09-12T10:00:00Z'), precision: 'time' } as const;
const dayIn = (text: string, language: string) => mentionedDay(text, language, published)?.toString() ?? null;

suite('mentionedDay()', () => {
  const said: readonly (readonly [language: string, text: string, day: string | null])[] = [
    ['en', 'Voters rejected the deal on Sunday, officials said on Monday.', '2017-09-10'],
    ['en', 'The army struck back on 25 August.', '2017-08-25'],
    ['en', 'The storm made landfall on September 6th.', '2017-09-06'],
    ['en', 'The bridge was closed yesterday.', '2017-09-11'],
    ['en', 'The minister spoke on Tuesday.', '2017-09-12'],
    ['en', 'The treaty of 8 December 1987 has ended.', null],
    ['en', 'The election is to be held on 20 November.', null],
    ['en', 'About 370,000 people have fled.', null],
    ['ru', 'В субботу произошло землетрясение.', '2017-09-09'],
    ['ru', 'Операция началась 25 августа.', '2017-08-25'],
    ['pt', 'O Senado aprovou na quarta-feira o projeto.', '2017-09-06'],
    ['pt', 'Homens foram detidos, segundo o jornal, pela segunda vez.', null],
    ['pt', 'O ataque ocorreu em 8 de setembro de 2017.', '2017-09-08'],
    ['es', 'El terremoto sacudió el viernes la costa.', '2017-09-08'],
    ['fr', 'Un séisme a frappé le Mexique jeudi soir.', '2017-09-07'],
    ['ar', 'وقع الانفجار مساء الأحد في العاصمة.', '2017-09-10'],
    ['en', 'The Sunday Times wrote that the ship had sunk.', null],
    ['en', 'The Good Friday Agreement was signed in Belfast.', null],
    ['en', 'The court will decide on Friday whether he may stand.', null],
    ['en', 'The summit opens next Monday.', null],
    ['en', 'He said on Monday that the court will decide on Friday.', '2017-09-11'],
    ['en', 'The law, passed on 31 June, has failed.', null],
    ['en', 'The day before, on 31 August, it rained.', '2017-08-31'],
    ['ru', 'Выборы пройдут в воскресенье.', null],
    ['pt', 'O tribunal vai decidir na sexta-feira.', null],
    ['es', 'El tribunal decidirá el próximo viernes.', null],
    ['fr', 'La cour doit se prononcer vendredi.', null],
    ['th', 'ไม่มีวัน', null],
  ];
  for (const [language, text, day] of said)
    test(`${language}: ${text}`, () => assert.equal(dayIn(text, language), day));
});
