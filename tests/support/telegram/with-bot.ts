/** The server and a real grammY bot on it, closed when the test ends; time stands until the test moves it. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { Bot, GrammyError } from 'grammy';
import { startTelegram, type TelegramOptions, type TelegramServer } from './server.ts';
import type { TelegramUser } from './user.ts';

export interface WithBot {
  readonly telegram: TelegramServer;
  readonly bot: Bot;
  /** A person who has pressed Start. */
  readonly anna: TelegramUser;
  /** Moves the clock. */
  pass(ms: number): void;
}

export async function withBot(test: TestContext, options: TelegramOptions = {}): Promise<WithBot> {
  let time = Date.UTC(2026, 0, 5, 8);
  const telegram = await startTelegram({ clock: { now: () => time }, limits: 'off', ...options });
  const bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
  const anna = telegram.user({ first_name: 'Anna' });
  anna.sends('/start');
  test.after(async () => {
    if (bot.isRunning()) await bot.stop();
    await telegram.close();
  });
  const pass = (ms: number) => {
    time += ms;
  };
  return { telegram, bot, anna, pass };
}

/** Code, words and parameter of the refusal a call meets: `429 Too Many Requests: retry after 1 1`. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof GrammyError, `not refused by the server: ${error}`);
  const { retry_after, migrate_to_chat_id } = error.parameters;
  const parts = [error.error_code, error.description, retry_after ?? migrate_to_chat_id];
  return parts.filter((part) => part !== undefined).join(' ');
}
