import type { Language, Story, Topic, TopicChoice, TopicId, TopicMatch } from '../core/index.ts';
import type { SearchQuery } from '../ports/index.ts';
import { type Catalogue, type CitiesOf, topicsOf } from './catalogue.ts';
import { createMatcher } from './match.ts';
import { createNames } from './names.ts';
import { createOtherNames } from './other-names.ts';
import { matchQuery, parseQuery, type Query } from './query.ts';
import { type Reading, readChoice } from './reading.ts';
import type { StoryText } from './scan.ts';
import { parseSearch } from './search-query.ts';

interface SearchOptions {
  /** Of two bare words and more, stories are wanted that have some, where otherwise a few words are musts. */
  readonly loosely?: boolean;
  /** What topics are called in when one of a like name is offered. */
  readonly language?: Language;
}

export interface Topics {
  /** Every topic found in a story, the most central first. */
  match(story: StoryText): readonly TopicMatch[];
  get(id: TopicId): Topic | null;
  /** The display name; English where the language has none, the id where there is no such topic. */
  name(id: TopicId, language: Language): string;
  /** The name of a choice: `Russia -Chechnya`, or the query as written. */
  nameOf(choice: TopicChoice, language: Language): string;
  all(): readonly Topic[];
  /** The topics right inside one, in the catalogue's order. */
  children(id: TopicId): readonly Topic[];
  /** Everything that holds a topic, nearest first, each once. */
  ancestors(id: TopicId): readonly Topic[];
  /** Null: where to begin (world regions and themes). A name: the topic and what it holds. Else what begins so. */
  browse(text: string | null, language: Language): readonly Topic[];
  read(text: string, language: Language): Reading;
  /** `value` can be read back by `read`. */
  complete(
    text: string,
    language: Language,
    limit: number,
  ): readonly { readonly value: string; readonly label: string }[];
  /** Throws `UserError` for a filter that cannot be read. */
  toSearchQuery(text: string, now: Temporal.Instant, options?: SearchOptions): SearchQuery;
  /** Null where the query does not find the story, and for no story. */
  matchQuery(
    query: string,
    story: Pick<Story, 'title' | 'paragraphs' | 'language'> | null,
  ): TopicMatch | null;
  /** How a placed story stands to what somebody follows; null where it is not about it. */
  choiceMatches(
    choice: TopicChoice,
    story: Pick<Story, 'title' | 'paragraphs' | 'language'>,
    matches: readonly TopicMatch[],
  ): TopicMatch | null;
}

const queryCacheSize = 500;
const maxBrowsed = 200;
/** Offered where a filter names no topic. */
const maxNear = 3;
/** Topics of a like name that stand before the parts of the one that was named, itself among them. */
const maxAlike = 5;

/** The topics of a catalogue. `cities` are places beside its own keys; they name their country. */
export function createTopics(
  catalogue: Catalogue,
  { cities = () => [] }: { readonly cities?: CitiesOf } = {},
): Topics {
  const topics = topicsOf(catalogue);
  const matcher = createMatcher(catalogue, topics, cities);
  const names = createNames(catalogue, topics);
  const inside = new Map<TopicId, Topic[]>();
  for (const topic of topics.values()) {
    for (const parent of topic.parents) inside.set(parent, [...(inside.get(parent) ?? []), topic]);
  }
  const queries = new Map<string, Query>();

  const name = (id: TopicId, language: Language) => {
    const known = topics.get(id)?.names;
    return known?.[language] ?? known?.['en'] ?? id;
  };

  function nameOf(choice: TopicChoice, language: Language): string {
    if (choice.kind === 'query') return choice.query;
    return [name(choice.id, language), ...choice.without.map((id) => `-${name(id, language)}`)].join(' ');
  }

  function parsedQuery(query: string): Query {
    let parsed = queries.get(query);
    if (!parsed) {
      parsed = parseQuery(query);
      if (queries.size >= queryCacheSize) queries.clear();
      queries.set(query, parsed);
    }
    return parsed;
  }

  const queryMatch: Topics['matchQuery'] = (query, story) =>
    story ? matchQuery(query, parsedQuery(query), story) : null;

  const otherNames = createOtherNames(catalogue);
  const find = (text: string) => names.find(text, 'en')[0]?.id ?? null;
  const near = (text: string, language: Language) =>
    names.near(text, language, maxNear).map(({ id }) => name(id, language));

  return {
    match: matcher.match,
    get: (id) => topics.get(id) ?? null,
    name,
    nameOf,
    all: () => [...topics.values()],
    children: (id) => inside.get(id) ?? [],
    ancestors: (id) => ancestorsOf(id, topics),
    browse(text, language) {
      if (text === null || text.trim() === '') {
        return [...topics.values()].filter(
          ({ kind, parents }) => kind === 'theme' || (kind === 'world-region' && parents.length === 0),
        );
      }
      const [topic] = names.find(text, language);
      const held = topic ? (inside.get(topic.id) ?? []) : [];
      const alike = names.begin(text, language, maxBrowsed);
      // A topic that holds others is opened, after those that its name could be taken for: Sudan, South Sudan, Darfur.
      if (!topic || held.length === 0) return alike;
      return [...new Set([topic, ...alike.slice(0, maxAlike), ...held])];
    },
    read: (text, language) => readChoice(text, language, { names, nameOf, name }),
    complete: (text, language, limit) =>
      names.begin(text, language, limit).map(({ id }) => {
        const label = name(id, language);
        return { value: names.find(label, language)[0]?.id === id ? label : id, label };
      }),
    toSearchQuery: (text, now, { language = 'en', loosely = false } = {}) =>
      parseSearch(text, now, {
        findTopic: find,
        nearTopics: (one) => near(one, language),
        otherNames,
        loosely,
      }),
    matchQuery: queryMatch,
    choiceMatches(choice, story, matches) {
      if (choice.kind === 'query') return queryMatch(choice.query, story);
      if (matches.some(({ topicId, about }) => about && choice.without.includes(topicId))) return null;
      return matches.find(({ topicId, about }) => about && topicId === choice.id) ?? null;
    },
  };
}

/** Only what finds topics in stories: names that people type are not made ready. */
export function createFinder(catalogue: Catalogue, cities: CitiesOf): Pick<Topics, 'match'> {
  return { match: createMatcher(catalogue, topicsOf(catalogue), cities).match };
}

function ancestorsOf(id: TopicId, topics: ReadonlyMap<TopicId, Topic>): readonly Topic[] {
  const found = new Set<Topic>();
  let level = [id];
  while (level.length > 0) {
    const above = level.flatMap((one) => topics.get(one)?.parents ?? []);
    const fresh = above.flatMap((one) => topics.get(one) ?? []).filter((topic) => !found.has(topic));
    for (const topic of fresh) found.add(topic);
    level = [...new Set(fresh.map((topic) => topic.id))];
  }
  return [...found];
}
