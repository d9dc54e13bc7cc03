import {
  type Action,
  type Chat,
  choiceKey,
  type Digest,
  type DigestItem,
  type DigestSection,
  type Document,
  type DocumentBlock,
  type Inline,
} from '../core/index.ts';
import {
  action,
  actions,
  choiceText,
  documentOf,
  heading,
  lines,
  mutedLines,
  type RenderDeps,
  type Voice,
  voiceOf,
} from './build.ts';
import { itemBlock } from './digest-item.ts';
import type { Times } from './times.ts';

/** Words an unhurried reader takes in during a minute. */
const wordsPerMinute = 200;
/** Story buttons; further items are reached through their links. */
const maxStoryActions = 10;
const maxTimelines = 3;
const maxFollows = 3;

/** A digest as its chat reads it: what a preview shows and what is sent. Pure. */
export function renderDigest(digest: Digest, chat: Chat, deps: RenderDeps): Document {
  const voice = voiceOf(chat, deps);
  const { say, language } = voice;
  const items = digest.sections.flatMap((section) => section.items);
  const discreet = chat.settings.discreet ? [lines(say('digest-discreet'))] : [];
  if (digest.sections.length === 0) return documentOf(language, [lines(say('digest-nothing'))], 'chat');
  let number = 0;
  const body = digest.sections.flatMap((section) => [
    heading(section.name, 2),
    ...section.items.map((item) => {
      number += 1;
      return itemBlock(item, number, digest.generatedAt, voice);
    }),
    ...sectionEnd(section, digest, voice),
  ]);
  const blocks = [
    ...discreet,
    heading(title(digest, voice)),
    lines(
      countsLine(digest, items, voice),
      digest.origin === 'alert' ? '' : windowLine(digest, voice),
      missedLine(digest, voice),
    ),
    ...silenceLine(digest, voice),
    ...notices(items, chat, voice),
    ...body,
    ...correctionLines(digest, voice),
    ...actions(...buttons(digest, items, chat, voice)),
  ];
  const document = documentOf(language, blocks, 'chat');
  return {
    ...document,
    ...(chat.settings.discreet ? { discreet: true } : {}),
    ...(chat.settings.publish && digest.origin === 'scheduled' ? { publish: true } : {}),
  };
}

/** That nothing came because sources fail, which is another thing than that nothing happened. */
function silenceLine({ silence }: Digest, { say }: Voice): readonly DocumentBlock[] {
  return silence ? [lines(say('digest-silence', { ...silence }))] : [];
}

/** What was told before and is another now, each with the way to its story. */
function correctionLines({ corrections = [] }: Digest, { say }: Voice): readonly DocumentBlock[] {
  if (corrections.length === 0) return [];
  return [
    lines(
      ...corrections.map(({ was, now, title, url, publisher }): readonly Inline[] => {
        const said = now === null ? say('correction-gone', { was }) : say('correction', { was, now });
        const where = now === title ? publisher : title;
        return [`${said} · `, url === null ? where : { text: where, url }];
      }),
    ),
  ];
}

function title({ generatedAt, origin }: Digest, { say, times }: Voice): string {
  if (origin === 'alert') {
    const moment = { date: times.long(generatedAt), time: times.time(generatedAt), zone: times.zoneName };
    return say('digest-title-breaking', moment);
  }
  const { hour } = times.local(generatedAt);
  const part = hour < 5 || hour >= 22 ? 'night' : hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
  return say(`digest-title-${part}`, {
    date: times.long(generatedAt),
    time: times.time(generatedAt),
    zone: times.zoneName,
  });
}

/** Counts what is shown below it, so that it cannot say anything else. */
function countsLine({ sections }: Digest, items: readonly DigestItem[], { say }: Voice): string {
  const topics = say('digest-topics', { count: sections.length });
  if (items.length === 0) return say('digest-counts-empty', { topics });
  return say('digest-counts', {
    topics,
    events: items.length,
    stories: items.reduce((sum, { stories }) => sum + stories, 0),
    minutes: readingMinutes(items),
  });
}

function readingMinutes(items: readonly DigestItem[]): number {
  let words = 0;
  for (const { title, sentences } of items) {
    for (const text of [title, ...sentences.map((sentence) => sentence.text)])
      words += text.split(' ').length;
  }
  return Math.max(1, Math.round(words / wordsPerMinute));
}

function windowLine({ window }: Digest, { say, times }: Voice): string {
  const sameYear = times.local(window.since).year === times.local(window.until).year;
  const moment = (at: Temporal.Instant) => (sameYear ? times.moment(at) : times.date(at));
  return say('digest-window', { since: moment(window.since), until: moment(window.until) });
}

/** That it makes up for missed time, and how far back it reaches. */
function missedLine({ missed, window, generatedAt }: Digest, { say, times }: Voice): string {
  if (!missed) return '';
  const moment = (at: Temporal.Instant) => {
    const { days } = times.local(at).toPlainDate().until(times.local(generatedAt).toPlainDate());
    return days === 0 ? times.time(at) : days < 7 ? times.moment(at) : times.date(at);
  };
  const since = moment(window.since);
  return missed.late ? say('digest-late', { due: moment(missed.due), since }) : say('digest-gap', { since });
}

