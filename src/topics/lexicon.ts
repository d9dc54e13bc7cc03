import type { TopicKind } from '../core/index.ts';
import { type Catalogue, type City, type KeyClass, topicIds } from './catalogue.ts';
import { arabicForms, fold, russianForms, stemLabel, tokensOf, withoutArticle } from './tokens.ts';

/** What a name stands for when it is found. `topicId` null: a longer name that stands for nothing. */
export interface Entry {
  readonly topicId: string | null;
  readonly kind: TopicKind | null;
  readonly keyClass: KeyClass;
  readonly ambiguous: boolean;
  /** Written in capitals, and only so counted (`US`, `FBI`); with a capital letter; or in any case. */
  readonly casing: 'capitals' | 'capital' | 'any';
  /** Inhabitants of a city of the gazetteer; 0 for keys of the catalogue. */
  readonly population: number;
  readonly words: number;
}

export interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

/** All names that count in one language, as a trie over words. */
export interface Lexicon {
  readonly root: Node;
  /** The labels that a word may go by; empty for words of no name. Kept by word. */
  labelsOf(folded: string): readonly string[];
}

/** Languages that the catalogue's keys are written in; stories in others are read by the English keys. */
const keyLanguages = new Set(['en', 'ru', 'pt', 'es', 'fr', 'ar']);
/** Written without capitals. */
const caseless = new Set(['ar']);
const cacheSize = 60_000;

type Key = Catalogue['topics'][number]['keys'][number];

export function createLexicon(catalogue: Catalogue, cities: readonly City[], language: string): Lexicon {
  const own = keyLanguages.has(language) ? language : 'en';
  const ids = topicIds(catalogue);
  const root: Node = { next: new Map(), entries: [] };
  const labels = new Set<string>();

  for (const topic of catalogue.topics) {
    for (const key of topic.keys) {
      if (!counts(key[2], own)) continue;
      add(key, { topicId: ids.get(topic.id) ?? topic.id, kind: topic.kind });
    }
  }
  for (const [text, languages] of catalogue.blockers) {
    if (counts(languages, own)) add([text, 'name', languages], { topicId: null, kind: null });
  }
  if (own === 'en') addCities();

  function add(key: Key, { topicId, kind }: Pick<Entry, 'topicId' | 'kind'>, population = 0): void {
    const [text, keyClass, , flags = ''] = key;
    const words = tokensOf(text).map(({ folded }) => folded);
    if (words.length === 0) return;
    const casing = casingOf(text, keyClass, flags, own);
    const entry: Entry = {
      topicId,
      kind,
      keyClass,
      ambiguous: flags.includes('a'),
      casing,
      population,
      words: words.length,
    };
    for (const path of pathsOf(words, keyClass, casing, own)) insert(path, entry);
  }

  function insert(path: readonly string[], entry: Entry): void {
    let node = root;
    for (const label of path) {
      labels.add(label);
      let next = node.next.get(label);
      if (!next) {
        next = { next: new Map(), entries: [] };
        node.next.set(label, next);
      }
      node = next;
    }
    const known = node.entries.some(
      ({ topicId, keyClass }) => topicId === entry.topicId && keyClass === entry.keyClass,
    );
    if (!known) node.entries.push(entry);
  }

  function addCities(): void {
    const known = new Set(catalogue.topics.flatMap(({ iso }) => iso ?? []));
    for (const [name, iso, population] of cities) {
      if (known.has(iso)) add([name, 'city', 'en', 'c'], { topicId: iso, kind: 'country' }, population);
    }
  }

  const cache = new Map<string, readonly string[]>();
  const none: readonly string[] = [];
  return {
    root,
    labelsOf(folded) {
      const kept = cache.get(folded);
      if (kept) return kept;
      const forms = own === 'ar' ? arabicForms(folded) : [folded];
      const found = [...forms, stemLabel(folded, own)].filter((label) => labels.has(label));
      const result = found.length > 0 ? found : none;
      if (cache.size >= cacheSize) cache.clear();
      cache.set(folded, result);
      return result;
    },
  };
}

function counts(languages: string, language: string): boolean {
  return languages === '' || languages.split(' ').includes(language);
}

function casingOf(text: string, keyClass: KeyClass, flags: string, language: string): Entry['casing'] {
  if (caseless.has(language)) return 'any';
  const letters = text.replace(/\P{L}/gu, '');
  if (letters === letters.toUpperCase() && letters !== letters.toLowerCase() && letters.length <= 6) {
    if (flags.includes('c') || letters.length <= 3) return 'capitals';
  }
  if (flags.includes('c')) return letters[0] === letters[0]?.toLowerCase() ? 'any' : 'capital';
  if (keyClass === 'theme' || keyClass === 'currency') return 'any';
  if (keyClass === 'demonym' && language !== 'en') return 'any';
  if ((keyClass === 'name' || keyClass === 'demonym') && letters.length > 5) return 'any';
  return text[0] === text[0]?.toLowerCase() ? 'any' : 'capital';
}

/** The ways through the trie that a key makes: as written, by case forms, or by stems. */
function pathsOf(
  words: readonly string[],
  keyClass: KeyClass,
  casing: Entry['casing'],
  language: string,
): readonly (readonly string[])[] {
  if (language === 'ar') return [words, words.map((word) => withoutArticle(word))];
  if (casing === 'capitals') return [words];
  if (keyClass === 'theme') return [words.map((word) => stemLabel(word, language))];
  if (language !== 'ru') return [words];
  const [only] = words;
  if (words.length === 1 && only !== undefined) {
    if (keyClass !== 'demonym') return russianForms(only).map((form) => [fold(form)]);
    const label = stemLabel(only, language);
    return label.length > 4 ? [[only], [label]] : russianForms(only).map((form) => [form]);
  }
  return [words.map((word) => stemLabel(word, language))];
}
