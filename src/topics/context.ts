import { isStopWord } from '../text/index.ts';
import type { Entry } from './lexicon.ts';
import type { Mention } from './scan.ts';
import type { Token } from './tokens.ts';

const list = (words: string) => new Set(words.split(' '));

/** What stands before a place. */
const locatives: Readonly<Record<string, ReadonlySet<string>>> = {
  en: list(
    'in from to near across inside into throughout outside via around within toward towards northern southern eastern western central',
  ),
  ru: list('в во из на к ко из-под через около вокруг под'),
  pt: list('em de no na do da para desde pelo pela ao'),
  es: list('en de desde hacia a del al'),
  fr: list('en au aux de du des a vers depuis dans'),
  ar: list('في من الي'),
};
/** Of these, what stands before people and things as often. */
const loose: Readonly<Record<string, ReadonlySet<string>>> = {
  ru: list('к под'),
  pt: list('de do da para pelo pela ao'),
  es: list('de a del al'),
  fr: list('de du des a'),
};
/** What stands before a person. */
const titles = list(
  'mr mrs ms miss dr sir lord lady sen senator rep gov governor judge justice sheriff officer actor actress singer ' +
    'coach captain star player guitarist basketball legend michael air brother sister aunt uncle named ' +
    'sr sra senor monsieur madame господин певец актер',
);
/** Given names and surnames that are also countries; other names are judged only where the catalogue marks them. */
const persons = list(
  'jordan chad georgia israel cuba guinea turkey kenya china ireland holland england france tatar welsh',
);
/** Capitalised words beside a place that are no part of a person's name. */
const offices = list(
  'king queen prime president foreign defence defense interior finance court supreme army police parliament government ' +
    'minister ministry county city township town village borough high elementary school university hospital council ' +
    'mayor board department district fire residents resident woman man native chamber downtown airport festival news agency airlines airways lake gulf sea strait tunnel tech college bulldogs nut nuts goose geese bank daily times war week army open cup league team embassy central national north south east west eastern western northern southern new first the in on at ' +
    'and but after before when while since as if river valley island islands state states county republic kingdom what why how',
);
const months = list(
  'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday',
);

/** As `isLocative`, by words that stand before nothing but places. */
export function isSurelyLocative(mention: Mention, language: string): boolean {
  const before = mention.piece.tokens[mention.from - 1];
  return (
    before !== undefined && isLocative(mention, language) && loose[language]?.has(before.folded) !== true
  );
}

/** True behind `in` and the like, and in front of a text: `LONDON, Ky. (AP) - `. */
export function isLocative({ piece, from, to }: Mention, language: string): boolean {
  const before = piece.tokens[from - 1];
  const words = locatives[language] ?? locatives['en'];
  if (before !== undefined && words?.has(before.folded) === true) return true;
  const first = piece.tokens[from]!;
  if (!piece.cased || first.gap !== 'apart' || first.text !== first.text.toUpperCase()) return false;
  return behindDateline.test(piece.text.slice(piece.tokens[to - 1]!.end, piece.tokens[to - 1]!.end + 60));
}

const behindDateline = /^(?:, [\p{L}. ]{2,20})?(?: \([^()]{2,24}\))?\s?[-–—]{1,2}\s/u;

/** True for one word between names of a person: `Michael Jordan`, `Chad Smith`, `Mr. Jordan`. */
function isPerson(mention: Mention, language: string): boolean {
  const { piece, from, to } = mention;
  if (to - from > 1 || !piece.cased) return false;
  const word = piece.tokens[from]!;
  const isClear = mention.entries.some(isWellKnown);
  if (isClear && !persons.has(word.folded)) return false;
  const before = piece.tokens[from - 1];
  if (before && titles.has(before.folded) && word.gap === 'joined') return true;
  if (isLocative(mention, language)) return false;
  const after = piece.tokens[to];
  if (piece.zone === 'title' && isTitleCased(piece.tokens)) return false;
  if (hasNameBefore(mention, language)) return true;
  // `Tokyo Electric` and `Paris Club` are no people.
  if (!isClear && mention.entries.some(isChosen)) return false;
  return (
    isNameLike(after, language) &&
    after?.gap === 'joined' &&
    !piece.text.slice(word.end, after.start).includes("'")
  );
}

function hasNameBefore({ piece, from }: Mention, language: string): boolean {
  const isBehind = isNameLike(piece.tokens[from - 1], language) && piece.tokens[from]!.gap === 'joined';
  return isBehind && (from > 1 || piece.zone === 'title');
}

/** Of a longer name that is no topic, the word which alone would be a country: `Chad` in `Chad Smith`. */
function personIn({ piece, from, to }: Mention): string | null {
  const words = piece.tokens.slice(from, to);
  if (words.length !== 2 || !words.every(({ capital }) => capital)) return null;
  // `China Daily`, `Jordan River`.
  if (words.some(({ folded }) => offices.has(folded))) return null;
  return words.find(({ folded }) => persons.has(folded))?.folded ?? null;
}

function isNameLike(token: Token | undefined, language: string): boolean {
  if (!token?.capital || months.has(token.folded) || isStopWord(token.folded, language)) return false;
  return token.text.length > 1 && token.text !== token.text.toUpperCase() && !offices.has(token.folded);
}

/** True where most long words have a capital, so that a capital tells no name. */
function isTitleCased(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ text }) => text.length > 4);
  return long.length > 2 && long.filter(({ capital }) => capital).length > long.length * 0.7;
}

/**
 * Tells mentions of people: by the words around, and a bare `Jordan` by a `Michael Jordan` elsewhere in the story, where
 * nothing in it happens in a place of that name.
 */
export function personsIn(
  mentions: readonly Mention[],
  language: string,
): (mention: Mention, index: number) => boolean {
  const people = new Set<string>();
  const places = new Set<string>();
  const persons = mentions.map((mention) => {
    const isClear = mention.entries.some(isWellKnown);
    const found = isPerson(mention, language);
    const inName = mention.entries[0]?.topicId === null ? personIn(mention) : null;
    // `New China News Agency` makes no person of China; `Jordan Peele` and `Michael Jordan` do of Jordan.
    if (found && (!isClear || hasNameBefore(mention, language))) people.add(wordOf(mention));
    else if (isLocative(mention, language)) places.add(wordOf(mention));
    if (inName !== null) people.add(inName);
    return found;
  });
  return (mention, index) => {
    const word = wordOf(mention);
    return persons[index] === true || (people.has(word) && !places.has(word));
  };
}

/** A country or its people, which few bear as a name. */
const isWellKnown = ({ country, ambiguous, keyClass }: Entry) =>
  country === null && !ambiguous && (keyClass === 'name' || keyClass === 'demonym');

/** A capital or large city, in which companies and clubs are that bear its name. */
const isChosen = ({ country, ambiguous, population }: Entry) =>
  !ambiguous && (country === null || population > 500_000);

const wordOf = ({ piece, from, to }: Mention) => (to - from > 1 ? '' : piece.tokens[from]!.folded);
