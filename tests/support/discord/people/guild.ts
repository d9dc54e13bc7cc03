/** A server (guild) as tests see it. */
import { channelJson, guildCreateJson, memberJson, rolesJson } from '../payloads.ts';
import { bitsOf, type Permission } from '../permissions.ts';
import type { GuildState, Json } from '../state.ts';
import type { World } from '../world.ts';
import { TestChannel } from './channel.ts';

const kinds = { text: 0, announcement: 5, forum: 15 } as const;

interface Named {
  readonly id: string;
}

export class TestGuild {
  readonly #world: World;
  readonly #state: GuildState;
  readonly #guardMs: number;

  constructor(world: World, state: GuildState, guardMs: number) {
    this.#world = world;
    this.#state = state;
    this.#guardMs = guardMs;
  }

  get id(): string {
    return this.#state.id;
  }

  channel(name: string, kind: keyof typeof kinds = 'text'): TestChannel {
    const channel = this.#world.addChannel({ type: kinds[kind], name, guildId: this.id });
    this.#tell('CHANNEL_CREATE', channelJson(this.#world, channel));
    return new TestChannel(this.#world, channel, this.#guardMs);
  }

  /** Makes somebody a member who may also do `more` than everybody. */
  join(who: Named, more: readonly Permission[] = []): void {
    const member = this.#world.join(this.#state, who.id, more);
    for (const id of member.roles) this.#tellRole('GUILD_ROLE_CREATE', id);
    const data = { ...memberJson(this.#world, member), guild_id: this.id };
    this.#tell('GUILD_MEMBER_ADD', data, 1 << 1);
  }

  leave({ id }: Named): void {
    this.#state.members.delete(id);
    const user = this.#world.user(id);
    this.#tell('GUILD_MEMBER_REMOVE', { guild_id: this.id, user: { id, username: user.name } }, 1 << 1);
  }

  /** What everybody may do, in place of the usual. */
  everybodyMay(permissions: readonly Permission[]): void {
    const role = this.#state.roles.get(this.id);
    if (role) role.permissions = bitsOf(permissions);
    this.#tellRole('GUILD_ROLE_UPDATE', this.id);
  }

  /** Gives a member other rights beyond everybody's; `bot` is the bot. */
  grant(who: Named | 'bot', permissions: readonly Permission[]): void {
    const member = this.#state.members.get(who === 'bot' ? this.#world.bot.id : who.id);
    for (const id of member?.roles ?? []) {
      const role = this.#state.roles.get(id);
      if (role) role.permissions = bitsOf(permissions);
      this.#tellRole('GUILD_ROLE_UPDATE', id);
    }
  }

  /** Invites the bot. */
  addBot(more: readonly Permission[] = []): void {
    this.#world.join(this.#state, this.#world.bot.id, more);
    this.#tell('GUILD_CREATE', guildCreateJson(this.#world, this.#state));
  }

  /** Throws the bot out. */
  removeBot(): void {
    this.#state.members.delete(this.#world.bot.id);
    this.#tell('GUILD_DELETE', { id: this.id });
  }

  /** An outage: the guild is there and cannot be reached. */
  outage(): void {
    this.#tell('GUILD_DELETE', { id: this.id, unavailable: true });
  }

  #tellRole(event: string, id: string): void {
    const role = rolesJson(this.#state).find((one) => one['id'] === id);
    if (role) this.#tell(event, { guild_id: this.id, role });
  }

  #tell(event: string, data: Json, intents = 1): void {
    this.#world.dispatch({ event, data, audience: { guildId: this.id, intents } });
  }
}
