/** A briefing, a story and a page of search results from fixed data: what is kept of them changes with their look alone. */
import type {
  Chat,
  Digest,
  DigestItem,
  DigestSection,
  Document,
  NewsEvent,
  Story,
} from '../../src/core/index.ts';
import type { Views } from '../../src/ports/index.ts';
import { at, topicOf } from '../render/support.ts';

const visas: DigestItem = {
  eventId: 'evisas',
  title: 'US denies visas to Chechens fleeing anti-gay violence',
  url: 'https://one.example/visas',
  leadStory: 'visas0000001',
  language: 'en',
  stories: 4,
  outlets: 3,
  voices: 2,
  sentences: [
    { text: 'The embassy turned the requests down.', storyId: 'visas0000001', source: 'One' },
    { text: 'Forty people are in hiding, a rights group said.', storyId: 'other', source: 'Two' },
    { text: 'Officials deny that anybody was detained.', storyId: 'other', source: 'Two' },
  ],
  topics: ['US'],
  excerpt: false,
  published: { at: at('2017-05-22T15:00:00Z'), precision: 'time' },
  lastAt: at('2017-05-22T15:00:00Z'),
  sample: false,
  update: { toldAt: at('2017-04-03T05:00:00Z'), title: 'About 100 men detained in Chechnya' },
  rank: 1,
};

const refugees: DigestItem = {
  ...visas,
  eventId: 'erefugees',
  title: 'الأمم المتحدة تطلب 1.4 مليار دولار للاجئين',
  language: 'ar',
  leadStory: 'refugees0001',
  sentences: [
    { text: 'قالت المفوضية إن المبلغ يكفي حتى نهاية العام.', storyId: 'refugees0001', source: 'Three' },
  ],
  stories: 1,
  outlets: 1,
  voices: 1,
  topics: [],
  excerpt: true,
  published: null,
  update: null,
};

const section = (id: string, name: string, items: readonly DigestItem[], more = 0): DigestSection => ({
  topic: topicOf(id),
  name,
  since: at('2017-05-22T05:00:00Z'),
  items,
  more,
  latest: null,
});

const digest: Digest = {
  generatedAt: at('2017-05-23T05:00:00Z'),
  window: { since: at('2017-05-22T05:00:00Z'), until: at('2017-05-23T05:00:00Z') },
  origin: 'scheduled',
  page: 1,
  sections: [
    section('chechnya', 'Chechnya', [visas], 2),
    section('SS', 'South Sudan', [refugees]),
    section('BR', 'Brazil', []),
  ],
  events: 2,
  stories: 5,
};

const story: Story = {
  id: 'visas0000001',
  sourceId: 'one',
  url: 'https://one.example/visas',
  title: visas.title,
  author: 'A. Writer',
  publisher: 'One',
  agency: 'Wire',
  language: 'en',
  form: 'full',
  published: { at: at('2017-05-22T09:00:00Z'), precision: 'time' },
  arrived: at('2017-05-22T10:00:00Z'),
  dateline: null,
  paragraphs: ['The embassy turned the requests down.'],
  captions: [],
  damaged: [],
  revision: 1,
  sample: false,
};

const event: NewsEvent = {
  id: 'evisas',
  merged: [],
  stories: [story.id, 'other'],
  lead: story.id,
  title: story.title,
  firstAt: at('2017-05-22T09:00:00Z'),
  lastAt: at('2017-05-22T15:00:00Z'),
  outlets: 3,
  voices: 2,
  topics: [],
};

export function pinnedDocuments(views: Views, chat: Chat): readonly (readonly [string, Document])[] {
  const { sentences } = visas;
  const other = { ...story, id: 'other0000001', publisher: 'Two', title: 'Forty people in hiding' };
  const match = { topicId: 'chechnya', centrality: 1, about: true, words: ['Chechens'] };
  const hit = {
    storyId: story.id,
    score: 1,
    snippet: 'The embassy turned the requests down.',
    matches: [[4, 11]],
  } as const;
  const discreet = { ...chat, settings: { ...chat.settings, discreet: true } };
  return [
    ['a briefing', views.digest(digest, chat)],
    ['a discreet briefing', views.digest(digest, discreet)],
    [
      'a story',
      views.story(
        {
          story,
          summary: { sentences, by: 'x' },
          topics: [{ match, name: 'Chechnya' }],
          event,
          others: [other],
        },
        chat,
      ),
    ],
    ['results', views.search({ query: 'embassy', page: 2, hits: [{ story, hit }], more: true }, chat)],
  ];
}
