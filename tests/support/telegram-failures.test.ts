import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Bot, HttpError } from 'grammy';
import { type Fault, type TelegramChat, type TelegramUser, telegramLimits } from './telegram/index.ts';
import { refusal, withBot } from './telegram/with-bot.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const flooded = (seconds: number) => `429 Too Many Requests: retry after ${seconds} ${seconds}`;

suite('telegram server: flood control', () => {
  const real = { limits: telegramLimits };
  const say = (bot: Bot, chat: TelegramChat | TelegramUser) => bot.api.sendMessage(chat.id, 'x');

  test('a chat takes a short burst, then one message a second', async (t) => {
    const { bot, anna, telegram, pass } = await withBot(t, real);
    for (let n = 0; n < telegramLimits.chatBurst; n++) await say(bot, anna);
    assert.equal(await refusal(say(bot, anna)), flooded(1));
    pass(999);
    assert.equal(await refusal(say(bot, anna)), flooded(1));
    pass(1);
    for (let n = 0; n < 10; n++) {
      await say(bot, anna);
      pass(secondMs);
    }
    assert.deepEqual(telegram.counts, { calls: { sendMessage: 15 }, errors: { 429: 2 } });
    assert.deepEqual(telegram.violations, []);
  });

  test('a refused message counts for nothing: what waits as told is through', async (t) => {
    const { bot, anna, pass } = await withBot(t, { limits: { chatBurst: 1, chatIntervalMs: 5000 } });
    await say(bot, anna);
    for (let n = 0; n < 10; n++) assert.equal(await refusal(say(bot, anna)), flooded(5));
    pass(5 * secondMs);
    await say(bot, anna);
  });

  test('a group takes 20 messages a minute, a channel is not held to that', async (t) => {
    const { bot, anna, telegram, pass } = await withBot(t, real);
    const group = telegram.group({ title: 'Group', creator: anna });
    group.addBot();
    const channel = telegram.channel({ title: 'Channel', creator: anna });
    channel.addBot();
    for (let n = 0; n < 20; n++) {
      await say(bot, group);
      await say(bot, channel);
      pass(secondMs);
    }
    assert.equal(await refusal(say(bot, group)), flooded(40));
    await say(bot, channel);
    pass(40 * secondMs - 1);
    assert.equal(await refusal(say(bot, group)), flooded(1));
    pass(1);
    await say(bot, group);
  });

  test('all chats together take 30 messages a second', async (t) => {
    const { bot, telegram, pass } = await withBot(t, real);
    const people = Array.from({ length: 31 }, (_, n) => telegram.user({ first_name: `P${n}` }));
    for (const person of people) person.sends('/start');
    for (const person of people.slice(0, 30)) await say(bot, person);
    assert.equal(await refusal(say(bot, people[30]!)), flooded(1));
    pass(secondMs);
    await say(bot, people[30]!);
  });

  test('edits and answers are not counted', async (t) => {
    const { bot, anna } = await withBot(t, { limits: { chatBurst: 1, chatIntervalMs: minuteMs } });
    const { message_id: id } = await say(bot, anna);
    for (let n = 0; n < 5; n++) await bot.api.editMessageText(anna.id, id, `${n}`);
    await bot.api.sendChatAction(anna.id, 'typing');
  });
});

