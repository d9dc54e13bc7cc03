import type { Chat, ChatMember, Message, User } from 'grammy/types';
import type { Language } from '../../core/index.ts';
import type { Invocation } from '../../ports/index.ts';
import type { Desk } from './answers.ts';
import { failureOf } from './failures.ts';
import { chatIdOf, type Place } from './ids.ts';
import { canManage } from './members.ts';

/** `pt-br` is `pt`. */
export function languageOf(user: Pick<User, 'language_code'> | undefined): Language | null {
  return user?.language_code?.toLowerCase().split('-')[0] ?? null;
}

/** Only a topic of a forum is a place of its own: replies in other groups carry a thread too. */
export function placeIn(message: Pick<Message, 'chat' | 'message_thread_id' | 'is_topic_message'>): Place {
  const { chat, message_thread_id, is_topic_message } = message;
  return { chat: chat.id, thread: is_topic_message ? (message_thread_id ?? null) : null };
}

/** Who manages: the person of a private chat, administrators, those who write in the group's or channel's own name. */
export async function managerIn(
  { chat, from, sender_chat }: Pick<Message, 'chat' | 'from' | 'sender_chat'>,
  { members }: Pick<Desk, 'members'>,
): Promise<boolean> {
  if (chat.type === 'private') return true;
  if (sender_chat) return sender_chat.id === chat.id;
  return from !== undefined && canManage(await members.of(chat.id, from.id), chat.type === 'channel');
}

/** Names of topics hold at most this many characters. */
const maxTopicName = 128;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How a thread is opened there; null where the chat is no forum, or the bot may not. */
export async function threadOpener(
  chat: Chat,
  { api, me, members }: Pick<Desk, 'api' | 'me' | 'members'>,
): Promise<Invocation['openThread'] | null> {
  if (chat.type !== 'supergroup' || !chat.is_forum) return null;
  if (!mayOpen(await members.of(chat.id, me.id))) return null;
  return async (name) => {
    try {
      const topic = await api.createForumTopic(chat.id, shortened(name));
      return chatIdOf(chat.id, topic.message_thread_id);
    } catch (error) {
      throw failureOf(error) ?? error;
    }
  };
}

const mayOpen = (member: ChatMember | null) =>
  member?.status === 'administrator' && member.can_manage_topics === true;

function shortened(name: string): string {
  let kept = '';
  for (const { segment } of graphemes.segment(name.trim())) {
    if (kept.length + segment.length > maxTopicName) break;
    kept += segment;
  }
  return kept || '…';
}
