/**
 * A bot in a process of its own, for `bench/chats.ts`: Tidings with one platform, or a bare one on the same library that
 * says what it was told. Sends `ready` to its parent, answers `cpu` with the milliseconds of CPU it has used, ends on
 * `stop`.
 *
 *     node bench/support/chat-bot.ts tidings|bare telegram|discord TOKEN API [FOLDER]
 */
import { run } from '@grammyjs/runner';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { Bot } from 'grammy';
import { platformTypes } from '../../src/platforms/index.ts';
import { createHttp, createLog, systemClock } from '../../src/runtime/index.ts';
import { openBenchApp } from './app.ts';
import { cpuMs } from './cpu.ts';
import { optionOf } from './look-ups.ts';

type Stop = () => Promise<unknown>;

async function tidings(kind: string, token: string, api: string, folder: string): Promise<Stop> {
  const env =
    kind === 'telegram'
      ? { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: api }
      : { DISCORD_TOKEN: token, DISCORD_API_URL: api };
  const type = platformTypes.find((one) => one.kind === kind);
  const platform = type?.fromEnv(env)?.({
    clock: systemClock,
    http: createHttp({ allowPrivate: [], userAgent: 'Tidings' }),
    log: createLog('warn'),
    operators: [],
  });
  if (!platform) throw new Error(`no platform '${kind}'`);
  const app = await openBenchApp(folder, { platforms: new Map([[kind, platform]]) });
  await app.ready();
  await platform.start(app.host);
  return async () => {
    await platform.stop();
    await app.close();
  };
}

/** Long polling with the runner, several updates side by side, as Tidings has it. */
async function bareTelegram(token: string, api: string): Promise<Stop> {
  const bot = new Bot(token, { client: { apiRoot: api } });
  await bot.init();
  bot.on('message:text', (context) => context.reply(context.msg.text));
  const handle = run(bot);
  return () => handle.stop();
}

/** The same intents, an acknowledgement and an answer; without the library's own pace, which answers do not have. */
async function bareDiscord(token: string, api: string): Promise<Stop> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
    rest: { api, version: '10', globalRequestsPerSecond: Number.POSITIVE_INFINITY },
  });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply(interaction.inGuild() ? { flags: 'Ephemeral' } : {});
    await interaction.editReply(interaction.toString());
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  await client.application?.commands.set(
    [...optionOf].map(([name, option]) => ({
      name,
      description: name,
      options: option === null ? [] : [{ name: option, description: option, type: 3, required: false }],
    })),
  );
  return () => client.destroy();
}

const [what = '', kind = '', token = '', api = '', folder = ''] = process.argv.slice(2);
const stop =
  what === 'tidings'
    ? await tidings(kind, token, api, folder)
    : kind === 'telegram'
      ? await bareTelegram(token, api)
      : await bareDiscord(token, api);
process.on('message', (asked) => {
  if (asked === 'cpu') process.send?.(cpuMs(), () => undefined);
  if (asked === 'stop') void stop().then(() => process.exit());
});
process.send?.('ready');
