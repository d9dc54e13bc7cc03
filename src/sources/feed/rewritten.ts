/**
 * What older and rarer feeds say in ways the library does not read, said in the ways it does: Atom 0.3's base64, bodies
 * beside or in place of a description, CDF, RSS without its outer elements, nested and made-up categories. One walk of a
 * tokenizer over the text, no tree, and none at all over the feeds that have nothing of this.
 */
import { walkXml } from '../shared/index.ts';
import { atEnd, atStart, type Found, type Level, replacements, type Told } from './rewrite-rules.ts';

/** Signs of something to rewrite; each is bounded, so that the search is linear. */
const rare = [
  /\bmode\s{0,9}=\s{0,9}["']?base64/i,
  /<(?:(?:[\w-]{1,40}:)?(?:body|fullitem|tags|info|abstract|browserfriendly|created)|dc:author|itunes:category)[\s>]/i,
  /<(?:feedburner|pheedo):origLink\s{0,9}>/i,
  /<content:encoded\s[^<>]{0,300}xml:lang/i,
  /<(?:link|a:link|atom:link)(?:\s{1,9}[\w:]{1,20}\s{0,9}=\s{0,9}["'][^"'<>]{0,200}["']){0,9}>\s{0,200}[^<\s][^<]{0,500}<\/(?:a:|atom:)?link>/i,
];

/** RSS 0.9x and 2.0 have no namespace; where one is given to them, the library looks for its names in vain. */
const namedRoot = /(<rss\b[^<>]{0,4000}?)\sxmlns\s{0,9}=\s{0,9}(?:"[^"]{0,200}"|'[^']{0,200}')/i;
const prefixedRoot = /<([\w-]{1,40}):rss[\s>]/i;

/** A date said twice in a row: the later one counts. */
const saidTwice = /<(updated|published|created|issued|modified)>[^<]{0,100}<\/\1>\s{0,200}(?=<\1>)/gi;

/** A root element stands before this. */
const headLength = 65_536;

export function rewritten(text: string): string {
  if (/^\s*[{[]/.test(text.slice(0, 1000))) return text;
  const dated = bareRss(text).replace(saidTwice, '');
  const told = shapeOf(dated);
  if (!told.isBare && !told.lacksChannel && !rare.some((sign) => sign.test(dated))) return dated;
  return edited(dated, told);
}

function bareRss(text: string): string {
  const head = text.slice(0, headLength);
  const prefix = prefixedRoot.exec(head)?.[1];
  if (prefix) return text.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1');
  return namedRoot.test(head) ? head.replace(namedRoot, '$1') + text.slice(headLength) : text;
}

function shapeOf(text: string): Told {
  const hasChannel = /<(?:[\w-]{1,40}:)?channel[\s>]/i.test(text);
  const root = /<(?:[\w-]{1,40}:)?(rss|feed|rdf)[\s>]/i.exec(text)?.[1]?.toLowerCase() ?? null;
  return {
    isAtom: root === 'feed',
    isBare: root === null && hasChannel,
    lacksChannel: root === 'rss' && !hasChannel && /<item[\s>]/i.test(text),
    hasSubtitle: root === 'feed' && /<(?:[\w-]{1,40}:)?(?:subtitle|tagline)[\s>]/i.test(text),
  };
}

function edited(text: string, told: Told): string {
  const kept: string[] = [];
  const open: Found[] = [];
  let from = 0;
  /** While an element is replaced as a whole, what is in it is left alone. */
  let within: Found | null = null;
  const put = (until: number, next: number, instead: string) => {
    kept.push(text.slice(from, until), instead);
    from = next;
  };
  const end = walkXml(text, {
    open({ name, attributes, start, end: inner }) {
      const local = name.slice(name.indexOf(':') + 1);
      const parent = open.at(-1);
      const found: Found = {
        name,
        local,
        attributes,
        start,
        inner,
        level: levelOf(local, parent),
        parent: parent?.level ?? 'outside',
      };
      open.push(found);
      if (within) return;
      const instead = atStart(found, told);
      if (instead !== null) put(start, inner, instead);
      else if (replacements[local]?.applies(found, told)) within = found;
    },
    close({ start, end: after, isImplied }) {
      const found = open.pop();
      if (!found || (within && found !== within)) return;
      const isEmpty = start <= found.start;
      if (found === within) {
        within = null;
        if (isImplied && !isEmpty) return;
        const inner = isEmpty ? '' : text.slice(found.inner, start);
        put(found.start, after, replacements[found.local]?.write(found, inner, told) ?? '');
        return;
      }
      const instead = isImplied ? null : atEnd(found, told);
      if (instead !== null) put(start, after, instead);
    },
  });
  return end === null ? text : kept.join('') + text.slice(from);
}

const levels: Readonly<Record<string, Level>> = {
  rss: 'root',
  rdf: 'root',
  feed: 'feed',
  channel: 'feed',
  item: 'item',
  entry: 'item',
};

function levelOf(local: string, parent: Found | undefined): Level {
  if (parent && (parent.level === 'item' || parent.level === 'inside')) return 'inside';
  return levels[local] ?? (parent ? 'inside' : 'outside');
}
