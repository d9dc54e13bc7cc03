/** Messages about another chat than the one they stand in: a briefing's post in a forum, a channel set up from another. */
import type { MessageBody } from './message.ts';

const mark = '^';
/** The mark, a snowflake of at most 20 digits, and what ends it. */
export const longestAim = 22;

/** The body with ids that carry the channel: what is pressed there is about that one. */
export function aimed(body: MessageBody, channelId: string | null): MessageBody {
  if (channelId === null) return body;
  const carry = (component: unknown) => carrying(component, `${mark}${channelId}:`);
  return { ...body, components: body.components.map(carry) as MessageBody['components'] };
}

function carrying(component: unknown, prefix: string): unknown {
  const one = component as Readonly<Record<string, unknown>>;
  const id = one['custom_id'];
  const carry = (inner: unknown) => carrying(inner, prefix);
  return {
    ...one,
    ...(typeof id === 'string' ? { custom_id: prefix + id } : {}),
    ...(Array.isArray(one['components']) ? { components: one['components'].map(carry) } : {}),
    ...(one['accessory'] ? { accessory: carry(one['accessory']) } : {}),
  };
}

/** What an id carries: the channel it is about, null for the one it stands in, and the button's own data. */
export function aimOf(id: string): { readonly channelId: string | null; readonly data: string } {
  const [, channelId = null, data = ''] = /^\^(\d+):(.*)$/s.exec(id) ?? [];
  return channelId === null ? { channelId, data: id } : { channelId, data };
}

export function aimedId(data: string, channelId: string | null): string {
  return channelId === null ? data : `${mark}${channelId}:${data}`;
}
