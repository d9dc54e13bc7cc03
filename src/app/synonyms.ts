import type { Language } from '../core/index.ts';
import { stem } from '../text/index.ts';
import { concepts } from './concepts.ts';

/** Other words for what a question speaks of, as they are written. */
export interface Synonyms {
  /** In the question's own language. */
  readonly near: readonly string[];
  /** In the other languages of the interface, by language. */
  readonly far: ReadonlyMap<Language, readonly string[]>;
}

/** Languages in which concepts are written side by side, in the order of their columns. */
export const columns: readonly Language[] = ['en', 'ru', 'pt', 'es', 'fr', 'ar'];
const none: Synonyms = { near: [], far: new Map() };
/** What stories alone are asked for. */
const mark = '=';

/** By language, then by stem; read when the first question of a language is asked. */
const tables = new Map<Language, ReadonlyMap<string, Synonyms>>();

/** Words that say the same; none where the word has none. */
export function synonymsOf(word: string, language: Language): Synonyms {
  let table = tables.get(language);
  if (!table) {
    table = tableOf(language);
    tables.set(language, table);
  }
  return table.get(stem(word, language)) ?? none;
}

function tableOf(language: Language): ReadonlyMap<string, Synonyms> {
  const own = columns.indexOf(language);
  const table = new Map<string, Synonyms>();
  if (own < 0) return table;
  for (const line of concepts.trim().split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim().split(/\s+/).filter(Boolean));
    const words = new Map(
      columns.map((one, at) => [one, (cells[at] ?? []).map((word) => word.replace(mark, ''))]),
    );
    const near = words.get(columns[own] ?? 'en') ?? [];
    words.delete(columns[own] ?? 'en');
    for (const word of cells[own] ?? []) {
      if (word.startsWith(mark)) continue;
      const known = table.get(stem(word, language)) ?? none;
      table.set(stem(word, language), { near: joined(known.near, near), far: merged(known.far, words) });
    }
  }
  return table;
}

const joined = (some: readonly string[], more: readonly string[]) => [...new Set([...some, ...more])];

function merged(some: Synonyms['far'], more: Synonyms['far']): Synonyms['far'] {
  return new Map(columns.map((one) => [one, joined(some.get(one) ?? [], more.get(one) ?? [])]));
}
