import { Parser } from 'htmlparser2';

/** A tag as it stands in the text: names in lower case, entities of attributes unresolved, offsets of its signs. */
export interface OpenTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  /** Behind its `>`. */
  readonly end: number;
}

export interface CloseTag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Not written: the element closed itself, or another closed it. */
  readonly isImplied: boolean;
}

/** The tokenizer's time grows with the depth; no feed comes near. */
const maxDepth = 200;
const chunk = 4096;

/**
 * Walks over the tags of XML, broken or not, without a tree. Gives the elements that are open at its end, outermost first;
 * null where it nests deeper than any feed, and then stops there.
 */
export function walkXml(
  text: string,
  { open, close }: { open?(tag: OpenTag): void; close?(tag: CloseTag): void },
): readonly string[] | null {
  const within: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        within.push(name);
        open?.({ name, attributes, start: parser.startIndex, end: parser.endIndex + 1 });
      },
      onclosetag(name, isImplied) {
        within.pop();
        close?.({ name, start: parser.startIndex, end: parser.endIndex + 1, isImplied });
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let at = 0; at < text.length; at += chunk) {
    parser.write(text.slice(at, at + chunk));
    if (within.length > maxDepth) return null;
  }
  // Never ended: what is open now is what the text leaves open.
  return within;
}
