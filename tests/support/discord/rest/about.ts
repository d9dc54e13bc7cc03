/** The bot itself, its application, the gateway's address, users, and guilds with members and roles. */
import { demand, maybe, shape, snowflake } from '../checks/basic.ts';
import { applicationJson, channelJson, guildJson, memberJson, rolesJson, userJson } from '../payloads.ts';
import { refusal } from '../refusals.ts';
import type { World } from '../world.ts';
import { type Call, type Route, route } from './routes.ts';

const gatewayUrl = (world: World) => world.origin.replace(/^http/, 'ws');

function botGateway({ world }: Call) {
  const { shards, maxConcurrency } = world.gatewaySettings;
  const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: maxConcurrency };
  return { body: { url: gatewayUrl(world), shards, session_start_limit: limit } };
}

const newDm = shape({
  recipient_id: maybe(snowflake),
  access_tokens: maybe(() => undefined),
  nicks: maybe(() => undefined),
});

function openDm({ world, body }: Call) {
  const id = demand(newDm, body)['recipient_id'] as string | undefined;
  if (!id || !world.users.has(id)) throw refusal(50033);
  if (world.users.get(id)?.bot) throw refusal(50007);
  return { body: channelJson(world, world.dmWith(id)) };
}

function member({ world, params }: Call) {
  const found = world.guildForBot(params['guild'] ?? '').members.get(params['user'] ?? '');
  if (!found) throw refusal(world.users.has(params['user'] ?? '') ? 10007 : 10013);
  return { body: memberJson(world, found) };
}

function members({ world, params, query }: Call) {
  const guild = world.guildForBot(params['guild'] ?? '');
  const after = BigInt(query.get('after') ?? '0');
  const list = [...guild.members.values()].filter(({ userId }) => BigInt(userId) > after);
  list.sort((a, b) => (BigInt(a.userId) < BigInt(b.userId) ? -1 : 1));
  return { body: list.slice(0, Number(query.get('limit') ?? '1')).map((one) => memberJson(world, one)) };
}

const ofGuild = (call: Call) => call.world.guildForBot(call.params['guild'] ?? '');

function guildChannels(call: Call) {
  const all = [...ofGuild(call).channels].map((id) => call.world.channels.get(id));
  const list = all.filter((one) => one !== undefined).filter(({ type }) => type < 10 || type > 12);
  return { body: list.map((one) => channelJson(call.world, one)) };
}

function activeThreads(call: Call) {
  const { world } = call;
  const all = [...ofGuild(call).channels]
    .map((id) => world.channels.get(id))
    .filter((one) => one !== undefined);
  const threads = all.filter(({ type, archived }) => type >= 10 && type <= 12 && !archived);
  const seen = threads.filter((one) => world.permissions(one, world.bot.id) !== 0n);
  return { body: { threads: seen.map((one) => channelJson(world, one)), members: [] } };
}

function leaveGuild(call: Call): undefined {
  const guild = ofGuild(call);
  guild.members.delete(call.world.bot.id);
  call.world.dispatch({
    event: 'GUILD_DELETE',
    data: { id: guild.id },
    audience: { guildId: guild.id, intents: 1 },
  });
}

export const aboutRoutes: readonly Route[] = [
  route('GET /gateway', ({ world }) => ({ body: { url: gatewayUrl(world) } })),
  route('GET /gateway/bot', botGateway),
  route('GET /users/@me', ({ world }) => ({ body: userJson(world.bot) })),
  route('GET /users/:user', ({ world, params }) => ({ body: userJson(world.user(params['user'] ?? '')) })),
  route('GET /users/@me/guilds', ({ world }) => {
    const list = [...world.guilds.values()].filter(({ members: all }) => all.has(world.bot.id));
    return { body: list.map(({ id, name }) => ({ id, name, icon: null, owner: false, features: [] })) };
  }),
  route('DELETE /users/@me/guilds/:guild', leaveGuild),
  route('POST /users/@me/channels', openDm),
  route('GET /applications/@me', ({ world }) => ({ body: applicationJson(world) })),
  route('GET /oauth2/applications/@me', ({ world }) => ({ body: applicationJson(world) })),
  route('GET /guilds/:guild', (call) => ({ body: guildJson(ofGuild(call)) })),
  route('GET /guilds/:guild/channels', guildChannels),
  route('GET /guilds/:guild/roles', (call) => ({ body: rolesJson(ofGuild(call)) })),
  route('GET /guilds/:guild/members', members),
  route('GET /guilds/:guild/members/:user', member),
  route('GET /guilds/:guild/threads/active', activeThreads),
];
