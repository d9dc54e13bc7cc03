import { type Catalogue, type City, topicIds } from './catalogue.ts';
import type { Entry } from './lexicon.ts';
import { arabicForms, fold, russianForms, type Token, withoutArticle } from './tokens.ts';

/** Places of a gazetteer by their names; many may share one. */
export interface Gazetteer {
  /** The longest name that begins at a token, with all that it may stand for; null for none. */
  find(tokens: readonly Token[], from: number): Found | null;
}

interface Found {
  readonly to: number;
  readonly entries: readonly Entry[];
}

/** How words of names are found again in a text: in Russian by their cases, in Arabic without what is written before them. */
interface Spelling {
  keyOf(word: string): string;
  keysOf(word: string): readonly string[];
}

/** Cities stand for their country, those of a division of the catalogue (Uvalde in Texas) for that division. */
export function createGazetteer(catalogue: Catalogue, cities: readonly City[], language: string): Gazetteer {
  const divisions = divisionsOf(catalogue);
  const countries = new Set(catalogue.topics.flatMap(({ iso }) => iso ?? []));
  const spelling = spellingOf(language);
  /** Numbers of cities by name; one alone is no list. */
  const places = new Map<string, number | number[]>();
  /** The most words that a name has, by its first word. */
  const longest = new Map<string, number>();
  const made = new Map<string, readonly Entry[]>();

  for (const [at, [name, iso]] of cities.entries()) {
    if (!countries.has(iso)) continue;
    const words = wordsOf(name).map(spelling.keyOf);
    const [first] = words;
    if (first === undefined) continue;
    const key = words.join(' ');
    const known = places.get(key);
    if (known === undefined) places.set(key, at);
    else if (typeof known === 'number') places.set(key, [known, at]);
    else known.push(at);
    if ((longest.get(first) ?? 0) < words.length) longest.set(first, words.length);
  }

  function entryOf(at: number, words: number): Entry {
    const [, iso, population, code = '', weak = 0] = cities[at]!;
    const division = code === '' ? null : `${iso}-${code}`;
    const part = division === null ? undefined : divisions.get(division);
    return {
      topicId: part ?? iso,
      kind: part === undefined ? 'country' : 'region',
      keyClass: 'city',
      ambiguous: weak === 1,
      casing: 'capital',
      endsCapital: true,
      accented: false,
      population,
      country: iso,
      division,
      words,
    };
  }

  function entriesOf(key: string, words: number): readonly Entry[] | null {
    const kept = made.get(key);
    if (kept) return kept;
    const found = places.get(key);
    if (found === undefined) return null;
    const numbers = typeof found === 'number' ? [found] : found;
    const entries = numbers.map((at) => entryOf(at, words));
    made.set(key, entries);
    return entries;
  }

  function longestFrom(
    tokens: readonly Token[],
    at: number,
    left: number,
    before: string,
    words: number,
  ): Found | null {
    const token = tokens[at];
    if (!token || left === 0 || (words > 0 && token.gap !== 'joined')) return null;
    let best: Found | null = null;
    for (const one of spelling.keysOf(token.folded)) {
      const most = words === 0 ? (longest.get(one) ?? 0) : left;
      if (most === 0) continue;
      const key = words === 0 ? one : `${before} ${one}`;
      const longer = most > 1 ? longestFrom(tokens, at + 1, most - 1, key, words + 1) : null;
      const entries = longer || !isNamed(token) ? null : entriesOf(key, words + 1);
      const found = longer ?? (entries ? { to: at + 1, entries } : null);
      if (found && (best === null || found.to > best.to)) best = found;
    }
    return best;
  }

  const isNamed = (token: Token) => token.capital || language === 'ar';

  return {
    find: (tokens, from) => (isNamed(tokens[from]!) ? longestFrom(tokens, from, 9, '', 0) : null),
  };
}

function wordsOf(name: string): readonly string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function spellingOf(language: string): Spelling {
  if (language === 'ar') return { keyOf: withoutArticle, keysOf: arabicForms };
  if (language !== 'ru') return { keyOf: (word) => word, keysOf: (word) => [word] };
  const none: readonly string[] = [];
  const byForm = new Map<string, string[]>();
  const seen = new Set<string>();
  return {
    keyOf(word) {
      if (seen.has(word)) return word;
      seen.add(word);
      for (const form of new Set([word, ...russianForms(word)])) {
        const known = byForm.get(form);
        if (known) known.push(word);
        else byForm.set(form, [word]);
      }
      return word;
    },
    keysOf: (word) => byForm.get(word) ?? none,
  };
}

/** Topic ids of divisions by ISO 3166-2. */
function divisionsOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const ids = topicIds(catalogue);
  return new Map(
    catalogue.topics.flatMap(({ id, division }) =>
      division === undefined ? [] : [[division, ids.get(id) ?? id] as const],
    ),
  );
}
