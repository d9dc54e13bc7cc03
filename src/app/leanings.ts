import type { Chat, Leaning } from '../core/index.ts';
import { lean } from '../digest/index.ts';
import type { NamedLeaning, Service, WhyFacts } from '../ports/index.ts';
import type { Topics } from '../topics/index.ts';
import type { Chats } from './chats.ts';

/** Topics of an item that more or fewer is asked of, at most: the further ones say little of it. */
const mostTopics = 2;

export interface LeaningDeps {
  readonly chats: Chats;
  readonly topics: Topics;
}

/** Leanings by the names that the chat's language has for them. */
export function namedLeanings(
  leanings: readonly Leaning[],
  { settings }: Pick<Chat, 'settings'>,
  topics: Topics,
): readonly NamedLeaning[] {
  return leanings.map((leaning) => ({
    leaning,
    name: leaning.kind === 'topic' ? topics.name(leaning.value, settings.language) : leaning.value,
  }));
}

/** More or fewer like an item: kept with the chat's choices, taken back by the opposite or by name. */
export function createLeanings({
  chats,
  topics,
}: LeaningDeps): Pick<Service, 'lean' | 'unlean' | 'namedLeanings'> {
  return {
    async lean(chat, item, by) {
      const wanted = wantedOf(chat, item, topics);
      let isMost = false;
      const next = await chats.lean(
        chat.id,
        (before) => {
          const after = lean(before, wanted, by);
          isMost = wanted.every((one) => weightOf(before, one) === weightOf(after, one));
          return after;
        },
        chat.settings.language,
      );
      const moved = wanted.map((one) => ({ ...one, weight: weightOf(next.leanings, one) }));
      return { chat: next, moved: namedLeanings(moved, chat, topics), isMost };
    },
    unlean: (chat, gone) =>
      chats.lean(
        chat.id,
        (before) =>
          before.filter(({ kind, value }) => !gone.some((g) => g.kind === kind && g.value === value)),
        chat.settings.language,
      ),
    namedLeanings: (chat) => namedLeanings(chat.leanings, chat, topics),
  };
}

type Wanted = Pick<Leaning, 'kind' | 'value'>;

function weightOf(leanings: readonly Leaning[], { kind, value }: Wanted): number {
  return leanings.find((one) => one.kind === kind && one.value === value)?.weight ?? 0;
}

/**
 * What makes an item what it is in this chat: its foremost topics but those followed, which all items there have (and what
 * holds them), and the publisher that leads it.
 */
function wantedOf(
  { subscriptions }: Chat,
  { event, stories }: Pick<WhyFacts, 'event' | 'stories'>,
  topics: Topics,
): readonly Wanted[] {
  const followed = subscriptions.flatMap(({ topic }) => (topic.kind === 'catalogue' ? [topic.id] : []));
  const above = followed.flatMap((id) => topics.ancestors(id).map((topic) => topic.id));
  const common = new Set([...followed, ...above]);
  const own = event.topics
    .filter(({ topicId, about }) => about && !common.has(topicId))
    .filter(({ topicId }) => topics.get(topicId)?.kind !== 'world-region')
    .sort((a, b) => b.centrality - a.centrality)
    .slice(0, mostTopics);
  const lead = stories.find(({ id }) => id === event.lead) ?? stories[0];
  return [
    ...own.map(({ topicId }) => ({ kind: 'topic', value: topicId }) as const),
    ...(lead ? [{ kind: 'publisher', value: lead.publisher } as const] : []),
  ];
}
