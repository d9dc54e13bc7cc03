import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DiscordAPIError, HTTPError, MessageFlags, RateLimitError } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { ConfigError, PlatformError } from '../../src/core/index.ts';
import { composeMessages } from '../../src/platforms/discord/compose.ts';
import { failureOf, refusesComponents, tellable } from '../../src/platforms/discord/failures.ts';
import { discordType } from '../../src/platforms/discord/index.ts';
import type { MessageBody } from '../../src/platforms/discord/message.ts';
import { normalised, slashCommands } from '../../src/platforms/discord/register.ts';
import { readSettings } from '../../src/platforms/discord/settings.ts';
import { deliverShape, PlainChats } from '../../src/platforms/discord/shape.ts';
import { platformTypes } from '../../src/platforms/index.ts';
import { createTexts } from '../../src/render/index.ts';
import { platformContract } from '../contracts/platform.ts';
import { handClock, keptLog } from '../support/app.ts';
import { checkCommands } from '../support/discord/checks/commands.ts';
import { noHttp } from '../support/web.ts';

const token = 'MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs';
const deps = { clock: handClock('2023-10-01T09:00:00Z'), http: noHttp, log: keptLog(), operators: [] };
const open = (env: Record<string, string> = {}) =>
  discordType.fromEnv({ DISCORD_TOKEN: token, ...env })!(deps);

platformContract('discord', () => ({ platform: open(), chatId: 'discord:123456789012345678' }));

suite('discord settings', () => {
  test('fromEnv(): is null without a token, and the list of platforms has it', () => {
    assert.equal(discordType.fromEnv({}), null);
    assert.equal(discordType.fromEnv({ DISCORD_TOKEN: ' ', DISCORD_SHARDS: '' }), null);
    assert.ok(platformTypes.includes(discordType));
  });

  test('readSettings(): takes a token with "Bot" before it, an address with a version, shards as written', () => {
    const env = {
      DISCORD_TOKEN: `Bot ${token}`,
      DISCORD_API_URL: 'http://127.0.0.1:8081/api/v10/',
      DISCORD_SHARDS: '1, 0/4',
    };
    assert.deepEqual(readSettings(env), {
      token,
      apiUrl: 'http://127.0.0.1:8081/api',
      shards: { ids: [0, 1], count: 4 },
    });
    assert.deepEqual(readSettings({ DISCORD_TOKEN: token })?.shards, 'auto');
  });

  const wrong: readonly (readonly [string, Record<string, string>])[] = [
    ['DISCORD_TOKEN', { DISCORD_TOKEN: 'secretish' }],
    ['DISCORD_TOKEN', { DISCORD_TOKEN: `${token} secretish` }],
    ['DISCORD_API_URL', { DISCORD_API_URL: 'ftp://example.org' }],
    ['DISCORD_API_URL', { DISCORD_API_URL: 'discord' }],
    ['DISCORD_API_URL', { DISCORD_API_URL: 'https://me:secretish@example.org/api' }],
    ['DISCORD_API_URL', { DISCORD_TOKEN: '', DISCORD_API_URL: 'https://example.org/api' }],
    ['DISCORD_SHARDS', { DISCORD_SHARDS: '4/4' }],
    ['DISCORD_SHARDS', { DISCORD_SHARDS: '0,1' }],
    ['DISCORD_SHARDS', { DISCORD_SHARDS: 'all' }],
    ['DISCORD_SHARDS', { DISCORD_TOKEN: '', DISCORD_SHARDS: '0/1' }],
  ];
  for (const [name, env] of wrong) {
    test(`fromEnv(): one line names ${name} and what is accepted, never a secret: ${Object.values(env).at(-1)}`, () => {
      assert.throws(
        () => discordType.fromEnv({ DISCORD_TOKEN: token, ...env }),
        (error) => {
          assert.ok(error instanceof ConfigError);
          assert.match(error.message, new RegExp(`^${name} is .*; accepted is `));
          assert.doesNotMatch(error.message, /secretish|ZnCjm|\n/);
          return true;
        },
      );
    });
  }
});

