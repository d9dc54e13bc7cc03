/** Joins CLDR's names and the hand files into the catalogue. Deterministic: the same inputs give the same bytes. */
import type { Blocker, Catalogue, CatalogueTopic, Key, KeyClass, TopicKind } from '../topics/index.ts';
import { cldrNames, countryCodes } from './countries.ts';
import { classes, type Entry, handEntries, handFile, languages, type Word, wordsOf } from './hand.ts';
import { inflect, withArticle } from './inflect.ts';

/** Names that stand for something else when written in small letters: turkey, chad, mali (pt), chile (es). */
const caseCounts = new Set(handFile<readonly string[]>('case-counts.json'));

function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Gathers keys of one topic: equal texts of one class become one key with all its languages. */
class Keys {
  readonly #keys = new Map<
    string,
    { text: string; keyClass: KeyClass; languages: Set<string>; flags: Set<string> }
  >();

  add(text: string, keyClass: KeyClass, language: string, flags: string): void {
    const at = `${text}\t${keyClass}`;
    const key = this.#keys.get(at) ?? { text, keyClass, languages: new Set(), flags: new Set() };
    key.languages.add(language);
    for (const flag of flags) key.flags.add(flag);
    if (caseCounts.has(text)) key.flags.add('c');
    this.#keys.set(at, key);
  }

  list(): readonly Key[] {
    return [...this.#keys.values()].map(({ text, keyClass, languages: spoken, flags }) => {
      const any = spoken.has('') || spoken.size === languages.length;
      const where = any ? '' : languages.filter((language) => spoken.has(language)).join(' ');
      return flags.size > 0 ? [text, keyClass, where, [...flags].sort().join('')] : [text, keyClass, where];
    });
  }
}

function addWord(keys: Keys, { text, language, flags }: Word, keyClass: KeyClass): void {
  const forms =
    keyClass === 'demonym'
      ? inflect(text, language)
      : language === 'ar' && keyClass !== 'theme'
        ? withArticle(text)
        : [text];
  for (const form of forms) keys.add(form, keyClass, language, flags);
}

function firstNames(field: string): Readonly<Record<string, string>> {
  const words = wordsOf(field);
  const pairs = languages.flatMap((language) => {
    const word = words.find((candidate) => candidate.language === language);
    return word ? [[language, word.text] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** Display names: commas belong to them. */
function shownNames(field: string): Readonly<Record<string, string>> {
  const parts = field.split(';').map((part) => part.split('^')[0]!.trim());
  return Object.fromEntries(
    languages.flatMap((language, index) => (parts[index] ? [[language, parts[index]]] : [])),
  );
}

function topicOf(entry: Entry, fromCldr: readonly Word[]): CatalogueTopic {
  const keys = new Keys();
  const shown = entry.iso === undefined ? [] : wordsOf(entry.show ?? '');
  for (const word of [...shown, ...fromCldr]) addWord(keys, word, 'name');
  // Words for a people bend as its adjectives do: kurdo, kurda, kurdos.
  if (entry.kind === 'people') {
    for (const word of wordsOf(entry.name ?? '')) {
      if (word.language !== 'en' && !word.flags.includes('a')) addWord(keys, word, 'demonym');
    }
  }
  for (const word of wordsOf(entry.short ?? '')) keys.add(word.text, 'name', 'en', `${word.flags}s`);
  for (const keyClass of classes) {
    for (const word of wordsOf(entry[keyClass] ?? '')) addWord(keys, word, keyClass);
  }
  const cldr = Object.fromEntries(
    languages.flatMap((language) => {
      const word = fromCldr.find((candidate) => candidate.language === language);
      return word ? [[language, word.text]] : [];
    }),
  );
  const names = { ...firstNames(entry.name ?? ''), ...cldr, ...shownNames(entry.show ?? '') };
  const kind: TopicKind = entry.kind ?? (entry.iso === undefined ? 'place' : 'country');
  return {
    id: entry.id ?? slug(names['en'] ?? ''),
    kind,
    names,
    parents: (entry.in ?? '').split(' ').filter((id) => id !== ''),
    ...(entry.iso === undefined ? {} : { iso: entry.iso }),
    ...(entry.disputed ? { disputed: true as const } : {}),
    ...(entry.division === undefined ? {} : { division: entry.division }),
    keys: keys.list(),
  };
}

function countryWords(iso: string, shown: Readonly<Record<string, string>>): readonly Word[] {
  const open = languages.filter((language) => shown[language] === undefined);
  return open.flatMap((language) => cldrNames(iso, language).map((text) => ({ text, language, flags: '' })));
}

/** One field of several files, joined language by language. */
function joined(field: (typeof classes)[number], ...fields: readonly (string | undefined)[]): Partial<Entry> {
  const known = fields.filter((one) => one !== undefined).map((one) => one.split(';'));
  if (known.length === 0) return {};
  const words = [...languages, ''].map((_, at) =>
    known
      .map((one) => one[at] ?? '')
      .filter((part) => part.trim() !== '')
      .join(','),
  );
  return { [field]: words.join(';') };
}

/** Hand entries joined with CLDR's names; where the hand file gives a display name, CLDR's is not taken. */
function countries(): readonly CatalogueTopic[] {
  const byIso = new Map(handEntries('countries-').map((entry) => [entry.iso, entry]));
  const byCountry = (file: string) => handFile<Readonly<Record<string, string>>>(file);
  const cities = byCountry('cities-by-country.json');
  const regions = byCountry('regions-by-country.json');
  const institutions = byCountry('institutions.json');
  const money = byCountry('money.json');
  const people = byCountry('city-people.json');
  return countryCodes().map((iso) => {
    const own = byIso.get(iso) ?? { iso };
    const entry: Entry = {
      ...own,
      ...joined('city', regions[iso], cities[iso]),
      ...joined('institution', institutions[iso], own.institution),
      ...joined('currency', money[iso]),
      ...joined('demonym', own.demonym, people[iso]),
    };
    return topicOf(entry, countryWords(iso, shownNames(entry.show ?? '')));
  });
}

function blockers(): readonly Blocker[] {
  const fields = handFile<Readonly<Record<string, readonly string[]>>>('blockers.json');
  return Object.entries(fields).flatMap(([spoken, texts]) =>
    texts.map((text) => [text, spoken === 'any' ? '' : spoken] as const),
  );
}

/** The whole catalogue: world regions, countries, places and peoples, organisations, themes. */
export function buildCatalogue(): Catalogue {
  const others = (...prefixes: readonly string[]) =>
    handEntries(...prefixes).map((entry) => topicOf(entry, []));
  const topics = [
    ...others('world-'),
    ...countries(),
    ...others('former-'),
    ...others('places-', 'peoples', 'us-states', 'organisations'),
    ...others('themes-'),
  ];
  return { version: 1, topics, blockers: blockers() };
}

/** One topic a line, so that a change shows as the topics it touches. */
export function catalogueText({ version, topics, blockers: names }: Catalogue): string {
  const lines = topics.map((topic) => JSON.stringify(topic)).join(',\n');
  return `{"version":${version},"blockers":${JSON.stringify(names)},"topics":[\n${lines}\n]}\n`;
}
