import type { Block } from '../../core/index.ts';
import type { LinkedBlock } from '../shared/index.ts';
import { whenLine } from './days.ts';
import { lettersOf } from './elements.ts';

/** Blocks at either end that may be about the article in place of being of it. */
const mostAround = 4;

/** A list of links that ends the text leads on. */
const mostLinksBelow = 12;

/** In front of a name; as letters, as markup may stand between the two and no blank. */
const signing = new Set(['by', 'von', 'par', 'por', 'di', 'автор']);

function isSignature(text: string, signed: string): boolean {
  const letters = lettersOf(text);
  return letters === signed || (letters.endsWith(signed) && signing.has(letters.slice(0, -signed.length)));
}

/** The names in a byline, without such a word. */
function nameIn(byline: string): string {
  const [, word = '', name = ''] = /^\s*(\p{L}+)[\s:]+(.*)$/su.exec(byline) ?? [];
  return signing.has(word.toLowerCase()) ? name : byline;
}

/** Without the title above the text and the lines about its author below it. */
export function withoutAround(
  blocks: readonly LinkedBlock[],
  { title, byline }: { readonly title: string; readonly byline: string | null },
): readonly Block[] {
  const heading = lettersOf(title);
  const name = nameIn(byline ?? '');
  const signed = lettersOf(name);
  const names = namesIn(name);
  const kept = beforeOthers(withoutLinks(blocks));
  const begun = Math.min(mostAbove, textBegins(kept));
  const end = kept.findIndex(
    ({ text }, at) => at > 0 && at >= kept.length - mostBelow && aboutAuthor.test(text),
  );
  const own = kept.slice(0, end < 0 ? kept.length : end);
  return own.filter(({ text }, at) => {
    if (at < mostAround && text.length < title.length + 20 && lettersOf(text) === heading) return false;
    if (at < begun && saysWhen(text)) return false;
    if (signed.length < 6) return true;
    if (text.length < 200 && isSignature(text, signed)) return false;
    return !(at >= own.length - mostAround && at > 0 && names.some((one) => isAbout(text, one)));
  });
}

/** Blocks above the text in which a line says when it was published, and below it, from where on it is about its author. */
const mostAbove = 8;
const mostBelow = 8;
const aboutAuthor =
  /^(?:about (?:the |this )?(?:authors?|writers?)|über (?:den autor|die autor(?:in|en))|sobre (?:o autor|a autora|el autor|la autora|os autores|los autores)|à propos de l['’]auteure?|об авторе)[:.]?$/i;

const namesIn = (byline: string) =>
  byline.split(/\s*(?:,|;|\||&|\band\b|\bund\b|\bet\b)\s*/).filter((name) => lettersOf(name).length >= 6);

/** Where the second paragraph of some length stands: the first may be one between headline and date. */
function textBegins(blocks: readonly Block[]): number {
  const first = blocks.findIndex(isLong);
  const second = blocks.findIndex((block, at) => at > first && isLong(block));
  return second < 0 ? blocks.length : second;
}

const isLong = ({ role, text }: Block) => role === 'paragraph' && text.length > 120;

/** A date, a time, and hardly a word besides. */
function saysWhen(text: string): boolean {
  if (text.length > longestWhen) return false;
  const rest = text.replace(new RegExp(whenLine, 'gu'), ' ');
  if (rest === text || /[\p{Ll}\d]{3,}[.!?]$/u.test(text)) return false;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{6,}/u.test(rest)) return false;
  return (rest.match(/\p{L}{3,}/gu)?.length ?? 0) <= 4;
}

/** Characters. */
const longestWhen = 90;

/** A line that leads on to other articles, where nothing but short texts follows it. */
const others =
  /^(?:more (?:\S+ ){0,3}from|more (?:stories|news|articles)|want more|(?:related|recommended|trending)(?: (?:stories|articles|news|topics|content|coverage|posts|reading|now|for you))?[:.…]*$|read (?:next|more|also)|you (?:may|might) (?:also )?like|most (?:read|popular)|leia (?:mais|também)|veja (?:mais|também)|lire aussi|à lire aussi|sur le même sujet|lea también|te puede interesar|lesen sie auch|mehr zum thema|das könnte (?:sie|dich) auch|читайте также|материалы по теме|اقرأ أيضا)(?!\p{L})/iu;
const longestOthers = { line: 60, text: 300, share: 0.25 } as const;

function beforeOthers(blocks: readonly Block[]): readonly Block[] {
  let end = blocks.length;
  let whole = blocks.reduce((sum, { text }) => sum + text.length, 0);
  let below = 0;
  for (let at = end - 1; at > 0; at--) {
    const { text = '' } = blocks[at] ?? {};
    below += text.length;
    if (text.length <= longestOthers.line && others.test(text)) {
      end = at;
      whole -= below;
      below = 0;
    } else if (text.length > longestOthers.text || below > whole * longestOthers.share) break;
  }
  return blocks.slice(0, end);
}

/** Without lines that are nothing but a link: they lead to other articles. A list of links in the middle is content. */
function withoutLinks(blocks: readonly LinkedBlock[]): readonly Block[] {
  return blocks
    .filter(
      ({ text, linked, role }, at) =>
        linked < 0.9 * text.length ||
        text.length > 200 ||
        (role === 'list' && at > 0 && at < blocks.length - mostLinksBelow),
    )
    .map(({ role, text }) => ({ role, text }));
}

/** `A. B. is a reporter at ...`, or `A. joined ...`, at the end of the text. */
function isAbout(text: string, name: string): boolean {
  if (text.length > 700) return false;
  const signed = lettersOf(name);
  const [first = ''] = name.split(' ');
  if (first.length >= 4 && text.startsWith(`${first} `) && introduces.test(text.slice(first.length)))
    return true;
  if (!lettersOf(text.slice(0, signed.length * 2)).startsWith(signed)) return false;
  return /(?<!\p{L})(?:is|was|has|covers|writes|joined|ist|war|schreibt|arbeitet|est|écrit|é|es|è|является|пишет)(?!\p{L})/iu.test(
    text.slice(0, 160),
  );
}

/** What is said of an author who is called by the first name. */
const introduces =
  /^ (?:joined|is (?:an?|the|our)|covers|writes (?:about|for)|has (?:been|covered|written)|reports on)\b/;

/** With the paragraph that stands between headline and text, where the text does not hold it. */
export function withStandfirst(blocks: readonly Block[], standfirst: string | null): readonly Block[] {
  if (standfirst === null) return blocks;
  const start = lettersOf(standfirst).slice(0, 40);
  return blocks.some(({ text }) => lettersOf(text).includes(start))
    ? blocks
    : [{ role: 'paragraph', text: standfirst }, ...blocks];
}
