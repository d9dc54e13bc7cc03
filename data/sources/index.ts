/** Sets of public sources that ship with Tidings: a start for who has none. Nothing reads them until an operator adds them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, SourceId } from '../../src/core/index.ts';

export interface StarterSource {
  readonly id: SourceId;
  readonly publisher: string;
  readonly language: Language;
  readonly home: string;
  readonly feed: string;
  readonly group: string;
}

/** By name; each is `<name>.txt`. */
export const starterNames = ['world'] as const;

/** The folders that each language's sources come in, in its own name. */
const groups: Readonly<Record<Language, string>> = {
  en: 'World / English',
  ru: 'World / Русский',
  pt: 'World / Português',
  es: 'World / Español',
  fr: 'World / Français',
  ar: 'World / العربية',
};

/** Null where no set has that name. Reads the file on each call; throws where it is not as its first lines say. */
export function loadStarter(name: string): readonly StarterSource[] | null {
  const known = starterNames.find((one) => one === name);
  return known ? readStarter(readFileSync(join(import.meta.dirname, `${known}.txt`), 'utf8')) : null;
}

export function readStarter(text: string): readonly StarterSource[] {
  let language = '';
  const sources: StarterSource[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const heading = /^\[([a-z]{2})\]$/.exec(line)?.[1];
    if (heading !== undefined) {
      language = heading;
      continue;
    }
    const [id, publisher, home, feed, ...more] = line.split('|').map((field) => field.trim());
    const group = groups[language];
    if (!id || !publisher || !home || !feed || more.length > 0 || !group)
      throw new Error(`"${line}" is not id | publisher | home page | feed, below a language`);
    sources.push({ id, publisher, language, home, feed, group });
  }
  return sources;
}
