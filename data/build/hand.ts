/** Reads the hand files: one entry a line, words by language in the order en; ru; pt; es; fr; ar; any. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyClass, TopicKind } from '../topics/index.ts';

export const languages = ['en', 'ru', 'pt', 'es', 'fr', 'ar'] as const;

export interface Entry {
  readonly id?: string;
  readonly iso?: string;
  readonly kind?: TopicKind;
  /** Parents' ids, by spaces. */
  readonly in?: string;
  readonly disputed?: true;
  /** ISO 3166-2, where it is a first-level division that cities are told apart by. */
  readonly division?: string;
  /** Names as written behind a city: `Paris, TX`, `Paris, Tex.` */
  readonly short?: string;
  /** Display names where the first of `name` (or the country's name in CLDR) is not the one. */
  readonly show?: string;
  readonly name?: string;
  readonly demonym?: string;
  readonly capital?: string;
  readonly city?: string;
  readonly institution?: string;
  readonly currency?: string;
  readonly theme?: string;
}

export const classes = [
  'name',
  'demonym',
  'capital',
  'city',
  'institution',
  'currency',
  'theme',
] as const satisfies readonly KeyClass[];

export interface Word {
  readonly text: string;
  /** '' for any language. */
  readonly language: string;
  readonly flags: string;
}

/** `Jordan^ac, Hashemite Kingdom; Иордания` as words; `^` starts the flags of the word before it. */
export function wordsOf(field: string): readonly Word[] {
  return field.split(';').flatMap((part, index) =>
    part
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .map((word) => {
        const [text = '', flags = ''] = word.split('^');
        return { text, language: languages[index] ?? '', flags };
      }),
  );
}

const folder = join(import.meta.dirname, '../topics/hand');

export function handFile<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
}

/** Entries of all files whose name starts with one of the prefixes, in the order of file names. */
export function handEntries(...prefixes: readonly string[]): readonly Entry[] {
  return readdirSync(folder)
    .filter((file) => prefixes.some((prefix) => file.startsWith(prefix)))
    .sort()
    .flatMap((file) => handFile<readonly Entry[]>(file));
}
