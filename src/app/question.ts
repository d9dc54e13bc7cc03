import type { Language } from '../core/index.ts';
import { isStopWord, wordsOf } from '../text/index.ts';
import type { Topics } from '../topics/index.ts';
import { monthOf } from './mentioned-day.ts';
import { type Synonyms, synonymsOf } from './synonyms.ts';

/** What a question wants to hear of. */
export type Wanted = 'number' | 'money' | 'age' | 'time' | 'person' | 'place' | 'reason' | 'other';

/** One thing that a question speaks of: ways to say it, as words; `isName` where a story must speak of it. */
export interface Asked {
  readonly ways: readonly (readonly string[])[];
  /** Other words for nearly the same, and those of other languages. */
  readonly near: readonly string[];
  readonly far: Synonyms['far'];
  readonly isName: boolean;
  /** Right behind the one before in the question: with it one name, where both are. */
  readonly follows: boolean;
  /** A year, or a month of 1 to 12: when the story was told says it too. */
  readonly date: { readonly year?: number; readonly month?: number } | null;
  /** The word that `who` is asked with: no story that lacks it tells who. */
  readonly isDeed: boolean;
}

export interface Question {
  readonly language: Language;
  readonly wanted: Wanted;
  readonly asked: readonly Asked[];
}

/** Question words by language; an answer does not hold them. Words behind `how` are asked with it. */
const openers: readonly (readonly [language: Language, wanted: Wanted, words: string])[] = [
  ['en', 'number', 'how'],
  ['en', 'time', 'when'],
  ['en', 'person', 'who whom whose'],
  ['en', 'place', 'where'],
  ['en', 'reason', 'why'],
  ['en', 'other', 'what which did does is was were can has have'],
  ['ru', 'number', 'сколько'],
  ['ru', 'time', 'когда'],
  ['ru', 'person', 'кто кого кем кому'],
  ['ru', 'place', 'где куда откуда'],
  ['ru', 'reason', 'почему зачем'],
  ['ru', 'other', 'что чем чём чего чему какой какая какое какие какого какую каком каков какова'],
  ['pt', 'number', 'quantos quantas quanto quanta'],
  ['pt', 'time', 'quando'],
  ['pt', 'person', 'quem'],
  ['pt', 'place', 'onde'],
  ['pt', 'other', 'que qual quais'],
  ['es', 'number', 'cuántos cuántas cuánto cuánta'],
  ['es', 'time', 'cuándo'],
  ['es', 'person', 'quién quiénes'],
  ['es', 'place', 'dónde'],
  ['es', 'other', 'qué cuál cuáles cómo'],
  ['fr', 'number', 'combien'],
  ['fr', 'time', 'quand'],
  ['fr', 'person', 'qui'],
  ['fr', 'place', 'où'],
  ['fr', 'reason', 'pourquoi'],
  ['fr', 'other', 'quel quelle quels quelles'],
  ['ar', 'number', 'كم'],
  ['ar', 'time', 'متى'],
  ['ar', 'person', 'من'],
  ['ar', 'place', 'أين'],
  ['ar', 'reason', 'لماذا'],
  ['ar', 'other', 'ما ماذا هل'],
];
const opening = new Map(
  openers.flatMap(([language, wanted, words]) =>
    words.split(' ').map((word) => [word, { language, wanted }] as const),
  ),
);

/** Two words that open a question of another kind than the first alone. */
const pairs: readonly (readonly [pattern: RegExp, language: Language, wanted: Wanted])[] = [
  [/^(?:at )?what (?:time|day|date|year)\b/, 'en', 'time'],
  [/^how (?!many|much|long|old|far|big|tall|high|large|fast|deep|strong)/, 'en', 'other'],
  [/^(?:à )?quelle heure\b/, 'fr', 'time'],
  [/^how old\b/, 'en', 'age'],
  [/^сколько лет (?!назад|прошло|длил|продолж|шл[аи])/, 'ru', 'age'],
  [/^quantos anos tem\b|^que idade\b/, 'pt', 'age'],
  [/^¿?cuántos años tiene\b|^¿?qué edad\b/, 'es', 'age'],
  [/^quel âge\b/, 'fr', 'age'],
  [/^كم عمر/u, 'ar', 'age'],
  [/^what (?:caused|causes|led to|is the reason|was the reason|was behind|is behind)\b/, 'en', 'reason'],
  [/^how much\b|^what (?:did|does|do|is|was) .{1,200}\b(?:cost|price)\b/, 'en', 'money'],
  [/^сколько (?:стои|обош)/, 'ru', 'money'],
  [/^quanto (?:cust|pag)/, 'pt', 'money'],
  [/^¿?cuánto (?:cuesta|costó|cost|gana)/, 'es', 'money'],
  [/^combien (?:coût|a coûté)/, 'fr', 'money'],
  [/^por ?qu[eê] /, 'pt', 'reason'],
  [/^¿?por qué /, 'es', 'reason'],
];

