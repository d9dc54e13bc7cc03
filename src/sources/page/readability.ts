import { Readability } from '@mozilla/readability';
import type { TreeDocument } from './tree/index.ts';

/** What Readability gives, as far as it is asked for here. */
interface Found {
  /** HTML. */
  readonly content?: string | null;
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly publishedTime?: string | null;
  readonly siteName?: string | null;
  readonly lang?: string | null;
}

interface Inner {
  parse(): Found | null;
  _textSimilarity(title: string, heading: string): number;
}

/** Its types want a whole DOM; it asks for what our tree has. */
const Plain = Readability as unknown as new (
  document: TreeDocument,
  options: { readonly charThreshold: number },
) => Inner;

/** Characters of a headline: any is shorter. */
const mostTitle = 500;

/** Compares titles by their beginning, as it does so with every heading: long ones would take it minutes. */
class Bounded extends Plain {
  override _textSimilarity(title: string, heading: string): number {
    return super._textSimilarity(title.slice(0, mostTitle), heading.slice(0, mostTitle));
  }
}

/** What Mozilla's Readability finds in a page, which it takes apart. Null where it finds no article. */
export function readability(document: TreeDocument): Found | null {
  return new Bounded(document, { charThreshold: 250 }).parse();
}
