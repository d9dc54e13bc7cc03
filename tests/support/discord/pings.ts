/** Whom a message pings, by its text and its `allowed_mentions`. */
import { walk } from './checks/components.ts';
import { includes } from './permissions.ts';
import type { ChannelState, Json, MessageState } from './state.ts';
import type { World } from './world.ts';

interface Allowed {
  readonly parse?: readonly string[] | null;
  readonly users?: readonly string[] | null;
  readonly roles?: readonly string[] | null;
  readonly replied_user?: boolean | null;
}

/** False only if `allowed_mentions` rules out every ping that any text could hold. */
export function couldPing(body: Json): boolean {
  const allowed = body['allowed_mentions'] as Allowed | null | undefined;
  if (!allowed) return true;
  const some = (list: readonly string[] | null | undefined) => (list?.length ?? 0) > 0;
  const reply = Boolean(body['message_reference']) && allowed.replied_user === true;
  const open = allowed.parse === undefined || allowed.parse === null;
  const listed = allowed.users !== undefined || allowed.roles !== undefined;
  return reply || some(allowed.parse) || some(allowed.users) || some(allowed.roles) || (open && !listed);
}

export function pingsOf(
  world: World,
  channel: ChannelState,
  body: Json,
  shown: { readonly content: string; readonly components: readonly Json[] },
  replied: MessageState | null,
): readonly string[] {
  const words = [shown.content];
  for (const [one] of walk(shown.components)) if (one['type'] === 10) words.push(one['content'] as string);
  const text = words.join('\n');
  const allowed = body['allowed_mentions'] as Allowed | null | undefined;
  const found: string[] = [];
  if (replied && (!allowed || allowed.replied_user === true)) found.push(replied.authorId);
  if (!text.includes('@')) return found;
  const may = (kind: string, ids: readonly string[] | null | undefined, id: string) =>
    !allowed || !couldBeListed(allowed) || allowed.parse?.includes(kind) || Boolean(ids?.includes(id));
  for (const [, id = ''] of text.matchAll(/<@!?(\d{15,20})>/g)) {
    if (may('users', allowed?.users, id) && world.users.has(id)) found.push(id);
  }
  const guild = world.guildOf(channel);
  if (!guild) return [...new Set(found)];
  for (const [, id = ''] of text.matchAll(/<@&(\d{15,20})>/g)) {
    if (may('roles', allowed?.roles, id) && guild.roles.has(id)) found.push(id);
  }
  for (const word of ['everyone', 'here']) {
    if (!text.includes(`@${word}`) || !may('everyone', null, '')) continue;
    if (includes(world.permissions(channel, world.bot.id), 'MentionEveryone')) found.push(word);
  }
  return [...new Set(found)];
}

/** An `allowed_mentions` that names neither what to parse nor whom leaves everything as it was. */
const couldBeListed = ({ parse, users, roles }: Allowed) =>
  parse !== undefined || users !== undefined || roles !== undefined;
