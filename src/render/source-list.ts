import type { Chat, Document, DocumentBlock, Inline } from '../core/index.ts';
import type { Operations, SourceList, SourceState } from '../ports/index.ts';
import {
  action,
  actions,
  documentOf,
  heading,
  inPlace,
  lines,
  mutedLines,
  pageActions,
  type RenderDeps,
  type Voice,
  voiceOf,
} from './build.ts';

const perPage = 40;
const maxActions = 5;

/** The sources with their health, by group. */
export function renderSources(
  { states, note, page, text }: SourceList,
  chat: Chat,
  deps: RenderDeps,
): Document {
  const voice = voiceOf(chat, deps);
  const { say, language } = voice;
  const from = page === null ? 0 : (page - 1) * perPage;
  const shown = page === null ? states : states.slice(from, from + perPage);
  const failing = states.filter(isFailing);
  const paused = states.filter(({ spec }) => spec.paused);
  const some = (list: readonly SourceState[], what: 'pause' | 'resume') =>
    list
      .slice(0, maxActions)
      .map(({ spec: { id } }) =>
        inPlace(action(say('action-source', { what, id }), 'sources', { action: what, address: id })),
      );
  const args = { action: 'list', ...(text === null ? {} : { address: text }) };
  const where = page !== null && page > 1 ? ` · ${say('search-page', { page })}` : '';
  return documentOf(language, [
    ...(note === null ? [] : [lines(note)]),
    heading(say('sources-title', { count: states.length }) + where),
    ...(states.length === 0 ? [lines(say('sources-none'))] : []),
    ...(states.length > 1 ? [mutedLines(healthOfAll(states, failing.length, paused.length, voice))] : []),
    ...groupBlocks(shown, voice),
    ...actions(
      ...(page === null
        ? []
        : pageActions('sources', args, { page, more: states.length > from + perPage }, voice)),
      { ...action(say('action-source-add'), 'sources', { action: 'add' }), asks: 'address' },
      ...some(failing, 'pause'),
      ...some(paused, 'resume'),
      ...(states.length > 0
        ? [action(say('action-export'), 'sources', { action: 'export' })]
        : [action(say('action-starter'), 'sources', { action: 'add', address: 'starter:world' })]),
    ),
  ]);
}

const isFailing = ({ spec, failures }: SourceState) => failures > 0 && !spec.paused;

function healthOfAll(
  states: readonly SourceState[],
  failing: number,
  paused: number,
  { say }: Voice,
): string {
  const unread = states.filter(
    (state) => state.lastOk === null && !state.spec.paused && state.failures === 0,
  ).length;
  const read = states.length - failing - paused - unread;
  return say('sources-health', { read, unread, failing, paused });
}

/** What a set that ships has brought, and what of it was there already. */
export function renderStarter(
  { added, known }: Awaited<ReturnType<Operations['addStarter']>>,
  chat: Chat,
  deps: RenderDeps,
): Document {
  const voice = voiceOf(chat, deps);
  const { say, language } = voice;
  return documentOf(language, [
    lines(say('sources-imported', { added: added.length, known: known.length })),
    ...groupBlocks(added, voice),
    ...(known.length > 0
      ? [
          mutedLines(
            ...known.map(({ spec: { id, title, address } }) =>
              say('source-again', { id, title: title ?? address }),
            ),
          ),
        ]
      : []),
    ...actions(action(say('action-sources'), 'sources')),
  ]);
}

/** Those without a group stand first, without a heading; they come in order of group. */
function groupBlocks(states: readonly SourceState[], voice: Voice): readonly DocumentBlock[] {
  return [...Map.groupBy(states, ({ spec }) => spec.group ?? '')].flatMap(([group, these]) => [
    ...(group === '' ? [] : [heading(group, 2)]),
    lines(...these.map((one) => sourceLine(one, voice))),
  ]);
}

function sourceLine(state: SourceState, voice: Voice): readonly Inline[] {
  const { spec } = state;
  return [
    { text: spec.title ?? spec.address, url: spec.address },
    { text: ['', spec.id, healthOf(state, voice), ...textOf(state, voice)].join(' · '), muted: true },
  ];
}

function healthOf({ spec, lastOk, lastError, failures }: SourceState, { say, times }: Voice): string {
  if (spec.paused) return say('source-paused');
  if (failures > 0) return say('source-failing', { count: failures, why: lastError ?? '' });
  return lastOk ? say('source-read', { time: times.moment(lastOk) }) : say('source-unread');
}

/** Whether pages are read for their text; nothing where it is as for every source. */
function textOf({ spec: { text = 'when-short' } }: SourceState, { say }: Voice): readonly string[] {
  return text === 'when-short' ? [] : [say('source-text', { mode: text })];
}
