import { autoRetry } from '@grammyjs/auto-retry';
import { Api, Bot, type Transformer } from 'grammy';
import type { ChatId, PlatformError } from '../../core/index.ts';
import type { Clock } from '../../ports/index.ts';
import { createPace, type Pace } from '../shared/index.ts';
import { chatIdOf, kind } from './ids.ts';
import { Recent } from './recent.ts';
import type { Settings } from './settings.ts';

/** One bot, talked to in two ways. */
export interface Connection {
  /** For answers: a call that was refused for its pace is made again, a few times. */
  readonly bot: Bot;
  /** For briefings: every call is made once, as delivery decides what is tried again. */
  readonly once: Api;
  /** Briefings wait for their turn here; answers are counted by themselves. */
  readonly pace: Pace;
  /** A briefing's part was refused: where Telegram asked to wait, the chat does; where it asked several, all do. */
  refused(chatId: ChatId, failure: PlatformError): void;
  /** Ends waits between tries. */
  close(): void;
}

/** A call that got no answer within this long has failed; `getUpdates` itself waits up to 30 s. */
const timeoutSeconds = 60;
/** What an answer waits for at most: a group's minute is over by then. */
const longestWaitSeconds = 60;
const mostTries = 3;
const mostChats = 10_000;

/**
 * https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: 30 messages a second, one a second in a
 * chat, 20 a minute in a group. Groups and channels have negative ids.
 */
const limits = {
  perSecond: 30,
  chatGapMs: (chatId: string) => (chatId.startsWith(`${kind}:-`) ? 3000 : 1000),
  // Telegram cannot tell a repeat: so many can be doubled by a kill. At 30 a second enough for answers that take 250 ms.
  atOnce: 8,
};

/** Reaches nobody yet. */
export function connect({ token, apiRoot }: Settings, clock: Clock): Connection {
  const client = { apiRoot, timeoutSeconds };
  const bot = new Bot(token, { client });
  const once = new Api(token, client);
  const stopping = new AbortController();
  const held = holding(clock);
  const pace = createPace(clock, limits);
  const counting: Transformer = (call, method, payload, signal) => {
    const chat = payload && 'chat_id' in payload ? payload.chat_id : undefined;
    if (/^send(?!ChatAction)/.test(method) && typeof chat === 'number') pace.count(chatIdOf(chat));
    return call(method, payload, signal);
  };
  const repeat = autoRetry({
    maxRetryAttempts: mostTries,
    maxDelaySeconds: longestWaitSeconds,
    // The message may be there already: it is not sent again.
    rethrowHttpErrors: true,
    rethrowInternalServerErrors: true,
  });
  // Stopping ends the waits between tries, not a call that is under way.
  const ending: Transformer = (call, method, payload, signal) => {
    if (stopping.signal.aborted || method === 'getUpdates') return call(method, payload, signal);
    return repeat(
      (name, given) => call(name, given, signal),
      method,
      payload,
      stopping.signal as Parameters<Transformer>[3],
    );
  };
  bot.api.config.use(counting, held, ending);
  once.config.use(held);
  return { bot, once, pace, refused: holdingAll(pace, clock), close: () => stopping.abort() };
}

/** Telegram does not say whether a limit is a chat's or the bot's: three chats refused within a moment mean the bot's. */
const momentMs = 1_000;
const chatsOfAll = 3;

function holdingAll(pace: Pace, clock: Clock): Connection['refused'] {
  const lately = new Map<ChatId, number>();
  return (chatId, { failure, retryAfterMs }) => {
    if (failure !== 'busy' || retryAfterMs === null) return;
    const at = clock.elapsed();
    for (const [id, then] of lately) if (at - then > momentMs) lately.delete(id);
    lately.set(chatId, at);
    pace.hold(lately.size >= chatsOfAll ? null : chatId, retryAfterMs);
  };
}

/** A chat for which Telegram asked to wait gets no call before its time: it is refused here, in the same words. */
function holding(clock: Clock): Transformer {
  const now = () => clock.elapsed();
  const waits = new Recent<unknown, number>(mostChats);
  return async (call, method, payload, signal) => {
    const chat = payload && 'chat_id' in payload ? payload.chat_id : undefined;
    const until = chat === undefined ? 0 : (waits.get(chat) ?? 0);
    const left = until - now();
    if (left > 0) return tooMany(left);
    const result = await call(method, payload, signal);
    if (!result.ok && result.parameters?.retry_after !== undefined && chat !== undefined) {
      waits.set(chat, now() + result.parameters.retry_after * 1000);
    }
    return result;
  };
}

function tooMany(ms: number) {
  const seconds = Math.ceil(ms / 1000);
  return {
    ok: false as const,
    error_code: 429,
    description: `Too Many Requests: retry after ${seconds}`,
    parameters: { retry_after: seconds },
  };
}
