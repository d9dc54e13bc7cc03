/** ROUGE-1 and ROUGE-2 (Lin 2004), F1, counted as the package rouge_score does: words of a-z and digits, Porter stems. */
import { f1, mean } from './bootstrap.ts';
import { porterStem } from './porter.ts';

export interface Rouge {
  readonly rouge1: number;
  readonly rouge2: number;
}

const stems = new Map<string, string>();

/** Words of four letters and more by their stem. */
function rougeTokens(text: string): readonly string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => {
    if (word.length < 4) return word;
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = porterStem(word);
      stems.set(word, stem);
    }
    return stem;
  });
}

/** The first so many words, sentence by sentence, as ROUGE-1.5.5 does with -l. */
export function firstWords(sentences: readonly string[], limit: number): readonly string[] {
  const kept: string[] = [];
  let left = limit;
  for (const sentence of sentences) {
    if (left <= 0) break;
    const words = sentence.split(/\s+/).filter(Boolean).slice(0, left);
    left -= words.length;
    if (words.length > 0) kept.push(words.join(' '));
  }
  return kept;
}

/** Of one summary; of several references the best F1, or with `mean` their mean. */
export function rouge(
  summary: readonly string[],
  references: readonly string[],
  { several = 'best' }: { readonly several?: 'best' | 'mean' } = {},
): Rouge {
  const own = summary.flatMap(rougeTokens);
  const each = (size: number) =>
    references.map((reference) => overlap(own, reference.split('\n').flatMap(rougeTokens), size));
  const one = (values: readonly number[]) => (several === 'mean' ? mean(values) : Math.max(0, ...values));
  return { rouge1: one(each(1)), rouge2: one(each(2)) };
}

function overlap(own: readonly string[], reference: readonly string[], size: number): number {
  const ours = countsOf(own, size);
  let shared = 0;
  for (const [words, count] of countsOf(reference, size)) shared += Math.min(count, ours.get(words) ?? 0);
  const total = (tokens: readonly string[]) => Math.max(1, tokens.length - size + 1);
  return f1(shared / total(own), shared / total(reference));
}

function countsOf(tokens: readonly string[], size: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + size <= tokens.length; at++) {
    const words = tokens.slice(at, at + size).join(' ');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}
