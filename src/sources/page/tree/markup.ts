import type { TreeElement } from './nodes.ts';

const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Their text has no entities. */
const raw = new Set(['script', 'style']);

/** What is in the element, as HTML that reads as the same tree. */
export function markupIn(element: TreeElement): string {
  let html = '';
  for (let at = element.firstChild; at !== null; at = at.nextSibling) {
    if (at.nodeType === 3) html += raw.has(element.localName) ? at.textContent : escaped(at.textContent);
    else html += markupOf(at);
  }
  return html;
}

function markupOf(element: TreeElement): string {
  const { localName } = element;
  let tag = localName;
  for (const { name, value } of element.attributes) tag += ` ${name}="${escaped(value)}"`;
  return empty.has(localName) ? `<${tag}>` : `<${tag}>${markupIn(element)}</${localName}>`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign) : text;
}
