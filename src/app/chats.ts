import {
  type Chat,
  type ChatId,
  type ChatSettings,
  choiceKey,
  type Language,
  type Leaning,
  type Mute,
  newChat,
  type Rest,
  type Schedule,
  type Subscription,
  type TopicChoice,
  UserError,
} from '../core/index.ts';
import type { Clock, FollowResult, Store } from '../ports/index.ts';
import { hashOf } from '../text/index.ts';
import { lineUp } from './line-up.ts';

/** What people choose in a chat. Changes of one chat happen one after another; slots follow each change. */
export interface Chats {
  get(id: ChatId, language?: Language | null): Promise<Chat>;
  follow(
    id: ChatId,
    topic: TopicChoice,
    schedule: Schedule,
    language: Language,
    instead?: string | null,
  ): Promise<FollowResult>;
  unfollow(
    id: ChatId,
    what: { readonly id: string } | { readonly topic: TopicChoice },
  ): Promise<readonly Subscription[]>;
  change(id: ChatId, settings: Partial<ChatSettings>, language: Language): Promise<Chat>;
  pause(id: ChatId, until: Temporal.Instant | 'forever' | null, language: Language): Promise<Chat>;
  mute(id: ChatId, mute: Mute, language: Language): Promise<Chat>;
  unmute(id: ChatId, mute: Mute, language: Language): Promise<Chat>;
  /** `change` gives what it leans to from then on. */
  lean(
    id: ChatId,
    change: (leanings: readonly Leaning[]) => readonly Leaning[],
    language: Language,
  ): Promise<Chat>;
  /** Nothing is due in the chat and its threads until `wake`; a chat that follows nothing is left as it is. */
  rest(id: ChatId, reason: Rest['reason']): Promise<void>;
  wake(id: ChatId): Promise<void>;
  /** Under what its platform reaches it; of a chat of which nothing is kept, nothing. */
  keepAddress(id: ChatId, address: string): Promise<void>;
  /** The chat has another id now. */
  move(from: ChatId, to: ChatId): Promise<void>;
  /** Erases the chat and everything kept about it. */
  forget(id: ChatId): Promise<boolean>;
}

/** A chat's file is written whole with every change, and its briefings are made of all that it follows. */
const mostSubscriptions = 100;
const mostMutes = 200;

export interface ChatsDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly languages: readonly Language[];
  /** The chat's next due time after an instant; null for none. */
  readonly nextDue: (chat: Chat, after: Temporal.Instant) => Temporal.Instant | null;
}

