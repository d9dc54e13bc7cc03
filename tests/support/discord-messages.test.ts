import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { type Raw, startRaw } from './discord/raw.ts';

const long = (length: number) => 'x'.repeat(length);
const v2 = 1 << 15;
const button = (id: string, more = {}) => ({ type: 2, style: 2, label: id, custom_id: id, ...more });
const row = (...components: readonly object[]) => ({ type: 1, components });
const words = (content: string) => ({ type: 10, content });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const option = (index: number) => ({ label: `l${index}`, value: `v${index}` });
const menu = (more = {}) => row({ type: 3, custom_id: 'm', options: times(25, option), ...more });

async function room(context: TestContext) {
  const raw = await startRaw(context);
  const channel = raw.discord.guild('G').channel('general');
  return { ...raw, channel, send: sender(raw, channel.id) };
}

const sender = (raw: Raw, channelId: string) => (body: unknown) =>
  raw.call('POST', `/channels/${channelId}/messages`, body);

suite('messages on the loopback Discord', () => {
  test('accepts what is exactly at a limit', async (context) => {
    const { send, discord } = await room(context);
    const bodies: readonly object[] = [
      { content: long(2000) },
      { content: '😀'.repeat(2000) },
      { embeds: [{ description: long(4096), title: long(256), footer: { text: long(1648) } }] },
      { embeds: times(10, () => ({ title: 't' })) },
      { embeds: [{ fields: times(25, () => ({ name: 'n', value: 'v' })) }] },
      { content: 'x', components: times(5, (line) => row(...times(5, (at) => button(`${line}.${at}`)))) },
      { content: 'x', components: [row(button(long(100), { label: long(80) }))] },
      { content: 'x', components: [menu({ placeholder: long(150), min_values: 0, max_values: 25 })] },
      { flags: v2, components: times(40, () => words('x')) },
      { flags: v2, components: [words(long(4000))] },
      { flags: v2, components: [{ type: 17, components: times(39, () => words('x')) }] },
      { content: 'x', nonce: long(25), enforce_nonce: true },
      { content: 'x', allowed_mentions: { parse: [] } },
    ];
    for (const body of bodies) {
      const { status, faults } = await send(body);
      assert.equal(status, 200, `${JSON.stringify(body).slice(0, 100)}: ${faults.join()}`);
    }
    assert.deepEqual(discord.violations, []);
  });

  test('refuses what is one over, and says where', async (context) => {
    const { send, discord } = await room(context);
    const bodies: readonly (readonly [object, string])[] = [
      [{ content: long(2001) }, 'content: BASE_TYPE_MAX_LENGTH'],
      [{ content: 7 }, 'content: STRING_TYPE_CONVERT'],
      [{ content: 'x', contents: 'y' }, 'contents: UNKNOWN_FIELD'],
      [{ embeds: [{ description: long(4097) }] }, 'embeds.0.description: BASE_TYPE_MAX_LENGTH'],
      [
        { embeds: [{ description: long(4096) }, { description: long(1905) }] },
        'embeds: MAX_EMBED_SIZE_EXCEEDED',
      ],
      [{ embeds: times(11, () => ({ title: 't' })) }, 'embeds: BASE_TYPE_MAX_LENGTH'],
      [
        { embeds: [{ fields: times(26, () => ({ name: 'n', value: 'v' })) }] },
        'embeds.0.fields: BASE_TYPE_MAX_LENGTH',
      ],
      [{ embeds: [{ fields: [{ name: 'n' }] }] }, 'embeds.0.fields.0.value: BASE_TYPE_REQUIRED'],
      [{ embeds: [{ url: 'nowhere' }] }, 'embeds.0.url: URL_TYPE_INVALID_URL'],
      [
        { content: 'x', components: times(6, (at) => row(button(`${at}`))) },
        'components: BASE_TYPE_MAX_LENGTH',
      ],
      [
        { content: 'x', components: [row(...times(6, (at) => button(`${at}`)))] },
        'components.0.components: BASE_TYPE_BAD_LENGTH',
      ],
      [{ content: 'x', components: [row()] }, 'components.0.components: BASE_TYPE_BAD_LENGTH'],
      [
        { content: 'x', components: [row(button('a'), button('a'))] },
        'components.0.components.1.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
      ],
      [
        { content: 'x', components: [row(button(long(101), { label: 'a' }))] },
        'components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH',
      ],
      [
        { content: 'x', components: [row(button('a', { label: long(81) }))] },
        'components.0.components.0.label: BASE_TYPE_MAX_LENGTH',
      ],
      [
        { content: 'x', components: [row(button('a', { label: '' }))] },
        'components.0.components.0: BUTTON_COMPONENT_INVALID_EMPTY',
      ],
      [
        { content: 'x', components: [row({ type: 2, style: 5, label: 'a' })] },
        'components.0.components.0.url: BASE_TYPE_REQUIRED',
      ],
      [
        { content: 'x', components: [row(button('a', { url: 'https://a.example' }))] },
        'components.0.components.0.url: BUTTON_COMPONENT_FIELD',
      ],
      [
        { content: 'x', components: [menu({ options: times(26, option) })] },
        'components.0.components.0.options: BASE_TYPE_BAD_LENGTH',
      ],
      [
        { content: 'x', components: [menu({ placeholder: long(151) })] },
        'components.0.components.0.placeholder: BASE_TYPE_MAX_LENGTH',
      ],
      [
        { content: 'x', components: [menu({ options: [{ label: long(101), value: 'v' }] })] },
        'components.0.components.0.options.0.label: BASE_TYPE_BAD_LENGTH',
      ],
      [
        { content: 'x', components: [menu({ options: [option(1), option(1)] })] },
        'components.0.components.0.options.1.value: COMPONENT_OPTION_VALUE_DUPLICATED',
      ],
      [
        { content: 'x', components: [menu({ options: [option(1)], max_values: 2 })] },
        'components.0.components.0.max_values: BASE_TYPE_BAD_LENGTH',
      ],
      [
        { content: 'x', components: [row(...(menu().components as object[]), button('a'))] },
        'components.0.components: COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      ],
      [{ content: 'x', components: [words('needs the flag')] }, 'components.0.type: BASE_TYPE_CHOICES'],
      [
        { flags: v2, content: 'x', components: [words('x')] },
        'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      ],
      [
        { flags: v2, embeds: [{ title: 'x' }], components: [words('x')] },
        'embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      ],
      [
        { flags: v2, components: [{ type: 17, components: times(40, () => words('x')) }] },
        'components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      ],
      [
        { flags: v2, components: times(2, () => words(long(2001))) },
        'components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      ],
      [
        { flags: v2, components: [{ type: 9, components: [words('x')] }] },
        'components.0.accessory: MODEL_TYPE_CONVERT',
      ],
      [
        { flags: v2, components: [{ type: 13, file: { url: 'attachment://none.txt' } }] },
        'components.0.file.url: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      ],
      [{ content: 'x', nonce: long(26) }, 'nonce: BASE_TYPE_MAX_LENGTH'],
      [
        { content: 'x', allowed_mentions: { parse: ['users'], users: ['123456789012345678'] } },
        'allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      ],
      [{ content: 'x', allowed_mentions: { parse: ['all'] } }, 'allowed_mentions.parse.0: BASE_TYPE_CHOICES'],
      [
        { content: 'x', message_reference: { message_id: '123456789012345678' } },
        'message_reference: REPLIES_UNKNOWN_MESSAGE',
      ],
      [{ content: 'x', attachments: [{ id: '0' }] }, 'attachments.0.id: ATTACHMENT_NOT_FOUND'],
    ];
    for (const [body, fault] of bodies) {
      const { status, code, faults } = await send(body);
      assert.deepEqual([status, code, faults], [400, 50035, [fault]], JSON.stringify(body).slice(0, 200));
    }
    assert.equal(discord.violations.length, bodies.length);
  });

  test('refuses an empty message, a wrong token, an unknown route, broken JSON', async (context) => {
    const { call, send, discord, channel } = await room(context);
    for (const body of [{}, { content: ' \n' }, { content: null, embeds: [] }]) {
      assert.equal((await send(body)).code, 50006);
    }
    assert.equal((await call('GET', '/users/@me', undefined, { authorization: 'Bot other' })).status, 401);
    assert.equal((await call('GET', '/nowhere')).status, 404);
    const broken = await fetch(`${discord.api}/v10/channels/${channel.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: '{',
    });
    assert.equal(broken.status, 400);
    assert.equal(((await broken.json()) as { code: number }).code, 50109);
  });

  test('an enforced nonce gives the earlier message back, for some minutes', async (context) => {
    const { send, channel, clock } = await room(context);
    const part = { content: 'part', nonce: 'n1', enforce_nonce: true };
    const first = await send(part);
    clock.at += 120_000;
    assert.equal((await send(part)).body['id'], first.body['id']);
    assert.notEqual((await send({ ...part, nonce: 'n2' })).body['id'], first.body['id']);
    assert.notEqual((await send({ ...part, enforce_nonce: false })).body['id'], first.body['id']);
    clock.at += 120_000;
    assert.notEqual((await send(part)).body['id'], first.body['id']);
    assert.equal(channel.shows().length, 4);
  });

  test('edit() changes what is named, and a components v2 message stays one', async (context) => {
    const { call, send, channel } = await room(context);
    const first = await send({ content: 'a', embeds: [{ title: 't' }] });
    const path = `/channels/${channel.id}/messages/${first.body['id']}`;
    await call('PATCH', path, { content: 'b' });
    assert.equal(channel.shows()[0]?.text, 'b\nt');
    assert.equal((await call('PATCH', path, { content: '', embeds: [] })).code, 50006);
    const legacy = await call('PATCH', path, { flags: v2, components: [words('c')] });
    assert.deepEqual(legacy.faults.length, 2);
    const turned = { flags: v2, content: null, embeds: [], components: [words('c')] };
    assert.equal((await call('PATCH', path, turned)).status, 200);
    assert.equal((await call('PATCH', path, { components: [words('d'), row(button('ok'))] })).status, 200);
    const [view] = channel.shows();
    assert.equal(view?.text, 'd');
    assert.ok(view?.componentsV2);
    assert.deepEqual(
      view?.buttons.map(({ label }) => label),
      ['ok'],
    );
    assert.equal((await call('DELETE', path)).status, 204);
    assert.equal((await call('GET', path)).code, 10008);
  });

  test('files come with payload_json and files[n], and nothing else does', async (context) => {
    const { call, channel, discord } = await room(context);
    const form = (name: string, payload: object) => {
      const data = new FormData();
      data.set('payload_json', JSON.stringify(payload));
      data.set(name, new Blob(['{}'], { type: 'application/json' }), 'export.json');
      return data;
    };
    const path = `/channels/${channel.id}/messages`;
    const file = { type: 13, file: { url: 'attachment://export.json' } };
    const sent = await call('POST', path, form('files[0]', { flags: v2, components: [file] }));
    assert.equal(sent.status, 200, sent.faults.join());
    const [kept] = channel.shows()[0]?.files ?? [];
    assert.equal(kept?.name, 'export.json');
    assert.equal(Buffer.from(kept?.bytes ?? []).toString(), '{}');
    const [attachment] = sent.body['attachments'] as readonly { url: string }[];
    assert.equal(await (await fetch(attachment?.url ?? '')).text(), '{}');
    assert.equal((await call('POST', path, form('files[1]', { content: 'x' }))).code, 50035);
    assert.equal((await call('POST', path, form('upload', { content: 'x' }))).code, 50035);
    const big = form('files[0]', {});
    big.set('files[0]', new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), 'big.bin');
    assert.deepEqual(await call('POST', path, big).then(({ status, code }) => [status, code]), [413, 40005]);
    assert.equal(discord.violations.length, 3);
  });

  test('tells whom a message pinged and whether it could have', async (context) => {
    const { send, discord, channel } = await room(context);
    const alice = discord.user('alice');
    const content = `<@${alice.id}> and @everyone`;
    await send({ content, allowed_mentions: { parse: [] } });
    await send({ content });
    await send({ flags: v2, components: [words(content)], allowed_mentions: { users: [alice.id] } });
    channel.permit('bot', { allow: ['MentionEveryone'] });
    await send({ content, allowed_mentions: { parse: ['everyone'] } });
    assert.deepEqual(
      channel.shows().map(({ pinged }) => pinged),
      [[], [alice.id], [alice.id], ['everyone']],
    );
    assert.equal(discord.couldPing.length, 3);
  });
});
