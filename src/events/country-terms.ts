import type { TopicMatch } from '../core/index.ts';
import { termsOf } from '../text/index.ts';
import { type Term, termOf } from './terms.ts';

/** Topics named by ISO 3166-1. */
const country = /^[A-Z]{2}$/;
const none: ReadonlySet<Term> = new Set();

/** Terms by language and words as written; a full table starts anew. */
const known = new Map<string, readonly Term[]>();
const mostKnown = 20_000;

/**
 * Terms by which a story names the countries that it tells of: their names, peoples, capitals, leaders. All that is told
 * of a country that day has them, so they say less of which event it is.
 */
export function countryTerms(topics: readonly TopicMatch[], language: string): ReadonlySet<Term> {
  let terms: Set<Term> | null = null;
  for (const { topicId, words } of topics) {
    if (!country.test(topicId)) continue;
    terms ??= new Set();
    for (const word of words) for (const term of termsIn(word, language)) terms.add(term);
  }
  return terms ?? none;
}

function termsIn(word: string, language: string): readonly Term[] {
  const key = `${language} ${word}`;
  const kept = known.get(key);
  if (kept) return kept;
  const terms = termsOf(word, language).map(termOf);
  if (known.size >= mostKnown) known.clear();
  known.set(key, terms);
  return terms;
}
