import { type Chat, type Document, type DocumentBlock, type Inline, UserError } from '../core/index.ts';
import type { FoundStory, SearchPage } from '../ports/index.ts';
import {
  action,
  actions,
  documentOf,
  heading,
  lines,
  mutedLines,
  pageActions,
  type RenderDeps,
  type Voice,
  voiceOf,
} from './build.ts';
import { renderError } from './error.ts';
import { publishedDay } from './times.ts';

/** A page of search results, numbered, each with the piece of text that matched. */
export function renderSearch(page: SearchPage, chat: Chat, deps: RenderDeps): Document {
  const voice = voiceOf(chat, deps);
  const { say, language } = voice;
  const { query, hits, meant = null } = page;
  if (hits.length === 0) return renderError(new UserError('search-nothing', { query }), language, deps);
  const where = page.page > 1 ? ` · ${say('search-page', { page: page.page })}` : '';
  return documentOf(language, [
    heading(say('search-title', { query }) + where),
    ...(page.partly ? [mutedLines(say('search-partly'))] : []),
    ...(meant === null ? [] : [lines(say('search-meant', { meant }))]),
    ...hits.flatMap((found, index) => hitBlocks(found, index + 1, voice)),
    ...actions(
      ...hits.map(({ story }, index) => action(String(index + 1), 'story', { id: story.id })),
      ...(meant === null ? [] : [action(meant, 'search', { query: meant })]),
      ...pageActions('search', { query }, page, voice),
    ),
  ]);
}

function hitBlocks({ story, hit }: FoundStory, number: number, voice: Voice): readonly DocumentBlock[] {
  const { say, times, language } = voice;
  const date = story.published ? publishedDay(times, language, story.published) : say('story-undated');
  const foreign = story.language === language ? null : story.language;
  const note = say('story-facts', { publisher: story.publisher, date });
  return [
    {
      kind: 'item',
      number,
      title: story.title,
      url: story.url,
      note,
      sentences: [],
      footers: [],
      language: foreign,
    },
    ...(hit.snippet ? [lines(marked(hit.snippet, hit.matches))] : []),
  ];
}

/** The snippet with what matched made strong. Ranges that overlap or lie outside are passed over. */
function marked(text: string, matches: readonly (readonly [number, number])[]): readonly Inline[] {
  const runs: Inline[] = [];
  let done = 0;
  for (const [start, end] of [...matches].sort((a, b) => a[0] - b[0])) {
    if (start < done || end <= start || end > text.length) continue;
    if (start > done) runs.push(text.slice(done, start));
    runs.push({ text: text.slice(start, end), strong: true });
    done = end;
  }
  if (done < text.length) runs.push(text.slice(done));
  return runs;
}
