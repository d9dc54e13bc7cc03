import { fromFirstWord, opensWithPerson, speakerIsMissing } from './openers.ts';
import { pointsBack } from './pronouns.ts';

/** Speaks of itself or asks: the sentence before does not tell who that is. */
const own =
  /^(?:(?:but|and|so|yet|or|then|still|mas|e|pero|y|mais|et|но|а|и),? )?(?:we|my|our|your|you|i|which|who|why|how|what|eu|nós|vocês?|yo|nosotros|ustedes|usted|je|nous|vous|мы|вы|я|ты|мой|наш|ваш|зачем|почему|как|что|кто|где|когда)(?!\p{L})/iu;

/** A person whom a pronoun can stand for: a full name that is no place's (`from the flooded cave Tham Luang`), a title or a verb of saying beside a name. */
const person =
  /(?<!(?<![\p{L}])(?:of|in|at|from|near|to|for|de|da|do|em|no|na|en|del|à|в|во|на|из|о|по|от|до|под|у|к|для)\s(?:\p{Ll}+\s){0,2})(?<![\p{L}-])(?!The |In |On |At |A )\p{Lu}\p{Ll}+(?:\s\p{Lu}\.|\s\p{Ll}{2,3})?\s\p{Lu}\p{Ll}[\p{L}'’-]*|(?<![\p{L}])(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof|Gen|Sen|Rep|Gov)\.?\s\p{Lu}|(?<![\p{L}])\p{Lu}[\p{L}'’-]+ (?:said|says|told|added|wrote)\b/u;

/** So many, told of before: `The two men`, and what tells of them. */
const several = /^(?:the (?:two|three|four|pair|latter|former)|both|neither)(?!\p{L})/iu;
const counted = /\b(?:two|three|four|couple|pair|both)\b|\p{Lu}[\p{L}'’-]+ and (?:\p{Ll}+ )?\p{Lu}/u;

/**
 * Whether a sentence that hangs reads well right behind the one that stands before it in its story: what it carries on is
 * told there, and whom its pronoun stands for. A pronoun further inside may point further back.
 */
export function leansOn(sentence: string, before: string, language: string): boolean {
  const isSpoken = speakerIsMissing(sentence, language);
  const text = fromFirstWord(sentence);
  if (!isSpoken && own.test(text)) return false;
  if (several.test(text) && !counted.test(before)) return false;
  const back = pointsBack(text, language);
  if (back === 'object') return false;
  const isOfPerson = isSpoken || back === 'subject' || opensWithPerson(text) || inner.test(text);
  return !isOfPerson || person.test(before);
}

/** A person as the subject behind an opening word: `But he`, `Однако он`. */
const inner = /^(?:\p{L}+,? ){1,2}(?:he|she|his|her|он|она|его|её|ele|ela|él|ella|il|elle)(?!\p{L})/iu;

const verbs: Readonly<Record<string, string>> = {
  en: 'said|says|added|told|wrote|explained|insisted|warned',
  ru: '(?:сказал|заявил|добавил|отметил|пояснил|написал|подчеркнул)а?',
  pt: 'disse|afirmou|declarou|acrescentou|explicou|escreveu',
  es: 'dijo|afirmó|declaró|añadió|explicó|escribió',
  fr: 'dit|déclaré|affirmé|ajouté|expliqué|écrit',
};

/** `"...," said the mayor John Smith`, `"...," Mr Smith said`, `The mayor John Smith said: "..."`. */
const saying = new Map(
  Object.entries(verbs).map(([language, verb]) => {
    const said = `(?:${verb})(?!\\p{L})`;
    const named = String.raw`(?:\p{L}+,? ){0,4}\p{Lu}[\p{L}'’-]+`;
    return [
      language,
      new RegExp(
        `["”»],? (?:[—–-] )?(?:${said} ${named}|${named},? ${said})|^[^"“«]*\\p{Lu}[^"“«]{0,80} ${said}[^"“«]{0,40}["“«]`,
        'u',
      ),
    ];
  }),
);

/** What is longer is no sentence that a person says. */
const longestSaid = 1_000;

/** Whether somebody named speaks in a sentence, so that a quotation right behind it is theirs too. */
export function saysOn(before: string, language: string): boolean {
  if (before.length > longestSaid) return false;
  return (saying.get(language)?.test(before) ?? false) && !speakerIsMissing(before, language);
}
