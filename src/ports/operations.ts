import type { Published, SourceId, SourceSpec } from '../core/index.ts';
import type { GivenFile } from './platform.ts';
import type { SourceState } from './store.ts';

/** What the operator may know: numbers and reasons, never who reads what. */
export interface Status {
  readonly stories: number;
  readonly samples: number;
  readonly chats: number;
  /** Chats that nothing can be sent to, by reason. */
  readonly resting: { readonly 'chat-gone': number; readonly forbidden: number };
  /** Briefings not settled yet, and how many of them were due over five minutes ago. */
  readonly owed: number;
  readonly late: number;
  /** Why tries of what is owed failed, most frequent first. */
  readonly troubles: readonly { readonly why: string; readonly count: number }[];
  /** Among the last deliveries. */
  readonly failed: number;
  readonly failures: readonly { readonly why: string; readonly count: number }[];
  /** Chats that were told in the last seven days that nothing came because sources fail. */
  readonly silenced: number;
  /** When the last briefing arrived; null before the first. */
  readonly lastDelivered: string | null;
  readonly sources: number;
  readonly failingSources: readonly {
    readonly id: SourceId;
    readonly failures: number;
    readonly why: string;
  }[];
  readonly startedAt: string;
  readonly version: string;
  readonly node: string;
}

/** What reading an address once gave: what would be taken, and what would not and why. Nothing of it is kept. */
export interface SourceTrial {
  readonly address: string;
  readonly kind: string;
  readonly title: string;
  readonly stories: readonly {
    readonly title: string;
    readonly published: Published | null;
    readonly form: 'full' | 'excerpt';
    /** True where it is kept already. */
    readonly known: boolean;
  }[];
  readonly refused: readonly { readonly title: string; readonly why: string }[];
  /** Items too broken to be read at all. */
  readonly skipped: number;
  /** It ends in the middle; the stories are those that stand whole. */
  readonly isCut: boolean;
  /** Other feeds that the page named, where it was one. */
  readonly others: readonly string[];
}

/** What is tried again at once. */
export interface Retry {
  /** Briefings and alerts that waited for their next try, or had failed in the last hours. */
  readonly deliveries: number;
  /** Chats that nothing could be sent to. */
  readonly chats: number;
  readonly sources: number;
}

/** What only operators do. Throws `UserError` in the operator's words. */
export interface Operations {
  status(): Promise<Status>;
  /** Everything that failed or waits is tried again at once. */
  retry(): Promise<Retry>;
  /**
   * In order of group. With a text: those whose id, title, address or group has it; `failing` and `paused` are those that are.
   */
  sources(text?: string | null): Promise<readonly SourceState[]>;
  /** Reads the address first. `trial` is null where it was a source already. */
  addSource(
    address: string,
    group?: string | null,
  ): Promise<{ readonly state: SourceState; readonly trial: SourceTrial | null }>;
  /** Of an address, or of a source by its id. */
  testSource(what: string): Promise<SourceTrial>;
  removeSource(id: string): Promise<SourceSpec>;
  pauseSource(id: string, paused: boolean): Promise<SourceState>;
  /** When the pages of a feed's items are read for their text: an id and a mode, as typed (`bbc-world always`). */
  textOfSource(typed: string): Promise<SourceState>;
  /**
   * Takes over a list (OPML, an export of MonitoRSS, addresses one a line) without reading its sources: all of it in one
   * durable step. `onProgress` is told how many of how many are done.
   */
  importSources(
    file: GivenFile,
    onProgress?: (done: number, total: number) => void,
  ): Promise<{ readonly added: number; readonly known: number }>;
  /** Adds a set of sources that ships with Tidings, without reading them. */
  addStarter(name: string): Promise<{
    readonly added: readonly SourceState[];
    readonly known: readonly SourceState[];
  }>;
  exportSources(): Promise<GivenFile>;
}
