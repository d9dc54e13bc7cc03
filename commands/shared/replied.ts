import type { Chat } from '../../src/core/index.ts';
import type { Call, Service } from '../../src/ports/index.ts';

/** Items that a message is about at most: as many as a briefing has. */
export const mostItems = 50;

/** Events that the buttons of a message name, in the order of their numbers. */
function namedIn({ repliedTo }: Pick<Call, 'repliedTo'>): readonly string[] {
  const named = repliedTo
    .filter(({ command }) => ['why', 'more', 'fewer'].includes(command))
    .flatMap(({ args }) => (args['item'] ?? '').split(/[\s,]+/))
    .filter((id) => /^[0-9a-z]{6,}$/.test(id));
  return [...new Set(named)].slice(0, mostItems);
}

/**
 * The items that the message is about which the call replies to, in the order of their numbers: what its buttons lead to.
 * Events where it names them, else stories; none where the call replies to nothing of ours.
 */
export function repliedItems(call: Pick<Call, 'repliedTo'>): readonly string[] {
  const named = namedIn(call);
  if (named.length > 0) return named;
  const stories = call.repliedTo.flatMap(({ command, args }) =>
    command === 'story' && args['id'] ? [args['id']] : [],
  );
  return [...new Set(stories)].slice(0, mostItems);
}

/** What is typed behind a command; in a reply, a number stands for an item of that message, and nothing for its only one. */
export function itemOf(call: Pick<Call, 'repliedTo'>, typed: string): string {
  if (typed === '') {
    const items = repliedItems(call);
    return items.length === 1 ? (items[0] ?? '') : '';
  }
  // The numbers of a further page of stories do not begin with 1.
  return /^\d{1,3}$/.test(typed) ? (namedIn(call)[Number(typed) - 1] ?? storyNumbered(call, typed)) : typed;
}

/**
 * The story whose button bears a number in the message that the call replies to (in a menu the title stands behind it); what
 * was typed where there is none.
 */
export function storyNumbered({ repliedTo }: Pick<Call, 'repliedTo'>, typed: string): string {
  const button = repliedTo.find(
    ({ command, label }) => command === 'story' && (label === typed || label.startsWith(`${typed}. `)),
  );
  return button?.args['id'] ?? typed;
}

/** Their events with titles, each once; what is gone is left out. */
export async function namedItems(ids: readonly string[], chat: Chat, service: Service) {
  const found = await Promise.all(ids.map((id) => service.why(chat, id)));
  const events = new Map(found.flatMap((one) => (one ? [[one.event.id, one.event.title] as const] : [])));
  return [...events].map(([eventId, title]) => ({ eventId, title }));
}
