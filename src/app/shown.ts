import type { ChatId, Digest, EventId, StoryId, TopicChoice } from '../core/index.ts';

/** One item of a briefing, as its number stands for it. */
interface ShownItem {
  readonly eventId: EventId;
  readonly leadStory: StoryId;
  /** The topic whose section it stood in. */
  readonly under: TopicChoice;
}

/** What each chat was shown last, in the order of its numbers: `/why 2` asks by them. Kept in memory alone. */
export interface Shown {
  remember(chatId: ChatId, digest: Digest): void;
  of(chatId: ChatId): readonly ShownItem[];
  forget(chatId: ChatId): void;
}

const maxChats = 1_000;

export function createShown(): Shown {
  const lists = new Map<ChatId, ReturnType<Shown['of']>>();
  return {
    remember(id, { sections }) {
      lists.delete(id);
      lists.set(
        id,
        sections.flatMap(({ items, topic }) =>
          items.map(({ eventId, leadStory }) => ({ eventId, leadStory, under: topic })),
        ),
      );
      if (lists.size > maxChats) lists.delete(lists.keys().next().value ?? '');
    },
    of: (id) => lists.get(id) ?? [],
    forget: (id) => void lists.delete(id),
  };
}
