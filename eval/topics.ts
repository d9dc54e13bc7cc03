import { loadCatalogue, loadCities } from '../data/topics/index.ts';
import { createTopics } from '../src/topics/index.ts';

export interface TopicItem {
  readonly id: string;
  readonly title?: string;
  readonly text?: string;
  readonly dateline?: string;
}

/** `CITY, date -` in front of a text, where the item has no dateline of its own. */
const datelineInText =
  /^([\p{Lu}][\p{L}.' ]{2,40}(?:, [\p{L}. ]{2,30}){0,2}(?: \d{1,2})?) (?:\([^)]{2,30}\) )?[-–—]{1,2} /u;

/** The ISO codes of the countries that each item is about; with `named`, of all that are named. */
export function* predictTopics(
  items: Iterable<TopicItem>,
  { named }: { readonly named: boolean },
): Generator<{ id: string; labels: readonly string[] }> {
  const topics = createTopics(loadCatalogue(), { cities: loadCities });
  for (const item of items) {
    const paragraphs = (item.text ?? '').split(/\n+/).filter((line) => line.trim() !== '');
    const lead = datelineInText.exec(paragraphs[0] ?? '');
    const dateline = item.dateline ?? lead?.[1] ?? null;
    if (lead && paragraphs[0]) paragraphs[0] = paragraphs[0].slice(lead[0].length);
    const matches = topics.match({ title: item.title ?? '', dateline, paragraphs, language: 'en' });
    const labels = matches
      .filter(({ topicId, about }) => (about || named) && topics.get(topicId)?.kind === 'country')
      .map(({ topicId }) => topicId);
    yield { id: item.id, labels };
  }
}
