/** What `doctor` says of Discord: the token, the application's switches, the servers' rights, the link that invites. */
import { type APIApplication, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { Check } from '../../ports/index.ts';
import type { Api } from './api.ts';
import { tellable } from './failures.ts';

/** What briefings need; managers can take any of it away in a channel. */
const neededPermissions = new PermissionsBitField([
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.CreatePublicThreads,
  PermissionFlagsBits.EmbedLinks,
  PermissionFlagsBits.AttachFiles,
  PermissionFlagsBits.ReadMessageHistory,
]);

function inviteLink(applicationId: string): string {
  const permissions = neededPermissions.bitfield;
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${permissions}`;
}

const portal = 'https://discord.com/developers/applications';
const mostServers = 20;

export async function checkDiscord(api: Api): Promise<readonly Check[]> {
  let application: APIApplication;
  try {
    application = await api.application();
  } catch (error) {
    return [unreached(error)];
  }
  const { id, name } = application;
  const shown = application.bot?.username ?? name;
  return [
    { name: 'discord token', state: 'good', said: `accepted; the bot is '${shown}'` },
    await gatewayCheck(api),
    ...switches(application),
    { name: 'discord intents', state: 'good', said: 'none of the privileged ones is needed; leave them off' },
    ...(await rightsChecks(api)),
    { name: 'discord invite', state: 'note', said: inviteLink(id) },
  ];
}

function unreached(error: unknown): Check {
  const { status } = error as { readonly status?: unknown };
  if (status === 401) {
    const said = `DISCORD_TOKEN is refused; take a new one with 'Reset Token' on the page 'Bot' at ${portal}`;
    return { name: 'discord token', state: 'bad', said };
  }
  const why = tellable(error);
  const said = `${typeof why === 'string' ? why : 'Discord was not reached'}; check the network and DISCORD_API_URL`;
  return { name: 'discord', state: 'bad', said };
}

async function gatewayCheck(api: Api): Promise<Check> {
  try {
    const { shards, session_start_limit: limit } = await api.gateway();
    const said = `${shards} ${shards === 1 ? 'shard' : 'shards'} recommended, ${limit.remaining} of ${limit.total} starts left today`;
    return { name: 'discord gateway', state: limit.remaining >= shards ? 'good' : 'bad', said };
  } catch (error) {
    return { name: 'discord gateway', state: 'bad', said: `not reached: ${tellable(error)}` };
  }
}

/** Switches of the developer portal that keep the bot from working. */
function switches(application: APIApplication): readonly Check[] {
  const { id, bot_require_code_grant: codeGrant, integration_types_config: contexts } = application;
  const page = (name: string) => `${portal}/${id}/${name}`;
  const endpoint = (application as { readonly interactions_endpoint_url?: string | null })
    .interactions_endpoint_url;
  const checks: Check[] = [];
  if (endpoint) {
    const said = `commands go to an 'Interactions Endpoint URL' and not to the bot; empty that field at ${page('information')}`;
    checks.push({ name: 'discord interactions', state: 'bad', said });
  }
  if (codeGrant) {
    const said = `'Requires OAuth2 Code Grant' is on, so nobody can add the bot; switch it off at ${page('bot')}`;
    checks.push({ name: 'discord code grant', state: 'bad', said });
  }
  const install = page('installation');
  checks.push(
    contexts?.['0']
      ? { name: 'discord servers', state: 'good', said: "'Guild Install' is on" }
      : { name: 'discord servers', state: 'bad', said: `switch 'Guild Install' on at ${install}` },
    contexts?.['1']
      ? { name: 'discord user install', state: 'good', said: 'on: people can use the bot anywhere' }
      : {
          name: 'discord user install',
          state: 'note',
          said: `off: people cannot use the bot outside its servers; switch 'User Install' on at ${install}`,
        },
  );
  return checks;
}

/** Rights that a server gave for all channels; what single channels take away shows when something is sent there. */
async function rightsChecks(api: Api): Promise<readonly Check[]> {
  try {
    const guilds = await api.guilds();
    const short = guilds.flatMap(({ name, permissions }) => {
      // Told for the bot's own servers.
      if (permissions === undefined) return [];
      const missing = new PermissionsBitField(BigInt(permissions)).missing(neededPermissions);
      return missing.length > 0 ? [`'${name}' (${missing.join(', ')})`] : [];
    });
    const where = short.slice(0, mostServers).join(', ');
    if (short.length > 0) {
      const said = `missing in ${where}; give them to the bot's role in the server's settings, or invite it anew`;
      return [{ name: 'discord rights', state: 'note', said }];
    }
    const count = guilds.length === 1 ? '1 server' : `${guilds.length} servers`;
    return [{ name: 'discord rights', state: 'good', said: `${count}, nothing missing` }];
  } catch (error) {
    return [{ name: 'discord rights', state: 'note', said: `not read: ${tellable(error)}` }];
  }
}
