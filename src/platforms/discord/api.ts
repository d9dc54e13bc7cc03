/** The calls we make, over discord.js's client for REST: it keeps the rate limits. */
import {
  type APIApplication,
  type APIApplicationCommand,
  type APIChannel,
  type APIMessage,
  type APIThreadList,
  MessageFlags,
  type RawFile,
  type REST,
  type RESTGetAPICurrentUserGuildsResult,
  type RESTGetAPIGatewayBotResult,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Clock } from '../../ports/index.ts';
import type { MessageBody } from './message.ts';
import { createRest } from './rest.ts';
import type { DiscordSettings } from './settings.ts';

export interface SendOptions {
  /** Makes a repeat of the same message give the one that is there. At most 25 characters. */
  readonly nonce?: string;
  readonly signal?: AbortSignal;
  /** The message of the channel that this one answers; sent all the same where that one is gone. */
  readonly replyTo?: string;
  readonly ephemeral?: boolean;
  /** True where the pace has given it a turn. */
  readonly inTurn?: boolean;
}

/** A new post of a forum, as Discord answers it. */
type Posted = APIChannel & { readonly message?: APIMessage };

export type Api = ReturnType<typeof createApi>;

/** `count` is called for each signed request but those sent in a turn of the pace, which has counted them. */
export function createApi(settings: DiscordSettings, clock: Clock, count: () => void = () => undefined) {
  const client = createRest(settings, clock);
  const counted = <T>(call: (rest: REST) => Promise<T>): Promise<T> => {
    count();
    return client.through(call);
  };
  /** The same client, signed requests counted. */
  const rest = {
    get: (...given: Parameters<REST['get']>) => counted((one) => one.get(...given)),
    post: (...given: Parameters<REST['post']>) => counted((one) => one.post(...given)),
    put: (...given: Parameters<REST['put']>) => counted((one) => one.put(...given)),
    patch: (...given: Parameters<REST['patch']>) => counted((one) => one.patch(...given)),
    delete: (...given: Parameters<REST['delete']>) => counted((one) => one.delete(...given)),
  };
  // Answers are not bound to the limit of 50 calls a second over all, which the library keeps by itself: they would wait
  // for each other and for briefings.
  // https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints
  const answers = createRest(settings, clock, { globalRequestsPerSecond: Number.POSITIVE_INFINITY });
  const signed = (signal?: AbortSignal) => (signal ? { signal } : {});
  const webhook = (application: string, token: string) => Routes.webhook(application, token);

  return {
    /** Ends the timers of the clients. */
    close(): void {
      client.close();
      answers.close();
    },

    async send(channelId: string, body: MessageBody, options: SendOptions = {}) {
      if (!options.inTurn) count();
      const given = { ...created(body, options), ...signed(options.signal) };
      return (await client.through((one) =>
        one.post(Routes.channelMessages(channelId), given),
      )) as APIMessage;
    },
    edit: (channelId: string, messageId: string, body: MessageBody) =>
      rest.patch(Routes.channelMessage(channelId, messageId), changed(body)),
    remove: (channelId: string, messageId: string) =>
      rest.delete(Routes.channelMessage(channelId, messageId)),
    crosspost: (channelId: string, messageId: string, signal?: AbortSignal) =>
      rest.post(Routes.channelMessageCrosspost(channelId, messageId), signed(signal)),
    oldest: async (channelId: string, signal?: AbortSignal) =>
      (await rest.get(Routes.channelMessages(channelId), {
        query: new URLSearchParams({ after: '0', limit: '1' }),
        ...signed(signal),
      })) as readonly APIMessage[],

    /** A post in a forum. */
    async post(
      forumId: string,
      name: string,
      body: MessageBody,
      tags: readonly string[],
      signal?: AbortSignal,
    ) {
      const { body: message, ...rest_ } = created(body, {});
      const applied = tags.length > 0 ? { applied_tags: tags } : {};
      const options = { ...rest_, body: { name, message, ...applied }, ...signed(signal) };
      return (await rest.post(Routes.threads(forumId), options)) as Posted;
    },
    thread: async (channelId: string, name: string, type: number) =>
      (await rest.post(Routes.threads(channelId), { body: { name, type } })) as APIChannel,
    activeThreads: async (guildId: string, signal?: AbortSignal) =>
      (await rest.get(Routes.guildActiveThreads(guildId), signed(signal))) as APIThreadList,
    channel: async (channelId: string, signal?: AbortSignal) =>
      (await rest.get(Routes.channel(channelId), signed(signal))) as APIChannel,
    directChannel: async (userId: string, signal?: AbortSignal) =>
      (await rest.post(Routes.userChannels(), {
        body: { recipient_id: userId },
        ...signed(signal),
      })) as APIChannel,

    /** The answer that was deferred, or the message a button stands on. */
    answer: (application: string, token: string, body: MessageBody) =>
      answers.through((one) =>
        one.patch(`${webhook(application, token)}/messages/@original`, { ...changed(body), auth: false }),
      ),
    followUp: (application: string, token: string, body: MessageBody, options: SendOptions) =>
      answers.through((one) =>
        one.post(webhook(application, token), { ...created(body, options), auth: false }),
      ),

    commands: async (application: string) =>
      (await rest.get(Routes.applicationCommands(application), {
        query: new URLSearchParams({ with_localizations: 'true' }),
      })) as readonly APIApplicationCommand[],
    putCommands: (application: string, body: readonly RESTPostAPIApplicationCommandsJSONBody[]) =>
      rest.put(Routes.applicationCommands(application), { body }),

    application: async () => (await rest.get(Routes.currentApplication())) as APIApplication,
    gateway: async () => (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult,
    guilds: async () => (await rest.get(Routes.userGuilds())) as RESTGetAPICurrentUserGuildsResult,
  };
}

function created(body: MessageBody, { nonce, replyTo, ephemeral = false }: SendOptions) {
  const { content, flags, ...parts } = wire(body);
  return {
    ...parts,
    body: {
      ...parts.body,
      ...(content ? { content } : {}),
      ...(nonce === undefined ? {} : { nonce, enforce_nonce: true }),
      ...(replyTo === undefined
        ? {}
        : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
      flags: flags | (ephemeral ? MessageFlags.Ephemeral : 0),
    },
  };
}

/** Everything is replaced: an old text and old files do not stay below a new message. */
function changed(body: MessageBody) {
  const { content, flags, ...parts } = wire(body);
  const { attachments = [] } = parts.body;
  return { ...parts, body: { ...parts.body, attachments, content: content || null, flags } };
}

function wire({ content, flags, components, files }: MessageBody) {
  const attachments = files.map(({ name, description }, id) => ({
    id,
    filename: name,
    ...(description ? { description } : {}),
  }));
  const raw: RawFile[] = files.map(({ name, data, contentType }) => ({
    name,
    data: Buffer.from(data),
    contentType,
  }));
  return {
    content,
    flags,
    body: {
      components,
      allowed_mentions: { parse: [] },
      ...(files.length > 0 ? { attachments } : {}),
    },
    ...(files.length > 0 ? { files: raw } : {}),
  };
}
