import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { GrammyError, HttpError } from 'grammy';
import type { Message as TelegramMessage, UserFromGetMe } from 'grammy/types';
import { readChannelLine } from '../../src/platforms/telegram/channels.ts';
import { failureOf, loggable } from '../../src/platforms/telegram/failures.ts';
import { canManage, canWrite } from '../../src/platforms/telegram/members.ts';
import { promptLine, readPrompt } from '../../src/platforms/telegram/prompt.ts';
import { readMessage } from '../../src/platforms/telegram/read-message.ts';

const token = '123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc';

suite('telegram prompts', () => {
  for (const args of [
    {},
    { setting: 'zone' },
    { topic: '"JBS" OR Batista -x', '@': '-100123' },
    { a: 'x\\"y\n' },
  ]) {
    test(`readPrompt(): completes what promptLine() asked with ${JSON.stringify(args)}`, () => {
      const asked = promptLine({ command: 'settings', args }, 'value');
      assert.deepEqual(readPrompt(`Which?\n\n${asked}`, ' Europe/Berlin '), {
        command: 'settings',
        args: { ...args, value: 'Europe/Berlin' },
      });
    });
  }

  test('readPrompt(): any other text is no question', () => {
    for (const text of ['', 'Briefing', '/follow', '/follow topic=x', 'Try /follow topic=']) {
      assert.equal(readPrompt(text, 'Brazil'), null, text);
    }
  });
});

suite('telegram messages', () => {
  const me = { id: 99, is_bot: true, first_name: 'T', username: 'tidings_bot' } as UserFromGetMe;
  const from = { id: 5, is_bot: false, first_name: 'P' };
  const message = (fields: object, type = 'private') =>
    ({
      message_id: 1,
      date: 0,
      chat: { id: type === 'private' ? 5 : -100, type },
      from,
      ...fields,
    }) as TelegramMessage;
  const heard = (fields: object, type?: string) => {
    const reading = readMessage(message(fields, type), me);
    if (reading.kind !== 'call') return reading.kind;
    return reading.input.kind === 'line'
      ? reading.input.text
      : `${reading.input.command} ${JSON.stringify(reading.input.args)}`;
  };

  const said: readonly (readonly [string, object, string | undefined, string])[] = [
    ['words in private', { text: 'hello' }, undefined, 'hello'],
    ['a lone emoji in private', { text: '🙂' }, undefined, '🙂'],
    ['a photo in private', { photo: [] }, undefined, ''],
    ['a sticker in private', { sticker: {} }, undefined, ''],
    ['a place in private', { location: {} }, undefined, ''],
    ['our own inline result', { text: 'story', via_bot: me }, undefined, 'nothing'],
    ['another bot', { text: '/help', from: { ...from, is_bot: true } }, 'supergroup', 'nothing'],
    [
      'an anonymous administrator',
      { text: '/help', from: { ...from, is_bot: true }, sender_chat: { id: -100 } },
      'supergroup',
      '/help',
    ],
    ['a service message', { new_chat_title: 'x' }, 'supergroup', 'nothing'],
    ['talk in a group', { text: 'hello' }, 'supergroup', 'nothing'],
    ['a command in a group', { text: '/help' }, 'group', '/help'],
    ['a command for us', { text: '/help@Tidings_Bot' }, 'supergroup', '/help@Tidings_Bot'],
    ['a command for another bot', { text: '/help@other_bot' }, 'supergroup', 'nothing'],
    ['a reply to us', { text: 'thanks', reply_to_message: { from: me, text: 'x' } }, 'supergroup', 'thanks'],
    [
      'a reply to somebody else',
      { text: 'thanks', reply_to_message: { from, text: 'x' } },
      'supergroup',
      'nothing',
    ],
    ['our name in a group', { text: '@tidings_bot help' }, 'supergroup', 'help'],
    ['a post of a channel', { text: 'News', from: undefined }, 'channel', 'nothing'],
    ['a command in a channel', { text: '/brief Brazil', from: undefined }, 'channel', '/brief Brazil'],
    ['a channel in its discussion', { text: '/brief', is_automatic_forward: true }, 'supergroup', 'nothing'],
    [
      'a forwarded post in private',
      { text: 'x', forward_origin: { type: 'channel', chat: { id: -1007 } } },
      undefined,
      'channel',
    ],
    [
      'a completed question',
      {
        text: 'Brazil',
        reply_to_message: {
          from: me,
          text: 'Topic\n\n/follow topic=',
          entities: [{ type: 'code', offset: 7, length: 14 }],
        },
      },
      undefined,
      'follow {"topic":"Brazil"}',
    ],
    [
      'a command in place of an answer',
      {
        text: '/help',
        reply_to_message: {
          from: me,
          text: 'Topic\n\n/follow topic=',
          entities: [{ type: 'code', offset: 7, length: 14 }],
        },
      },
      undefined,
      '/help',
    ],
    ['a link with a payload', { text: '/start follow_BR' }, undefined, '/follow BR'],
    ['a link that would erase', { text: '/start forget_yes' }, undefined, '/start forget_yes'],
    [
      'a reply to a text that only looks like a question',
      { text: 'yes', reply_to_message: { from: me, text: 'He wrote:\n/forget confirm=' } },
      undefined,
      'yes',
    ],
    ['a link without one', { text: '/start hello' }, undefined, '/start hello'],
  ];
  for (const [name, fields, type, wanted] of said) {
    test(`readMessage(): ${name}`, () => assert.equal(heard(fields, type), wanted));
  }

  test('readMessage(): a file comes with its caption, or by a reply to it', () => {
    const file = { file_id: 'f' };
    for (const fields of [
      { document: file, caption: '/sources import' },
      { text: '/sources import', reply_to_message: { from, document: file } },
    ]) {
      const reading = readMessage(message(fields), me);
      assert.equal(reading.kind === 'call' && reading.file?.file_id, 'f');
    }
  });

  test('readChannelLine(): takes the channel out of the line', () => {
    assert.deepEqual(readChannelLine('/follow @harbour_news Brazil daily 8:00'), {
      name: '@harbour_news',
      line: '/follow Brazil daily 8:00',
    });
    assert.deepEqual(readChannelLine('/following -1001234567890'), {
      name: '-1001234567890',
      line: '/following',
    });
    for (const text of [
      '/follow Brazil',
      '/search @harbour_news',
      '/follow -100',
      'follow @harbour_news x',
    ]) {
      assert.equal(readChannelLine(text), null, text);
    }
  });

  test('canManage() and canWrite(): a channel is managed by those who may post', () => {
    const user = from;
    const admin = (can_post_messages: boolean) =>
      ({ status: 'administrator', user, can_manage_chat: true, can_post_messages }) as Parameters<
        typeof canWrite
      >[0];
    assert.deepEqual(
      [canManage(admin(true), true), canManage(admin(false), true), canManage(admin(false), false)],
      [true, false, true],
    );
    assert.deepEqual([canWrite(admin(true), true), canWrite(admin(false), true)], [true, false]);
    assert.equal(canManage({ status: 'member', user }, false), false);
    assert.equal(canManage(null, false), false);
    assert.equal(canWrite({ status: 'kicked', user, until_date: 0 }, false), false);
  });
});

