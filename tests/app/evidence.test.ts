import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hasWanted } from '../../src/app/evidence.ts';
import type { Wanted } from '../../src/app/question.ts';

const has = (wanted: Wanted, language: string, text: string) => hasWanted(text, language, wanted, new Set());

suite('hasWanted()', () => {
  test('takes no part of a word for a reason or for money', () => {
    for (const [wanted, language, text] of [
      ['reason', 'pt', 'Os depoimentos duraram horas.'],
      ['reason', 'es', 'Otras personas dieron una respuesta.'],
      ['reason', 'fr', 'La carte montre sa carrière.'],
      ['money', 'en', 'The central bank of France met 3 times.'],
      ['money', 'ru', 'В Европе и во Франкфурте прошли 3 встречи.'],
    ] as const)
      assert.equal(has(wanted, language, text), false, text);
    assert.equal(has('reason', 'fr', 'Il est parti parce qu’il avait peur.'), true);
    assert.equal(has('money', 'en', 'It cost three euros.'), true);
    assert.equal(has('money', 'ru', 'Билет стоит 300 рублей.'), true);
  });

  test('knows numbers in words, of one value or not, and no age for one', () => {
    for (const [language, text] of [
      ['en', 'Thirteen miners were saved.'],
      ['en', 'Dozens of people fled.'],
      ['ru', 'Погибли сотни людей.'],
      ['ar', 'وصل عشرون شخصا'],
    ] as const)
      assert.equal(has('number', language, text), true, text);
    assert.equal(has('number', 'en', 'The king, who is 73, came.'), false);
  });

  test('knows days and months by name', () => {
    assert.equal(has('time', 'pt', 'Ele chegou na segunda-feira.'), true);
    assert.equal(has('time', 'ru', 'Он приехал в августе.'), true);
    assert.equal(has('time', 'en', 'He came.'), false);
  });
});
