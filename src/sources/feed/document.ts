import type { SourceRhythm } from '../../core/index.ts';

/** A feed in one shape, whatever format it came in: nothing after `parse.ts` knows RSS from Atom. */
export interface FeedText {
  readonly value: string;
  readonly html: boolean;
}

export interface FeedPerson {
  readonly name: string | null;
  readonly email: string | null;
}

export interface FeedLink {
  readonly href: string;
  readonly rel: string;
  readonly type: string | null;
  readonly title: string | null;
}

export interface FeedCategory {
  readonly term: string;
  /** For people, where it differs from the term. */
  readonly label: string | null;
}

interface FeedEnclosure {
  readonly href: string;
  readonly type: string | null;
  /** In bytes, as the feed says. */
  readonly length: number | null;
}

export interface FeedItem {
  readonly title: FeedText | null;
  readonly subtitle: FeedText | null;
  readonly link: string | null;
  /** The story's own address, where `link` leads there by way of a service that counts. */
  readonly original: string | null;
  readonly links: readonly FeedLink[];
  readonly id: string | null;
  /** Whether the id is said to be the item's address. */
  readonly idIsLink: boolean;
  readonly authors: readonly FeedPerson[];
  /** The whole text where the feed has it. */
  readonly content: FeedText | null;
  /** A teaser, or the text where there is no content. */
  readonly summary: FeedText | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly created: string | null;
  readonly categories: readonly FeedCategory[];
  readonly enclosures: readonly FeedEnclosure[];
  /** The outlet an aggregator took it from. */
  readonly publisher: string | null;
  readonly language: string | null;
}

/** What a feed says, in whatever format. */
export interface FeedContent {
  readonly title: FeedText | null;
  readonly link: string | null;
  readonly links: readonly FeedLink[];
  readonly subtitle: FeedText | null;
  readonly id: string | null;
  readonly authors: readonly FeedPerson[];
  readonly language: string | null;
  readonly updated: string | null;
  readonly created: string | null;
  readonly categories: readonly FeedCategory[];
  readonly rhythm: SourceRhythm;
  readonly items: readonly FeedItem[];
}

export interface FeedDocument extends FeedContent {
  /** It ends before its root element does. */
  readonly isCut: boolean;
  /** Items that hold nothing at all, and are none of these. */
  readonly empty: number;
}
