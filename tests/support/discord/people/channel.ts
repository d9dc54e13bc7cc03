/** A channel, DM or thread as tests see it. */
import { channelJson } from '../payloads.ts';
import { bitsOf, type Permission } from '../permissions.ts';
import { deleteChannel } from '../rest/threads.ts';
import type { ChannelState } from '../state.ts';
import type { World } from '../world.ts';
import { type View, viewOf } from './view.ts';

export interface Rights {
  readonly allow?: readonly Permission[];
  readonly deny?: readonly Permission[];
}

interface Named {
  readonly id: string;
}

export class TestChannel {
  readonly #world: World;
  readonly #state: ChannelState;
  readonly #guardMs: number;

  constructor(world: World, state: ChannelState, guardMs: number) {
    this.#world = world;
    this.#state = state;
    this.#guardMs = guardMs;
  }

  get id(): string {
    return this.#state.id;
  }

  get name(): string {
    return this.#state.name;
  }

  get archived(): boolean {
    return this.#state.archived;
  }

  /** Messages that `who` sees, oldest first: everybody's, and those for their eyes alone. */
  shows(who: Named | null = null): readonly View[] {
    const all = [...this.#state.messages.values()];
    return all.filter(({ onlyFor }) => onlyFor === null || onlyFor === who?.id).map(viewOf);
  }

  /** The bot's messages that everybody sees, oldest first. */
  get posts(): readonly View[] {
    return this.shows().filter(({ authorId }) => authorId === this.#world.bot.id);
  }

  /** Waits until the channel shows what is wanted to `who`. */
  until(wanted: (views: readonly View[]) => boolean, who: Named | null = null): Promise<readonly View[]> {
    const look = () => {
      const views = this.shows(who);
      return wanted(views) ? views : null;
    };
    const story = () => `the wanted messages in "${this.name}", which shows ${this.shows(who).length}`;
    return this.#world.signals.until(`channel ${this.id}`, look, story, this.#guardMs);
  }

  /** The first message of the bot that is not among the `after` first ones and is ready. */
  async post(after = 0): Promise<View> {
    await this.until(() => this.posts[after]?.loading === false);
    return this.posts[after] as View;
  }

  /** Threads that are there, oldest first. */
  get threads(): readonly TestChannel[] {
    const all = [...this.#world.channels.values()].filter(({ parentId }) => parentId === this.id);
    return all.map((one) => new TestChannel(this.#world, one, this.#guardMs));
  }

  /** Waits until there are `count` threads. */
  untilThreads(count: number): Promise<readonly TestChannel[]> {
    const look = () => (this.threads.length >= count ? this.threads : null);
    const story = () => `${count} threads in "${this.name}", which has ${this.threads.length}`;
    return this.#world.signals.until(`threads ${this.id}`, look, story, this.#guardMs);
  }

  /** Starts a thread, as a member would. */
  thread(name: string): TestChannel {
    const { guildId, type } = this.#state;
    const thread = this.#world.addChannel({
      type: type === 5 ? 10 : 11,
      name,
      guildId,
      parentId: this.id,
      ownerId: this.#world.guilds.get(guildId ?? '')?.ownerId ?? null,
    });
    this.#tell('THREAD_CREATE', thread);
    return new TestChannel(this.#world, thread, this.#guardMs);
  }

  /** Says what somebody may do here; `bot` is the bot. */
  permit(who: Named | 'bot', { allow = [], deny = [] }: Rights): void {
    const id = who === 'bot' ? this.#world.bot.id : who.id;
    this.#state.overwrites.set(id, { id, type: 1, allow: bitsOf(allow), deny: bitsOf(deny) });
    this.#tell('CHANNEL_UPDATE', this.#state);
  }

  /** Archives the thread; locked, only moderators open it again. */
  archive({ locked = false } = {}): void {
    Object.assign(this.#state, { archived: true, locked });
    this.#tell('THREAD_UPDATE', this.#state);
  }

  delete(): void {
    deleteChannel(this.#world, this.#state);
  }

  /** Takes a message away, as a moderator would. */
  deleteMessage({ id }: Named): void {
    this.#state.messages.delete(id);
    const { guildId } = this.#state;
    this.#world.dispatch({
      event: 'MESSAGE_DELETE',
      data: { id, channel_id: this.id, ...(guildId === null ? {} : { guild_id: guildId }) },
      audience: { guildId, intents: guildId === null ? 1 << 12 : 1 << 9 },
    });
  }

  #tell(event: string, state: ChannelState): void {
    this.#world.dispatch({
      event,
      data: channelJson(this.#world, state),
      audience: { guildId: state.guildId, intents: 1 },
    });
  }
}
