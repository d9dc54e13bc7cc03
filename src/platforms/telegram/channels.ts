import type { Api } from 'grammy';
import { canManage, canWrite, type Members } from './members.ts';

/** Commands that can be given in private for a channel, its name in front. */
const forChannels = new Set(
  'brief export fewer follow following forget more mute pause privacy resume settings unfollow unmute'.split(
    ' ',
  ),
);

export interface ChannelLine {
  /** `@name` or `-100...`. */
  readonly name: string;
  /** The line without it. */
  readonly line: string;
}

/** `/follow @channel Brazil daily 8:00` in its two halves; null for any other line. */
export function readChannelLine(text: string): ChannelLine | null {
  const [, command, name, rest = ''] =
    /^\/([a-z]+)(?:@\w+)?\s+(@[A-Za-z]\w{3,31}|-100\d{5,13})(?=\s|$)\s*([\s\S]*)$/.exec(text) ?? [];
  if (command === undefined || name === undefined || !forChannels.has(command)) return null;
  return { name, line: rest === '' ? `/${command}` : `/${command} ${rest}` };
}

export type ChannelAccess =
  | { readonly ok: true; readonly chat: number }
  | { readonly ok: false; readonly key: 'channel-unknown' | 'channel-not-yours' | 'channel-no-right' };

/** Whether the person may decide for the channel, and the bot may post in it. */
export async function channelAccess(
  name: string,
  user: number,
  me: number,
  { api, members }: { readonly api: Api; readonly members: Members },
): Promise<ChannelAccess> {
  const chat = await api.getChat(name.startsWith('@') ? name : Number(name)).catch(() => null);
  if (!chat || chat.type === 'private' || chat.type === 'group') return { ok: false, key: 'channel-unknown' };
  const isChannel = chat.type === 'channel';
  const own = await members.of(chat.id, me);
  // Who the others are is told to administrators alone, so the bot comes first.
  if (own === null || !canWrite(own, isChannel)) return { ok: false, key: 'channel-no-right' };
  if (!canManage(await members.of(chat.id, user), isChannel)) return { ok: false, key: 'channel-not-yours' };
  return { ok: true, chat: chat.id };
}
