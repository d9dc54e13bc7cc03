import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { commands } from '../../commands/index.ts';
import { ConfigError, type Document } from '../../src/core/index.ts';
import { discordType } from '../../src/platforms/discord/index.ts';
import type { Call, Service } from '../../src/ports/index.ts';
import { keptLog } from '../support/app.ts';
import { type Discord, startDiscord, type TestChannel } from '../support/discord/index.ts';
import { hostWith } from '../support/host.ts';
import { assertClean, newsroom, openStage } from './discord-support.ts';
import { standingClock, until } from './support.ts';

const opml =
  '<opml version="2.0"><body><outline text="Courier" xmlUrl="https://courier.example/feed"/></body></opml>';

suite('Discord, operators', () => {
  test('a source is added by a form, changed in place, taken from a list sent as a file', async (context) => {
    let olga!: ReturnType<Discord['user']>;
    const stage = await openStage(context, {
      operators: (discord) => {
        olga = discord.user('olga');
        return [`discord:${olga.id}`];
      },
    });
    const room = stage.discord.guild('Ours', { owner: olga }).channel('general');
    const list = await olga.command('sources', {}, room).answer();
    assert.ok(list.ephemeral);
    const add = list.buttons.find(({ customId }) => customId?.startsWith('?'));
    assert.ok(add?.customId, 'a button that asks');
    const form = await olga.press(list, add.customId).modal();
    assert.equal(form.fields.length, 1);
    const answer = await olga.submit(form, { [form.fields[0]!.customId]: 'nonsense' }).answer();
    assert.ok(answer.ephemeral);
    assert.notEqual(answer.text, list.text);
    const before = olga.dm.posts.length;
    const files = [{ name: 'feeds.opml', contentType: 'text/xml', bytes: new TextEncoder().encode(opml) }];
    olga.say('sources import', { files });
    assert.match((await olga.dm.post(before)).text, /Courier|courier|1/);
    const visitor = stage.discord.user('visitor');
    stage.discord.guild('Theirs', { owner: visitor });
    visitor.say('/sources');
    assert.match((await visitor.dm.post()).text, /Only those who/);
    assertClean(stage);
  });
});

test('Discord: what is changed in place is the message of the button', async (context) => {
  const { maria, guild, ...stage } = await newsroom(context);
  const room = guild.channel('general');
  await maria.command('follow', { topic: 'Brazil' }, room).answer();
  const asked = maria.command('forget', {}, room);
  const sure = await asked.answer();
  const pressed = maria.press(sure, sure.buttons[0]!.label);
  assert.equal((await pressed.acknowledged()).type, 6);
  const done = (await pressed.shows(([first]) => first !== undefined && first.text !== sure.text))[0];
  assert.equal(done?.id, sure.id);
  assert.equal(await stage.bench.store.chats.get(`discord:${room.id}`), null);
  assertClean(stage);
});

test('Discord: what is stored comes as a file', async (context) => {
  const { maria, guild, ...stage } = await newsroom(context);
  const room = guild.channel('general');
  await maria.command('follow', { topic: 'Brazil' }, room).answer();
  const { files, ephemeral } = await maria.command('export', {}, room).answer();
  assert.ok(ephemeral);
  assert.match(new TextDecoder().decode(files[0]?.bytes), /"BR"/);
  assertClean(stage);
});

