import type { Chat, Document, Story } from '../core/index.ts';
import type { StoryDetails } from '../ports/index.ts';
import {
  action,
  actions,
  documentOf,
  lines,
  mutedLines,
  type RenderDeps,
  type Voice,
  voiceOf,
} from './build.ts';
import { muteArgs } from './mutes.ts';
import { languageName, listOf, publishedDay } from './times.ts';

const maxOthers = 8;

/** One story: summary, facts of publication, other coverage of its event. */
export function renderStory(details: StoryDetails, chat: Chat, deps: RenderDeps): Document {
  const voice = voiceOf(chat, deps);
  const { say, language } = voice;
  const { story, summary, topics, others } = details;
  const about = topics.filter(({ match }) => match.about).map(({ name }) => name);
  const shown = others.slice(0, maxOthers);
  return documentOf(language, [
    {
      kind: 'item',
      number: null,
      title: story.title,
      url: story.url,
      note: null,
      sentences: summary.sentences.map(({ text, source, storyId }) => ({
        text,
        source,
        url: storyId === story.id ? story.url : null,
      })),
      footers: storyFacts(story, voice),
      language: story.language === language ? null : story.language,
    },
    ...(about.length > 0 ? [lines(say('story-topics', { topics: listOf(language, about) }))] : []),
    ...(story.url
      ? [lines([{ text: say('story-read', { publisher: story.publisher }), url: story.url }])]
      : []),
    ...(others.length > 0 ? [mutedLines(say('story-others', { count: others.length }))] : []),
    ...shown.map((other) => otherItem(other, voice)),
    ...actions(
      ...shown.map((other, index) => action(`${index + 1} · ${other.publisher}`, 'story', { id: other.id })),
      action(say('action-more-like'), 'more', { item: details.event.id }),
      action(say('action-fewer'), 'fewer', { item: details.event.id }),
      action(say('action-why'), 'why', { item: details.event.id }),
      action(
        say('action-mute-source', { source: story.publisher }),
        'mute',
        muteArgs({ kind: 'source', value: story.publisher }),
      ),
      action(say('action-mute-event'), 'mute', muteArgs({ kind: 'event', value: details.event.id })),
    ),
  ]);
}

function otherItem(other: Story, { say, times, language }: Voice) {
  const date = other.published ? publishedDay(times, language, other.published) : say('story-undated');
  return {
    kind: 'item',
    number: null,
    title: other.title,
    url: other.url,
    note: say('story-other', { publisher: other.publisher, date }),
    sentences: [],
    footers: [],
    language: other.language === language ? null : other.language,
  } as const;
}

/** Who published it and when, and what the reader must know of its text. */
function storyFacts(story: Story, { say, times, language }: Voice): readonly string[] {
  const date = story.published ? publishedDay(times, language, story.published) : say('story-undated');
  const foreign = story.language !== language && story.language !== 'und';
  const marks = [
    foreign ? say('item-language', { language: languageName(language, story.language) }) : '',
    story.form === 'excerpt' ? say('item-excerpt') : '',
    story.sample ? say('item-sample') : '',
  ];
  const credit = [
    story.author ? say('story-author', { author: story.author }) : '',
    story.agency ? say('story-agency', { agency: story.agency }) : '',
  ];
  return [
    say('story-facts', { publisher: story.publisher, date }),
    credit.filter(Boolean).join(' · '),
    marks.filter(Boolean).join(' · '),
  ].filter(Boolean);
}
