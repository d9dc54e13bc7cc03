/** A feed in one shape, whatever format it came in: nothing after `parse.ts` knows RSS from Atom. */
export interface FeedText {
  readonly value: string;
  readonly html: boolean;
}

export interface FeedItem {
  readonly title: FeedText | null;
  readonly link: string | null;
  readonly id: string | null;
  readonly authors: readonly string[];
  /** The whole text where the feed has it. */
  readonly content: FeedText | null;
  /** A teaser, or the text where there is no content. */
  readonly summary: FeedText | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly categories: readonly string[];
  readonly enclosures: readonly string[];
  /** The outlet an aggregator took it from. */
  readonly publisher: string | null;
  readonly language: string | null;
}

export interface FeedDocument {
  readonly title: FeedText | null;
  readonly link: string | null;
  readonly subtitle: FeedText | null;
  readonly id: string | null;
  readonly language: string | null;
  readonly updated: string | null;
  readonly items: readonly FeedItem[];
}
