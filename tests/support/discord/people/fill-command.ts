/** What Discord's client lets a user send as a command: checked against what the bot registered. */
import type { CommandState, Id, Json } from '../state.ts';
import type { World } from '../world.ts';

/** The test asked for something that no user of Discord could do. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}

type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** Where a command is used: the contexts it must be registered for. */
export interface Place {
  readonly guildId: Id | null;
  /** 0 server, 1 DM with the bot, 2 other private channel. */
  readonly context: 0 | 1 | 2;
  /** How the app is there: 0 installed to the server, 1 by the user. */
  readonly installs: readonly (0 | 1)[];
}

/** `type`: 1 slash, 3 in the menu of a message. */
export function findCommand(
  world: World,
  name: string,
  { guildId, context, installs }: Place,
  type: 1 | 3 = 1,
): CommandState {
  const first = type === 1 ? (name.split(' ')[0] ?? '') : name;
  const all = [...world.commands.values()].filter(
    (one) =>
      (one.body['type'] ?? 1) === type && one.body['name'] === first && (one.guildId ?? guildId) === guildId,
  );
  const command = all.find((one) => one.guildId !== null) ?? all[0];
  if (!command) throw new NotPossible(`No command "/${first}" is registered here`);
  const contexts = command.body['contexts'] as readonly number[] | null | undefined;
  const inDms = context !== 1 || command.body['dm_permission'] !== false;
  if (contexts ? !contexts.includes(context) : context === 2 || !inDms) {
    throw new NotPossible(`"/${first}" is not registered for context ${context}`);
  }
  const types = (command.body['integration_types'] ?? [0]) as readonly number[];
  if (!installs.some((one) => types.includes(one))) {
    throw new NotPossible(`"/${first}" is not registered for the way the app is installed here`);
  }
  return command;
}

export interface Filled {
  readonly options: readonly Json[];
  readonly resolved: Json;
  /** Type of the option being typed into. */
  readonly focusedType: number;
}

/**
 * Builds the options of an interaction. `name` may go on with sub-commands (`sources add`). With `focused` the user is
 * still typing into that option, so nothing is required yet.
 */
export function fillOptions(
  world: World,
  command: CommandState,
  name: string,
  values: OptionValues,
  focused: string | null,
): Filled {
  const path = name.split(' ').slice(1);
  let known = (command.body['options'] ?? []) as readonly Json[];
  const parents: Json[] = [];
  for (const word of path) {
    const next = known.find((one) => one['name'] === word && (one['type'] === 1 || one['type'] === 2));
    if (!next) throw new NotPossible(`"/${name}" has no sub-command "${word}"`);
    parents.push(next);
    known = (next['options'] ?? []) as readonly Json[];
  }
  if (known.some((one) => (one['type'] as number) <= 2))
    throw new NotPossible(`"/${name}" wants a sub-command`);
  for (const given of Object.keys(values)) {
    if (!known.some((one) => one['name'] === given))
      throw new NotPossible(`"/${name}" has no option "${given}"`);
  }
  const resolved: Record<string, Record<string, unknown>> = {};
  const filled: Json[] = [];
  let focusedType = 3;
  for (const one of known) {
    const key = one['name'] as string;
    const value = values[key];
    const typing = key === focused;
    if (value === undefined) {
      if (one['required'] === true && focused === null) throw new NotPossible(`"/${name}" needs "${key}"`);
      if (typing) throw new NotPossible(`Say what is typed into "${key}", "" for nothing yet`);
      continue;
    }
    if (typing) {
      if (one['autocomplete'] !== true) throw new NotPossible(`"${key}" of "/${name}" does not complete`);
      focusedType = one['type'] as number;
    } else checkValue(one, value, name);
    resolve(world, resolved, one['type'] as number, String(value));
    filled.push({ name: key, type: one['type'], value, ...(typing ? { focused: true } : {}) });
  }
  if (focused !== null && !filled.some((one) => one['focused'])) {
    throw new NotPossible(`"/${name}" has no option "${focused}"`);
  }
  const options = parents.reduceRight<readonly Json[]>(
    (inner, { name: word, type }) => [{ name: word, type, options: inner }],
    filled,
  );
  return { options, resolved, focusedType };
}

function checkValue(option: Json, value: OptionValue, command: string): void {
  const type = option['type'] as number;
  const wrong = (why: string) => new NotPossible(`"${String(option['name'])}" of "/${command}": ${why}`);
  const wanted = type === 5 ? 'boolean' : type === 4 || type === 10 ? 'number' : 'string';
  if (typeof value !== wanted) throw wrong(`needs a ${wanted}`);
  if (type === 4 && !Number.isInteger(value)) throw wrong('needs a whole number');
  const choices = (option['choices'] ?? []) as readonly Json[];
  if (choices.length > 0 && !choices.some((one) => one['value'] === value))
    throw wrong('is not one of the choices');
  const size = typeof value === 'string' ? value.length : Number(value);
  const [least, most] = type === 3 ? ['min_length', 'max_length'] : ['min_value', 'max_value'];
  if (option[least] !== undefined && size < (option[least] as number)) throw wrong(`is under ${least}`);
  if (option[most] !== undefined && size > (option[most] as number)) throw wrong(`is over ${most}`);
  if (type === 3 && size > 6000) throw wrong('is over 6000 characters');
}

function resolve(
  world: World,
  resolved: Record<string, Record<string, unknown>>,
  type: number,
  id: string,
): void {
  const user = type === 6 || type === 9 ? world.users.get(id) : undefined;
  if (user) {
    resolved['users'] ??= {};
    resolved['users'][id] = {
      id,
      username: user.name,
      discriminator: '0',
      avatar: null,
      global_name: user.name,
    };
  }
  const channel = type === 7 ? world.channels.get(id) : undefined;
  if (channel) {
    resolved['channels'] ??= {};
    resolved['channels'][id] = { id, name: channel.name, type: channel.type, permissions: '0' };
  }
}
