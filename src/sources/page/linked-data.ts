import { foldSpace } from '../../text/space/index.ts';
import type { TreeDocument } from './tree/index.ts';

/** What a page's JSON-LD says of its article (schema.org NewsArticle and its kin). */
export interface LinkedData {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
}

type Node = Readonly<Record<string, unknown>>;

const article = /(?:Article|Posting|Report|Review|LiveBlogPosting)$/;
/** Scripts longer than this hold a site's data, not a description of the page. */
const maxLength = 500_000;
const maxNodes = 2_000;

export function readLinkedData(document: TreeDocument): LinkedData {
  const nodes: Node[] = [];
  // The tree holds no other scripts.
  for (const script of document.querySelectorAll('script')) {
    const text = script.textContent ?? '';
    if (text.length <= maxLength) collect(parsed(text), nodes, 0);
  }
  // What stands in a list is as a rule another article; of a page that only has lists, the first.
  for (const list of [...nodes]) collect(list['itemListElement'], nodes, 1);
  const found = nodes.find((node) => typesOf(node).some((type) => article.test(type)));
  if (!found)
    return { title: null, authors: [], published: null, updated: null, publisher: null, language: null };
  return {
    title: textOf(found['headline']) ?? textOf(found['name']),
    authors: namesOf(found['author'], nodes),
    published: textOf(found['datePublished']) ?? textOf(found['dateCreated']),
    updated: textOf(found['dateModified']),
    publisher: namesOf(found['publisher'], nodes)[0] ?? null,
    language: textOf(found['inLanguage']),
  };
}

/** Some pages put raw line breaks or comments around their JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(
      text
        .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, '')
        .replace(/[\n\r\t]+/g, ' '),
    );
  } catch {
    return null;
  }
}

function collect(value: unknown, nodes: Node[], depth: number): void {
  if (depth > 8 || nodes.length > maxNodes || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, nodes, depth + 1);
    return;
  }
  const node = value as Node;
  nodes.push(node);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher']) {
    collect(node[key], nodes, depth + 1);
  }
}

function typesOf(node: Node): readonly string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string');
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = foldSpace(
    value
      .replace(/&quot;/g, '"')
      .replace(/&#0?39;|&apos;/g, "'")
      .replace(/&amp;/g, '&'),
  );
  return text === '' ? null : text;
}

function namesOf(value: unknown, nodes: readonly Node[]): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  const names = list.flatMap((one) => {
    if (typeof one === 'string') return /^https?:/i.test(one) ? [] : (textOf(one) ?? []);
    if (one === null || typeof one !== 'object') return [];
    const node = one as Node;
    const named =
      node['name'] ?? nodes.find((other) => other['@id'] === node['@id'] && other['name'])?.['name'];
    return (Array.isArray(named) ? named : [named]).flatMap((name) => textOf(name) ?? []);
  });
  return [...new Set(names)];
}
