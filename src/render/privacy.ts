import type { Chat, Document } from '../core/index.ts';
import type { ChatExport, StoredFacts } from '../ports/index.ts';
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

/** What is stored about this chat, in plain words and numbers, and what is not. */
export function renderPrivacy(facts: StoredFacts, chat: Chat, deps: RenderDeps): Document {
  const voice = voiceOf(chat, deps);
  const { say, language } = voice;
  const kept = keptLines(facts, voice);
  return documentOf(language, [
    heading(say('privacy-title')),
    lines(...(kept.length > 0 ? kept : [say('privacy-nothing')])),
    lines(say('privacy-not'), say('privacy-until', { days: facts.retentionDays })),
    mutedLines(say('privacy-backups')),
    ...actions(action(say('action-export'), 'export'), action(say('action-forget'), 'forget')),
  ]);
}

function keptLines(facts: StoredFacts, { say }: Voice): readonly string[] {
  const { isKept, subscriptions, mutes, leanings, deliveries, told, buttons, times, shown } = facts;
  return [
    isKept ? say('privacy-settings') : '',
    subscriptions > 0 ? say('privacy-topics', { count: subscriptions }) : '',
    mutes > 0 ? say('privacy-mutes', { count: mutes }) : '',
    leanings > 0 ? say('leanings-count', { count: leanings }) : '',
    times ? say('privacy-windows') : '',
    deliveries > 0 ? say('privacy-deliveries', { count: deliveries }) : '',
    deliveries > 0 ? say('privacy-deliveries-how') : '',
    told > 0 ? say('privacy-told', { count: told }) : '',
    told > 0 ? say('privacy-told-how') : '',
    buttons > 0 ? say('privacy-buttons', { count: buttons }) : '',
    shown > 0 ? say('privacy-memory') : '',
  ].filter(Boolean);
}

/** Everything kept about this chat, as a file that people and programs read. */
export function renderExport(everything: ChatExport, chat: Chat, deps: RenderDeps): Document {
  const { say, language } = voiceOf(chat, deps);
  const data = new TextEncoder().encode(`${JSON.stringify(everything, null, 2)}\n`);
  return documentOf(language, [
    lines(say('export-done')),
    { kind: 'file', name: 'tidings-chat.json', mediaType: 'application/json', data },
  ]);
}

/** Asked once, by a button. */
export function renderForgetAsk(facts: StoredFacts, chat: Chat, deps: RenderDeps): Document {
  const voice = voiceOf(chat, deps);
  const { say, language } = voice;
  return documentOf(language, [
    lines(say('forget-ask')),
    lines(...keptLines(facts, voice)),
    mutedLines(say('privacy-backups')),
    ...actions(
      { ...action(say('action-forget-yes'), 'forget', { confirm: 'yes' }), inPlace: true },
      action(say('action-export'), 'export'),
    ),
  ]);
}

/** What is gone. `chat` is as it was before, for its language. */
export function renderForgotten(facts: StoredFacts, chat: Chat, deps: RenderDeps): Document {
  const voice = voiceOf(chat, deps);
  const { say, language } = voice;
  const gone = keptLines(facts, voice);
  return documentOf(language, [
    lines(say(gone.length > 0 ? 'forget-done' : 'forget-nothing'), ...gone),
    mutedLines(say('privacy-backups')),
    ...actions(action(say('action-start'), 'start')),
  ]);
}