suite('Discord, faults', () => {
  test('a handler that throws: the person is told, others are answered meanwhile, the process goes on', async (context) => {
    const broken = commands.map((one) =>
      one.name === 'why'
        ? { ...one, run: async (): Promise<Document> => Promise.reject(new Error('x')) }
        : one,
    );
    const { maria, guild, ...stage } = await newsroom(context, { commands: broken, stories: false });
    const room = guild.channel('general');
    const [why, help] = [maria.command('why', { item: '1' }, room), maria.command('help', {}, room)];
    assert.match((await why.answer()).text, /That failed, and it was noted/);
    assert.match((await help.answer()).text, /What you can ask/);
    assertClean(stage);
    assert.deepEqual(
      stage.bench.log.lines.filter(({ level }) => level === 'error').map(({ message }) => message),
      ['a command failed'],
    );
  });

  test('a host that rejects, hangs or says nothing: acknowledged in any case, and answered', async (context) => {
    const discord = await startDiscord({ limits: 'off' });
    context.after(() => discord.stop());
    const log = keptLog();
    const clock = standingClock('2023-10-01T09:00:00Z');
    const http = { request: () => Promise.reject(new Error('no web')) };
    const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api };
    const platform = discordType.fromEnv(env)!({ clock, http, log, operators: [] });
    const hanging = Promise.withResolvers<Document>();
    const silent: Document = { language: 'en', blocks: [], visibility: 'asker' };
    const kinds: Readonly<Record<string, () => Promise<Document>>> = {
      brief: () => Promise.reject(new Error('broken')),
      help: () => hanging.promise,
      topics: async () => silent,
    };
    const host = hostWith({
      commands,
      answer: async ({ input }) => (input.kind === 'named' ? await kinds[input.command]!() : silent),
      complete: () => hanging.promise.then(() => []),
      action: () => Promise.reject(new Error('broken')),
    });
    await platform.start(host);
    const maria = discord.user('maria');
    const room = discord.guild('Newsroom', { owner: maria }).channel('general');
    const slow = maria.command('help', {}, room);
    assert.equal((await slow.acknowledged()).type, 5);
    assert.match((await maria.command('brief', {}, room).answer()).text, /That failed/);
    assert.notEqual((await maria.command('topics', {}, room).answer()).text.trim(), '');
    const typing = maria.type('follow', { topic: 'b' }, { into: 'topic', where: room });
    const choices = typing.choices();
    const passing = setInterval(() => clock.pass(1_000), 5);
    assert.deepEqual(await choices, []);
    clearInterval(passing);
    hanging.resolve(silent);
    await slow.answer();
    await platform.stop();
    assert.deepEqual(discord.violations, []);
  });

  test('an answer that fails on its way is tried again once', async (context) => {
    const { maria, guild, ...stage } = await newsroom(context, { stories: false });
    const route = 'PATCH /webhooks/:application/:token/messages/@original';
    stage.discord.trouble(route, { kind: 'status', status: 502 });
    const asked = maria.command('help', {}, guild.channel('general'));
    const passing = setInterval(() => stage.clock.pass(100), 5);
    assert.match((await asked.answer()).text, /What you can ask/);
    clearInterval(passing);
    assertClean(stage);
  });
});

test('Discord: a command opens a thread where the channel takes one', async (context) => {
  const opening = commands.map((one) =>
    one.name === 'why'
      ? {
          ...one,
          async run({ openThread }: Call, service: Service) {
            const chatId = openThread ? await openThread(`Peace ${'😀'.repeat(80)}`) : 'none';
            return service.views.line('en', 'not-followed', { topic: chatId });
          },
        }
      : one,
  );
  const { maria, guild, ...stage } = await newsroom(context, { commands: opening, stories: false });
  const open = async (place: TestChannel) => (await maria.command('why', { item: '1' }, place).answer()).text;
  for (const kind of ['text', 'announcement'] as const) {
    const channel = guild.channel(kind, kind);
    const text = await open(channel);
    const [thread] = channel.threads;
    assert.ok(thread && text.includes(`discord:${thread.id}`));
    assert.match(thread.name, /^Peace .*…$/u);
    assert.match(await open(thread), /none/);
  }
  assert.match(await open(maria.dm), /none/);
  const closed = guild.channel('closed');
  closed.permit('bot', { deny: ['CreatePublicThreads'] });
  assert.match(await open(closed), /none/);
  assertClean(stage);
});

