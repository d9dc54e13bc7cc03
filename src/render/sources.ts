import type { Chat, Document, DocumentBlock } from '../core/index.ts';
import type { SourceState, SourceTrial, Status } from '../ports/index.ts';
import {
  action,
  actions,
  documentOf,
  heading,
  lines,
  mutedLines,
  type RenderDeps,
  type Voice,
  voiceOf,
} from './build.ts';
import { publishedDay } from './times.ts';

const maxShown = 50;
const maxStories = 8;

/** What an address would give, and what not and why. `added` names the source it has become. */
export function renderTrial(
  trial: SourceTrial,
  added: SourceState | null,
  chat: Chat,
  deps: RenderDeps,
): Document {
  const voice = voiceOf(chat, deps);
  const { say, language } = voice;
  const { stories, refused, skipped, title, kind, address, others, isCut } = trial;
  const known = stories.filter((story) => story.known).length;
  const counts = { stories: stories.length, known, refused: refused.length + skipped };
  return documentOf(language, [
    ...(added ? [lines(say('source-added', { title, id: added.spec.id }))] : []),
    heading(title, 2),
    lines([`${kind} · `, { text: address, url: address }], say('trial-counts', counts)),
    ...remarks(
      stories.length + counts.refused === 0 ? say('trial-empty') : '',
      isCut ? say('trial-cut') : '',
      kind === 'page' ? say('trial-page') : '',
    ),
    ...stories.slice(0, maxStories).map((story) => trialItem(story, voice)),
    ...(refused.length > 0
      ? [mutedLines(...refused.slice(0, maxStories).map((one) => say('trial-refused', one)))]
      : []),
    ...(others.length > 0 ? [mutedLines(say('trial-others'), ...others)] : []),
    ...actions(
      added
        ? action(say('action-source-remove'), 'sources', { action: 'remove', address: added.spec.id })
        : action(say('action-source-add'), 'sources', { action: 'add', address }),
      action(say('action-sources'), 'sources'),
    ),
  ]);
}

function remarks(...texts: readonly string[]): readonly DocumentBlock[] {
  const said = texts.filter((text) => text !== '');
  return said.length > 0 ? [lines(...said)] : [];
}

function trialItem(
  { title, published, form, known }: SourceTrial['stories'][number],
  { say, times, language }: Voice,
): DocumentBlock {
  const date = published ? publishedDay(times, language, published) : say('story-undated');
  const marks = [form === 'excerpt' ? say('trial-excerpt') : '', known ? say('trial-known') : ''];
  const note = [date, ...marks].filter(Boolean).join(' · ');
  return { kind: 'item', number: null, title, url: null, note, sentences: [], footers: [], language: null };
}

/** A list of the sources as a file. */
export function renderSourceFile(
  { name, data }: { readonly name: string; readonly data: Uint8Array },
  chat: Chat,
  deps: RenderDeps,
): Document {
  const { say, language } = voiceOf(chat, deps);
  return documentOf(language, [
    lines(say('sources-exported')),
    { kind: 'file', name, mediaType: 'text/x-opml', data },
  ]);
}

/** How the service fares, for who runs it: numbers and reasons, never who reads what. */
export function renderStatus(status: Status, chat: Chat, deps: RenderDeps): Document {
  const { say, times, language } = voiceOf(chat, deps);
  const { resting, troubles, failures, failingSources, lastDelivered } = status;
  const reasons = (list: Status['troubles']) => list.map((one) => say('status-reason', one));
  const last = lastDelivered ? times.moment(Temporal.Instant.from(lastDelivered)) : null;
  return documentOf(language, [
    heading(say('status-title')),
    lines(
      say('status-stories', { stories: status.stories, samples: status.samples }),
      say('status-chats', { chats: status.chats, gone: resting['chat-gone'], forbidden: resting.forbidden }),
      say('status-owed', { owed: status.owed, late: status.late }),
      ...reasons(troubles),
      say('status-failed', { failed: status.failed }),
      ...reasons(failures),
      status.silenced > 0 ? say('status-silenced', { count: status.silenced }) : '',
      last ? say('status-delivered', { time: last }) : '',
      say('status-sources', { sources: status.sources, failing: failingSources.length }),
      ...failingSources
        .slice(0, maxShown)
        .map(({ id, failures: count, why }) => `${id} · ${say('source-failing', { count, why })}`),
    ),
    mutedLines(
      say('status-running', { since: times.moment(Temporal.Instant.from(status.startedAt)) }),
      say('status-versions', { version: status.version, node: status.node }),
    ),
    ...actions(action(say('action-sources'), 'sources')),
  ]);
}
