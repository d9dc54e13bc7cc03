import type { Change, DigestItem, DocumentBlock } from '../core/index.ts';
import type { Voice } from './build.ts';
import { languageName, publishedDate } from './times.ts';

type ItemBlock = Extract<DocumentBlock, { readonly kind: 'item' }>;

/** What is older than this many hours says of which day it is: `on Tuesday` is no longer last Tuesday. */
const recentHours = 60;

/** One event of a briefing written at `now`, under its number. */
export function itemBlock(item: DigestItem, number: number, now: Temporal.Instant, voice: Voice): ItemBlock {
  return {
    kind: 'item',
    number,
    title: item.title,
    url: item.url,
    note: sourcesNote(item, voice),
    sentences: item.sentences.map(({ text, source, storyId }) => ({
      text,
      source,
      url: storyId === item.leadStory ? item.url : null,
    })),
    footers: footersOf(item, now, voice),
    language: item.language === voice.language ? null : item.language,
  };
}

/** `3 outlets, 2 independent`. */
export function sourcesNote(
  { outlets, voices }: { readonly outlets: number; readonly voices: number },
  { say }: Voice,
): string {
  if (outlets <= 1) return say('item-one-source');
  return voices >= outlets
    ? say('item-all-independent', { outlets })
    : say('item-sources', { outlets, voices });
}

/** What the reader must know of it: that it was told before, how sure its text and date are, where else it belongs. */
function footersOf(
  item: DigestItem,
  now: Temporal.Instant,
  { say, times, topic, language }: Voice,
): readonly string[] {
  const { update, published } = item;
  const isOld = published !== null && now.since(published.at).total('hours') > recentHours;
  const changes = (update?.changes ?? []).map((change) => changeText(change, say));
  const foreign = item.language !== language && item.language !== 'und';
  const marks = [
    isOld ? publishedDate(times, language, published) : '',
    foreign ? say('item-language', { language: languageName(language, item.language) }) : '',
    item.excerpt ? say('item-excerpt') : '',
    published ? '' : say('item-undated'),
    item.sample ? say('item-sample') : '',
  ].filter(Boolean);
  // Names hold `and` themselves.
  const topics = item.topics.map(topic).join(' · ');
  return [
    update ? say('item-update', { date: times.short(update.toldAt), title: update.title }) : '',
    changes.length > 0 ? say('item-changed', { changes: changes.join(', ') }) : '',
    topics ? say('item-also', { topics }) : '',
    marks.join(' · '),
  ].filter(Boolean);
}

/** A number keeps what it counts: `12 → 19 dead`, `$1.2 billion → $1.4 billion`, `40 → 55 bridges`. */
function changeText({ from, to, full, toll, counted }: Change, say: Voice['say']): string {
  if (toll) return say('item-toll', { toll, from, to });
  return [full.from, '→', full.to, counted].filter(Boolean).join(' ');
}
