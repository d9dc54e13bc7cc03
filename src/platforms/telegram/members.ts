import type { Api } from 'grammy';
import type { ChatMember } from 'grammy/types';
import type { Clock } from '../../ports/index.ts';
import { Recent } from './recent.ts';

/** Who is what in a chat, as Telegram says; kept for a minute. */
export interface Members {
  /** Null where Telegram does not tell: no member, no such chat, or no right to know. */
  of(chat: number, user: number): Promise<ChatMember | null>;
  /** What was known of the user there may be otherwise now. */
  changed(chat: number, user: number): void;
}

const keptMs = 60_000;
const mostKept = 10_000;

export function createMembers(api: Api, clock: Clock): Members {
  const known = new Recent<string, { readonly member: Promise<ChatMember | null>; readonly until: number }>(
    mostKept,
  );
  return {
    of(chat, user) {
      const key = `${chat} ${user}`;
      const now = clock.elapsed();
      const before = known.get(key);
      if (before && before.until > now) return before.member;
      const member = api.getChatMember(chat, user).catch(() => {
        known.delete(key);
        return null;
      });
      known.set(key, { member, until: now + keptMs });
      return member;
    },
    changed: (chat, user) => known.delete(`${chat} ${user}`),
  };
}

/** The creator and administrators; in a channel those of them who may post there. */
export function canManage(member: ChatMember | null, isChannel: boolean): boolean {
  if (member?.status === 'creator') return true;
  if (member?.status !== 'administrator') return false;
  return isChannel ? member.can_post_messages === true : member.can_manage_chat;
}

/** What of the bot itself: whether it can write there. */
export function canWrite(member: ChatMember, isChannel: boolean): boolean {
  switch (member.status) {
    case 'left':
    case 'kicked':
      return false;
    case 'restricted':
      return member.is_member && member.can_send_messages;
    case 'administrator':
      return !isChannel || member.can_post_messages === true;
    default:
      return true;
  }
}