suite('telegram server: faults', () => {
  test('fail() answers the next calls with an error, does nothing, and blames nobody', async (t) => {
    const { bot, anna, telegram } = await withBot(t);
    telegram.fail('sendMessage', { code: 429, retryAfter: 7 });
    telegram.fail('*', { code: 502 }, 2);
    assert.equal(await refusal(bot.api.sendMessage(anna.id, 'x')), flooded(7));
    assert.equal(await refusal(bot.api.sendMessage(anna.id, 'x')), '502 Bad Gateway');
    assert.equal(await refusal(bot.api.getMe()), '502 Bad Gateway');
    assert.equal(anna.chat.said.length, 0);
    telegram.fail('sendMessage', { code: 502, page: true });
    await assert.rejects(bot.api.sendMessage(anna.id, 'x'), HttpError);
    telegram.fail('sendMessage', 'cut', 5);
    telegram.heal();
    await bot.api.sendMessage(anna.id, 'x');
    assert.deepEqual(telegram.violations, []);
    assert.deepEqual(telegram.counts.errors, { 429: 1, 502: 3 });
  });

  test('cut and lost end the connection; only what was lost has been done', async (t) => {
    const { bot, anna, telegram } = await withBot(t);
    // By fetch: node-fetch, which grammY uses, does not notice that a body of known length ends early.
    const say = async (text: string) => {
      const address = `${telegram.apiRoot}/bot${telegram.token}/sendMessage?chat_id=${anna.id}&text=${text}`;
      return (await fetch(address)).text();
    };
    for (const fault of ['cut', 'lost'] satisfies Fault[]) {
      telegram.fail('sendMessage', fault);
      await assert.rejects(say(fault), TypeError);
    }
    telegram.fail('sendMessage', 'lost');
    await assert.rejects(bot.api.sendMessage(anna.id, 'lost too'), HttpError);
    assert.deepEqual(
      anna.chat.said.map(({ text }) => text),
      ['lost', 'lost too'],
    );
  });

  test('a call that hangs is never answered, and close() ends it', async (t) => {
    const { bot, anna, telegram } = await withBot(t);
    telegram.fail('sendMessage', 'hang');
    const hung = assert.rejects(bot.api.sendMessage(anna.id, 'x'), HttpError);
    await bot.api.getMe();
    await telegram.close();
    await hung;
  });

  test('a wait for what does not come ends with what it waited for', async (t) => {
    const { anna, telegram } = await withBot(t);
    await assert.rejects(anna.chat.hears('hello', 1), /waited 1 ms for the bot to say hello in \d+/);
    await assert.rejects(telegram.nextCall('getMe', 1), /a call of getMe/);
    await assert.rejects(telegram.drained(1), /the bot to take all updates/);
  });
});

suite('telegram server: a whole conversation', () => {
  test('a bot that polls is heard, edited and waited for without a sleep', async (t) => {
    const { bot, anna, telegram } = await withBot(t);
    bot.on('message:text', (context) => context.reply(`heard ${context.message.text}`));
    bot.on('edited_message:text', (context) =>
      context.api.editMessageText(context.chat.id, last(anna), 'heard again'),
    );
    bot.on('message', (context) => context.reply('only words, please'));
    void bot.start();
    await anna.chat.hears('heard /start');
    const words = anna.sends('hello');
    await anna.chat.hears(/^heard hello$/);
    const edit = telegram.nextCall(({ method }) => method === 'editMessageText');
    anna.edits(words, 'hello!');
    assert.equal((await edit).error, null);
    assert.equal((await anna.chat.seesEdit()).text, 'heard again');
    anna.sendsPhoto();
    anna.sendsOther({ location: { latitude: 1, longitude: 1 } });
    await telegram.drained();
    assert.deepEqual(
      anna.chat.unheard().map(({ text }) => text),
      ['only words, please', 'only words, please'],
    );
    assert.deepEqual(telegram.violations, []);
    assert.equal(telegram.calls('sendMessage').length, 4);
  });

  test('a thousand people at once are all answered', async (t) => {
    const { bot, telegram } = await withBot(t);
    bot.on('message', (context) => context.reply('news'));
    const people = Array.from({ length: 1000 }, (_, n) => telegram.user({ first_name: `P${n}` }));
    for (const person of people) person.sends('/brief');
    void bot.start();
    await Promise.all(people.map((person) => person.chat.hears('news', 60_000)));
    assert.equal(telegram.counts.calls['sendMessage'], 1001);
  });
});

const last = (person: TelegramUser) => person.chat.said.at(-1)!.id;
