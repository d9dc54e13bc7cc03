/** How common words are in texts at large, so that a rare one weighs more from the first story on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Script {
  readonly name: string;
  readonly pattern: RegExp;
  /** Languages whose stems are listed. */
  readonly languages: readonly string[];
  /** Words taken, the most common ones. */
  readonly most: number;
}

export const scripts: readonly Script[] = [
  { name: 'latin', pattern: /^\p{Script=Latin}/u, languages: ['en', 'pt', 'es', 'fr', 'de'], most: 25_000 },
  { name: 'cyrillic', pattern: /^\p{Script=Cyrillic}/u, languages: ['ru'], most: 8_000 },
  { name: 'arabic', pattern: /^\p{Script=Arabic}/u, languages: ['ar'], most: 6_000 },
];

/** Stems with their class: a word of class `k` is about the `2 ** (k / 2)`th most common of its script. */
export function loadWordClasses(): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const { name } of scripts) {
    const lines = readFileSync(join(import.meta.dirname, `${name}.txt`), 'utf8').split('\n');
    for (const [rank, line] of lines.entries()) {
      for (const stem of line.split(' ')) if (stem !== '') classes.set(stem, rank);
    }
  }
  return classes;
}
