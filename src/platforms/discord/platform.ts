/** Discord as a platform: its parts joined. */
import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { ChatId, Document } from '../../core/index.ts';
import type { Part, Platform, PlatformDeps, PlatformHost } from '../../ports/index.ts';
import { createPace, onceADocument, within } from '../shared/index.ts';
import { createApi } from './api.ts';
import { checkDiscord } from './checks.ts';
import { composeMessages } from './compose.ts';
import { createConnection } from './connection.ts';
import { createDirect } from './direct.ts';
import { tellable } from './failures.ts';
import { fileReader } from './files.ts';
import type { Message } from './message.ts';
import { createPlaces } from './places.ts';
import { type ReceiveDeps, receive } from './receive.ts';
import { register, slashCommands } from './register.ts';
import { type SendDeps, sendPart } from './send.ts';
import type { DiscordSettings } from './settings.ts';
import { PlainChats } from './shape.ts';
import { watch } from './watch.ts';

const firstWaitMs = 5_000;
const longestWaitMs = 300_000;
/** A part that is not sent within this long, with all that it needs, is given up, so that it is soon tried again. */
const longestSendMs = 30_000;

/**
 * https://discord.com/developers/docs/topics/rate-limits#global-rate-limit: 50 requests a second. Buckets are discord.js's own
 * work; the gap keeps parts out of them, 5 messages in 5 seconds. A repeat is known by its nonce, so that many may be out.
 */
const limits = { perSecond: 50, chatGapMs: () => 1000, atOnce: 16 };

export function createDiscord(settings: DiscordSettings, deps: PlatformDeps): Platform {
  const { clock, log, operators, http } = deps;
  const pace = createPace(clock, limits);
  const api = createApi(settings, clock, () => pace.count(null));
  const plainChats = new PlainChats();
  const messagesOf = onceADocument(composeMessages);
  const inFlight = new Set<Promise<void>>();
  const ending = new AbortController();
  /** Resolves after the first try. */
  const registering = Promise.withResolvers<void>();
  let host: PlatformHost | null = null;
  const connection = createConnection({ settings, clock, log, prepare });
  const places = createPlaces(api, connection.client, () => host);

  /** `stop` waits for what is tracked; what fails is told and ends nothing. */
  function track(work: Promise<void>): void {
    const done: Promise<void> = work
      .catch((error: unknown) => log.error('work on Discord failed', { error: tellable(error) }))
      .finally(() => inFlight.delete(done));
    inFlight.add(done);
  }

  function prepare(client: Client): void {
    if (!host) return;
    const asked: ReceiveDeps = {
      api,
      host,
      clock,
      log,
      operators,
      places,
      plainChats,
      readFile: fileReader(http),
    };
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
    client.once(Events.ClientReady, (ready) => {
      track(keepRegistering(ready, asked.host).finally(registering.resolve));
    });
    watch(client, { host, log, track });
  }

  /** One of several processes registers: the one with the first shard. Tried again until it is done. */
  async function keepRegistering(
    client: Client<true>,
    { commands, text, languages }: PlatformHost,
  ): Promise<void> {
    if (!client.ws.shards.has(0)) return;
    for (let waitMs = firstWaitMs; !ending.signal.aborted; waitMs = Math.min(longestWaitMs, waitMs * 2)) {
      try {
        const isNew = await register(
          client.application.id,
          slashCommands({ commands, text, languages }),
          api,
        );
        log.info(isNew ? 'commands were registered with Discord' : 'commands are registered as they are');
        return;
      } catch (error) {
        log.error('commands were not registered with Discord', { error: tellable(error) });
      }
      registering.resolve();
      await clock.sleep(waitMs, ending.signal);
    }
  }

  const sending: Omit<SendDeps, 'isKept'> = {
    api,
    places,
    pace,
    clock,
    plainChats,
    host: () => host,
    onPublishFailure: (error) => log.warn('a briefing was not published', { error: tellable(error) }),
  };

  function partOf(chatId: ChatId, message: Message, document: Document): Part {
    let isKept = false;
    return {
      text: message.text,
      async prepare() {
        if (!host) return;
        await host.keepActions(chatId, message.kept);
        isKept = true;
      },
      send: (signal, context) =>
        within(clock, longestSendMs, signal, (signal_) =>
          sendPart(chatId, message, document, { ...sending, isKept }, signal_, context),
        ),
    };
  }

  return {
    kind: 'discord',
    async start(given) {
      host = given;
      await connection.open();
      if (connection.client()?.isReady()) await registering.promise;
    },
    compose: (chatId, document) => messagesOf(document).map((message) => partOf(chatId, message, document)),
    turn: (chatId, signal) => pace.turn(chatId, AbortSignal.any([signal, ending.signal])),
    async stop() {
      ending.abort();
      await connection.close();
      await Promise.all(inFlight);
      api.close();
      host = null;
    },
    checks: () => checkDiscord(api),
  };
}
