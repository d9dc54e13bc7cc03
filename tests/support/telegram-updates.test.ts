import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite, test } from 'node:test';
import { InlineKeyboard, webhookCallback } from 'grammy';
import { refusal, withBot } from './telegram/with-bot.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const more = new InlineKeyboard().text('More', 'more');

suite('telegram server: questions', () => {
  test('a button is answered once and in time', async (t) => {
    const { bot, anna, pass } = await withBot(t);
    bot.on('callback_query', (context) =>
      context.answerCallbackQuery({ text: context.callbackQuery.data ?? '' }),
    );
    void bot.start();
    const { message_id: id } = await bot.api.sendMessage(anna.id, 'x', { reply_markup: more });
    const message = anna.chat.said.find((other) => other.id === id)!;
    const press = anna.presses(message, 'More');
    assert.deepEqual(await press.answered(), { text: 'more', alert: false, url: null });
    const late = anna.pressesData(message, 'late');
    await late.answered();
    const tooOld = /^400 Bad Request: query is too old and response timeout expired or query ID is invalid/;
    assert.match(await refusal(bot.api.answerCallbackQuery(late.id)), tooOld);
    await bot.stop();
    const slow = anna.presses(message, 'more');
    pass(15 * secondMs + 1);
    assert.match(await refusal(bot.api.answerCallbackQuery(slow.id)), tooOld);
    const notice = anna.presses(message, 'more');
    assert.match(
      await refusal(bot.api.answerCallbackQuery(notice.id, { text: 'x'.repeat(201) })),
      /MESSAGE_TOO_LONG/,
    );
    await bot.api.answerCallbackQuery(notice.id, { text: 'x'.repeat(200) });
    assert.throws(() => anna.presses(message, 'Less'), /no button "Less" among \["More"\]/);
  });

  test('an inline answer has at most 50 results, each with its own id of 1 to 64 bytes', async (t) => {
    const { bot, anna } = await withBot(t);
    const article = (id: string) => ({
      type: 'article' as const,
      id,
      title: 't',
      input_message_content: { message_text: 'x' },
    });
    const many = (count: number) => Array.from({ length: count }, (_, n) => article(`${n}`));
    const answer = (results: ReturnType<typeof article>[], next_offset = '') =>
      bot.api.answerInlineQuery(anna.types(`q${Math.random()}`).id, results, { next_offset });
    await answer(many(50), 'x'.repeat(64));
    assert.match(await refusal(answer(many(51))), /RESULTS_TOO_MUCH/);
    assert.match(await refusal(answer([article('a'), article('a')])), /RESULT_ID_DUPLICATE/);
    await answer([article('x'.repeat(64))]);
    for (const id of ['', 'x'.repeat(65)])
      assert.match(await refusal(answer([article(id)])), /RESULT_ID_INVALID/);
    assert.match(await refusal(answer(many(1), 'x'.repeat(65))), /NEXT_OFFSET_INVALID/);
    const long = { ...article('a'), input_message_content: { message_text: 'x'.repeat(4097) } };
    assert.match(await refusal(answer([long])), /MESSAGE_TOO_LONG/);
  });

  test('an inline answer is kept for its time and not asked for again; what is taken can be edited', async (t) => {
    const { telegram, bot, anna, pass } = await withBot(t);
    bot.on('inline_query', (context) =>
      context.answerInlineQuery(
        [
          {
            type: 'article',
            id: 'a',
            title: 'Brazil',
            input_message_content: { message_text: 'news' },
            reply_markup: more,
          },
        ],
        { cache_time: 60, next_offset: '10' },
      ),
    );
    void bot.start();
    const first = await anna.types('brazil').answered();
    assert.equal(first.nextOffset, '10');
    assert.equal((await anna.types('brazil').answered()).cached, true);
    assert.equal((await anna.types('brazil', { offset: '10' }).answered()).cached, false);
    pass(minuteMs);
    assert.equal((await anna.types('brazil').answered()).cached, false);
    const friends = telegram.supergroup({ title: 'Friends', creator: anna });
    const taken = anna.picks('brazil', first, 'a', { chat: friends });
    await bot.api.editMessageTextInline(taken.inlineId!, 'fresh news');
    assert.equal(friends.messages.at(-1)?.text, 'fresh news');
    assert.deepEqual(telegram.violations, []);
  });
});

