import type { Document } from '../../core/index.ts';

/** Composing is pure, and a briefing of many chats is one document: what it comes to is kept for as long as it is there. */
export function onceADocument<T extends object>(
  compose: (document: Document) => T,
): (document: Document) => T {
  const composed = new WeakMap<Document, T>();
  return (document) => {
    const known = composed.get(document) ?? compose(document);
    composed.set(document, known);
    return known;
  };
}
