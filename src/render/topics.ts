import { type Chat, type Document, UserError } from '../core/index.ts';
import type { TopicsPage } from '../ports/index.ts';
import {
  action,
  actions,
  documentOf,
  heading,
  lines,
  pageActions,
  type RenderDeps,
  voiceOf,
} from './build.ts';
import { renderError } from './error.ts';

const maxBriefActions = 8;

/** The catalogue, or what is like the text typed, with the number of events of the week. */
export function renderTopics(page: TopicsPage, chat: Chat, deps: RenderDeps): Document {
  const voice = voiceOf(chat, deps);
  const { say, language } = voice;
  const { text, nodes } = page;
  if (nodes.length === 0 && text)
    return renderError(new UserError('topics-nothing', { text }), language, deps);
  const title = text ? say('topics-title-text', { text }) : say('topics-title');
  const where = page.page > 1 ? ` · ${say('search-page', { page: page.page })}` : '';
  return documentOf(language, [
    heading(title + where),
    lines(
      ...nodes.map(({ name, events }) => [
        { text: name, strong: true } as const,
        { text: ` · ${say('topics-events', { count: events })}`, muted: true } as const,
      ]),
    ),
    ...actions(
      ...nodes
        .slice(0, maxBriefActions)
        .map(({ topic, name }) => action(name, 'brief', { topics: topic.id, since: '7d' })),
      ...pageActions('topics', text ? { text } : {}, page, voice),
    ),
  ]);
}
