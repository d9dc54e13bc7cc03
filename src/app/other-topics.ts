import type { DigestItem, NewsEvent, TopicId } from '../core/index.ts';
import { wordsOf } from '../text/index.ts';
import type { Topics } from '../topics/index.ts';
import { nameKeys, saidIn } from './held.ts';

/** From so central on, a topic stands beside what is told even where its name does not: what is below may be in passing. */
const central = { theme: 0.65, place: 0.8 };
const mostNamed = 4;

/**
 * The topics to name beside an item, best first: what its event is about other than what the chat asked for. A place
 * where somebody only lives, studied or flew to is about as central as the scene, so it must stand in what the reader is told.
 */
export function otherTopicsOf(
  { topics: found }: Pick<NewsEvent, 'topics'>,
  { title, sentences, language }: Pick<DigestItem, 'title' | 'sentences' | 'language'>,
  asked: ReadonlySet<TopicId>,
  topics: Topics,
): readonly TopicId[] {
  const { row } = saidIn([title, ...sentences.map((one) => one.text)].join(' '), language);
  const isTold = (id: TopicId) =>
    row.includes(` ${nameKeys(wordsOf(topics.name(id, language), language), language).join(' ')} `);
  return found
    .filter(({ topicId, about, centrality }) => {
      const kind = topics.get(topicId)?.kind;
      if (!about || asked.has(topicId) || kind === 'world-region') return false;
      return centrality >= (kind === 'theme' ? central.theme : central.place) || isTold(topicId);
    })
    .sort((a, b) => b.centrality - a.centrality)
    .slice(0, mostNamed)
    .map(({ topicId }) => topicId);
}
