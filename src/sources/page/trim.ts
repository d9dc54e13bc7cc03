import type { Block } from '../../core/index.ts';
import type { LinkedBlock } from '../shared/index.ts';
import { lettersOf } from './elements.ts';

/** Blocks at either end that may be about the article in place of being of it. */
const mostAround = 4;

/** A list of links that ends the text leads on. */
const mostLinksBelow = 12;

/** A byline's letters without the word in front of the name. */
const signedOf = (text: string) => lettersOf(text).replace(/^(?:by|von|par|por|di|автор)/u, '');

/** Without the title above the text and the lines about its author below it. */
export function withoutAround(
  blocks: readonly LinkedBlock[],
  { title, byline }: { readonly title: string; readonly byline: string | null },
): readonly Block[] {
  const heading = lettersOf(title);
  const signed = signedOf(byline ?? '');
  return withoutLinks(blocks).filter(({ text }, at) => {
    if (at < mostAround && text.length < title.length + 20 && lettersOf(text) === heading) return false;
    if (signed.length < 6) return true;
    const isAlone = text.length < 200 && signedOf(text) === signed;
    return !isAlone && !(at >= blocks.length - mostAround && at > 0 && isAbout(text, signed));
  });
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

/** `A. B. is a reporter at ...`, at the end of the text. */
function isAbout(text: string, signed: string): boolean {
  if (text.length > 700 || !lettersOf(text.slice(0, signed.length * 2)).startsWith(signed)) return false;
  return /(?<!\p{L})(?:is|was|has|covers|writes|joined|ist|war|schreibt|arbeitet|est|écrit|é|es|è|является|пишет)(?!\p{L})/iu.test(
    text.slice(0, 160),
  );
}

/** With the paragraph that stands between headline and text, where the text does not hold it. */
export function withStandfirst(blocks: readonly Block[], standfirst: string | null): readonly Block[] {
  if (standfirst === null) return blocks;
  const start = lettersOf(standfirst).slice(0, 40);
  return blocks.some(({ text }) => lettersOf(text).includes(start))
    ? blocks
    : [{ role: 'paragraph', text: standfirst }, ...blocks];
}
