import type { Language, Topic, TopicId, TopicKind } from '../core/index.ts';
import { type Catalogue, topicIds } from './catalogue.ts';
import { editDistance } from './edit-distance.ts';
import { fold, russianForms } from './tokens.ts';

/** A name that people may type. */
interface Named {
  readonly folded: string;
  readonly topic: Topic;
  /** Display names before other names before words for people. */
  readonly grade: 0 | 1 | 2;
  /** Languages of the name; empty for any. */
  readonly languages: string;
}

/** All names of all topics, as people type them. */
export interface Names {
  /** Topics that go by exactly this name, the likeliest first. */
  find(text: string, language: Language): readonly Topic[];
  /** Topics with a name that begins so (then with a word that begins so), best first. */
  begin(text: string, language: Language, limit: number): readonly Topic[];
  /** Topics with a name close to this one, closest first. */
  near(text: string, language: Language, limit: number): readonly Topic[];
}

const kindOrder: Readonly<Record<TopicKind, number>> = {
  country: 0,
  region: 1,
  people: 2,
  place: 3,
  organisation: 4,
  'world-region': 5,
  theme: 6,
};
const maxTyped = 80;

/** What is written short or left out: `St. Kitts & Nevis` is Saint Kitts and Nevis, `о-ва Кука` острова Кука. */
const short: readonly (readonly [RegExp, string])[] = [
  [/(?<= )(?:&|and|et|y|e|и)(?= )/gu, ' '],
  [/(?<=^| )st\.?(?= )/gu, 'saint'],
  [/(?<=^| )св\.(?= )/gu, 'святой'],
  [/(?<=^| )о-ва(?= |$)/gu, 'острова'],
  [/(?<=^| )о-в(?= |$)/gu, 'остров'],
];

/** Folded, with single blanks for hyphens, apostrophes and dots, without an article in front. */
function foldName(text: string): string {
  const whole = short.reduce((so, [from, to]) => so.replace(from, to), fold(text.slice(0, maxTyped)));
  const words = whole
    .replace(/[.’'ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(/^(?:the|la|el|le|los|les) (?=\p{L}{3})/u, '');
}

export function createNames(catalogue: Catalogue, topics: ReadonlyMap<TopicId, Topic>): Names {
  const names = namesOf(catalogue, topics);
  const exact = Map.groupBy(names, ({ folded }) => folded);

  const rank = (one: Named, language: Language) =>
    kindOrder[one.topic.kind] * 4 + one.grade * 2 + (isOf(one, language) ? 0 : 1);

  function best(found: readonly { readonly named: Named; readonly cost: number }[], language: Language) {
    const costs = new Map<Topic, number>();
    for (const { named, cost } of found) {
      const total = cost * 1000 + rank(named, language);
      costs.set(named.topic, Math.min(total, costs.get(named.topic) ?? Number.POSITIVE_INFINITY));
    }
    return [...costs].sort((a, b) => a[1] - b[1] || (a[0].id < b[0].id ? -1 : 1)).map(([topic]) => topic);
  }

  function find(text: string, language: Language): readonly Topic[] {
    const folded = foldName(text);
    const found = exact.get(folded) ?? themesFrom(folded);
    const byId =
      topics.get(text.trim()) ??
      topics.get(text.trim().toLowerCase()) ??
      topics.get(text.trim().toUpperCase());
    const ordered = best(
      found.map((named) => ({ named, cost: 0 })),
      language,
    );
    return byId && !ordered.includes(byId) ? [...ordered, byId] : ordered;
  }

  /** The one theme whose name begins with these words: `climate` for climate change. */
  function themesFrom(folded: string): readonly Named[] {
    if (folded.length < 4) return [];
    const found = names.filter(
      ({ topic, grade, folded: name }) =>
        topic.kind === 'theme' && grade === 0 && name.startsWith(`${folded} `),
    );
    return new Set(found.map(({ topic }) => topic)).size === 1 ? found : [];
  }

  function begin(text: string, language: Language, limit: number): readonly Topic[] {
    const folded = foldName(text);
    if (folded === '') return [];
    const found: { named: Named; cost: number }[] = [];
    const inside = ` ${folded}`;
    for (const named of names) {
      const cost = beginCost(named, folded, inside, language);
      if (cost !== null) found.push({ named, cost });
    }
    return best(found, language).slice(0, limit);
  }

  function near(text: string, language: Language, limit: number): readonly Topic[] {
    const folded = foldName(text);
    if (folded.length < 3) return begin(text, language, limit);
    const edits = folded.length < 6 ? 1 : folded.length < 10 ? 2 : 3;
    const found: { named: Named; cost: number }[] = [];
    for (const named of names) {
      const distance = editDistance(folded, named.folded, edits);
      if (distance <= edits) found.push({ named, cost: distance });
      else if (folded.length > 3 && named.folded.startsWith(folded)) found.push({ named, cost: edits });
    }
    return best(found, language).slice(0, limit);
  }

  return { find, begin, near };
}

/** Whole names, then beginnings of names in the reader's language, of words in them (`inside`), and of all other names. */
function beginCost(named: Named, folded: string, inside: string, language: Language): number | null {
  if (!named.folded.includes(folded)) return null;
  const isOwn = named.languages === language && named.grade === 0;
  if (named.folded === folded) return named.grade === 2 ? 1 : 0;
  if (named.folded.startsWith(folded)) return isOwn ? 1 : 2 + named.grade + (isOf(named, language) ? 0 : 2);
  return named.folded.includes(inside) ? (isOwn ? 2 : 7) : null;
}

function isOf({ languages }: Named, language: Language): boolean {
  return languages === '' || languages.split(' ').includes(language) || languages.split(' ').includes('en');
}

function namesOf(catalogue: Catalogue, topics: ReadonlyMap<TopicId, Topic>): readonly Named[] {
  const ids = topicIds(catalogue);
  const names: Named[] = [];
  for (const { id, keys } of catalogue.topics) {
    const topic = topics.get(ids.get(id) ?? id);
    if (!topic) continue;
    const seen = new Set<string>();
    const push = (text: string, grade: Named['grade'], languages: string) => {
      const folded = foldName(text);
      const mark = `${folded}/${languages}`;
      if (folded === '' || seen.has(mark)) return;
      seen.add(mark);
      names.push({ folded, topic, grade, languages });
    };
    for (const [language, name] of Object.entries(topic.names)) push(name, 0, language);
    for (const [text, keyClass, languages, flags] of keys) {
      if (flags?.includes('s')) continue;
      if (keyClass === 'name' || (keyClass === 'theme' && text.length > 3)) push(text, 1, languages);
      if (keyClass === 'demonym') push(text, 2, languages);
    }
    const russian = topic.names['ru'];
    if (russian && !/\s/.test(russian)) for (const form of russianForms(fold(russian))) push(form, 2, 'ru');
  }
  return names;
}