export function createChats({ store, clock, languages, nextDue }: ChatsDeps): Chats {
  const inLine = lineUp<ChatId>();

  async function get(id: ChatId, language: Language | null = null): Promise<Chat> {
    const known = language !== null && languages.includes(language) ? language : 'en';
    return (await store.chats.get(id)) ?? newChat(id, known);
  }

  /** Reads, changes and keeps a chat while no other change of it runs, then derives its next slot. */
  function update<T>(
    id: ChatId,
    language: Language,
    change: (chat: Chat) => { readonly chat: Chat; readonly result: T },
  ): Promise<T> {
    return inLine(id, async () => {
      const { chat, result } = change(await get(id, language));
      await keep(chat);
      return result;
    });
  }

  async function keep(chat: Chat): Promise<void> {
    const now = clock.now();
    const pending = await store.slots.get(chat.id);
    // A slot that is due and not begun yet is not lost to a change made in that moment.
    const isDue = pending !== null && Temporal.Instant.compare(pending, now) <= 0;
    const from = isDue ? pending.subtract({ milliseconds: 1 }) : now;
    await store.chats.put(chat);
    await store.slots.set(chat.id, nextDue(chat, from));
  }

  /** As `update`, for what happens to a chat: one of which nothing is kept is left so. */
  function happen(id: ChatId, change: (chat: Chat) => Chat): Promise<void> {
    return inLine(id, async () => {
      const chat = await store.chats.get(id);
      const next = chat && change(chat);
      if (next && next !== chat) await keep(next);
    });
  }

  /** The chat and its threads: `telegram:-100123` and `telegram:-100123/7`. */
  async function happenBelow(id: ChatId, change: (chat: Chat) => Chat): Promise<void> {
    for (const one of [id, ...(await store.chats.threads(id))]) await happen(one, change);
  }

  return {
    get,
    follow: (id, topic, schedule, language, instead = null) =>
      update(id, language, (chat) => follow(chat, topic, schedule, instead, clock.now())),
    unfollow: (id, what) =>
      update(id, 'en', (chat) => {
        const gone = chat.subscriptions.filter((one) => isMeant(one, what));
        const left = chat.subscriptions.filter((one) => !gone.includes(one));
        return { chat: { ...chat, subscriptions: left }, result: gone };
      }),
    change: (id, settings, language) =>
      update(id, language, (chat) => {
        const next = { ...chat, settings: { ...chat.settings, ...settings } };
        return { chat: next, result: next };
      }),
    pause: (id, until, language) =>
      update(id, language, (chat) => {
        const next = { ...chat, pausedUntil: until };
        return { chat: next, result: next };
      }),
    mute: (id, mute, language) =>
      update(id, language, (chat) => {
        if (chat.muted.length >= mostMutes)
          throw new UserError('mute-full', { most: mostMutes }, ['/unmute']);
        const next = { ...chat, muted: [...chat.muted, mute] };
        return { chat: next, result: next };
      }),
    unmute: (id, { kind, value }, language) =>
      update(id, language, (chat) => {
        const muted = chat.muted.filter((one) => one.kind !== kind || one.value !== value);
        const next = { ...chat, muted };
        return { chat: next, result: next };
      }),
    lean: (id, change, language) =>
      update(id, language, (chat) => {
        const next = { ...chat, leanings: change(chat.leanings) };
        return { chat: next, result: next };
      }),
    rest: (id, reason) =>
      happenBelow(id, (chat) => {
        if (chat.resting || chat.subscriptions.length === 0) return chat;
        return { ...chat, resting: { reason, since: clock.now() } };
      }),
    wake: (id) => happenBelow(id, (chat) => (chat.resting ? { ...chat, resting: null } : chat)),
    // In line, so that an address does not outlive its chat.
    keepAddress: (id, address) =>
      inLine(id, async () => {
        if (await store.chats.get(id)) await store.addresses.put(id, address);
      }),
    async move(from, to) {
      // A chat that stood in line behind itself, or two that waited for each other, would wait for ever.
      if (from === to) return;
      const [first, second] = from < to ? [from, to] : [to, from];
      await inLine(first, () =>
        inLine(second, async () => {
          await store.chats.move(from, to);
          const chat = await store.chats.get(to);
          if (chat) await keep({ ...chat, resting: null });
        }),
      );
    },
    forget: (id) => inLine(id, () => store.chats.remove(id)),
  };
}

function follow(
  chat: Chat,
  topic: TopicChoice,
  schedule: Schedule,
  instead: string | null,
  now: Temporal.Instant,
): { readonly chat: Chat; readonly result: FollowResult } {
  const id = hashOf(`${choiceKey(topic)} ${JSON.stringify(schedule)}`).slice(0, 6);
  const before = chat.subscriptions.find((one) => one.id === id);
  const others = chat.subscriptions.filter((one) => one.id !== instead || one.id === id);
  if (before) {
    const kept = { ...chat, subscriptions: others };
    return { chat: kept, result: { subscription: before, chat: kept, isNew: false } };
  }
  const subscription: Subscription = { id, topic, schedule, created: now };
  if (others.length >= mostSubscriptions)
    throw new UserError('follow-full', { most: mostSubscriptions }, ['/following']);
  // In the place of what it replaces: the order is the reader's.
  const at = chat.subscriptions.findIndex((one) => one.id === instead);
  const subscriptions = at < 0 ? [...others, subscription] : others.toSpliced(at, 0, subscription);
  const next = { ...chat, subscriptions };
  return { chat: next, result: { subscription, chat: next, isNew: true } };
}

function isMeant(
  one: Subscription,
  what: { readonly id: string } | { readonly topic: TopicChoice },
): boolean {
  return 'id' in what ? one.id === what.id : choiceKey(one.topic) === choiceKey(what.topic);
}
