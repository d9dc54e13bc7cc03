import type { Story } from '../../core/index.ts';
import { type Term, termsOf } from '../../text/search/index.ts';

export interface Snippet {
  readonly snippet: string;
  readonly matches: readonly (readonly [number, number])[];
}

/** A snippet is about as long as two lines on a telephone, in UTF-16 units. */
const wanted = 200;
/** Paragraphs looked through: a story of hundreds shows its beginning. */
const maxParagraphs = 60;

/**
 * The piece of a story that shows most of the searched stems (rows of them where phrases are), in the original words, cut
 * between words. Where the text has none of them (they are in the title, or nothing was searched for) it is the beginning
 * of the text.
 */
export function snippetOf(story: Story, rows: readonly (readonly string[])[]): Snippet {
  const stems = new Set(rows.flat());
  const byFirst = Map.groupBy(
    rows.filter(({ length }) => length > 0),
    ([first]) => first as string,
  );
  const read = (text: string) => {
    const terms = termsOf(text, story.language, stems);
    const matched = matchedIn(terms, byFirst);
    return { text, terms, matched, ...bestWindow(matched) };
  };
  let best: ReturnType<typeof read> | null = null;
  for (const text of story.paragraphs.slice(0, maxParagraphs)) {
    const one = read(text);
    if (one.score > (best?.score ?? 0)) best = one;
  }
  return cut(best ?? { ...read(story.paragraphs[0] ?? story.captions[0] ?? story.title), from: 0 });
}

/** Terms that are part of a whole row, in order: a word by itself, the words of a phrase only behind each other. */
function matchedIn(
  terms: readonly Term[],
  byFirst: ReadonlyMap<string, readonly (readonly string[])[]>,
): readonly Term[] {
  const matched = new Set<Term>();
  for (const [at, { stem }] of terms.entries()) {
    for (const row of byFirst.get(stem) ?? []) {
      if (!row.every((one, place) => terms[at + place]?.stem === one)) continue;
      for (let place = 0; place < row.length; place++) matched.add(terms[at + place] as Term);
    }
  }
  return [...matched];
}

/** Where a window of the wanted length over the matched terms shows most different ones; repeats count a tenth. */
function bestWindow(found: readonly Term[]): { from: number; score: number } {
  const counts = new Map<string, number>();
  let best = { from: 0, score: 0 };
  let first = 0;
  for (const [index, term] of found.entries()) {
    counts.set(term.stem, (counts.get(term.stem) ?? 0) + 1);
    while (term.end - found[first]!.start > wanted && first < index) {
      const stem = found[first]!.stem;
      const left = (counts.get(stem) ?? 1) - 1;
      if (left === 0) counts.delete(stem);
      else counts.set(stem, left);
      first++;
    }
    const score = counts.size + (index - first + 1 - counts.size) / 10;
    if (score > best.score) best = { from: found[first]!.start, score };
  }
  return best;
}

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly terms: readonly Term[];
  readonly matched: readonly Term[];
}

/** From a little before `from`, from word to word, with an ellipsis where text was left out. */
function cut({ text, from, terms, matched }: Piece): Snippet {
  const lead = Math.max(0, from - 40);
  const start =
    text.length <= wanted || lead === 0 ? 0 : (terms.find((term) => term.start >= lead)?.start ?? 0);
  let end = text.length;
  if (end - start > wanted) {
    end = terms.findLast((term) => term.end <= start + wanted && term.end > start)?.end ?? start + wanted;
  }
  const before = start > 0 ? '… ' : '';
  const after = end < text.length ? ' …' : '';
  const shift = before.length - start;
  const matches = matched
    .filter((term) => term.start >= start && term.end <= end)
    .map((term) => [term.start + shift, term.end + shift] as const);
  return { snippet: `${before}${text.slice(start, end)}${after}`, matches };
}
