import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { startRaw } from './discord/raw.ts';

async function place(context: TestContext, options = {}) {
  const raw = await startRaw(context, options);
  const alice = raw.discord.user('alice');
  const guild = raw.discord.guild('G', { members: [alice] });
  const send = (channelId: string, body: unknown = { content: 'x' }) =>
    raw.call('POST', `/channels/${channelId}/messages`, body);
  return { ...raw, alice, guild, send };
}

suite('places on the loopback Discord', () => {
  test('rights decide: no access, no permission, no channel', async (context) => {
    const { guild, send, call } = await place(context);
    const room = guild.channel('general');
    room.permit('bot', { deny: ['SendMessages'] });
    assert.deepEqual(await send(room.id).then(({ status, code }) => [status, code]), [403, 50013]);
    room.permit('bot', { deny: ['EmbedLinks'] });
    assert.equal((await send(room.id, { embeds: [{ title: 't' }] })).code, 50013);
    assert.equal((await send(room.id)).status, 200);
    guild.everybodyMay(['ViewChannel']);
    assert.equal((await send(room.id)).code, 50013);
    guild.grant('bot', ['SendMessages']);
    assert.equal((await send(room.id)).status, 200);
    room.permit('bot', { deny: ['ViewChannel'] });
    assert.equal((await send(room.id)).code, 50001);
    guild.removeBot();
    assert.equal((await call('GET', `/guilds/${guild.id}`)).code, 10004);
    assert.equal((await send(room.id)).code, 50001);
    guild.addBot();
    room.delete();
    assert.deepEqual(await send(room.id).then(({ status, code }) => [status, code]), [404, 10003]);
  });

  test('a DM reaches who shares a server, has the app or wrote first, and lets it in', async (context) => {
    const { discord, call, alice, send } = await place(context);
    const open = (id: string) => call('POST', '/users/@me/channels', { recipient_id: id });
    const { body } = await open(alice.id);
    assert.equal(body['id'], alice.dm.id);
    assert.equal((await open(alice.id)).body['id'], body['id']);
    assert.equal((await send(alice.dm.id)).status, 200);
    alice.acceptDms(false);
    assert.deepEqual(await send(alice.dm.id).then(({ status, code }) => [status, code]), [403, 50007]);
    const stranger = discord.user('stranger');
    assert.equal((await send(stranger.dm.id)).code, 50007);
    stranger.say('hello');
    assert.equal((await send(stranger.dm.id)).status, 200);
    assert.equal((await open('123456789012345678')).code, 50033);
    assert.equal((await call('POST', '/users/@me/channels', {})).code, 50033);
  });

  test('announcements are published once, and only there', async (context) => {
    const { guild, send, call } = await place(context);
    const [news, room] = [guild.channel('news', 'announcement'), guild.channel('general')];
    const publish = async (channelId: string) => {
      const { body } = await send(channelId);
      return `/channels/${channelId}/messages/${body['id']}/crosspost`;
    };
    const path = await publish(news.id);
    assert.equal((await call('POST', path)).status, 200);
    assert.equal(news.posts[0]?.crossposted, true);
    assert.equal((await call('POST', path)).code, 40033);
    assert.equal((await call('POST', await publish(room.id))).code, 50024);
  });

  test('forums take posts, not messages; threads archive, lock and open again', async (context) => {
    const { guild, send, call } = await place(context);
    const forum = guild.channel('topics', 'forum');
    assert.equal((await send(forum.id)).code, 50008);
    const start = (body: object) => call('POST', `/channels/${forum.id}/threads`, body);
    assert.deepEqual((await start({ name: 'Brazil' })).faults, ['message: BASE_TYPE_REQUIRED']);
    assert.equal((await start({ name: 'Brazil', message: {} })).code, 50006);
    assert.deepEqual((await start({ name: 'x'.repeat(101), message: { content: 'x' } })).faults, [
      'name: BASE_TYPE_BAD_LENGTH',
    ]);
    const made = await start({ name: 'Brazil', message: { content: 'first' } });
    assert.equal(made.status, 201);
    const [thread] = await forum.untilThreads(1);
    assert.deepEqual([thread?.name, thread?.posts[0]?.text], ['Brazil', 'first']);
    const { body: first } = await send(thread!.id);
    thread?.archive();
    assert.equal(
      (await call('PATCH', `/channels/${thread?.id}/messages/${first['id']}`, { content: 'y' })).code,
      50083,
    );
    assert.equal((await send(thread!.id)).status, 200);
    assert.equal(thread?.archived, false);
    thread?.archive({ locked: true });
    assert.deepEqual(await send(thread!.id).then(({ status, code }) => [status, code]), [400, 50083]);
    forum.permit('bot', { allow: ['ManageThreads'] });
    assert.equal((await send(thread!.id)).status, 200);
    const active = await call('GET', `/guilds/${guild.id}/threads/active`);
    assert.equal((active.body['threads'] as unknown[]).length, 1);
  });

  test('a thread grows from a message once, or by itself', async (context) => {
    const { guild, send, call } = await place(context);
    const room = guild.channel('general');
    const { body } = await send(room.id);
    const path = `/channels/${room.id}/messages/${body['id']}/threads`;
    assert.equal((await call('POST', path, { name: 'a' })).body['id'], body['id']);
    assert.equal((await call('POST', path, { name: 'a' })).code, 160004);
    assert.equal(
      (await call('POST', `/channels/${room.id}/threads`, { name: 'b', type: 11 })).body['type'],
      11,
    );
    assert.deepEqual((await call('POST', `/channels/${room.id}/threads`, { name: 'b', type: 2 })).faults, [
      'type: BASE_TYPE_CHOICES',
    ]);
    assert.deepEqual(
      room.threads.map(({ name }) => name),
      ['a', 'b'],
    );
  });

  test('five messages in five seconds a channel, fifty requests a second altogether', async (context) => {
    const { guild, send, call, clock, discord } = await place(context, { limits: 'on' });
    const [one, two] = [guild.channel('one'), guild.channel('two')];
    for (let left = 4; left >= 0; left -= 1) {
      const { status, headers } = await send(one.id);
      assert.deepEqual([status, headers.get('x-ratelimit-remaining')], [200, String(left)]);
    }
    clock.at += 1500;
    const over = await send(one.id);
    assert.deepEqual([over.status, over.body['retry_after'], over.body['global']], [429, 3.5, false]);
    assert.equal(over.headers.get('x-ratelimit-reset-after'), '3.500');
    assert.equal((await send(two.id)).status, 200);
    clock.at += 3500;
    assert.equal((await send(one.id)).status, 200);
    for (let count = 1; count < 50; count += 1) assert.equal((await call('GET', '/users/@me')).status, 200);
    const all = await call('GET', '/users/@me');
    assert.deepEqual(
      [all.status, all.body['global'], all.headers.get('x-ratelimit-global')],
      [429, true, 'true'],
    );
    clock.at += 1000;
    assert.equal((await call('GET', '/users/@me')).status, 200);
    assert.equal(discord.answered(429), 2);
  });

  test('ordered trouble happens as often as ordered, and a lost answer was still done', async (context) => {
    const { guild, send, call, discord } = await place(context);
    const room = guild.channel('general');
    const route = 'POST /channels/:channel/messages';
    discord.trouble(route, { kind: 'status', status: 503 }, { times: 2 });
    assert.deepEqual([(await send(room.id)).status, (await send(room.id)).status], [503, 503]);
    discord.trouble(route, { kind: 'rate-limit', retryAfterMs: 250, global: true });
    assert.deepEqual((await send(room.id)).body, {
      message: 'You are being rate limited.',
      retry_after: 0.25,
      global: true,
    });
    assert.deepEqual(room.posts, []);
    discord.trouble(route, { kind: 'lost' });
    await assert.rejects(send(room.id));
    discord.trouble(route, { kind: 'half' });
    await assert.rejects(send(room.id));
    assert.equal(room.posts.length, 2);
    discord.trouble('GET /users/@me', { kind: 'hang' });
    await assert.rejects(fetch(`${discord.api}/users/@me`, { signal: AbortSignal.timeout(20) }));
    assert.equal((await call('GET', '/users/@me')).status, 200);
    assert.equal(discord.troubleLeft, 0);
    assert.throws(() => discord.trouble('POST /nowhere', { kind: 'lost' }), /No route/);
  });
});
