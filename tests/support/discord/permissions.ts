/** Who may do what where: roles of the guild, then what the channel allows and denies. */
import type { ChannelState, GuildState, Id } from './state.ts';

const bits = {
  KickMembers: 1n << 1n,
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseApplicationCommands: 1n << 31n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  CreatePrivateThreads: 1n << 36n,
  SendMessagesInThreads: 1n << 38n,
} as const satisfies Readonly<Record<string, bigint>>;

export type Permission = keyof typeof bits;

const everything = (1n << 54n) - 1n;

export const bitsOf = (names: readonly Permission[]) => names.reduce((sum, name) => sum | bits[name], 0n);

/** What a newcomer may do in a new guild. */
export const usual = bitsOf([
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'CreatePublicThreads',
  'SendMessagesInThreads',
]);

/** Permissions of a member in `channel` (a thread's are its parent's); 0 for who is no member. */
export function permissionsIn(guild: GuildState, channel: ChannelState | null, userId: Id): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return everything;
  let sum = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const id of member.roles) sum |= guild.roles.get(id)?.permissions ?? 0n;
  if ((sum & bits.Administrator) !== 0n) return everything;
  if (!channel) return sum;
  const apply = (ids: Iterable<Id>) => {
    let allow = 0n;
    let deny = 0n;
    for (const id of ids) {
      const over = channel.overwrites.get(id);
      allow |= over?.allow ?? 0n;
      deny |= over?.deny ?? 0n;
    }
    sum = (sum & ~deny) | allow;
  };
  apply([guild.id]);
  apply(member.roles);
  apply([userId]);
  return (sum & bits.ViewChannel) === 0n ? 0n : sum;
}

export const includes = (sum: bigint, name: Permission) => (sum & bits[name]) !== 0n;
