import { type Chat, type Story, UserError } from '../core/index.ts';
import type { Clock, FoundStory, SearchHit, SearchQuery, Service, Store } from '../ports/index.ts';
import type { Topics } from '../topics/index.ts';
import { heardIn } from './heard.ts';
import { spelledFor } from './spelling.ts';

interface SearchDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly topics: Topics;
  readonly seesNothing: (chat: Chat) => Promise<boolean>;
  readonly isFor: (chat: Chat, story: Story) => boolean;
}

const pageSize = 10;
/** Where things are muted, so many are looked at for a page, in steps. */
const mostSearched = 400;
const searchedAtOnce = 50;

/** What is found by words among the stories kept. */
export function createSearches({
  store,
  clock,
  topics,
  seesNothing,
  isFor,
}: SearchDeps): Pick<Service, 'search' | 'spelled' | 'isSource'> {
  const search: Service['search'] = async (chat, query, page) => {
    const now = clock.now();
    const { language } = chat.settings;
    const parsed = topics.toSearchQuery(query, now, { language });
    if (!asksFor(parsed)) throw new UserError('search-empty');
    if (await seesNothing(chat)) return { hits: [], more: false, partly: false };
    const found = await pageOf(chat, parsed, now, page);
    if (found.hits.length === 0 && parsed.source !== null && !(await isKnown(parsed.source)))
      throw new UserError('search-source-unknown', { text: parsed.source.slice(0, 60) });
    if (found.hits.length > 0 || parsed.match === 'most') return { ...found, partly: false };
    const loose = topics.toSearchQuery(query, now, { language, loosely: true });
    const isWhole = async () => page > 1 && (await pageOf(chat, parsed, now, 1)).hits.length > 0;
    if (loose.match !== 'most' || (await isWhole())) return { ...found, partly: false };
    return { ...(await pageOf(chat, loose, now, page)), partly: true };
  };

  const spelled: Service['spelled'] = (chat, query) => spelledFor(chat, query, { store, topics, search });

  async function pageOf(chat: Chat, query: SearchQuery, now: Temporal.Instant, page: number) {
    const from = (page - 1) * pageSize;
    const found =
      chat.muted.length > 0
        ? (await findHeard(chat, query, now, from + pageSize + 1)).slice(from)
        : await heard(chat, await store.stories.search(query, now, pageSize + 1, from));
    return { hits: found.slice(0, pageSize), more: found.length > pageSize };
  }

  async function heard(chat: Chat, hits: readonly SearchHit[]): Promise<readonly FoundStory[]> {
    const placed = await heardIn(chat, await store.stories.get(hits.map(({ storyId }) => storyId)), store);
    const byId = new Map(placed.map(({ story }) => [story.id, story]));
    return hits.flatMap((hit) => {
      const story = byId.get(hit.storyId);
      return story && isFor(chat, story) ? [{ story, hit }] : [];
    });
  }

  /** The best so many that are not muted in the chat, so that pages go on where the last one ended. */
  async function findHeard(chat: Chat, query: SearchQuery, now: Temporal.Instant, wanted: number) {
    const found: FoundStory[] = [];
    for (let offset = 0; offset < mostSearched && found.length < wanted; offset += searchedAtOnce) {
      const hits = await store.stories.search(query, now, searchedAtOnce, offset);
      if (hits.length === 0) break;
      found.push(...(await heard(chat, hits)));
    }
    return found;
  }

  async function isConfigured(name: string): Promise<boolean> {
    const specs = (await store.sources.all()).map(({ spec }) => spec);
    const names = specs.flatMap(({ id, title, publisher }) => [id, title ?? '', publisher ?? '']);
    return names.some((one) => one.toLowerCase() === name.toLowerCase());
  }

  /** As the filter reads it: by the outlet's name or the end of it, an agency, a host. */
  async function storiesFrom(name: string): Promise<readonly Story[]> {
    const now = clock.now();
    const query = topics.toSearchQuery(`source:"${name.replaceAll('"', '')}"`, now);
    const hits = await store.stories.search(query, now, pageSize, 0);
    return (await store.stories.get(hits.map(({ storyId }) => storyId))).map(({ story }) => story);
  }

  const isKnown = async (name: string) => (await isConfigured(name)) || (await storiesFrom(name)).length > 0;

  const isSource: Service['isSource'] = async (name) =>
    (await isConfigured(name)) ||
    (await storiesFrom(name)).some(({ publisher }) => publisher.toLowerCase() === name.toLowerCase());

  return { search, spelled, isSource };
}

/** Whether there is anything to look for: `-` alone would bring every story. */
function asksFor({ all, none, topics, source, language, since, before }: SearchQuery): boolean {
  return (
    [all, none, topics].some(({ length }) => length > 0) || [source, language, since, before].some(Boolean)
  );
}
