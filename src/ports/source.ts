import type { Batch, SourceSpec } from '../core/index.ts';
import type { Http } from './runtime.ts';

/** Something stories are fetched from. */
export interface Source {
  readonly spec: SourceSpec;
  /**
   * What is there now. `cursor` is what the last `Batch` gave (null at first).
   * Throws `SourceError`; a broken item is left out and counted, never thrown.
   */
  fetch(cursor: string | null, signal: AbortSignal): Promise<Batch>;
}

/** Bytes somebody handed over: a file or an answer from the web. */
export interface Bytes {
  readonly data: Uint8Array;
  /** The address or file name they came from, for relative links and messages. */
  readonly address: string;
  /** The Content-Type as given, null for files. */
  readonly mediaType: string | null;
}

export interface SourceDeps {
  readonly http: Http;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Whether the site of a page lets programs read it; absent where nobody asks it. */
  readonly mayRead?: (url: string, signal: AbortSignal) => Promise<boolean>;
}

/** A source as a list of many names it. */
export interface ListedSource {
  readonly address: string;
  readonly title: string | null;
  /** The folder it stands in, or null; folders within folders as `A / B`. */
  readonly group: string | null;
  /** True where the list says that it is not read at present. */
  readonly paused?: boolean;
}

/** A kind of source: how to open a configured one, and how to read bytes of its kind. */
export interface SourceType {
  readonly kind: string;
  /** How sure it is, 0 to 1, that the bytes are of its kind; looks at the first kilobytes only. */
  recognises(bytes: Bytes): number;
  /** Stories in the bytes. Throws `InputError` with one line where the bytes are not of its kind or hold no story. */
  read(bytes: Bytes, signal: AbortSignal): Promise<Batch>;
  open(spec: SourceSpec, deps: SourceDeps): Source;
  /** True where it is opened on files, never on web addresses. */
  readonly isLocal?: boolean;
  /** Addresses of feeds that the bytes name, which are better sources than they are themselves. */
  feedsIn?(bytes: Bytes): readonly string[];
  /** The address to which a page only leads its reader on (an aggregator's page of an article); null where it leads nowhere. */
  leadsTo?(bytes: Bytes): string | null;
  /** Lists of sources of this kind, as programs hand them to each other. */
  readonly lists?: {
    /** Throws `InputError` where the bytes are no such list. */
    read(bytes: Bytes): readonly ListedSource[];
    write(sources: readonly ListedSource[]): Uint8Array;
  };
}
