import type { Story } from '../../core/index.ts';
import { balancedBrackets, balancedQuotes, endsWhole } from '../../text/index.ts';

const leastWords = 5;
const mostWords = 70;

/** What stands in a text and is none of it, though it may be a sentence. */
const furniture =
  /^[([]?(?:read (?:more|also|the full|full|our)|also read|continue reading|click here|tap here|sign up|subscribe|stay tuned|follow us|join (?:us|our)|watch:|(?:file )?(?:photo|picture|image|caption|photograph)\b[^.]{0,12}[:/]|advertisement|see also|related:|share this|more on this|leia (?:mais|também)|veja (?:mais|também)|saiba mais|clique aqui|assine|inscreva-se|foto[:/]|читайте (?:также|ещё|еще|подробнее)|подробнее|подпис(?:ывайтесь|аться|ка на)|фото[:/]|lea (?:también|más)|lee también|haga clic|suscríb|lire aussi|à lire|cliquez ici|abonnez-vous|اقرأ (?:أيضا|المزيد)|اشترك|تابعونا|صورة:)/iu;
/** `In this Jan. 4, 2017 file photo, ...`, and a line that ends in who took the picture. */
const caption =
  /^(?:in this|this)[^.]{0,40}(?:photo|picture|image)\b|^[^.]{0,60}\bfile (?:photo|picture)\b|(?:\((?:ap photo|photo|foto|фото|image|reuters|afp|getty)[^()]{0,80}\)|\/ ?(?:getty images|afp|reuters|ap))\W*$/iu;
/** `LONDON (Reuters) - `, `JUBA, 16 Dec — `: left in the text where it stands other than at the top. */
const dateline =
  /^(?:\p{Lu}[\p{Lu}\p{M}'’.-]{2,}(?: [\p{Lu}\p{M}'’.-]{2,}){0,3}(?:, ?[\p{L}\d. ]{1,20})?|\p{Lu}[\p{L}\d.'’ ,-]{2,40}\([\p{L} .]{2,30}\))\s?(?:\([^()]{2,30}\)\s?)?(?:--|[-–—])\s/u;

/** Lines of a list of links or times rather than speech, and what a page asks of its readers: an address, `(2:07) Source`, the number of the next entry. */
const notTold =
  /https?:\/\/|\bwww\.\p{L}|^\(\d{1,2}:\d{2}\)|\)\s\d{1,2}\.$|\bsign up (?:for|to) (?:the|our)\b[^.]{0,60}\bnewsletter/u;

/** True for a sentence that is one, with all of its quotations and brackets, and part of the text proper. */
export function isWhole(text: string, words: number, { captions }: Pick<Story, 'captions'>): boolean {
  if (words < leastWords || words > mostWords) return false;
  if (furniture.test(text) || caption.test(text) || dateline.test(text)) return false;
  if (notTold.test(text)) return false;
  if (captions.some((line) => line.includes(text))) return false;
  return (
    endsWhole(text) &&
    balancedQuotes(text) &&
    balancedBrackets(text) &&
    /^["'“„«‘¿¡([—–-]*\s*[\p{Lu}\p{Lo}\p{N}$€£]/u.test(text)
  );
}

/** What is longer is no sentence; marks that only open would take the square of their number. */
const longestQuote = 1_000;

/** Somebody's words and nobody who says them: `"It was a dark day."` */
export function isBareQuote(text: string): boolean {
  if (text.length > longestQuote) return false;
  const rest = text.replace(/"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]/gu, ' ');
  return rest.length < text.length && !/\p{L}{2,}[^\p{L}]+\p{L}{2,}/u.test(rest);
}
