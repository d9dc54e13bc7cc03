import type { Topic, TopicKind } from '../core/index.ts';

export type KeyClass = 'name' | 'demonym' | 'capital' | 'city' | 'institution' | 'theme' | 'currency';

/** A topic and the words that tell of it, as the catalogue ships. */
interface CatalogueTopic {
  readonly id: string;
  readonly kind: TopicKind;
  readonly names: Readonly<Record<string, string>>;
  readonly parents: readonly string[];
  readonly iso?: string;
  readonly disputed?: true;
  /** ISO 3166-2 of a first-level division whose cities are told apart by it. */
  readonly division?: string;
  /** Text, class, languages (`''` for any, else `en ru`), flags (`c` case as written, `a` ambiguous, `s` short). */
  readonly keys: readonly (readonly [text: string, keyClass: KeyClass, languages: string, flags?: string])[];
}

/**
 * Name, ISO country, inhabitants; first-level division behind the dash of ISO 3166-2 (`TX`) where the catalogue or a reader
 * tells cities apart by it, else ''; 1 for a name that is more often something else (a person, a word).
 */
export type City = readonly [name: string, iso: string, population: number, division?: string, weak?: 0 | 1];

export interface Catalogue {
  readonly topics: readonly CatalogueTopic[];
  /** Longer names that win over the keys inside them and stand for nothing. */
  readonly blockers: readonly (readonly [text: string, languages: string])[];
}

/** Catalogue ids lead to topic ids: a country goes by its ISO code, everything else by its slug. */
export function topicIds({ topics }: Catalogue): ReadonlyMap<string, string> {
  return new Map(topics.map((one) => [one.id, one.kind === 'country' ? (one.iso ?? one.id) : one.id]));
}

/** The topics of a catalogue as the rest of the engine knows them. Unknown parents are left out. */
export function topicsOf(catalogue: Catalogue): ReadonlyMap<string, Topic> {
  const ids = topicIds(catalogue);
  return new Map(
    catalogue.topics.map(({ id, kind, names, parents }) => {
      const own = ids.get(id) ?? id;
      const above = parents.flatMap((parent) => ids.get(parent) ?? []);
      return [own, { id: own, kind, names: { ...names, en: names['en'] ?? id }, parents: above }];
    }),
  );
}

/** Languages that keys are written in; what is told in others is read by the English keys. */
export const keyLanguages = ['en', 'ru', 'pt', 'es', 'fr', 'ar'] as const;

/** The gazetteer of a language of the keys; empty where there is none. */
export type CitiesOf = (language: string) => readonly City[];