suite('telegram server: updates', () => {
  test('an update comes again until a higher offset confirms it', async (t) => {
    const { bot, telegram, anna } = await withBot(t);
    anna.sends('two');
    const texts = async (offset: number, limit = 100) =>
      (await bot.api.getUpdates({ offset, limit })).map(({ message }) => message?.text);
    assert.deepEqual(await texts(0), ['/start', 'two']);
    assert.deepEqual(await texts(0, 1), ['/start']);
    const [first] = await bot.api.getUpdates();
    assert.deepEqual(await texts(first!.update_id + 1), ['two']);
    anna.sends('three');
    assert.deepEqual(await texts(-1), ['three']);
    assert.equal(telegram.pendingUpdates, 1);
    assert.match(await refusal(bot.api.getUpdates({ limit: 101 })), /limit must be from 1 to 100/);
  });

  test('a long poll is answered by what comes, and by nothing when its time is over', async (t) => {
    const over = Promise.withResolvers<void>();
    const clock = { now: () => 0, wait: () => over.promise };
    const { bot, anna } = await withBot(t, { clock });
    const [start] = await bot.api.getUpdates();
    const offset = start!.update_id + 1;
    const held = bot.api.getUpdates({ offset, timeout: 30 });
    anna.sends('one');
    assert.equal((await held)[0]?.message?.text, 'one');
    const idle = bot.api.getUpdates({ offset: offset + 1, timeout: 30 });
    over.resolve();
    assert.deepEqual(await idle, []);
  });

  test('only the kinds asked for come, and members only when asked for', async (t) => {
    const { bot, telegram, anna } = await withBot(t);
    const kinds = async () => (await bot.api.getUpdates()).map((update) => Object.keys(update)[1]);
    await bot.api.getUpdates({ offset: -1, allowed_updates: ['my_chat_member'] });
    const group = telegram.group({ title: 'Group', creator: anna });
    group.addBot();
    anna.edits(anna.sends('x'), 'y');
    assert.deepEqual((await kinds()).slice(1), ['my_chat_member']);
    await bot.api.getUpdates({ allowed_updates: [] });
    anna.edits(anna.sends('x'), 'y');
    assert.deepEqual((await kinds()).slice(2), ['message', 'edited_message']);
    const unknown = bot.api.getUpdates({ allowed_updates: ['mesage' as 'message'] });
    assert.match(await refusal(unknown), /unknown kind of update "mesage"/);
  });

  test('a second poller ends the first with 409, and a webhook ends both', async (t) => {
    const { bot } = await withBot(t);
    await bot.api.getUpdates({ offset: -1 });
    const last = (await bot.api.getUpdates())[0]!.update_id;
    const first = refusal(bot.api.getUpdates({ offset: last + 1, timeout: 30 }));
    const second = refusal(bot.api.getUpdates({ offset: last + 1, timeout: 30 }));
    assert.match(await first, /^409 Conflict: terminated by other getUpdates request/);
    await bot.api.setWebhook('https://example.org/hook');
    assert.match(await second, /^409 Conflict/);
    assert.match(
      await refusal(bot.api.getUpdates()),
      /^409 Conflict: can't use getUpdates method while webhook is active/,
    );
    await bot.api.deleteWebhook();
    await bot.api.getUpdates();
  });

  test('a webhook gets each update with the secret, again until it is taken', async (t) => {
    // A wait that is over at once: tries follow each other without a pause.
    const { bot, telegram, anna } = await withBot(t, {
      clock: { now: () => 0, wait: () => Promise.resolve() },
    });
    bot.command('start', (context) => context.reply('hello'));
    const secrets: IncomingMessage['headers'][string][] = [];
    const handle = webhookCallback(bot, 'http', { secretToken: 'S3cret_-' });
    const hook = createServer((request, response) => {
      secrets.push(request.headers['x-telegram-bot-api-secret-token']);
      if (secrets.length > 2) void handle(request, response);
      else response.writeHead(500).end();
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    t.after(() => hook.close());
    const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`;
    await bot.api.setWebhook(url, { secret_token: 'S3cret_-' });
    await anna.chat.hears('hello');
    await telegram.drained();
    assert.deepEqual(secrets, ['S3cret_-', 'S3cret_-', 'S3cret_-']);
    const { pending_update_count: pending, last_error_message: message } = await bot.api.getWebhookInfo();
    assert.deepEqual([pending, message], [0, 'Wrong response from the webhook: 500']);
    assert.deepEqual(telegram.violations, []);
  });

  test('a call in the answer of a webhook is carried out', async (t) => {
    const { bot, telegram, anna } = await withBot(t);
    const hook = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ method: 'sendMessage', chat_id: anna.id, text: 'at once' }));
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    t.after(() => hook.close());
    await bot.api.setWebhook(`http://127.0.0.1:${(hook.address() as AddressInfo).port}/`);
    await anna.chat.hears('at once');
    await telegram.drained();
  });

  test('a webhook is HTTPS or on this machine, its secret of 1 to 256 safe characters', async (t) => {
    const { bot } = await withBot(t);
    const hook = (url: string, secret_token?: string) =>
      bot.api.setWebhook(url, secret_token === undefined ? {} : { secret_token });
    assert.match(await refusal(hook('http://example.org/')), /An HTTPS URL must be provided/);
    assert.match(await refusal(hook('https://example.org/', 'x'.repeat(257))), /1 to 256/);
    assert.match(await refusal(hook('https://example.org/', 'a b')), /unallowed characters/);
  });
});
