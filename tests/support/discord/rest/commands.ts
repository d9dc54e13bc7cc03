/** Commands of the application: for everybody, or for one guild. */
import { isObject } from '../checks/basic.ts';
import { checkCommand, checkCommands } from '../checks/commands.ts';
import { commandJson } from '../payloads.ts';
import { invalidForm, refusal } from '../refusals.ts';
import type { CommandState, Id, Json } from '../state.ts';
import type { World } from '../world.ts';
import { type Call, type Reply, type Route, route } from './routes.ts';

const perDay = 200;
const created = new WeakMap<World, { day: number; count: number }>();

function scope({ world, params }: Call): Id | null {
  if (params['application'] !== world.bot.id) throw refusal(10002);
  const guild = params['guild'];
  if (guild === undefined) return null;
  if (!world.guilds.get(guild)?.members.has(world.bot.id)) throw refusal(50001);
  return guild;
}

const inScope = (world: World, guildId: Id | null) =>
  [...world.commands.values()].filter((one) => one.guildId === guildId);

const sameName = (one: CommandState, body: Json) =>
  one.body['name'] === body['name'] && (one.body['type'] ?? 1) === (body['type'] ?? 1);

/** A new command counts against the day's creations; one of a known name takes that one's place. */
function put(world: World, guildId: Id | null, body: Json): { command: CommandState; fresh: boolean } {
  const old = inScope(world, guildId).find((one) => sameName(one, body));
  if (old) {
    old.body = body;
    old.version = world.newId();
    return { command: old, fresh: false };
  }
  const day = Math.floor(world.clock.now() / 86_400_000);
  const known = created.get(world);
  const count = (known?.day === day ? known.count : 0) + 1;
  if (count > perDay) throw refusal(30034);
  created.set(world, { day, count });
  const command = { id: world.newId(), guildId, version: world.newId(), body };
  world.commands.set(command.id, command);
  return { command, fresh: true };
}

function named(call: Call): CommandState {
  const guildId = scope(call);
  const command = call.world.commands.get(call.params['command'] ?? '');
  if (!command || command.guildId !== guildId) throw refusal(10063);
  return command;
}

function all(call: Call): Reply {
  return { body: inScope(call.world, scope(call)).map((one) => commandJson(call.world, one)) };
}

function replace(call: Call): Reply {
  const { world } = call;
  const guildId = scope(call);
  const given = checkCommands(call.body);
  for (const one of inScope(world, guildId)) {
    if (!given.some((body) => sameName(one, body))) world.commands.delete(one.id);
  }
  const list = given.map((body) => put(world, guildId, body).command);
  world.signals.emit('commands');
  return { body: list.map((one) => commandJson(world, one)) };
}

function create(call: Call): Reply {
  const { world } = call;
  const { command, fresh } = put(world, scope(call), checkCommand(call.body));
  world.signals.emit('commands');
  return { status: fresh ? 201 : 200, body: commandJson(world, command) };
}

function change(call: Call): Reply {
  const { world, body } = call;
  const command = named(call);
  if (!isObject(body)) {
    const message = 'Only dictionaries may be used in a ModelType';
    throw invalidForm([{ path: [], code: 'MODEL_TYPE_CONVERT', message }]);
  }
  command.body = checkCommand({ ...command.body, ...body });
  command.version = world.newId();
  world.signals.emit('commands');
  return { body: commandJson(world, command) };
}

function drop(call: Call): undefined {
  call.world.commands.delete(named(call).id);
  call.world.signals.emit('commands');
}

const everywhere = '/applications/:application/commands';
const inGuild = '/applications/:application/guilds/:guild/commands';

export const commandRoutes: readonly Route[] = [everywhere, inGuild].flatMap((path) => [
  route(`GET ${path}`, all),
  route(`PUT ${path}`, replace),
  route(`POST ${path}`, create),
  route(`GET ${path}/:command`, (call) => ({ body: commandJson(call.world, named(call)) })),
  route(`PATCH ${path}/:command`, change),
  route(`DELETE ${path}/:command`, drop),
]);