function notices(items: readonly DigestItem[], chat: Chat, { say }: Voice): readonly DocumentBlock[] {
  const allSamples = items.length > 0 && items.every((item) => item.sample);
  const texts = [
    allSamples ? say('digest-samples') : '',
    chat.settings.timeZoneChosen ? '' : say('digest-zone'),
  ].filter(Boolean);
  return texts.length > 0 ? [mutedLines(...texts)] : [];
}

function sectionEnd(section: DigestSection, digest: Digest, { say, times }: Voice): readonly DocumentBlock[] {
  if (section.items.length > 0 || digest.page > 1) {
    if (section.more === 0) return [];
    return [mutedLines(say('section-more', { count: section.more, topic: section.name }))];
  }
  if (digest.origin === 'scheduled') return [lines(nothingSince(section.since, digest, say, times))];
  if (section.latest === 'hidden') return [lines(say('section-empty-hidden'))];
  if (!section.latest) return [lines(say('section-empty-none'))];
  const { at, title } = section.latest;
  return [lines(say('section-empty-latest', { date: times.date(at), title }))];
}

/** The shortest name of the moment that cannot be taken for another: a time today, a weekday, a date. */
function nothingSince(
  from: Temporal.Instant,
  { generatedAt }: Digest,
  say: Voice['say'],
  times: Times,
): string {
  const since = times.local(from).toPlainDate();
  const { days } = since.until(times.local(generatedAt).toPlainDate());
  if (days === 0) return say('section-empty-today', { time: times.time(from) });
  if (days < 7) return say('section-empty-weekday', { weekday: since.dayOfWeek });
  return say('section-empty-date', { date: times.date(from) });
}

/** Labels show in places of their own: in a discreet chat they name no topic. */
function buttons(digest: Digest, items: readonly DigestItem[], chat: Chat, voice: Voice): readonly Action[] {
  const { say, times } = voice;
  const { discreet } = chat.settings;
  const stories = items
    .slice(0, maxStoryActions)
    .map((item, index) => action(String(index + 1), 'story', { id: item.leadStory }));
  const day = (at: Temporal.Instant) => times.local(at).toPlainDate().toString();
  const wider = digest.sections.flatMap((section, at) => {
    const topics = choiceText(section.topic);
    const topic = discreet ? say('digest-discreet-topic', { number: at + 1 }) : section.name;
    if (section.more > 0) {
      // To the second, so that the next page goes on where this one ends.
      const since = section.since.toString({ smallestUnit: 'second' });
      const args = { topics, since, page: String(digest.page + 1) };
      return [action(say('action-more', { count: section.more, topic }), 'brief', args)];
    }
    if (section.items.length > 0 || !section.latest || section.latest === 'hidden') return [];
    return [action(say('action-latest', { topic }), 'brief', { topics, since: day(section.latest.at) })];
  });
  return [
    ...stories,
    ...leanings(items, voice),
    ...wider,
    ...timelines(digest, discreet, voice),
    ...follows(digest, chat, voice),
    action(say('action-settings'), 'settings'),
  ];
}

/** Of a single item at once; of several it is asked which. */
function leanings(items: readonly DigestItem[], { say }: Voice): readonly Action[] {
  if (items.length === 0) return [];
  const args = { item: items.map(({ eventId }) => eventId).join(' ') };
  return [action(say('action-more-like'), 'more', args), action(say('action-fewer'), 'fewer', args)];
}

/** How the topics that have news unfolded; a single one need not be named. */
function timelines({ sections }: Digest, discreet: boolean, { say }: Voice): readonly Action[] {
  return sections
    .map((section, at) => ({ section, number: at + 1 }))
    .filter(({ section }) => section.items.length > 0)
    .slice(0, maxTimelines)
    .map(({ section, number }) => {
      const topic = discreet ? say('digest-discreet-topic', { number }) : section.name;
      const label = say('action-timeline');
      return action(sections.length === 1 ? label : `${label} · ${topic}`, 'timeline', {
        topic: choiceText(section.topic),
      });
    });
}

/** What was looked at by hand may be followed: a preview ends with the way in. */
function follows({ sections, origin }: Digest, chat: Chat, { say }: Voice): readonly Action[] {
  if (origin !== 'manual') return [];
  const followed = new Set(chat.subscriptions.map(({ topic }) => choiceKey(topic)));
  return sections
    .map((section, at) => ({ section, number: at + 1 }))
    .filter(({ section }) => !followed.has(choiceKey(section.topic)))
    .slice(0, maxFollows)
    .map(({ section, number }) => {
      const topic = chat.settings.discreet ? say('digest-discreet-topic', { number }) : section.name;
      return action(say('action-follow-topic', { topic }), 'follow', { topic: choiceText(section.topic) });
    });
}
