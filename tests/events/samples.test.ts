import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCatalogue, loadCities } from '../../data/topics/index.ts';
import { createTopics } from '../../src/topics/index.ts';
import { byTitle, grouped, sampleStories } from './support.ts';

/** Titles of sample stories that tell one event. */
const together: readonly (readonly string[])[] = [
  ["South Sudan becomes the world's newest country", 'Crowds fill Juba as South Sudan raises its flag'],
  [
    "South Sudan's president says coup attempt was foiled after night of fighting",
    'Thousands shelter at UN bases as fighting shakes Juba',
    'Machar denies coup plot in South Sudan as fighting spreads',
  ],
  [
    'Nations adopt landmark climate accord in Paris',
    'Paris talks end with global deal on climate',
    'What the Paris climate agreement asks of countries',
  ],
  [
    "Brazil's Temer refuses to resign over secret recording",
    "Scandal over meat giant JBS engulfs Brazil's president",
  ],
  [
    'Russian paper reports round-up of gay men in Chechnya',
    'Chechen authorities deny detaining gay men after newspaper report',
  ],
  [
    'Famine declared in parts of South Sudan',
    'Famine in South Sudan: 100,000 people face starvation',
    "UN agencies say war has brought famine to South Sudan's Unity state",
  ],
  [
    'UN seeks $1.4 billion for South Sudanese refugees',
    'Aid plan for those fleeing South Sudan is 86 percent unfunded',
  ],
  [
    "South Sudan's leaders sign peace deal in Addis Ababa",
    'Kiir and Machar agree again to share power in South Sudan',
  ],
  [
    'Taiwan becomes first in Asia to legalise same-sex marriage',
    'Rain and rainbow flags as Taipei approves gay marriage',
  ],
  [
    'Huge explosion in Beirut port kills dozens',
    'Beirut searches rubble as death toll from port blast passes 130',
  ],
  [
    'Lula vence Bolsonaro e volta à Presidência do Brasil',
    'Na eleição mais apertada, Lula é eleito presidente pela terceira vez',
  ],
  [
    'Queen Elizabeth II dies at 96 after 70 years on the throne',
    'King Charles succeeds his mother as Britain mourns Elizabeth II',
  ],
  [
    'Ethiopia and Tigray forces agree to stop two-year war',
    "Surprise deal in Pretoria to end the war in Ethiopia's Tigray",
  ],
  [
    'First pictures from Webb telescope show deepest view of universe',
    'Webb space telescope opens new era with five images',
  ],
  [
    'UN report says China may have committed crimes against humanity in Xinjiang',
    'Bachelet releases long-awaited Uyghur report in last minutes of her term',
  ],
];

/** Neighbours: the same places and people, another event. */
const apart: readonly (readonly [string, string])[] = [
  ["South Sudan becomes the world's newest country", 'Famine declared in parts of South Sudan'],
  ['Famine declared in parts of South Sudan', 'UN seeks $1.4 billion for South Sudanese refugees'],
  [
    'Machar denies coup plot in South Sudan as fighting spreads',
    'Kiir and Machar agree again to share power in South Sudan',
  ],
  [
    'Russian paper reports round-up of gay men in Chechnya',
    'Activists report new wave of detentions of gay people in Chechnya',
  ],
  [
    'Russian paper reports round-up of gay men in Chechnya',
    'Merkel raises persecution of gay men in Chechnya with Putin',
  ],
  [
    "Brazil's Temer refuses to resign over secret recording",
    "Brazil's Senate removes Dilma Rousseff from office",
  ],
  [
    "Lula defeats Bolsonaro in Brazil's closest presidential race",
    "Bolsonaro supporters storm Brazil's Congress, Supreme Court and presidential palace",
  ],
  [
    'Explosions at barracks in Equatorial Guinea kill dozens',
    'Soldiers in Guinea say they have overthrown President Alpha Condé',
  ],
  ['Morocco earthquake kills more than 2,000', 'Earthquakes kill thousands in Turkey and Syria'],
  [
    'Democrats win both Georgia runoffs and control of US Senate',
    "Georgia's ruling party withdraws foreign agents bill after protests",
  ],
  [
    "Fighting erupts in Khartoum between Sudan's army and paramilitary force",
    'Thousands shelter at UN bases as fighting shakes Juba',
  ],
  ['Huge explosion in Beirut port kills dozens', 'Explosions at barracks in Equatorial Guinea kill dozens'],
];

describe('createEventIndex() on the sample stories', () => {
  const stories = sampleStories();
  const homes = grouped(stories);
  const home = (title: string) => homes.get(byTitle(stories, title).id);

  for (const titles of together) {
    it(`place() tells once: ${titles[0]}`, () => {
      assert.equal(
        new Set(titles.map(home)).size,
        1,
        titles.map((title) => `${home(title)} ${title}`).join('\n'),
      );
    });
  }

  for (const [one, other] of apart) {
    it(`place() keeps apart: ${one} | ${other}`, () => assert.notEqual(home(one), home(other)));
  }
});

describe('createEventIndex() on the sample stories, with their topics', () => {
  const topics = createTopics(loadCatalogue(), { cities: loadCities });
  const stories = sampleStories();
  const homes = grouped(stories, topics);
  const home = (title: string) => homes.get(byTitle(stories, title).id);

  it('place() tells the storming of Brasília once, in English and in Portuguese', () => {
    assert.equal(
      home("Bolsonaro supporters storm Brazil's Congress, Supreme Court and presidential palace"),
      home('Bolsonaristas invadem Congresso, Planalto e STF em Brasília'),
    );
  });
});
