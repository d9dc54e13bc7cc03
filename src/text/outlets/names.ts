import { loadNameWords } from '../../../data/publishers/index.ts';
import { foldSpace } from '../space/index.ts';

let sections: ReadonlySet<string> | null = null;
let common: ReadonlySet<string> | null = null;

/** Lower case, without accents, signs and spaces, and without an article in front: what names are compared by. */
export function lettersOf(name: string): string {
  return foldSpace(name)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^the\s+(?=\S)/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether outlets of several houses bear the name, or may. */
export function isCommonName(letters: string): boolean {
  common ??= new Set(loadNameWords().common.map(lettersOf));
  return common.has(letters);
}

/**
 * What may be the outlet's own name in a publisher's name or a feed's title, the likeliest first: the whole, the part before
 * or behind a stroke, each without words that name a section (`BBC News - Africa`, `World news | The Guardian`).
 */
export function variantsOf(publisher: string): readonly string[] {
  const whole = foldSpace(publisher);
  const parts = whole.split(/\s+[|–—>»·-]\s+|:\s+/u);
  const variants = new Set<string>();
  for (const part of [whole, parts[0] ?? '', parts.at(-1) ?? '']) {
    let left = part;
    while (left !== '') {
      const letters = lettersOf(left);
      if (letters !== '' && !isSection(left)) variants.add(letters);
      const cut = left.replace(/[\s(]*\S+$/u, '');
      if (cut === left || !isSection(left.slice(cut.length))) break;
      left = cut;
    }
  }
  return [...variants];
}

function isSection(word: string): boolean {
  sections ??= new Set(loadNameWords().sections);
  return sections.has(
    word
      .trim()
      .toLowerCase()
      .replace(/^[("']+|[)"',.!]+$/g, ''),
  );
}