/** A refusal as discord.js throws it, of a call whose address holds a token. */
function refused(code: number, status: number, errors?: object): DiscordAPIError {
  const url = 'https://discord.com/api/v10/webhooks/1/SECRET-OF-THE-INTERACTION';
  const raw = { code, message: 'Refused', ...(errors ? { errors } : {}) };
  return new DiscordAPIError(raw as never, code, status, 'POST', url, {
    files: undefined,
    body: undefined,
  } as never);
}

suite('discord failures', () => {
  const table = [
    [10003, 404, 'chat-gone'],
    [10004, 404, 'chat-gone'],
    [50001, 403, 'forbidden'],
    [50007, 403, 'forbidden'],
    [50013, 403, 'forbidden'],
    [160005, 403, 'forbidden'],
    [999999, 403, 'forbidden'],
    [999999, 400, 'unavailable'],
    [0, 401, 'unavailable'],
    [0, 429, 'busy'],
  ] as const;
  for (const [code, status, failure] of table) {
    test(`failureOf(): ${code} with status ${status} is ${failure}`, () => {
      assert.equal(failureOf(refused(code, status)).failure, failure);
    });
  }

  test('failureOf(): a rate limit says how long to wait', () => {
    const limit = {
      timeToReset: 6_500.2,
      retryAfter: 6_500.2,
      limit: 5,
      method: 'POST',
      hash: '',
      url: '',
      route: '',
      majorParameter: '',
      global: false,
      sublimitTimeout: 0,
      scope: 'user',
    };
    const error = failureOf(new RateLimitError(limit as never));
    assert.deepEqual([error.failure, error.retryAfterMs], ['busy', 6_501]);
  });

  test('failureOf(): broken servers and networks are unavailable, faults of ours are thrown on', () => {
    const broken = [
      new HTTPError(503, 'Service Unavailable', 'POST', 'https://x', {
        files: undefined,
        body: undefined,
      } as never),
      new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) }),
      Object.assign(new Error('socket'), { code: 'UND_ERR_SOCKET' }),
      new DOMException('gone', 'AbortError'),
    ];
    for (const error of broken) assert.equal(failureOf(error).failure, 'unavailable');
    const ours = new TypeError('x is not a function');
    assert.throws(() => failureOf(ours), ours);
    const same = new PlatformError('busy', 'wait', 5);
    assert.equal(failureOf(same), same);
  });

  test('tellable(): never carries the address of a call', () => {
    for (const error of [refused(10062, 404), refused(50035, 400)]) {
      assert.doesNotMatch(String(tellable(error)), /SECRET/);
      assert.doesNotMatch(JSON.stringify(failureOf(error)), /SECRET/);
    }
  });

  test('refusesComponents(): is true for refused components alone', () => {
    const fault = { _errors: [{ code: 'X', message: 'no' }] };
    assert.equal(refusesComponents(refused(50035, 400, { components: { 0: fault } })), true);
    assert.equal(refusesComponents(refused(50035, 400, { flags: fault })), true);
    assert.equal(refusesComponents(refused(50035, 400, { content: fault })), false);
    assert.equal(refusesComponents(refused(50013, 403)), false);
    assert.equal(refusesComponents(new Error('components')), false);
  });
});

