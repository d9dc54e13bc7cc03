/** A person on the loopback Discord, and what they can do there. */
import { edit, post } from '../messages.ts';
import { messageJson } from '../payloads.ts';
import { includes, permissionsIn } from '../permissions.ts';
import type { ChannelState, Json, MessageState, Upload, UserState } from '../state.ts';
import type { World } from '../world.ts';
import { act, placeOf } from './act.ts';
import type { Asked, ModalView } from './asked.ts';
import { TestChannel } from './channel.ts';
import { fillOptions, findCommand, NotPossible, type OptionValues } from './fill-command.ts';
import { type SelectView, type View, viewOf } from './view.ts';

export interface Typing {
  /** The option that the caret is in. */
  readonly into: string;
  readonly where?: TestChannel;
}

export class TestUser {
  readonly #world: World;
  readonly #state: UserState;
  readonly #guardMs: number;

  constructor(world: World, state: UserState, guardMs: number) {
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

  /** The DM with the bot; made when first asked for. */
  get dm(): TestChannel {
    return new TestChannel(this.#world, this.#world.dmWith(this.id), this.#guardMs);
  }

  /** Installs the app for this user; or takes it away. */
  install(installed = true): void {
    this.#state.installed = installed;
  }

  /** Lets the bot's messages in, or not (50007). */
  acceptDms(accepts: boolean): void {
    this.#state.acceptsDms = accepts;
  }

  speak(locale: string): void {
    this.#state.locale = locale;
  }

  /** Runs a slash command, in the DM unless said. Throws `NotPossible` for what Discord's client would not send. */
  command(name: string, options: OptionValues = {}, where: TestChannel = this.dm): Asked {
    return this.#slash(2, name, options, where, null);
  }

  /** Types into an option that completes; `options` holds what was typed there and in the others. */
  type(name: string, options: OptionValues, { into, where = this.dm }: Typing): Asked {
    return this.#slash(4, name, options, where, into);
  }

  /** Chooses a command in the menu of a message. */
  onMessage(view: View, name: string): Asked {
    const { channel, message } = this.#seen(view);
    const command = findCommand(this.#world, name, placeOf(this.#world, this.#state, channel), 3);
    this.#demandRights(channel, command.body);
    const data = {
      id: command.id,
      name,
      type: 3,
      target_id: message.id,
      resolved: { messages: { [message.id]: messageJson(this.#world, message) } },
    };
    return this.#act(2, channel, data, null, `${this.name} choosing "${name}" on a message`);
  }

  /** Presses the button with this label or custom id. */
  press(view: View, labelOrId: string): Asked {
    const { channel, message } = this.#seen(view);
    const now = viewOf(message).buttons;
    const button = now.find(({ customId, label }) => customId === labelOrId || label === labelOrId);
    if (!button) {
      const labels = now.map(({ label }) => `"${label}"`).join(', ');
      throw new NotPossible(`No button "${labelOrId}"; there are ${labels || 'none'}`);
    }
    if (button.disabled || button.customId === null)
      throw new NotPossible(`"${labelOrId}" cannot be pressed`);
    const data = { component_type: 2, custom_id: button.customId };
    return this.#act(3, channel, data, message, `${this.name} pressing "${labelOrId}"`);
  }

  /** Chooses in the select menu with this custom id or placeholder, by labels or values. */
  choose(view: View, select: string, chosen: readonly string[]): Asked {
    const { channel, message } = this.#seen(view);
    const menus = viewOf(message).selects;
    const menu = menus.find(({ customId, placeholder }) => customId === select || placeholder === select);
    if (!menu) throw new NotPossible(`No select menu "${select}"`);
    if (menu.disabled) throw new NotPossible(`"${select}" is disabled`);
    if (chosen.length < menu.min || chosen.length > menu.max) {
      throw new NotPossible(`"${select}" takes ${menu.min} to ${menu.max} values`);
    }
    const values = chosen.map((one) => valueIn(menu, one));
    const data = { component_type: menu.type, custom_id: menu.customId, values, resolved: {} };
    return this.#act(3, channel, data, message, `${this.name} choosing in "${select}"`);
  }

  /** Sends a modal; `values` by label or custom id, what is left out keeps what the bot put there. */
  submit(modal: ModalView, values: Readonly<Record<string, string | readonly string[]>>): Asked {
    const { state } = modal.openedBy;
    if (state.userId !== this.id) throw new NotPossible(`The modal was opened for somebody else`);
    const channel = this.#world.channels.get(state.channelId);
    if (!channel) throw new NotPossible('The channel is gone');
    for (const key of Object.keys(values)) {
      if (!modal.fields.some(({ label, customId }) => label === key || customId === key)) {
        throw new NotPossible(`The modal has no field "${key}"`);
      }
    }
    const components = modal.fields.map((field) => {
      const value = values[field.label] ?? values[field.customId] ?? field.value;
      const base = { type: field.type, custom_id: field.customId };
      if (field.type === 4) {
        const most = (field.component['max_length'] ?? 4000) as number;
        const least = (field.component['min_length'] ?? (field.required ? 1 : 0)) as number;
        if (value.length > most || (value.length < least && (field.required || value.length > 0))) {
          throw new NotPossible(`"${field.label}" takes ${least} to ${most} characters`);
        }
        return { type: 1, components: [{ ...base, value }] };
      }
      return { type: 18, component: { ...base, values: typeof value === 'string' ? [value] : value } };
    });
    const data = { custom_id: modal.customId, components };
    const source = channel.messages.get(state.sourceId ?? '') ?? null;
    return this.#act(5, channel, data, source, `${this.name} sending "${modal.title}"`);
  }

  /** Writes a message, in the DM unless said. */
  say(
    content: string,
    { where = this.dm, files = [] }: { where?: TestChannel; files?: readonly Upload[] } = {},
  ): View {
    const channel = this.#world.channels.get(where.id);
    if (!channel || this.#world.permissions(channel, this.id) === 0n) {
      throw new NotPossible(`${this.name} cannot write there`);
    }
    if (channel.type === 1) this.#world.wroteFirst.add(this.id);
    return viewOf(post(this.#world, { channel, authorId: this.id, body: { content }, files }));
  }

  /** Changes the words of a message of one's own. */
  edit(view: View, content: string): void {
    const { message } = this.#seen(view);
    if (message.authorId !== this.id) throw new NotPossible(`${this.name} did not write that`);
    edit(this.#world, message, { content });
  }

  #slash(type: 2 | 4, name: string, values: OptionValues, where: TestChannel, focused: string | null): Asked {
    const world = this.#world;
    const channel = world.channels.get(where.id);
    if (!channel) throw new NotPossible('The channel is gone');
    const command = findCommand(world, name, placeOf(world, this.#state, channel));
    this.#demandRights(channel, command.body);
    const { options, resolved, focusedType } = fillOptions(world, command, name, values, focused);
    const data = {
      id: command.id,
      name: command.body['name'],
      type: 1,
      options,
      resolved,
      ...(command.guildId === null ? {} : { guild_id: command.guildId }),
    };
    const story = `${this.name} ${focused === null ? 'running' : `typing into "${focused}" of`} "/${name}"`;
    return act(world, this.#guardMs, { user: this.#state, channel, type, data, focusedType, story });
  }

  #demandRights(channel: ChannelState, body: Json): void {
    const guild = this.#world.guildOf(channel);
    if (!guild) return;
    const may = this.#world.permissions(channel, this.id);
    if (!includes(may, 'UseApplicationCommands'))
      throw new NotPossible(`${this.name} may not use commands here`);
    const wanted = body['default_member_permissions'] as string | number | null | undefined;
    if (wanted === undefined || wanted === null) return;
    const all = permissionsIn(guild, null, this.id) | may;
    const bits = BigInt(wanted);
    if ((all & bits) !== bits || (bits === 0n && !includes(all, 'Administrator'))) {
      throw new NotPossible(`${this.name} does not see "/${String(body['name'])}": rights are missing`);
    }
  }

  #seen(view: View): { channel: ChannelState; message: MessageState } {
    const channel = this.#world.channels.get(view.channelId);
    const message = channel?.messages.get(view.id);
    if (!channel || !message || (message.onlyFor !== null && message.onlyFor !== this.id)) {
      throw new NotPossible(`${this.name} does not see that message`);
    }
    return { channel, message };
  }

  #act(
    type: 2 | 3 | 5,
    channel: ChannelState,
    data: Json,
    source: MessageState | null,
    story: string,
  ): Asked {
    return act(this.#world, this.#guardMs, { user: this.#state, channel, type, data, source, story });
  }
}

function valueIn(menu: SelectView, labelOrValue: string): string {
  if (menu.type !== 3) return labelOrValue;
  const option = menu.options.find(({ label, value }) => label === labelOrValue || value === labelOrValue);
  if (!option) throw new NotPossible(`"${labelOrValue}" is not in the menu`);
  return option.value;
}
