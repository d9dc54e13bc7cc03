import type { Language } from '../../core/index.ts';
import { editsOf, languageLabel, queryStemsOf, termsOf } from '../../text/search/index.ts';
import type { Database } from './database.ts';
import { anyOf, matchText, quoted } from './search-plan.ts';
import { storyOf } from './story-rows.ts';

/** Shorter words are one slip away from too many others, longer ones are none. */
const shortest = 4;
const longest = 24;
/** A query names no language, so what is near is stemmed in several: the asker's first. */
const mostLanguages = 6;
/** A word is counted so far: what more stories hold is no likelier. */
const counted = 64;
/** Stems that are likeliest, and stories of each, in which a word as people write it is looked for. */
const mostRead = 5;
const readFor = 5;

/** What some texts become in some languages. */
interface Reading {
  readonly edits: Set<string>;
  readonly languages: Set<string>;
}

/** As the port says: some hundred look-ups of one word in the index, however many stories it has. */
export function nearWord(made: Database, typed: string, language: Language): string | null {
  const word = typed.normalize('NFC').toLowerCase();
  if (word.length < shortest || word.length > longest || !/^[\p{L}\p{M}]+$/u.test(word)) return null;
  const kept = made.all('SELECT code FROM language').map((row) => String(row['code']));
  const languages = [...new Set([language, 'en', ...kept])].filter((code) => kept.includes(code));
  const spoken = languages.slice(0, mostLanguages);
  const readings = readingsOf([word], spoken);
  if ([...readings].some(([stem, { languages: of }]) => countOf(made, stem, of, 1) > 0)) return null;
  const found = [...readingsOf(editsOf(word), spoken)]
    // Most are nowhere: that is told sooner without languages.
    .filter(([stem]) => countOf(made, stem, [], 1) > 0)
    .map(([stem, { edits, languages: of }]) => ({ stem, edits, count: countOf(made, stem, of, counted) }))
    .filter(({ count }) => count > 0)
    .map((one) => ({ ...one, worth: worthOf(one.count, [...one.edits], word) }))
    .sort((x, y) => y.worth - x.worth || (x.stem < y.stem ? -1 : 1));
  for (const { stem, edits } of found.slice(0, mostRead)) {
    const written = writtenAs(made, stem, edits);
    if (written !== null) return written;
  }
  return null;
}

function readingsOf(texts: readonly string[], languages: readonly string[]): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const text of texts) {
    for (const language of languages) {
      const stem = queryStemsOf(text, language).join(' ');
      const known = readings.get(stem) ?? { edits: new Set(), languages: new Set() };
      known.edits.add(text);
      known.languages.add(language);
      if (stem !== '') readings.set(stem, known);
    }
  }
  return readings;
}

/** What many stories hold is likelier; the first letter is seldom wrong, and swapping two is the commonest slip. */
function worthOf(count: number, edits: readonly string[], word: string): number {
  const first = edits.some((edit) => edit.charAt(0) === word.charAt(0)) ? 0 : 1.5;
  const letters = (text: string) => [...text].sort().join('');
  const swapped = edits.some((edit) => letters(edit) === letters(word)) ? 1 : 0;
  return Math.log2(1 + count) + swapped - first;
}

/** How many stories hold it, of these languages where any are given, `limit` at most. */
function countOf(made: Database, stem: string, languages: Iterable<string>, limit: number): number {
  const labels = [...languages].map((one) => quoted(languageLabel(one)));
  const parts = [quoted(stem), ...(labels.length > 0 ? [anyOf(labels)] : [])];
  const sql = 'SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?';
  return made.lists(sql, matchText(parts, []), limit).length;
}

/** The text that the newest stories with that stem hold as a word: what a slip could make has a stem, but is mostly none. */
function writtenAs(made: Database, stem: string, edits: ReadonlySet<string>): string | null {
  const rows = made.all(
    `SELECT story.* FROM words CROSS JOIN story ON story.key = words.rowid
     WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT ?`,
    quoted(stem),
    readFor,
  );
  const wanted = new Set([stem]);
  const forms = rows.flatMap((row) => {
    const { title, paragraphs, captions, language } = storyOf(row);
    return [title, ...paragraphs, ...captions].flatMap((text) =>
      termsOf(text, language, wanted)
        .filter((term) => term.stem === stem)
        .map(({ start, end }) =>
          text
            .slice(start, end)
            .replace(/['’]s$/i, '')
            .normalize('NFC')
            .toLowerCase(),
        ),
    );
  });
  const slips = new Set([...edits].map(unmarked));
  return forms.find((form) => slips.has(unmarked(form))) ?? null;
}

const unmarked = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '');
