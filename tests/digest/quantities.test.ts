import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quantitiesOf } from '../../src/digest/quantities.ts';

const tolls = (text: string, language: string) =>
  quantitiesOf(text, language).flatMap(({ value, toll }) => (toll ? [`${value} ${toll}`] : []));

test('quantitiesOf counts what only begins like a month', () => {
  for (const [text, language, found] of [
    ['The bombing in Beirut killed 21 marines on Sunday.', 'en', ['21 dead']],
    ['As many as 10 may have died in the fire.', 'en', ['10 dead']],
    ['Murieron 12 marineros en el naufragio.', 'es', ['12 dead']],
    ['The attack of March 11 was blamed on a cell.', 'en', []],
    ['O naufrágio de 12 de mar. foi esquecido.', 'pt', []],
    ['Взрывы прогремели 29 марта.', 'ru', []],
  ] as const)
    assert.deepEqual(tolls(text, language), found, text);
  assert.deepEqual(
    quantitiesOf('Police arrested 14 mayors.', 'en').map(({ value }) => value),
    [14],
  );
  assert.deepEqual(quantitiesOf('Взрывы прогремели 29 марта.', 'ru'), []);
});

test('quantitiesOf takes no age, magnitude or span of time for a toll', () => {
  for (const [text, language] of [
    ['A 45-year-old man was killed.', 'en'],
    ['A man, 45, was killed in the crash.', 'en'],
    ['The quake, of magnitude 7.8, killed people in their sleep.', 'en'],
    ['Un hombre de 45 años fue hallado muerto.', 'es'],
    ['Um homem de 45 anos foi morto.', 'pt'],
    ['Un homme de 45 ans est mort.', 'fr'],
    ['Погиб 45-летний мужчина.', 'ru'],
    ['قتل رجل عمره 45 عاما.', 'ar'],
  ] as const)
    assert.deepEqual(tolls(text, language), [], text);
  assert.deepEqual(tolls('Within 12 hours of the quake 300 people were found dead.', 'en'), ['300 dead']);
});

test('quantitiesOf gives each number what stands behind it, and nothing of another number', () => {
  const counted = (text: string) =>
    quantitiesOf(text, 'en').map(({ value, unit, written }) => [value, unit, written().counted]);
  assert.deepEqual(counted('On 12 May it broke 12 bridges.'), [[12, 'bridg', 'bridges']]);
  assert.deepEqual(counted('It took 40 schools, 300 people.'), [
    [40, 'school', 'schools'],
    [300, '#person', 'people'],
  ]);
  assert.deepEqual(
    counted('It took 40 or 50 people.').map(([, unit]) => unit),
    ['#person', '#person'],
  );
});
