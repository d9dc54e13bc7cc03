/**
 * A Bot API server on loopback for tests and benches. It refuses what Telegram refuses, in Telegram's words, and is strict
 * where Telegram is lenient: a parameter the description does not have is an error.
 *
 *     const telegram = await startTelegram({ limits: 'off' });
 *     const bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
 *     bot.command('start', (context) => context.reply('Hello', { reply_markup: keyboard }));
 *     void bot.start();
 *
 *     const anna = telegram.user({ first_name: 'Anna', language_code: 'ru' });
 *     anna.sends('/start');
 *     const hello = await anna.chat.hears();                          // the bot's next message there
 *     const { text } = await anna.presses(hello, 'More').answered();  // the notice of answerCallbackQuery
 *     await anna.chat.seesEdit();                                     // `hello` now holds what the edit shows
 *
 *     const forum = telegram.supergroup({ title: 'News', forum: true, creator: anna });
 *     forum.addBot();                                                 // my_chat_member and new_chat_members
 *     anna.sends('/brief', { chat: forum, topic: forum.createTopic('Brazil') });
 *
 *     telegram.fail('sendMessage', { code: 429, retryAfter: 2 });     // or 'hang', 'cut', 'lost'
 *     assert.deepEqual(telegram.violations, []);
 *     await bot.stop();
 *     await telegram.close();
 *
 * Time for dates, flood windows and lifetimes comes from `clock.now()`; with `clock.wait` long polls follow it as well.
 * Nothing waits by sleeping: each wait is settled by the call it is for, or rejects after five seconds of real time.
 */
export type { TelegramChat } from './chat.ts';
export type { Fault } from './faults.ts';
export { telegramLimits } from './flood.ts';
export { startTelegram, type TelegramOptions, type TelegramServer } from './server.ts';
export type { TelegramUser } from './user.ts';
