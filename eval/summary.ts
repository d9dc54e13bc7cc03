/** Summaries of labelled sets: the service's own choice of sentences, with the budget that a set asks for. */
import type { Story } from '../src/core/index.ts';
import { ingest } from '../src/ingest/index.ts';
import { type Budget, extract } from '../src/summarizers/extractive/index.ts';
import { storyFrom } from './support/stories.ts';

export interface SummaryItem {
  readonly id: string;
  readonly title?: string;
  readonly text?: string;
  readonly documents?: readonly {
    readonly title?: string;
    readonly text: string;
    readonly source?: string;
  }[];
  /** Sentences of many hands, each a text of its own. */
  readonly sentences?: readonly string[];
}

export function* predictSummary(
  items: readonly SummaryItem[],
  budget: Budget,
): Generator<{ readonly id: string; readonly summary: readonly string[] }> {
  for (const item of items) {
    yield { id: item.id, summary: extract(storiesOf(item), budget).map((sentence) => sentence.text) };
  }
}

/** An item as the service would hold it: a story for each of its documents. */
export function storiesOf({
  id,
  title = '',
  text,
  documents,
  sentences = [],
}: SummaryItem): readonly Story[] {
  const told = documents ?? [{ title, text: text ?? sentences.join('\n') }];
  return told.map((one, at) =>
    storyFrom({ source: 'eval', ...one, id: `${id}-${at}`, title: one.title ?? '' }, ingest),
  );
}

/** The texts of an item, as they were given. */
export function textsOf({ text, documents, sentences = [] }: SummaryItem): readonly string[] {
  return documents?.map((one) => one.text) ?? [text ?? sentences.join('\n')];
}
