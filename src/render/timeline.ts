import type { Chat, Document, DocumentBlock } from '../core/index.ts';
import type { Timeline, TimelinePage } from '../ports/index.ts';
import {
  action,
  actions,
  choiceText,
  documentOf,
  heading,
  lines,
  pageActions,
  type RenderDeps,
  type Voice,
  voiceOf,
} from './build.ts';
import { drawChart } from './chart.ts';
import { type Bar, barsOf, type Unit } from './coverage.ts';
import { sourcesNote } from './digest-item.ts';
import { localeOf } from './texts.ts';
import { publishedDate } from './times.ts';

const pageSize = 10;
/** Words below the bars. */
const mostLabels = 6;

/** How a topic unfolded: its developments, oldest first, and a chart of its coverage on the first page. */
export function renderTimeline(
  { timeline, page, since }: TimelinePage,
  chat: Chat,
  deps: RenderDeps,
): Document {
  const voice = voiceOf(chat, deps);
  const { say, language } = voice;
  const { developments, name } = timeline;
  const topics = choiceText(timeline.choice);
  if (developments.length === 0) {
    return documentOf(language, [
      lines(say('timeline-nothing', { topic: name })),
      ...actions(action(say('action-follow-topic', { topic: name }), 'follow', { topic: topics })),
    ]);
  }
  const from = Math.min(page - 1, Math.ceil(developments.length / pageSize) - 1) * pageSize;
  const shown = developments.slice(from, from + pageSize);
  const args = { topic: topics, ...(since === null ? {} : { since }) };
  const place = { page: from / pageSize + 1, more: developments.length > from + pageSize };
  const where = place.page > 1 ? ` · ${say('search-page', { page: place.page })}` : '';
  return documentOf(language, [
    heading(say('timeline-title', { topic: name }) + where),
    ...(from === 0 ? picture(timeline, voice) : []),
    ...shown.map((one, at) => developmentItem(one, from + at + 1, voice)),
    ...actions(
      ...shown.map(({ storyId }, at) => action(String(from + at + 1), 'story', { id: storyId })),
      ...pageActions('timeline', args, place, voice),
      action(say('action-follow-topic', { topic: name }), 'follow', { topic: topics }),
    ),
  ]);
}

function developmentItem(
  { title, url, at, language, sample, ...counts }: Timeline['developments'][number],
  number: number,
  voice: Voice,
): DocumentBlock {
  const { say, times } = voice;
  return {
    kind: 'item',
    number,
    title,
    url,
    note: `${publishedDate(times, voice.language, at)} · ${sourcesNote(counts, voice)}`,
    sentences: [],
    footers: sample ? [say('item-sample')] : [],
    language: language === voice.language ? null : language,
  };
}

/** None where there is only one bar to draw. */
function picture({ coverage, name }: Timeline, { say, times, language }: Voice): readonly DocumentBlock[] {
  const { unit, bars } = barsOf(coverage, times.local);
  if (bars.length < 2) return [];
  const stories = coverage.reduce((sum, one) => sum + one.stories, 0);
  const most = bars.reduce<Bar | null>(
    (best, one) => (!best || one.stories > best.stories ? one : best),
    null,
  );
  const label = (start: Temporal.PlainDate) => dateOf(start, unit, language);
  const spoken = (bar: Bar | null | undefined) =>
    bar ? dateOf(bar.start, unit, language, spokenFormats) : '';
  const every = Math.ceil(bars.length / mostLabels);
  const title = say('chart-title', { topic: name, unit });
  const png = drawChart({
    title,
    rightToLeft: language === 'ar',
    bars: bars.map(({ start, stories: value }, at) => ({
      value,
      label: at % every === 0 && (at === 0 || bars.length - at >= every / 2) ? label(start) : '',
    })),
  });
  const alt = say('chart-alt', {
    topic: name,
    stories,
    first: spoken(bars[0]),
    last: spoken(bars.at(-1)),
    most: spoken(most),
    count: Math.round(most?.stories ?? 0),
  });
  return [{ kind: 'picture', png, alt }];
}

const formats = {
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<Unit, Intl.DateTimeFormatOptions>;

/** Below a bar the year would only be in the way; in words it tells which one is meant. */
const spokenFormats: Readonly<Record<Unit, Intl.DateTimeFormatOptions>> = {
  ...formats,
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  week: { day: 'numeric', month: 'short', year: 'numeric' },
};

function dateOf(
  start: Temporal.PlainDate,
  unit: Unit,
  language: string,
  styles: Readonly<Record<Unit, Intl.DateTimeFormatOptions>> = formats,
): string {
  return new Intl.DateTimeFormat(localeOf(language), styles[unit]).format(start);
}
