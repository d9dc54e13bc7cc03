import type { TopicKind } from '../core/index.ts';
import { isStopWord } from '../text/index.ts';
import { type Catalogue, type City, type KeyClass, topicIds } from './catalogue.ts';
import { createGazetteer, type Gazetteer } from './gazetteer.ts';
import { isFormOf } from './inflection.ts';
import {
  arabicForms,
  type Forms,
  fold,
  russianForms,
  stemLabel,
  tokensOf,
  type Word,
  withoutArticle,
} from './tokens.ts';

/** What a name stands for when it is found. `topicId` null: a longer name that stands for nothing. */
export interface Entry {
  readonly topicId: string | null;
  readonly kind: TopicKind | null;
  readonly keyClass: KeyClass;
  readonly ambiguous: boolean;
  /** Written in capitals, and only so counted (`US`, `FBI`); with a capital letter; in any case; behind a city (`TX`, `Tex.`). */
  readonly casing: 'capitals' | 'capital' | 'any' | 'short';
  /** Its last word has a capital too (`San José`, not `Канарские острова`). */
  readonly endsCapital: boolean;
  /** Without its accents a word that says little (`Pará`, `para`): counts only as it is spelled. */
  readonly accented: boolean;
  /** Inhabitants of a city of the gazetteer; 0 for keys of the catalogue. */
  readonly population: number;
  /** ISO 3166-1 of the country that a city lies in; null for keys of the catalogue. */
  readonly country: string | null;
  /** ISO 3166-2 of the division that a city lies in, or that the topic is; null where there is none. */
  readonly division: string | null;
  readonly words: number;
}

export interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

/** All names that count in one language, as a trie over words. */
export interface Lexicon {
  readonly language: string;
  readonly root: Node;
  readonly gazetteer: Gazetteer;
  /** The labels that a word may go by; none for words of no name. Kept by word. */
  formsOf(word: Word): Forms;
}

/** Written without capitals. */
const caseless = new Set(['ar']);
const cacheSize = 60_000;
/** With its mark; shorter ones are shared by too many words. */
const shortestStem = 4;

type Key = Catalogue['topics'][number]['keys'][number];

/** `own` is a language of the catalogue's keys. */
export function createLexicon(catalogue: Catalogue, cities: readonly City[], own: string): Lexicon {
  const ids = topicIds(catalogue);
  const root: Node = { next: new Map(), entries: [] };
  /** Forms of words to the labels that they go by in the trie. */
  const aliases = new Map<string, Set<string>>();
  /** Words of themes by their stems. */
  const rooted = new Map<string, readonly { readonly word: string; readonly label: string }[]>();

  for (const topic of catalogue.topics) {
    for (const key of topic.keys) {
      if (!counts(key[2], own)) continue;
      add(key, {
        topicId: ids.get(topic.id) ?? topic.id,
        kind: topic.kind,
        division: topic.division ?? null,
      });
    }
  }
  for (const [text, languages] of catalogue.blockers) {
    if (counts(languages, own)) add([text, 'name', languages], { topicId: null, kind: null, division: null });
  }

  function add(key: Key, topic: Pick<Entry, 'topicId' | 'kind' | 'division'>): void {
    const [text, keyClass, , flags = ''] = key;
    const words = tokensOf(text).map(({ folded }) => folded);
    if (words.length === 0) return;
    const casing = casingOf(text, keyClass, flags, own);
    const entry: Entry = {
      ...topic,
      keyClass,
      ambiguous: flags.includes('a'),
      casing,
      endsCapital: /\p{Lu}\p{L}*$/u.test(text),
      accented: words.length === 1 && text.toLowerCase() !== words[0] && isStopWord(words[0]!, own),
      population: 0,
      country: null,
      words: words.length,
    };
    insert(
      words.map((word) => labelOf(word, words.length, entry)),
      entry,
    );
  }

  /** The label of a key's word, made known to all forms that the word may take in this language. */
  function labelOf(word: string, length: number, { keyClass, casing }: Entry): string {
    const isStemmed =
      casing !== 'capitals' &&
      casing !== 'short' &&
      (keyClass === 'theme' || (own === 'ar' ? false : bends(length, keyClass)));
    const label = isStemmed ? `~${word}` : word;
    const forms =
      own === 'ru' && casing !== 'capitals' ? russianForms(word).map((form) => fold(form)) : [word];
    if (own === 'ar') forms.push(withoutArticle(word));
    if (isStemmed) {
      const stemmed = stemLabel(word, own);
      if (own === 'ru' && stemmed.length <= shortestStem) return aliased(label, forms);
      if (keyClass === 'theme') rooted.set(stemmed, [...(rooted.get(stemmed) ?? []), { word, label }]);
      else forms.push(stemmed);
    }
    return aliased(label, forms);
  }

  function aliased(label: string, forms: readonly string[]): string {
    for (const form of forms) {
      const known = aliases.get(form);
      if (known) known.add(label);
      else aliases.set(form, new Set([label]));
    }
    return label;
  }

  /** Russian adjectives and words for peoples go by stems, single names by their case forms alone. */
  function bends(length: number, keyClass: KeyClass): boolean {
    return own === 'ru' && (length > 1 || keyClass === 'demonym');
  }

  function insert(path: readonly string[], entry: Entry): void {
    let node = root;
    for (const label of path) {
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

  const cache = new Map<string, Forms>();
  const none: Forms = { labels: [], begins: false };
  function formsOfFolded(folded: string): Forms {
    const kept = cache.get(folded);
    if (kept) return kept;
    const forms = own === 'ar' ? arabicForms(folded) : [folded];
    const stemmed = stemLabel(folded, own);
    const labels = [
      ...new Set([
        ...[...forms, stemmed].flatMap((form) => [...(aliases.get(form) ?? [])]),
        ...(rooted.get(stemmed) ?? []).flatMap(({ word, label }) =>
          isFormOf(folded, word, own) ? [label] : [],
        ),
      ]),
    ];
    const begins = labels.some((label) => root.next.has(label));
    const result = labels.length > 0 ? { labels, begins } : none;
    if (cache.size >= cacheSize) cache.clear();
    cache.set(folded, result);
    return result;
  }

  const lexicon: Lexicon = {
    language: own,
    root,
    gazetteer: createGazetteer(catalogue, cities, own),
    formsOf(word) {
      if (word.asked === lexicon && word.answer) return word.answer;
      word.asked = lexicon;
      word.answer = formsOfFolded(word.folded);
      return word.answer;
    },
  };
  return lexicon;
}

function counts(languages: string, language: string): boolean {
  return languages === '' || languages.split(' ').includes(language);
}

function casingOf(text: string, keyClass: KeyClass, flags: string, language: string): Entry['casing'] {
  if (flags.includes('s')) return 'short';
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
