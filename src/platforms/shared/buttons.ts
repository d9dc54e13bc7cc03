import type { Action, ChatId } from '../../core/index.ts';
import type { PlatformHost } from '../../ports/index.ts';
import { hashOf } from '../../text/index.ts';

/**
 * What a button carries. An action that fits is written out, so that its button works for ever; a longer one is kept by
 * the service under a token made of its content, so that composing stays pure and a repeat keeps nothing new.
 */
export interface Button {
  readonly label: string;
  readonly data: string;
  /** To be kept under `data` before the message goes out; null where `data` says it all. */
  readonly kept: Action | null;
}

const keptMark = '#';
/** Parts are divided by a character that no argument holds: control characters never leave the parser of arguments. */
const divider = '\u001f';

/** `limit` in bytes of UTF-8. The mark in front: `!` changes its message, `?` asks for a parameter first, `.` answers. */
export function buttonOf(action: Action, limit: number): Button {
  const { label, command, args, inPlace = false, asks = null } = action;
  const mark = asks === null ? (inPlace ? '!' : '.') : '?';
  const named = Object.entries(args).flat();
  const data = [mark + command, ...(asks === null ? [] : [asks]), ...named].join(divider);
  if (Buffer.byteLength(data) <= limit) return { label, data, kept: null };
  return { label, data: `${keptMark}${hashOf(data)}`, kept: action };
}

/** What pressing a button asks for. */
export type Press = Omit<Action, 'label'>;

/** Reads a button's data back; null where it is none of ours, or was kept for another chat, or is gone. */
export async function pressOf(
  data: string,
  chatId: string,
  host: Pick<PlatformHost, 'action'>,
): Promise<Press | null> {
  if (data.startsWith(keptMark)) return await host.action(chatId, data);
  const mark = data.charAt(0);
  const [command = '', ...rest] = data.slice(1).split(divider);
  if (!['!', '.', '?'].includes(mark) || !/^[a-z]+$/.test(command)) return null;
  const asks = mark === '?' ? rest.shift() : undefined;
  if (rest.length % 2 !== 0 || (mark === '?' && !asks)) return null;
  const args: Record<string, string> = {};
  for (let at = 0; at < rest.length; at += 2) args[rest[at] ?? ''] = rest[at + 1] ?? '';
  return { command, args, inPlace: mark === '!', ...(asks ? { asks } : {}) };
}

/** What the buttons of a message of ours do, in their order; those that are gone do nothing. */
export async function actionsOf(
  buttons: readonly Pick<Button, 'label' | 'data'>[],
  chatId: ChatId,
  host: Pick<PlatformHost, 'action'>,
): Promise<readonly Action[]> {
  const presses = await Promise.all(
    buttons.map(async ({ label, data }) => ({ label, press: await pressOf(data, chatId, host) })),
  );
  return presses.flatMap(({ label, press }) => (press ? [{ ...press, label }] : []));
}