/** Words of questions that no answer needs to have: to do, to get and to share, in company or not. */
const frames = new Set(
  `many much long old far big tall high large fast deep did does happen happened happens get got gets go goes went
  away want wants wanted make made take took give gave set come came yet new
  caused causes reason behind
  receive received share shared recebeu receberam dividiu recibió recibieron compartió reçu reçoit partagé partage
  получил получила получили разделил разделила разделили
  together jointly вместе juntos juntas ensemble معا
  quantos cuántos combien сколько time heure hora year day`.split(/\s+/),
);

/** What an age is asked with. */
const ages = new Set('лет года anos años tem tiene age âge edad idade عمر'.split(' '));
/** Whom `how many` asks for, where it asks for anybody: most stories have them. */
const counted = new Set('people persons pessoas personas personnes человек людей شخص شخصا عدد'.split(' '));

const mostAsked = 24;

/** Null where nothing is asked for: no word that tells anything. */
export function readQuestion(
  text: string,
  spoken: Language,
  topics: Topics,
  now: Temporal.Instant,
): Question | null {
  const { wanted, language } = kindOf(text, spoken);
  const written = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu) ?? [];
  const capitals = new Set(
    text === text.toUpperCase()
      ? []
      : written
          .slice(1)
          .filter(isWrittenName)
          .flatMap((word) => wordsOf(word, 'und'))
          .filter((word) => !titles.has(word)),
  );
  const { all, must = [] } = topics.toSearchQuery(plainly(text), now, { loosely: true });
  const asked: Asked[] = [];
  let follows = false;
  const verb = wanted === 'person' ? deedIn(text) : null;
  for (const ways of [...all, ...must].slice(0, mostAsked)) {
    const first = language === 'fr' ? (ways[0] ?? []).map(withoutArticle) : (ways[0] ?? []);
    const isFrame =
      ways.length === 1 &&
      first.every(
        (word) =>
          says(word, language) ||
          (wanted === 'number' && counted.has(word)) ||
          (wanted === 'age' && ages.has(word)),
      );
    if (first.length === 0 || isFrame) {
      follows = false;
      continue;
    }
    const meant = synonymsOf(first.length === 1 ? (first[0] ?? '') : '', language);
    // What has other names is a place or a people.
    const isName = ways.length > 1 || first.some((word) => capitals.has(word));
    const date = dateOf(first, capitals, language);
    asked.push({
      ways: [first, ...ways.slice(1)],
      ...meant,
      isName: isName && date === null,
      isDeed: first[0] === verb && !isName && date === null,
      follows,
      date,
    });
    follows = true;
  }
  // One name alone says nothing of what is counted in it, or when what happened there.
  const isOpen = !['number', 'money', 'time', 'reason'].includes(wanted);
  const things = asked.filter(
    ({ follows: goesOn, isName }, at) => !(goesOn && isName && asked[at - 1]?.isName),
  ).length;
  const isBareName = asked.every(({ isName, date }) => isName || date !== null) && things < 2;
  if (asked.length === 0 || (!isOpen && isBareName)) return null;
  return { language, wanted, asked };
}

function dateOf(words: readonly string[], capitals: ReadonlySet<string>, language: Language): Asked['date'] {
  const [word = ''] = words;
  if (words.length !== 1) return null;
  if (/^(?:19|20)\d\d$/.test(word)) return { year: Number(word) };
  // English has a capital for May, and none for what may be.
  const month = language === 'en' && !capitals.has(word) ? null : monthOf(word, language);
  return month === null ? null : { month };
}

/** Without the marks of a search: a question has none. */
const plainly = (text: string) => text.replace(/[?¿؟:"“”«»|]/g, ' ').replace(/(^|\s)[-−–]+/g, ' ');

const says = (word: string, language: Language) =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(word) ||
  frames.has(word) ||
  opening.has(word) ||
  isStopWord(word, language) ||
  isStopWord(word, 'en');

/** The word right behind `who`, and what may stand between: who is the spokesman. */
function deedIn(text: string): string | null {
  const words = wordsOf(text, 'und');
  const who = words.findIndex((word) => opening.get(word)?.wanted === 'person');
  const deed = words.slice(who + 1, who + 5).find((word) => !isStopWord(word, 'en') && word.length > 2);
  return who < 0 ? null : (deed ?? null);
}

/** Words of a language not told are not parted at an apostrophe. */
const withoutArticle = (word: string) => word.replace(/^(?:l|d|qu|s|n)['’]/, '');

/** Written with a capital before a name, and no part of it. */
const titles = new Set(
  'king queen president prime minister chancellor prince princess pope general colonel senator governor mayor doctor'.split(
    ' ',
  ),
);

const isWrittenName = (word: string) => /^\p{Lu}/u.test(word) || /^\p{L}+-?\p{N}/u.test(word);

function kindOf(text: string, spoken: Language): { readonly wanted: Wanted; readonly language: Language } {
  const typed = text.toLowerCase().trim();
  const pair = pairs.find(([pattern]) => pattern.test(typed));
  if (pair) return { language: pair[1], wanted: pair[2] };
  const found = wordsOf(text, 'und')
    .slice(0, 4)
    .map((word) => opening.get(word))
    .find((one) => one !== undefined);
  return found ?? { language: spoken, wanted: 'other' };
}