suite('discord shapes', () => {
  const [message] = composeMessages({
    language: 'en',
    visibility: 'chat',
    blocks: [{ kind: 'text', lines: [['Hello']] }],
  });
  const isRich = ({ flags }: MessageBody) => (flags & MessageFlags.IsComponentsV2) !== 0;

  test('deliverShape(): the plain shape goes out where components are refused, and from then on at once', async () => {
    const sent: boolean[] = [];
    const plainChats = new PlainChats();
    const deliver = async (body: MessageBody) => {
      sent.push(isRich(body));
      if (isRich(body)) throw refused(50035, 400, { components: { _errors: [] } });
      return 'm1';
    };
    assert.equal(await deliverShape('discord:1', message!, deliver, plainChats), 'm1');
    assert.equal(await deliverShape('discord:1', message!, deliver, plainChats), 'm1');
    assert.deepEqual(sent, [true, false, false]);
    assert.equal(plainChats.has('discord:2'), false);
  });

  test('deliverShape(): other refusals are no reason for it; each message of a part has its own nonce, the same in every try', async () => {
    const plainChats = new PlainChats();
    const denied = async () => Promise.reject(refused(50013, 403));
    await assert.rejects(deliverShape('discord:1', message!, denied, plainChats));
    assert.equal(plainChats.has('discord:1'), false);
    const nonces: (string | undefined)[] = [];
    const keep = async (_body: MessageBody, nonce: string | undefined) => {
      nonces.push(nonce);
      return 'm';
    };
    const context = { key: 'delivery:0', repeat: false, after: null };
    await deliverShape('discord:1', message!, keep, plainChats, context);
    await deliverShape('discord:1', message!, keep, plainChats, { ...context, repeat: true });
    plainChats.add('discord:1');
    await deliverShape('discord:1', message!, keep, plainChats, context);
    await deliverShape('discord:1', message!, keep, plainChats);
    const [first, second, plain, none] = nonces;
    assert.equal(first, second);
    assert.notEqual(first, plain);
    assert.equal(none, undefined);
    assert.ok((first?.length ?? 99) <= 25);
  });

  test('PlainChats: does not grow without end', () => {
    const plainChats = new PlainChats();
    for (let at = 0; at <= 1_000; at += 1) plainChats.add(`discord:${at}`);
    assert.equal(plainChats.has('discord:0'), false);
    assert.equal(plainChats.has('discord:1000'), true);
  });
});

suite('discord commands', () => {
  const { text, languages } = createTexts();
  const wanted = slashCommands({ commands, text, languages });

  test('slashCommands(): are what Discord takes, in its languages', () => {
    const onMessages = commands.filter(({ onMessage }) => onMessage).length;
    assert.ok(onMessages > 0);
    assert.equal(checkCommands(JSON.parse(JSON.stringify(wanted))).length, commands.length + onMessages);
  });

  test('slashCommands(): managers’ and operators’ commands are hidden from others, and take another channel', () => {
    const of = (name: string) =>
      wanted.find((one) => one.name === name) as unknown as Record<string, unknown>;
    assert.equal(of('brief')['default_member_permissions'], null);
    assert.equal(of('follow')['default_member_permissions'], '16');
    assert.equal(of('sources')['default_member_permissions'], '0');
    assert.deepEqual(of('sources')['contexts'], [0, 1]);
    assert.deepEqual(of('follow')['contexts'], [0, 1, 2]);
    const names = (of('follow')['options'] as { name: string }[]).map(({ name }) => name);
    assert.deepEqual([names[0], names.at(-1)], ['topic', 'channel']);
    for (const { name, params } of commands) {
      assert.ok(params.every((one) => one.name !== 'channel'));
      const options = (of(name)['options'] as { name: string }[]).map((one) => one.name);
      for (const { byButton, name: param } of params) assert.equal(options.includes(param), !byButton);
    }
  });

  test('normalised(): is blind to order and to what Discord adds, and sees every change', () => {
    const there = [...wanted]
      .reverse()
      .map((one) => ({ ...one, id: '1', version: '2', nsfw: false, dm_permission: true }));
    assert.equal(normalised(there), normalised(wanted));
    const [first, ...rest] = wanted;
    assert.notEqual(normalised([{ ...first, description: 'Other' }, ...rest]), normalised(wanted));
    assert.notEqual(normalised(rest), normalised(wanted));
  });
});
