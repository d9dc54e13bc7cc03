/** The texts of the interface, one Fluent file a language. English is complete and what the others fall back to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const textLanguages = ['en', 'ru', 'pt', 'ar', 'fr', 'es'] as const;

export type TextLanguage = (typeof textLanguages)[number];

/** The Fluent source of a language. */
export function textSource(language: TextLanguage): string {
  return readFileSync(join(import.meta.dirname, `${language}.ftl`), 'utf8');
}
