import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { BotCommand, InlineKeyboardButton, MessageEntity } from 'grammy/types';
import { startTelegram, type TelegramServer, type TelegramUser } from './telegram/index.ts';

interface Answer {
  readonly ok: boolean;
  readonly result?: { readonly message_id: number; readonly [name: string]: unknown };
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: Readonly<Record<string, number>>;
}

let telegram: TelegramServer;
let anna: TelegramUser;

async function post(method: string, body: unknown, token = telegram.token): Promise<Answer> {
  const response = await fetch(`${telegram.apiRoot}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Answer;
  assert.equal(response.status, answer.ok ? 200 : answer.error_code);
  return answer;
}

const said = async (method: string, body: object) => (await post(method, body)).description ?? 'ok';
const send = (more: object) => said('sendMessage', { chat_id: anna.id, text: 'text', ...more });
const fits = async (answer: Promise<string>) => assert.equal(await answer, 'ok');
const bad = async (answer: Promise<string>, words: string) =>
  assert.equal(await answer, `Bad Request: ${words}`);
const badly = async (answer: Promise<string>, words: RegExp) => assert.match(await answer, words);

before(async () => {
  telegram = await startTelegram({ limits: 'off' });
  anna = telegram.user({ first_name: 'Anna' });
  anna.sends('/start');
});
after(() => telegram.close());

suite('telegram server: calls', () => {
  test('a wrong token is 401, an unknown method 404', async () => {
    assert.deepEqual(await post('getMe', {}, '1:wrong'), {
      ok: false,
      error_code: 401,
      description: 'Unauthorized',
    });
    const unknown = await post('sendMesage', {});
    assert.deepEqual(unknown, { ok: false, error_code: 404, description: 'Not Found: method not found' });
  });

  test('an unknown parameter, a wrong type and a missing one are refused at any depth', async () => {
    await bad(send({ colour: 1 }), 'unknown parameter "colour"');
    await bad(
      send({ disable_notification: 'yes' }),
      'parameter "disable_notification" must be of type Boolean',
    );
    await bad(send({ message_thread_id: '7' }), 'parameter "message_thread_id" must be of type Integer');
    await bad(
      send({ entities: [{ type: 'bold', offset: 0 }] }),
      'parameter "entities[0].length" is required',
    );
    await bad(
      send({ link_preview_options: { disabled: true } }),
      'unknown parameter "link_preview_options.disabled"',
    );
    await bad(
      send({ reply_markup: { inline_keyboard: [[{ text: 'a', callback_dat: 'b' }]] } }),
      'unknown parameter "reply_markup.inline_keyboard[0][0].callback_dat"',
    );
    await bad(send({ reply_markup: { buttons: [] } }), 'parameter "reply_markup" is no kind of reply markup');
    await bad(said('sendMessage', { text: 'text' }), 'chat_id is empty');
    await bad(said('sendMessage', { chat_id: anna.id }), 'message text is empty');
  });

  test('a form and an address carry numbers, truths and objects as texts', async () => {
    const form = new URLSearchParams({
      chat_id: String(anna.id),
      text: 'bold',
      disable_notification: 'true',
      entities: JSON.stringify([{ type: 'bold', offset: 0, length: 4 }]),
    });
    const root = `${telegram.apiRoot}/bot${telegram.token}/sendMessage`;
    for (const response of [
      await fetch(root, { method: 'POST', body: form }),
      await fetch(`${root}?${form}`),
    ]) {
      const { ok, result } = (await response.json()) as Answer;
      assert.ok(ok);
      assert.deepEqual(result?.['entities'], [{ type: 'bold', offset: 0, length: 4 }]);
    }
    assert.ok(anna.chat.said.at(-1)?.silent);
  });

  test('a body that is no JSON is refused and on record', async () => {
    const known = telegram.violations.length;
    const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/getMe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":',
    });
    assert.equal(response.status, 400);
    assert.equal(telegram.violations.length, known + 1);
    assert.equal(telegram.violations.at(-1)?.fault, 'request');
  });
});

suite('telegram server: texts', () => {
  test('a text has 1 to 4096 UTF-16 units', async () => {
    await fits(send({ text: 'x'.repeat(4096) }));
    await bad(send({ text: 'x'.repeat(4097) }), 'message is too long');
    await fits(send({ text: '😀'.repeat(2048) }));
    await bad(send({ text: `${'😀'.repeat(2048)}x` }), 'message is too long');
    await fits(send({ text: `  ${'x'.repeat(4096)}\n` }));
    for (const text of ['', ' \n\t ', '\u200b\u2060']) await bad(send({ text }), 'message text is empty');
  });

  test('white space at both ends goes, and entities move along', async () => {
    const { result } = await post('sendMessage', {
      chat_id: anna.id,
      text: ' \n bold  ',
      entities: [{ type: 'bold', offset: 1, length: 8 }],
    });
    assert.equal(result?.['text'], 'bold');
    assert.deepEqual(result?.['entities'], [{ type: 'bold', offset: 0, length: 4 }]);
  });

  test('entities lie inside the text, on whole symbols, in known kinds, one in another or apart', async () => {
    const with_ = (text: string, ...entities: Partial<MessageEntity>[]) => send({ text, entities });
    await fits(with_('a😀b', { type: 'bold', offset: 1, length: 2 }));
    await badly(
      with_('a😀b', { type: 'bold', offset: 2, length: 1 }),
      /begins in a middle of a UTF-16 symbol/,
    );
    await badly(with_('a😀b', { type: 'bold', offset: 0, length: 2 }), /ends in a middle of a UTF-16 symbol/);
    await fits(with_('abc', { type: 'bold', offset: 0, length: 3 }));
    await badly(with_('abc', { type: 'bold', offset: 1, length: 3 }), /ends after the end of the text/);
    await badly(with_('abc', { type: 'bold', offset: -1, length: 1 }), /negative/);
    await badly(with_('abc', { type: 'bold', offset: 1, length: 0 }), /has length 0/);
    await badly(
      send({ text: 'abc', entities: [{ type: 'loud', offset: 0, length: 1 }] }),
      /unsupported entity type/,
    );
    await badly(with_('abc', { type: 'text_link', offset: 0, length: 1 }), /has no "url"/);
    await badly(
      with_('abc', { type: 'text_link', offset: 0, length: 1, url: 'javascript:x' }),
      /URL .* is invalid/,
    );
    const link = { type: 'text_link', url: 'https://example.org/' } as const;
    await fits(with_('abcd', { type: 'bold', offset: 0, length: 4 }, { ...link, offset: 1, length: 2 }));
    await badly(
      with_('abcd', { type: 'bold', offset: 0, length: 2 }, { type: 'italic', offset: 1, length: 2 }),
      /overlap/,
    );
    await badly(
      with_('abcd', { type: 'code', offset: 0, length: 4 }, { type: 'bold', offset: 1, length: 2 }),
      /can't hold/,
    );
    await badly(
      with_('abcd', { ...link, offset: 0, length: 4 }, { ...link, offset: 1, length: 2 }),
      /can't hold/,
    );
    await fits(
      with_('abcd', { type: 'blockquote', offset: 0, length: 4 }, { type: 'code', offset: 1, length: 2 }),
    );
  });

  test('a text has at most 100 entities, and no markup string', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, offset) => ({ type: 'bold', offset, length: 1 }));
    await fits(send({ text: 'x'.repeat(101), entities: many(100) }));
    await badly(send({ text: 'x'.repeat(101), entities: many(101) }), /too many entities/);
    await bad(send({ text: '<b>x</b>', parse_mode: 'HTML' }), 'unsupported parse_mode');
  });

  test('a caption has 0 to 1024 UTF-16 units', async () => {
    const photo = (caption: string) =>
      said('sendPhoto', { chat_id: anna.id, photo: 'https://example.org/a.png', caption });
    await fits(photo(''));
    await fits(photo('x'.repeat(1024)));
    await bad(photo('x'.repeat(1025)), 'message caption is too long');
  });
});

suite('telegram server: keyboards', () => {
  const keys = (...buttons: Partial<InlineKeyboardButton>[]) =>
    send({ reply_markup: { inline_keyboard: buttons.map((button) => [{ text: 'b', ...button }]) } });

  test('a keyboard has at most 100 buttons', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => ({ callback_data: `${n}` }));
    await fits(keys(...many(100)));
    await bad(keys(...many(101)), 'REPLY_MARKUP_TOO_LONG');
  });

  test('callback data has 1 to 64 bytes', async () => {
    await fits(keys({ callback_data: 'x'.repeat(64) }));
    await bad(keys({ callback_data: 'x'.repeat(65) }), 'BUTTON_DATA_INVALID');
    await fits(keys({ callback_data: 'ы'.repeat(32) }));
    await bad(keys({ callback_data: 'ы'.repeat(33) }), 'BUTTON_DATA_INVALID');
    await bad(keys({ callback_data: '' }), 'BUTTON_DATA_INVALID');
  });

  test('a button has a label, one purpose and an address that leads somewhere', async () => {
    await badly(keys({ text: ' ', callback_data: 'x' }), /must be non-empty/);
    await bad(keys({}), 'text buttons are unallowed in the inline keyboard');
    await badly(keys({ url: 'https://example.org', callback_data: 'x' } as never), /of several kinds/);
    await fits(keys({ url: 'https://example.org/a?b=c' }, { url: 'tg://user?id=1' }));
    for (const url of ['not an address', 'ftp://example.org', 'https://nowhere', '']) {
      await badly(keys({ url }), /is invalid: Wrong HTTP URL/);
    }
  });

  test('a forced reply is forced and its placeholder has 1 to 64 characters', async () => {
    const reply = (more: object) => send({ reply_markup: { force_reply: true, ...more } });
    await fits(reply({ input_field_placeholder: 'x'.repeat(64) }));
    await badly(reply({ input_field_placeholder: 'x'.repeat(65) }), /1 to 64/);
    await badly(reply({ force_reply: false }), /must be True/);
  });
});

suite('telegram server: commands', () => {
  const menu = (...commands: BotCommand[]) => said('setMyCommands', { commands });
  const one = (command: string, description = 'what it does') => menu({ command, description });

  test('a command has 1 to 32 small letters, digits and underscores', async () => {
    await fits(one('x'.repeat(32)));
    for (const name of ['x'.repeat(33), '', 'Brief', 'a-b', 'привет', '/a'])
      await bad(one(name), 'BOT_COMMAND_INVALID');
  });

  test('a description has 1 to 256 characters, a menu at most 100 commands', async () => {
    await fits(one('a', 'x'.repeat(256)));
    for (const text of ['x'.repeat(257), '', ' '])
      await bad(one('a', text), 'BOT_COMMAND_DESCRIPTION_INVALID');
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ command: `c${n}`, description: 'd' }));
    await fits(menu(...many(100)));
    await bad(menu(...many(101)), 'BOT_COMMANDS_TOO_MUCH');
  });

  test('a person sees the narrowest scope in their language, then in the common one', async () => {
    const set = (description: string, more: object) =>
      fits(said('setMyCommands', { commands: [{ command: 'a', description }], ...more }));
    await set('default', {});
    await set('group', { scope: { type: 'all_group_chats' } });
    await set('группа', { scope: { type: 'all_group_chats' }, language_code: 'ru' });
    await set('admins', { scope: { type: 'all_chat_administrators' } });
    await badly(said('setMyCommands', { commands: [], language_code: 'русский' }), /language code/);
    const ivan = telegram.user({ first_name: 'Ivan', language_code: 'ru' });
    const group = telegram.group({ title: 'Group', creator: anna });
    assert.equal(ivan.chat.menuFor(ivan)[0]?.description, 'default');
    assert.equal(group.menuFor(ivan)[0]?.description, 'группа');
    assert.equal(group.menuFor(anna)[0]?.description, 'admins');
    assert.equal(telegram.commands({ type: 'all_group_chats' }, 'ru')[0]?.description, 'группа');
  });

  test('the texts of the profile have 64, 512 and 120 characters', async () => {
    for (const [method, name, limit] of [
      ['setMyName', 'name', 64],
      ['setMyDescription', 'description', 512],
      ['setMyShortDescription', 'short_description', 120],
    ] as const) {
      await fits(said(method, { [name]: 'x'.repeat(limit) }));
      await badly(said(method, { [name]: 'x'.repeat(limit + 1) }), /too long/);
    }
  });
});
