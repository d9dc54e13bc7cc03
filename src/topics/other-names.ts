import { isStopWord, wordsOf } from '../text/index.ts';
import { type Catalogue, keyLanguages } from './catalogue.ts';
import { russianForms } from './tokens.ts';

/**
 * The ways to say what a text names, itself first, as phrases; none where it is a name of another kind, whose words name
 * nothing by themselves (`American Airlines`); null where it names nothing for certain.
 */
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

/** Words alone, as nearly all names are, need no reading. */
const normalized = (text: string) =>
  /^[\p{L} ]+$/u.test(text) ? text.toLowerCase() : wordsOf(text, 'und').join(' ');

/**
 * From the catalogue's names and words for peoples: all of the language that was typed, and the names alone in the
 * others. What several topics are called by (Georgia, Congo), and what is ambiguous by itself, has no other names.
 */
export function createOtherNames(catalogue: Catalogue): OtherNames {
  let homes: Homes | null = null;
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const read = wordsOf(text, 'und').join(' ');
    // Short names are words of other meaning unless they are typed as names: us, US.
    const isLower = text === text.toLowerCase();
    if (read.length < 3 && text !== text.toUpperCase()) return null;
    // Ont. is Ontario, but three persons `ont` something.
    if (isLower && read.length < 5 && keyLanguages.some((one) => isStopWord(read, one))) return null;
    const phrase = read === 'us' ? 'usa' : read;
    homes ??= homesOf(catalogue);
    const { asWritten, basic } = homes;
    const home = asWritten.has(phrase) ? asWritten.get(phrase) : asWritten.get(basicOf(phrase, basic));
    if (!home) return null;
    if (home.length === 0) return [];
    let others = known.get(phrase);
    if (!others) {
      others = othersOf(home, phrase);
      known.set(phrase, others);
    }
    if (others.length < 2) return null;
    return [phrase, ...others.filter((one) => one !== phrase)].map((one) => one.split(' '));
  };
}

type Keys = Catalogue['topics'][number]['keys'];

/** Neither ambiguous nor a short form that is read behind a comma alone: Mass., Ont., Miss. */
const isSure = (flags = '') => !/[as]/.test(flags);

/** The keys of the one topic that each phrase names; null for what several are called by, and for what is ambiguous. */
interface Homes {
  readonly asWritten: ReadonlyMap<string, Keys | null>;
  /** Of Russian names the form that a case stands for: people ask about `Бразилии` and `Южном Судане`. */
  readonly basic: ReadonlyMap<string, string>;
}

const basicOf = (phrase: string, basic: Homes['basic']) =>
  phrase
    .split(' ')
    .map((word) => basic.get(word) ?? word)
    .join(' ');

function homesOf({ topics, blockers }: Catalogue): Homes {
  const homes = new Map<string, Keys | null>();
  const basic = new Map<string, string>();
  const add = (phrase: string, home: Keys, sure: boolean) => {
    const other = homes.get(phrase);
    homes.set(phrase, sure && (other === undefined || other === home) ? home : null);
    if (!/^[а-яё -]+$/u.test(phrase)) return;
    for (const word of phrase.split(' ')) {
      // What is a name as it stands is no case of another.
      for (const form of russianForms(word)) if (form !== word && !basic.has(form)) basic.set(form, word);
    }
  };
  for (const { kind, keys } of topics) {
    for (const [text, keyClass, , flags] of keys) {
      if (keyClass !== 'name' && keyClass !== 'demonym') continue;
      // A world region keeps its words together: Latin America is not America.
      if (kind === 'world-region') homes.set(normalized(text), []);
      else if (kinds.has(kind)) add(normalized(text), keys, isSure(flags));
    }
  }
  for (const names of bodies) {
    const keys = names.map((name) => [name, 'name', ''] as const);
    for (const name of names) add(normalized(name), keys, true);
  }
  for (const [text] of blockers) homes.set(normalized(text), []);
  return { asWritten: homes, basic };
}

function othersOf(keys: Keys, phrase: string): readonly string[] {
  const all = keys.flatMap(([text, keyClass, languages, flags]): Key[] => {
    const one = normalized(text);
    const isName = keyClass === 'name';
    // A word in it that joins others would be found everywhere; US is a pronoun in lower case, and USA finds it.
    const spoken = languages.split(' ');
    const isJoining = (word: string) => word.length < 4 && spoken.some((each) => isStopWord(word, each));
    const joins = one === 'us' || one.split(' ').some(isJoining);
    if ((!isName && keyClass !== 'demonym') || !isSure(flags) || joins) return [];
    return [{ phrase: one, isName, languages: spoken }];
  });
  const typed = new Set(all.filter((key) => key.phrase === phrase).flatMap(({ languages }) => languages));
  const isOwn = ({ languages }: Key) => languages.some((one) => typed.has(one));
  const alike = all
    .filter((key) => key.isName || isOwn(key))
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  return [...new Set(alike.map((key) => key.phrase))].slice(0, mostNames);
}
