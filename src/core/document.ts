import type { Language } from './ids.ts';

/** A command call behind a button: `brief` with `{topics: 'Chechnya'}`. */
export interface Action {
  readonly label: string;
  readonly command: string;
  readonly args: Readonly<Record<string, string>>;
  /** Pressing it changes the message it stands on (a page, a setting) instead of answering below. */
  readonly inPlace?: boolean;
  /** The parameter that the person is asked for first, by whatever form the platform has. */
  readonly asks?: string;
}

/** A run of text with at most one meaning. Markup characters in `text` are text. */
export type Inline =
  | string
  | { readonly text: string; readonly strong: true }
  | { readonly text: string; readonly muted: true }
  | { readonly text: string; readonly url: string };

/** What is said, without markup. Platforms lay it out; parts break between blocks, then between sentences. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly lines: readonly (readonly Inline[])[]; readonly muted?: boolean }
  | {
      readonly kind: 'item';
      /** `1`, `2`, ... within a briefing; null for a plain list. */
      readonly number: number | null;
      readonly title: string;
      readonly url: string | null;
      /** Right of the title: `3 outlets, 2 independent`. */
      readonly note: string | null;
      readonly sentences: readonly {
        readonly text: string;
        readonly source: string;
        readonly url: string | null;
      }[];
      /** Below the sentences, one line each. */
      readonly footers: readonly string[];
      /** Language of title and sentences where it is not the document's. */
      readonly language: Language | null;
    }
  | {
      readonly kind: 'quote';
      readonly text: string;
      readonly source: string | null;
      readonly url: string | null;
    }
  | { readonly kind: 'picture'; readonly png: Uint8Array; readonly alt: string }
  | { readonly kind: 'file'; readonly name: string; readonly mediaType: string; readonly data: Uint8Array }
  | { readonly kind: 'actions'; readonly actions: readonly Action[] };

export interface Document {
  readonly language: Language;
  readonly blocks: readonly DocumentBlock[];
  /** Shown to the asker alone where the platform can do that. */
  readonly visibility: 'chat' | 'asker';
  /** Notifications may show the first block only: the rest goes behind a spoiler, or into a message of its own. */
  readonly discreet?: boolean;
  /** To be passed on to the followers of an announcement channel, where the platform has such. */
  readonly publish?: boolean;
}