suite('telegram failures', () => {
  const answered = (error_code: number, description: string, parameters = {}) =>
    new GrammyError('Call failed', { ok: false, error_code, description, parameters }, 'sendMessage', {});
  const cases: readonly (readonly [number, string, string])[] = [
    [403, 'Forbidden: bot was blocked by the user', 'forbidden'],
    [403, 'Forbidden: user is deactivated', 'chat-gone'],
    [403, 'Forbidden: bot was kicked from the supergroup chat', 'forbidden'],
    [400, 'Bad Request: chat not found', 'chat-gone'],
    [400, 'Bad Request: message thread not found', 'chat-gone'],
    [400, 'Bad Request: TOPIC_CLOSED', 'forbidden'],
    [400, 'Bad Request: not enough rights to send text messages to the chat', 'forbidden'],
    [400, 'Bad Request: need administrator rights in the channel chat', 'forbidden'],
    [400, "Bad Request: can't parse entities", 'unavailable'],
    [500, 'Internal Server Error', 'unavailable'],
    [401, 'Unauthorized', 'unavailable'],
  ];
  for (const [code, description, failure] of cases) {
    test(`failureOf(): ${description} is ${failure}`, () => {
      assert.equal(failureOf(answered(code, description))?.failure, failure);
    });
  }

  test('failureOf(): too many requests says how long to wait', () => {
    const error = failureOf(answered(429, 'Too Many Requests: retry after 7', { retry_after: 7 }));
    assert.deepEqual([error?.failure, error?.retryAfterMs], ['busy', 7000]);
  });

  test('failureOf() and loggable(): the token in an address is not told', () => {
    const cause = Object.assign(new Error(`request to https://api.telegram.org/bot${token}/x failed`), {
      code: 'ECONNREFUSED',
    });
    const error = new HttpError('Network request failed', cause);
    for (const said of [failureOf(error)?.message, loggable(error)])
      assert.equal(said, 'Telegram cannot be reached (ECONNREFUSED)');
    // A fault of ours is none of Telegram's: it is logged whole.
    assert.equal(failureOf(new TypeError('x')), null);
    assert.ok(loggable(new TypeError('x')) instanceof TypeError);
  });
});
