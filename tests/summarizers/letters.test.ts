import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Story } from '../../src/core/index.ts';
import { extract } from '../../src/summarizers/extractive/index.ts';
import { storyOf } from '../events/support.ts';

const tell = (paragraphs: readonly string[], fields: Partial<Story>) =>
  extract([storyOf({ title: 'T', paragraphs, ...fields })], { characters: 2_000 }).map(({ text }) => text);

describe('sentences in other alphabets than ASCII', () => {
  for (const [language, claim, denial, after] of [
    [
      'es',
      'Un diario de Lima escribió el lunes que el ejército había pedido dinero a las familias.',
      'Él lo negó.',
      'Los buzos liberaron el domingo a cuatro niños de la cueva inundada de Tham Luang.',
    ],
    [
      'fr',
      "Un quotidien a écrit lundi que l'armée avait demandé de l'argent aux familles.",
      "Il l'a nié.",
      'Les plongeurs ont libéré dimanche quatre garçons de la grotte inondée de Tham Luang.',
    ],
  ] as const) {
    it(`${language}: tells no claim that the next sentence denies`, () => {
      const paragraphs = [claim, denial, after];
      assert.deepEqual(tell(paragraphs, { language }), [after]);
    });
  }

  it('ru: quotes nobody who is only a pronoun', () => {
    const alone = '«Мы вытащили четверых мальчиков из затопленной пещеры», — сказал он.';
    const whole = 'Водолазы освободили в воскресенье четырёх мальчиков из затопленной пещеры Тхам Луанг.';
    assert.deepEqual(tell([whole, alone], { language: 'ru' }), [whole]);
  });
});
