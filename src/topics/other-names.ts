import { isStopWord, wordsOf } from '../text/index.ts';
import type { Catalogue } from './catalogue.ts';

/** The ways to say what a text names, itself first, as phrases; null where it names nothing for certain. */
export type OtherNames = (text: string) => readonly (readonly string[])[] | null;

/** Bodies that no topic stands for as such, in the ways that news writes them. */
const bodies: readonly (readonly string[])[] = [
  [
    'United Nations',
    'UN',
    'ООН',
    'Nações Unidas',
    'Naciones Unidas',
    'Nations unies',
    'ONU',
    'الأمم المتحدة',
  ],
  [
    'European Union',
    'EU',
    'Евросоюз',
    'União Europeia',
    'Unión Europea',
    'Union européenne',
    'الاتحاد الأوروبي',
  ],
  ['NATO', 'НАТО', 'OTAN', 'الناتو'],
  [
    'African Union',
    'Африканский союз',
    'União Africana',
    'Unión Africana',
    'Union africaine',
    'الاتحاد الأفريقي',
  ],
];

const kinds = new Set(['country', 'region', 'place', 'people']);
/** More would make a query of one word a query of hundreds. */
const mostNames = 24;

interface Key {
  readonly phrase: string;
  readonly isName: boolean;
  readonly languages: readonly string[];
}

const normalized = (text: string) => wordsOf(text, 'und').join(' ');

/**
 * From the catalogue's names and words for peoples: all of the language that was typed, and the names alone in the
 * others. What several topics are called by (Georgia, Congo), and what is ambiguous by itself, has no other names.
 */
export function createOtherNames(catalogue: Catalogue): OtherNames {
  let table: ReadonlyMap<string, readonly string[]> | null = null;
  return (text) => {
    const phrase = normalized(text);
    // Short names are words of other meaning unless they are typed as names: us, US.
    if (phrase.length < 3 && text !== text.toUpperCase()) return null;
    table ??= tableOf(catalogue);
    const others = table.get(phrase);
    return others === undefined
      ? null
      : [phrase, ...others.filter((one) => one !== phrase)].map((one) => one.split(' '));
  };
}

function tableOf({ topics }: Catalogue): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[] | null>();
  const add = (phrase: string, others: readonly string[]) => {
    table.set(phrase, table.has(phrase) ? null : others);
  };
  for (const { kind, keys } of topics) {
    if (!kinds.has(kind)) continue;
    const own = new Map<string, Key>();
    const unsure = new Set<string>();
    for (const [text, keyClass, languages, flags = ''] of keys) {
      const phrase = normalized(text);
      if (keyClass !== 'name' && keyClass !== 'demonym') continue;
      if (flags.includes('a')) unsure.add(phrase);
      else own.set(phrase, { phrase, isName: keyClass === 'name', languages: languages.split(' ') });
    }
    for (const phrase of unsure) add(phrase, []);
    for (const key of own.values()) {
      if (unsure.has(key.phrase)) continue;
      const alike = [...own.values()].filter(
        ({ isName, languages }) => isName || languages.some((one) => key.languages.includes(one)),
      );
      add(key.phrase, sorted(alike, key).slice(0, mostNames));
    }
  }
  for (const names of bodies) {
    const phrases = names.map(normalized);
    for (const phrase of phrases) add(phrase, phrases);
  }
  return new Map(
    [...table].flatMap(([phrase, others]) =>
      others && others.length > 1 ? [[phrase, others] as const] : [],
    ),
  );
}

/** Those of the language that was typed first. */
function sorted(keys: readonly Key[], { languages }: Key): readonly string[] {
  const isOwn = (key: Key) => key.languages.some((one) => languages.includes(one));
  return keys
    .filter(({ phrase }) => !isStopWord(phrase, 'en') || phrase === 'us')
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
    .map(({ phrase }) => phrase);
}
