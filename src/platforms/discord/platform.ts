/** Discord as a platform: its parts joined. */
import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { Platform, PlatformDeps, PlatformHost } from '../../ports/index.ts';
import { createApi } from './api.ts';
import { checkDiscord } from './checks.ts';
import { composeMessages } from './compose.ts';
import { createConnection } from './connection.ts';
import { createDirect } from './direct.ts';
import { tellable } from './failures.ts';
import { fileReader } from './files.ts';
import { createPlaces } from './places.ts';
import { type ReceiveDeps, receive } from './receive.ts';
import { register, slashCommands } from './register.ts';
import { sendPart } from './send.ts';
import type { DiscordSettings } from './settings.ts';
import { PlainChats } from './shape.ts';
import { watch } from './watch.ts';

export function createDiscord(settings: DiscordSettings, deps: PlatformDeps): Platform {
  const { clock, log, operators, http } = deps;
  const api = createApi(settings);
  const plainChats = new PlainChats();
  const inFlight = new Set<Promise<void>>();
  let host: PlatformHost | null = null;
  const connection = createConnection({ settings, clock, log, prepare });
  const places = createPlaces(api, connection.client);

  /** `stop` waits for what is tracked. The work itself must not reject. */
  function track(work: Promise<void>): void {
    inFlight.add(work);
    void work.finally(() => inFlight.delete(work));
  }

  function prepare(client: Client): void {
    if (!host) return;
    const asked: ReceiveDeps = { api, host, clock, log, operators, plainChats, readFile: fileReader(http) };
    const direct = createDirect(asked);
    client.on(Events.InteractionCreate, (interaction) => {
      const isDirect = interaction.guildId === null;
      track(
        receive(interaction, asked).finally(() => {
          // Channels of people are not needed again, and would add up.
          if (isDirect && interaction.channelId) client.channels.cache.delete(interaction.channelId);
        }),
      );
    });
    client.ws.on(GatewayDispatchEvents.MessageCreate, (message) => track(direct.written(message)));
    client.ws.on(GatewayDispatchEvents.MessageUpdate, (message) => track(direct.edited(message)));
    client.once(Events.ClientReady, (ready) => track(registerOnce(ready, asked.host)));
    watch(client, { host, log, track });
  }

  /** One of several processes registers: the one with the first shard. */
  async function registerOnce(
    client: Client<true>,
    { commands, text, languages }: PlatformHost,
  ): Promise<void> {
    if (!client.ws.shards.has(0)) return;
    try {
      const isNew = await register(client.application.id, slashCommands({ commands, text, languages }), api);
      log.info(isNew ? 'commands were registered with Discord' : 'commands are registered as they are');
    } catch (error) {
      log.error('commands were not registered with Discord', { error: tellable(error) });
    }
  }

  return {
    kind: 'discord',
    async start(given) {
      host = given;
      await connection.open();
      await Promise.all(inFlight);
    },
    compose: (chatId, document) =>
      composeMessages(document).map((message) => ({
        text: message.text,
        send: (signal, context) =>
          sendPart(
            chatId,
            message,
            document,
            {
              api,
              places,
              clock,
              plainChats,
              host: () => host,
              onPublishFailure: (error) =>
                log.warn('a briefing was not published', { error: tellable(error) }),
            },
            signal,
            context,
          ),
      })),
    async stop() {
      await connection.close();
      await Promise.all(inFlight);
      api.close();
      host = null;
    },
    checks: () => checkDiscord(api),
  };
}
