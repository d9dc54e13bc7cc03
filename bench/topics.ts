/** Stories a second through the topics stage, stories of 400 words; exits 1 under its limit. */
import { loadCatalogue, loadCities } from '../data/topics/index.ts';
import { createTopics } from '../src/topics/index.ts';

const limit = 2_000;
const stories = 4_000;
const sentences = [
  'The government of Brazil said on Tuesday that floods had reached three towns near the border with Bolivia.',
  'Officials in South Sudan told the Security Council that roads to Juba were closed for the second week.',
  'Prices rose by 4.1 percent in March, the statistics office said, while wages stayed where they were.',
  'A court in Strasbourg heard the case of two men who had been held without charge for more than a year.',
  'Farmers said the rain came too late for the harvest, and that many families had sold their cattle.',
];
const words = sentences.join(' ').split(' ').length;
const story = (index: number) => ({
  title: `Floods and courts, report ${index}`,
  dateline: null,
  language: 'en',
  paragraphs: Array.from({ length: Math.round(400 / words) }, (_, at) =>
    sentences.map((_, place) => sentences[(place + at + index) % sentences.length]).join(' '),
  ),
});

const topics = createTopics(loadCatalogue(), { cities: loadCities });
for (let index = 0; index < 500; index++) topics.match(story(index));
const start = process.hrtime.bigint();
for (let index = 0; index < stories; index++) topics.match(story(index));
const rate = stories / (Number(process.hrtime.bigint() - start) / 1e9);
process.stdout.write(`topics.match, 400 words, stories a second  ${Math.round(rate)}  (at least ${limit})\n`);
process.exitCode = rate < limit ? 1 : 0;
