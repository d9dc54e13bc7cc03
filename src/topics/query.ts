import { choiceKey, type Story, type TopicMatch } from '../core/index.ts';
import { stem, wordsOf } from '../text/index.ts';

/** A phrase is words in a row; a single word is a phrase of one. */
type Phrase = readonly string[];

/** A saved query: every group must match by one of its alternatives, and nothing of `none` may. */
export interface Query {
  readonly all: readonly (readonly Phrase[])[];
  readonly none: readonly Phrase[];
  /** Filters as written, `key:value`; only a search has them. */
  readonly filters: readonly { readonly key: string; readonly value: string }[];
  /** For each group of `all` its text as typed, where it is one bare word; null for quotes and alternatives. */
  readonly bare: readonly (string | null)[];
}

const maxLength = 500;
const maxPhrases = 40;
/** `-`, then a filter's key, then quoted or bare text. Each part is bounded by blanks or quotes: linear. */
const item = /([-−–]?)(?:([\p{L}\p{M}]{2,12}):)?(?:"([^"]*)"?|“([^”]*)”?|«([^»]*)»?|([^\s"“«]+))/giu;
/** Filters as each language of the interface would name them. */
const keys: ReadonlyMap<string, string> = new Map(
  Object.entries({
    topic: 'тема tema sujet موضوع',
    source: 'источник fonte fuente مصدر',
    lang: 'язык idioma langue لغة',
    since: 'после desde depuis منذ',
    before: 'до antes avant قبل',
  }).flatMap(([key, names]) => names.split(' ').map((name) => [name, key] as const)),
);
const filterKeys = new Set(keys.values());
const either = new Set(['OR', '|', 'ИЛИ', 'OU', 'أو']);
/** From this many words on a text in capitals alone is a sentence, in which `OR` is a word. */
const shoutedFrom = 5;

/** The name by which a filter is known, of how it was written without its colon. */
export function filterKeyOf(written: string): string {
  const key = written.toLowerCase();
  return keys.get(key) ?? key;
}

/** Reads words, "phrases", OR and -not. Everything is readable: what has no meaning is left out. */
export function parseQuery(text: string): Query {
  const groups: Phrase[][] = [];
  const none: Phrase[] = [];
  const filters: Query['filters'][number][] = [];
  const bare: (string | null)[] = [];
  let joins = false;
  const isShouted = text === text.toUpperCase() && text.split(/\s+/, shoutedFrom).length === shoutedFrom;
  for (const match of text.slice(0, maxLength).matchAll(item)) {
    if (groups.length + none.length + filters.length >= maxPhrases) break;
    const [whole, minus, key, ...values] = match;
    const value = values.find((one) => one !== undefined) ?? '';
    const named = key === undefined ? undefined : keys.get(key.toLowerCase());
    const isPlain = key === undefined || /^[a-z]+$/i.test(key);
    const isFilter = key !== undefined && (named !== undefined || isPlain) && !value.startsWith('//');
    // `https://...` asks for the address; `Лавров:ждём` is two words.
    const typed = isPlain ? value : `${key}:${value}`;
    if (either.has(whole) && !(isShouted && whole !== '|')) {
      joins = groups.length > 0;
      continue;
    }
    if (isFilter && !minus) {
      filters.push({ key: filterKeyOf(key), value });
      continue;
    }
    // A filter's name that ends the text wants a value; `Source: the army` is words.
    const unfinished = filterKeyOf(/^\p{L}+(?=:$)/u.exec(whole)?.[0] ?? '');
    if (filterKeys.has(unfinished) && text.trimEnd().endsWith(whole)) {
      filters.push({ key: unfinished, value: '' });
      continue;
    }
    const words = wordsOf(isFilter ? whole.slice(1) : typed, 'und');
    if (words.length === 0) continue;
    if (minus) none.push(words);
    else if (joins) {
      groups.at(-1)?.push(words);
      bare[groups.length - 1] = null;
    } else {
      groups.push([words]);
      bare.push(isFilter || values[3] === undefined ? null : typed);
    }
    joins = false;
  }
  return { all: groups, none, filters, bare };
}

export function isEmptyQuery({ all, none, filters }: Query): boolean {
  return all.length === 0 && none.length === 0 && filters.length === 0;
}

type QueryStory = Pick<Story, 'title' | 'paragraphs' | 'language'>;

/**
 * Whether a query finds a story, by stems of the story's language, in time linear in the story. A query that only leaves
 * out finds everything else. Centrality grows with phrases in the headline and with how often they occur.
 */
export function matchQuery(query: string, parsed: Query, story: QueryStory): TopicMatch | null {
  const { language } = story;
  const title = indexOf(story.title, language);
  const body = indexOf(story.paragraphs.join('\n'), language);
  const stems = (phrase: Phrase) => phrase.map((word) => stem(word, language));
  const count = (index: StemIndex, phrase: Phrase) => occurrences(index, stems(phrase));
  if (parsed.none.some((phrase) => count(title, phrase) + count(body, phrase) > 0)) return null;
  const found: string[] = [];
  let strength = 0;
  for (const group of parsed.all) {
    let best = 0;
    for (const phrase of group) {
      const inTitle = count(title, phrase);
      const inBody = count(body, phrase);
      if (inTitle + inBody === 0) continue;
      found.push(phrase.join(' '));
      best = Math.max(best, (inTitle > 0 ? 0.6 : 0) + 0.4 * (1 - 0.6 ** inBody) + 0.05);
    }
    if (best === 0) return null;
    strength += Math.min(1, best);
  }
  const centrality = parsed.all.length === 0 ? 0.5 : strength / parsed.all.length;
  return {
    topicId: choiceKey({ kind: 'query', query }),
    centrality: Math.round(centrality * 1000) / 1000,
    about: true,
    words: [...new Set(found)].slice(0, 5),
  };
}

interface StemIndex {
  readonly stems: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

function indexOf(text: string, language: string): StemIndex {
  const stems = wordsOf(text, language).map((word) => stem(word, language));
  const places = new Map<string, number[]>();
  for (const [index, one] of stems.entries()) {
    const known = places.get(one);
    if (known) known.push(index);
    else places.set(one, [index]);
  }
  return { stems, places };
}

/** Looked for from the phrase's rarest word, so that a phrase of common words stays cheap. */
function occurrences({ stems, places }: StemIndex, phrase: Phrase): number {
  let at: readonly number[] = [];
  let offset = -1;
  for (const [index, word] of phrase.entries()) {
    const found = places.get(word);
    if (!found) return 0;
    if (offset < 0 || found.length < at.length) {
      at = found;
      offset = index;
    }
  }
  return at.filter((place) => phrase.every((word, index) => stems[place - offset + index] === word)).length;
}
