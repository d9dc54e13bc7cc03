/** The topic catalogue that ships: countries, places, peoples, themes, and the words that tell of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type TopicKind = 'country' | 'region' | 'people' | 'place' | 'organisation' | 'theme' | 'world-region';

export type KeyClass = 'name' | 'demonym' | 'capital' | 'city' | 'institution' | 'theme' | 'currency';

/**
 * A word or phrase that tells of a topic: text as written, class, languages ('' for any, else `en ru`), and flags:
 * `c` counts only with its case as written, `a` is ambiguous and needs other signs, `s` is short for a division and
 * stands behind a city.
 */
export type Key = readonly [text: string, keyClass: KeyClass, languages: string, flags?: string];

export interface CatalogueTopic {
  readonly id: string;
  readonly kind: TopicKind;
  /** Display names in en, ru, pt, es, fr, ar. */
  readonly names: Readonly<Record<string, string>>;
  /** Topics that hold this one; no country for a disputed place. */
  readonly parents: readonly string[];
  /** ISO 3166-1 alpha-2 (XK for Kosovo), where it has one. */
  readonly iso?: string;
  readonly disputed?: true;
  /** ISO 3166-2 of a first-level division whose cities are told apart by it. */
  readonly division?: string;
  readonly keys: readonly Key[];
}

/** A longer name which wins over the keys inside it and stands for none of the topics: text and languages. */
export type Blocker = readonly [text: string, languages: string];

export interface Catalogue {
  readonly version: 1;
  readonly topics: readonly CatalogueTopic[];
  readonly blockers: readonly Blocker[];
}

/**
 * A populated place of GeoNames: its name in one language, ISO country, inhabitants; for some countries the first-level
 * division behind the dash of ISO 3166-2, else ''; 1 for a name that is more often something else.
 */
export type City = readonly [name: string, iso: string, population: number, division?: string, weak?: 0 | 1];

let catalogue: Catalogue | null = null;
const cities = new Map<string, readonly City[]>();

function parsed(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
}

/** Read and parsed at the first call, the same object ever after. */
export function loadCatalogue(): Catalogue {
  catalogue ??= parsed('catalogue.json') as Catalogue;
  return catalogue;
}

/** Languages that have a gazetteer of their own; stories in others are read by the English one. */
const withCities = new Set(['ru', 'pt', 'es', 'fr', 'ar']);

/** Cities beside the catalogue's own city keys, largest first, as a language names them; read at the first call. */
export function loadCities(language: string): readonly City[] {
  const own = withCities.has(language) ? language : 'en';
  let found = cities.get(own);
  if (!found) {
    found = parsed(`cities/${own}.json`) as readonly City[];
    cities.set(own, found);
  }
  return found;
}
