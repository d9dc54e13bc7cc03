import type { Language, Story, Summary } from '../core/index.ts';

export interface SummaryRequest {
  /** Stories of one event, at least one, best first. */
  readonly stories: readonly Story[];
  /** The reader's language: preferred where the stories are in several. */
  readonly language: Language;
  readonly maxCharacters: number;
  readonly maxSentences?: number;
  /** Where only some sentences may be told (what a development adds): the fingerprints of their texts. */
  readonly only?: ReadonlySet<string>;
}

/** Writes summaries. Throws when it cannot; the caller falls back to the extractive one. */
export interface Summarizer {
  readonly name: string;
  summarize(request: SummaryRequest, signal: AbortSignal): Promise<Summary>;
}
