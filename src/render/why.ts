import type { Chat, Document } from '../core/index.ts';
import type { WhyFacts } from '../ports/index.ts';
import { action, actions, documentOf, heading, lines, type RenderDeps, voiceOf } from './build.ts';
import { listOf } from './times.ts';

const maxNames = 8;

/** Why an event was shown: matched words, sources, times, rank. */
export function renderWhy(facts: WhyFacts, chat: Chat, deps: RenderDeps): Document {
  const { say, times, language } = voiceOf(chat, deps);
  const { event, stories, topics, leanings, place, under, muted } = facts;
  const names = [...new Set(stories.map(({ publisher }) => publisher))].slice(0, maxNames);
  const matched = topics.map(({ match, name }) => {
    const words = listOf(
      language,
      match.words.map((word) => say('quoted', { text: word })),
    );
    return say(match.about ? 'why-matched' : 'why-named', { topic: name, words });
  });
  const asked = (sign: number) =>
    leanings.filter(({ leaning }) => Math.sign(leaning.weight) === sign).map(({ name }) => name);
  const [ups, downs] = [asked(1), asked(-1)];
  const sources = {
    outlets: event.outlets,
    voices: event.voices,
    names: listOf(language, names),
  };
  const parts = { voices: event.voices, last: times.date(event.lastAt) };
  return documentOf(language, [
    heading(say('why-title')),
    lines([{ text: event.title, strong: true }]),
    lines(...(matched.length > 0 ? matched : [say('why-no-topic')])),
    lines(
      say('why-sources', sources),
      say('why-times', { first: times.date(event.firstAt), last: times.date(event.lastAt) }),
      under === null
        ? say('why-parts', parts)
        : say('why-parts-central', {
            ...parts,
            topic: under.name,
            share: Math.round(100 * under.centrality),
          }),
      place === null ? '' : say('why-place', { place: place.number, count: place.of }),
      ups.length > 0 ? say('why-more', { names: listOf(language, ups) }) : '',
      downs.length > 0 ? say('why-fewer', { names: listOf(language, downs) }) : '',
      muted.length > 0 ? say('why-muted', { names: listOf(language, muted) }) : '',
    ),
    ...actions(
      action(say('action-story'), 'story', { id: event.lead }),
      action(say('action-more-like'), 'more', { item: event.id }),
      action(say('action-fewer'), 'fewer', { item: event.id }),
      ...(leanings.length > 0 ? [action(say('action-leanings'), 'more')] : []),
      action(say('action-following'), 'following'),
    ),
  ]);
}
