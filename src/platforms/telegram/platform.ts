import type { Update } from 'grammy/types';
import { ConfigError, PlatformError } from '../../core/index.ts';
import type { Part, Platform, PlatformDeps, PlatformHost } from '../../ports/index.ts';
import { onceADocument, within } from '../shared/index.ts';
import type { Desk } from './answers.ts';
import { checkBot } from './checks.ts';
import { composeMessages, type Message } from './compose.ts';
import { connect } from './connection.ts';
import { failureOf, isTokenRefused, loggable } from './failures.ts';
import { chatIdOf, kind, placeOf } from './ids.ts';
import { createMembers } from './members.ts';
import { type Receiver, startPolling } from './polling.ts';
import { receive, updateKinds } from './receive.ts';
import { createMenu } from './register.ts';
import { createSender } from './send.ts';
import type { Settings } from './settings.ts';
import { createWebhook } from './webhook.ts';

const firstRetryMs = 2000;
const longestRetryMs = 60_000;
/** A part that got no answer within this long is given up, so that it is soon tried again. */
const longestSendMs = 30_000;

/** A bot of Telegram. Nothing is reached before `start` (or `checks`). */
export function telegramPlatform(settings: Settings, { clock, log, operators }: PlatformDeps): Platform {
  const connection = connect(settings, clock);
  const { bot, once } = connection;
  const stopping = new AbortController();
  const inFlight = new Set<Promise<void>>();
  const operatorIds = operators.flatMap((one) => /^telegram:(\d+)$/.exec(one)?.[1] ?? []).map(Number);
  let host: PlatformHost | null = null;
  let receiver: Receiver | null = null;
  let isReady = false;

  const started = (): PlatformHost => {
    if (host === null || stopping.signal.aborted)
      throw new PlatformError('unavailable', 'Telegram is not connected');
    return host;
  };
  const sender = createSender(once, started);
  const messagesOf = onceADocument(composeMessages);

  /** Never rejects: a failure has been logged, and told to the chat where there is one. */
  function handle(update: Update): Promise<void> {
    const work = bot.handleUpdate(update).catch((error) => {
      log.error('handling an update failed', { error: loggable(error) });
    });
    return track(work);
  }

  function track(work: Promise<void>): Promise<void> {
    inFlight.add(work);
    void work.finally(() => inFlight.delete(work));
    return work;
  }

  /** Throws `ConfigError` where the token is refused, and what grammY throws where Telegram cannot be reached. */
  async function begin(given: PlatformHost): Promise<void> {
    const me = await bot.api.getMe().catch((error) => {
      if (!isTokenRefused(error)) throw error;
      throw new ConfigError(
        `TELEGRAM_BOT_TOKEN is refused by ${settings.apiRoot}; accepted is a token from @BotFather`,
      );
    });
    bot.botInfo = me;
    const desk: Desk = {
      api: bot.api,
      me,
      host: given,
      sender: createSender(bot.api, () => given),
      members: createMembers(bot.api, clock),
      settings,
      clock,
      log,
      isOperator: (user) => user !== null && operatorIds.includes(user),
    };
    const menu = createMenu(bot.api, given, operatorIds, log);
    if (!isReady) receive(bot, desk, (user) => void track(menu.seen(user)));
    isReady = true;
    if (settings.webhook === null) {
      await bot.api.deleteWebhook();
      if (!stopping.signal.aborted) receiver = startPolling(bot.api, handle, { clock, log });
    } else {
      const { url, secret } = settings.webhook;
      await bot.api.setWebhook(url, { secret_token: secret, allowed_updates: [...updateKinds] });
    }
    void track(menu.register(stopping.signal));
  }

  async function beginLater(given: PlatformHost): Promise<void> {
    for (let waitMs = firstRetryMs; ; waitMs = Math.min(longestRetryMs, waitMs * 2)) {
      await clock.sleep(waitMs, stopping.signal);
      if (stopping.signal.aborted) return;
      try {
        return await begin(given);
      } catch (error) {
        log.warn('Telegram could not be reached, and is tried again', { said: loggable(error) });
      }
    }
  }

  function partOf(chatId: string, message: Message): Part {
    let isKept = false;
    return {
      async prepare() {
        await sender.keep(placeOf(chatId), message);
        isKept = true;
      },
      text: message.text || (message.kind === 'file' ? message.name : '⋯'),
      async send(signal, context) {
        started();
        const at = placeOf(chatId);
        if (signal.aborted) throw new PlatformError('unavailable', 'sending was stopped');
        try {
          const replyTo = context?.replyTo ? Number(context.replyTo) : null;
          const { place, messageId } = await within(clock, longestSendMs, signal, (signal_) =>
            sender.send(at, message, { signal: signal_, isKept, replyTo }),
          );
          if (context) connection.pace.answered(chatIdOf(at.chat));
          return { chatId: chatIdOf(place.chat, place.thread), messageId: String(messageId) };
        } catch (error) {
          const failure = failureOf(error) ?? error;
          if (context && failure instanceof PlatformError) connection.refused(chatIdOf(at.chat), failure);
          throw failure;
        }
      },
    };
  }

  return {
    kind,
    async start(given) {
      host = given;
      try {
        await begin(given);
      } catch (error) {
        if (error instanceof ConfigError) throw error;
        log.warn('Telegram could not be reached, and is tried again', { said: loggable(error) });
        void track(beginLater(given));
      }
    },
    compose: (chatId, document) => messagesOf(document).map((message) => partOf(chatId, message)),
    // A thread shares the pace of its chat.
    turn: (chatId, signal) =>
      connection.pace.turn(chatIdOf(placeOf(chatId).chat), AbortSignal.any([signal, stopping.signal])),
    async stop() {
      stopping.abort();
      connection.close();
      await receiver?.stop();
      while (inFlight.size > 0) await Promise.allSettled(inFlight);
    },
    checks: () => checkBot(once, settings),
    ...(settings.webhook
      ? {
          webhook: createWebhook(settings.webhook.path, settings.webhook.secret, async (update) => {
            // Telegram posts again what was not taken.
            if (!isReady || stopping.signal.aborted) throw new PlatformError('unavailable', 'not started');
            await handle(update);
          }),
        }
      : {}),
  };
}
