import type { Language, SourceId } from './ids.ts';

export const textModes = ['never', 'when-short', 'always'] as const;
/** `when-short`: where the source gives only an excerpt. */
type TextMode = (typeof textModes)[number];

/** Where stories come from, as the operator configured it. `kind` is an open string: an adapter's own. */
export interface SourceSpec {
  readonly id: SourceId;
  readonly kind: string;
  /** An http(s) address, or a file path for local kinds. */
  readonly address: string;
  readonly title: string | null;
  /** The folder that the operator keeps it in, as `A / B` within another; absent or null for none. */
  readonly group?: string | null;
  /** When the page of an item is read for its text; absent: `when-short` for feeds, `never` for others. */
  readonly text?: TextMode;
  readonly publisher: string | null;
  /** The language that the source itself declares, or null. */
  readonly language: Language | null;
  /** The zone meant by times that name none; null reads them as UTC. */
  readonly timeZone: string | null;
  readonly paused: boolean;
  readonly sample: boolean;
}

/** A source as it is when it is added: what is not said is not known, and it is read. */
export function newSource(
  source: Pick<SourceSpec, 'id' | 'kind' | 'address'> & Partial<SourceSpec>,
): SourceSpec {
  return {
    title: null,
    group: null,
    publisher: null,
    language: null,
    timeZone: null,
    paused: false,
    sample: false,
    ...source,
  };
}

export type BlockRole = 'paragraph' | 'heading' | 'caption' | 'list';

/** A piece of a story's text, without markup, white space folded. */
export interface Block {
  readonly role: BlockRole;
  readonly text: string;
}

/** A story as a source published it, before any judgement: text without markup, everything else as found. */
export interface RawStory {
  readonly title: string;
  /** Absolute address as given, with whatever trackers it has; null where the source names none. */
  readonly url: string | null;
  /** The source's own identifier for the item (RSS guid, Atom id), null where there is none. */
  readonly guid: string | null;
  /** The author line as found: `By A. B. | Reuters`, a name, or null. */
  readonly byline: string | null;
  /** Publication time as written (`19 May, 2017, 05:31`, RFC 822, ISO 8601), null where there is none. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly blocks: readonly Block[];
  /** `null` where the source does not say and the text has to be judged by its length and ending. */
  readonly form: 'full' | 'excerpt' | null;
  readonly language: Language | null;
  readonly publisher: string | null;
  readonly categories: readonly string[];
}

/** When a source wants to be read again, as it says itself; hours and days in UTC. */
export interface SourceRhythm {
  /** Not more often than this. */
  readonly everyMinutes: number | null;
  /** Hours (0 to 23) and weekdays (1 is Monday) on which nothing is published. */
  readonly skipHours: readonly number[];
  readonly skipDays: readonly number[];
}

/** What a fetch gave. `skipped` counts broken items that were left out; `cursor` is the adapter's own memory. */
export interface Batch {
  readonly stories: readonly RawStory[];
  readonly skipped: number;
  readonly cursor: string | null;
  readonly rhythm?: SourceRhythm | null;
  /** It ends in the middle; these are what stands whole. */
  readonly isCut?: boolean;
  /** Where the source has moved for good. */
  readonly movedTo?: string | null;
}
