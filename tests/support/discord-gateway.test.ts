import assert from 'node:assert/strict';
import { once } from 'node:events';
import { suite, test } from 'node:test';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { WebSocket } from 'ws';
import type { Discord } from './discord/index.ts';
import { withClients } from './discord/with-clients.ts';

/** A connection without a library: sends frames, gives the code it was closed with. */
async function closedAfter(discord: Discord, frames: readonly unknown[], query = '?v=10&encoding=json') {
  const socket = new WebSocket(`${discord.api.replace('http', 'ws').replace('/api', '')}/${query}`);
  socket.on('open', () => {
    for (const frame of frames) socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  });
  const [code] = (await once(socket, 'close')) as [number];
  return code;
}

const identify = (discord: Discord, more = {}) => ({
  op: 2,
  d: { token: discord.token, intents: 1, properties: {}, ...more },
});

suite('the gateway of the loopback Discord', () => {
  test('closes with the code that says what is wrong', async (context) => {
    const { discord } = await withClients(context);
    const code = (...frames: readonly unknown[]) => closedAfter(discord, frames);
    assert.equal(await code(identify(discord, { token: 'other' })), 4004);
    assert.equal(await code(identify(discord, { intents: 1 << 18 })), 4013);
    assert.equal(await code(identify(discord, { intents: 1 << 15 })), 4014);
    assert.equal(await code(identify(discord, { shard: [2, 2] })), 4010);
    assert.equal(await code(identify(discord), identify(discord)), 4005);
    assert.equal(await code({ op: 3, d: {} }), 4003);
    assert.equal(await code({ op: 99, d: {} }), 4001);
    assert.equal(await code('not json'), 4002);
    assert.equal(await code(...Array.from({ length: 121 }, () => ({ op: 1, d: null }))), 4008);
    assert.equal(await closedAfter(discord, [], '?v=9&encoding=json'), 4012);
  });

  test('a client with an intent that is not switched on, or a wrong token, does not get in', async (context) => {
    const { discord, connect } = await withClients(context);
    await assert.rejects(connect({ intents: [GatewayIntentBits.MessageContent] }), /disallowed intents/);
    const client = new Client({ intents: [], rest: { api: discord.api, version: '10' } });
    await assert.rejects(client.login('wrong'), /invalid token/);
  });

  test('a dropped connection resumes and is told what it missed, once and in order', async (context) => {
    const { discord, connect } = await withClients(context);
    const guild = discord.guild('G');
    const client = await connect();
    const heard: string[] = [];
    client.on(Events.ChannelCreate, ({ name }) => void heard.push(name));
    guild.channel('before');
    for (const lose of [
      () => discord.gateway.drop({ resume: true }),
      () => discord.gateway.cut({ resume: true }),
      () => discord.gateway.askReconnect(),
    ]) {
      const resumed = once(client, Events.ShardResume);
      lose();
      guild.channel('missed');
      await resumed;
    }
    guild.channel('after');
    await once(client, Events.ChannelCreate);
    assert.deepEqual(heard, ['before', 'missed', 'missed', 'missed', 'after']);
    const { identifies, resumes } = discord.gateway.counts;
    assert.deepEqual([identifies, resumes], [1, 3]);
  });

  test('a session that is over is begun anew', async (context) => {
    const { discord, connect } = await withClients(context);
    const client = await connect();
    discord.gateway.drop({ resume: false });
    await once(client, Events.ShardReady);
    discord.gateway.invalidate({ resumable: false });
    await once(client, Events.ShardReady);
    const { identifies, resumes } = discord.gateway.counts;
    assert.deepEqual([identifies, resumes], [3, 0]);
    assert.equal(discord.gateway.online, 1);
  });

  test('heartbeats are answered, and what they confirm is let go', async (context) => {
    const { discord, connect } = await withClients(context, { heartbeatMs: 20 });
    const guild = discord.guild('G');
    await connect();
    for (let at = 0; at < 50; at += 1) guild.channel(`c${at}`);
    await discord.confirmed();
    assert.equal(discord.gateway.kept, 0);
    assert.equal(discord.gateway.counts.identifies, 1);
  });

  test('a connection whose heartbeats stay unanswered is resumed by the library', async (context) => {
    const { discord, connect } = await withClients(context, { heartbeatMs: 20 });
    discord.gateway.answersHeartbeats = false;
    const client = await connect();
    const resumed = once(client, Events.ShardResume);
    await resumed;
    assert.equal(discord.gateway.counts.identifies, 1);
  });

  test('each shard hears of its own servers, the first of DMs', async (context) => {
    const { discord, connect } = await withClients(context, { shards: 2 });
    const guilds = Array.from({ length: 8 }, (_, at) => discord.guild(`G${at}`));
    const client = await connect({ shards: 'auto' });
    assert.equal(discord.gateway.online, 2);
    const shards = guilds.map(({ id }) => client.guilds.cache.get(id)?.shardId);
    assert.deepEqual(
      shards,
      guilds.map(({ id }) => Number((BigInt(id) >> 22n) % 2n)),
    );
    const alone = await connect({ shards: [1], shardCount: 2 });
    assert.deepEqual(
      [...alone.guilds.cache.values()].map(({ shardId }) => shardId).filter((id) => id !== 1),
      [],
    );
  });
});
