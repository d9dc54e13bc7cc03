/** Summaries of labelled sets: the service's own choice of sentences, with the budget that a set asks for. */
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
    const documents = item.documents ?? [
      { title: item.title ?? '', text: item.text ?? item.sentences?.join('\n') ?? '' },
    ];
    const stories = documents.map(({ title = '', text, source = 'eval' }, at) =>
      storyFrom({ id: `${item.id}-${at}`, title, text, source }, ingest),
    );
    yield { id: item.id, summary: extract(stories, budget).map((sentence) => sentence.text) };
  }
}
