import type { Chat, Document } from '../core/index.ts';
import type { Answer } from '../ports/index.ts';
import {
  action,
  actions,
  documentOf,
  heading,
  lines,
  mutedLines,
  type RenderDeps,
  voiceOf,
} from './build.ts';
import { publishedDay } from './times.ts';

/** Sentences of stored stories, each with its source and link; or that the stories hold no answer. */
export function renderAnswer({ question, sentences }: Answer, chat: Chat, deps: RenderDeps): Document {
  const { say, times, language } = voiceOf(chat, deps);
  if (sentences.length === 0) {
    return documentOf(language, [
      lines(say('ask-nothing', { question })),
      ...actions(action(say('action-search'), 'search', { query: question })),
    ]);
  }
  const stories = [...new Map(sentences.map(({ story }) => [story.id, story])).values()];
  return documentOf(language, [
    heading(question),
    ...sentences.map(({ text, story }) => {
      const date = story.published ? publishedDay(times, language, story.published) : say('story-undated');
      const source = say('story-facts', { publisher: story.publisher, date });
      return { kind: 'quote', text, source, url: story.url } as const;
    }),
    mutedLines(say('ask-word-for-word'), stories.some(({ sample }) => sample) ? say('item-sample') : ''),
    ...actions(
      ...stories.map(({ id, publisher }, at) => action(`${at + 1} · ${publisher}`, 'story', { id })),
      action(say('action-search'), 'search', { query: question }),
    ),
  ]);
}
