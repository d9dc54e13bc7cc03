import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { loadCatalogue, loadCities } from '../../data/topics/index.ts';
import { createEventIndex } from '../../src/events/index.ts';
import { createTopics } from '../../src/topics/index.ts';
import { storyOf } from './support.ts';

/** What one outlet told of one country in one hour of 2 January 2023. */
const told = [
  [
    'Brazil says farewell to Pelé',
    'Thousands queued outside the stadium of Santos to pass the coffin of Pelé. He won three World Cups with Brazil.',
  ],
  [
    'Petrobras shares tumble in Brazil',
    'Investors sold the oil company and its price lost more than six per cent. Plans to privatise state firms had been stopped.',
  ],
  [
    'Brazil tightens rules on guns',
    'A decree suspends new registrations of weapons by hunters and collectors. It undoes what the last president of Brazil had eased.',
  ],
  [
    'Money for the Amazon flows to Brazil again',
    'Norway said that the fund against felling is open once more. Donors had frozen it in 2019 when Brazil dissolved its board.',
  ],
] as const;

suite('createEventIndex()', () => {
  test('keeps apart what shares no more than a country, an outlet and an hour', () => {
    const topics = createTopics(loadCatalogue(), { cities: loadCities });
    const index = createEventIndex();
    const homes = told.map(([title, text], at) => {
      const story = storyOf({
        id: `brazil-${at}`,
        title,
        paragraphs: [text],
        publisher: 'Courier',
        at: '2023-01-02T15:00:00Z',
      });
      return index.place(story, topics.match(story)).event.id;
    });
    assert.equal(new Set(homes).size, told.length);
  });

  test('keeps apart short stories of one country that share no other word', () => {
    const index = createEventIndex();
    const topics = createTopics(loadCatalogue(), { cities: loadCities });
    const homes = Array.from({ length: 4 }, (_, at) => {
      const word = (number: number) =>
        `${'kalomirane'.slice(at * 2)}${'tosuvibeda'.slice(number)}${'fogrihanjo'.slice(number % 7)}`;
      const story = storyOf({
        id: `words-${at}`,
        title: `${word(1)} and ${word(2)} ${word(3)} in Brazil by ${word(4)}`,
        paragraphs: [
          `The ${word(5)} of Brazil ${word(6)} a ${word(7)} near the ${word(8)}. The ${word(9)} had ${word(3)}.`,
        ],
        publisher: 'Courier',
        at: '2023-01-02T15:00:00Z',
      });
      return index.place(story, topics.match(story)).event.id;
    });
    assert.equal(new Set(homes).size, 4);
  });
});