suite('Discord, the connection', () => {
  test('commands that could not be registered are tried again', async (context) => {
    const stage = await openStage(context, {
      stories: false,
      operators: (discord) => {
        discord.trouble('PUT /applications/:application/commands', { kind: 'status', status: 500 });
        return [];
      },
    });
    assert.deepEqual(stage.discord.commands, []);
    stage.clock.pass(5_000);
    await stage.discord.registered('help');
    assertClean(stage, ['commands were not registered with Discord']);
  });

  test('a dropped gateway is resumed, and what was said meanwhile is answered', async (context) => {
    const { maria, guild, ...stage } = await newsroom(context, { stories: false });
    const room = guild.channel('general');
    await maria.command('help', {}, room).answer();
    stage.discord.gateway.cut({ resume: true });
    const asked = maria.command('topics', {}, room);
    assert.equal((await asked.acknowledged()).type, 5);
    await asked.answer();
    assert.equal(stage.discord.gateway.counts.resumes, 1);
    stage.discord.gateway.askReconnect();
    await until(() => stage.discord.gateway.counts.resumes, 2);
    await maria.command('help', {}, room).answer();
    assert.equal(stage.discord.gateway.counts.identifies, 1);
    assert.equal(stage.discord.registrations, 1);
    assertClean(stage);
  });

  test('a gateway that is dropped while the service stops is not connected anew', async (context) => {
    const stage = await openStage(context, { stories: false });
    context.mock.timers.enable({ apis: ['setTimeout'] });
    stage.discord.gateway.cut({ resume: true });
    const isNoticed = () => stage.log.lines.some(({ message }) => message.includes('is made anew'));
    while (!isNoticed()) await new Promise(setImmediate);
    await stage.stop();
    context.mock.timers.tick(60_000);
    // What is asked twice now is answered after a connection that was begun before.
    for (let asked = 0; asked < 2; asked += 1) {
      await new Promise(setImmediate);
      await fetch(stage.discord.api);
    }
    assert.equal(stage.discord.gateway.counts.connections, 1);
  });

  test('commands are registered anew only when they changed', async (context) => {
    const stage = await openStage(context, { stories: false });
    assert.equal(stage.discord.registrations, 1);
    const same = await stage.restart();
    assert.equal(same.discord.registrations, 1);
    const fewer = await same.restart({ commands: commands.filter(({ name }) => name !== 'why') });
    assert.equal(fewer.discord.registrations, 2);
    assert.ok(!fewer.discord.commands.some(({ name }) => name === 'why'));
    assertClean(fewer);
  });

  test('shards as given: this process has those, and registers only with the first', async (context) => {
    const stage = await openStage(context, {
      stories: false,
      discord: { shards: 2 },
      env: { DISCORD_SHARDS: '1/2' },
    });
    assert.equal(stage.discord.registrations, 0);
    assert.equal(stage.discord.gateway.online, 1);
    assertClean(stage);
  });

  test('a token that is refused ends the start with a line that names the variable', async (context) => {
    const rejected = openStage(context, { stories: false, env: { DISCORD_TOKEN: 'other.bot.token' } });
    await assert.rejects(rejected, (error) => {
      assert.ok(error instanceof ConfigError);
      assert.match(error.message, /^DISCORD_TOKEN is refused/);
      assert.doesNotMatch(error.message, /other\.bot/);
      return true;
    });
  });

  test('a Discord that is not reached does not keep the service from starting, and is tried with growing waits', async (context) => {
    const stage = await openStage(context, {
      stories: false,
      operators: (discord) => {
        discord.trouble('GET /gateway/bot', { kind: 'status', status: 503 }, { times: 2 });
        return [];
      },
    });
    assert.equal(stage.discord.gateway.online, 0);
    stage.clock.pass(1_000);
    await until(
      () => stage.log.lines.filter(({ level }) => level === 'warn').map(({ fields }) => fields['seconds']),
      [1, 2],
    );
    stage.clock.pass(2_000);
    await stage.discord.online();
    await stage.discord.registered('help');
    const maria = stage.discord.user('maria');
    const room = stage.discord.guild('Newsroom', { owner: maria }).channel('general');
    assert.match((await maria.command('help', {}, room).answer()).text, /What you can ask/);
    assertClean(stage);
  });

  test('checks() needs no start: token, install, invite', async (context) => {
    const discord = await startDiscord({ limits: 'off' });
    context.after(() => discord.stop());
    const clock = standingClock('2023-10-01T09:00:00Z');
    const http = { request: () => Promise.reject(new Error('no web')) };
    const checks = (token: string) =>
      discordType.fromEnv({ DISCORD_TOKEN: token, DISCORD_API_URL: discord.api })!({
        clock,
        http,
        log: keptLog(),
        operators: [],
      }).checks!();
    const good = await checks(discord.token);
    assert.ok(good.every(({ state }) => state !== 'bad'));
    assert.match(
      good.find(({ name }) => name === 'discord invite')?.said ?? '',
      new RegExp(
        `^https://discord\\.com/oauth2/authorize\\?client_id=${discord.botId}&scope=bot\\+applications\\.commands&permissions=\\d+$`,
      ),
    );
    assert.deepEqual(
      (await checks('other.bot.token')).map(({ name, state }) => [name, state]),
      [['discord token', 'bad']],
    );
  });
});
