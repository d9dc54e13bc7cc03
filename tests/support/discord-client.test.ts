import assert from 'node:assert/strict';
import { once } from 'node:events';
import { suite, type TestContext, test } from 'node:test';
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ClientOptions,
  ContainerBuilder,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { DiscordOptions } from './discord/index.ts';
import { withClients } from './discord/with-clients.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

async function start(context: TestContext, options: DiscordOptions = {}) {
  const { discord, connect } = await withClients(context, options);
  const answering = async (handle: (it: Interaction) => Promise<unknown>, given?: Partial<ClientOptions>) => {
    const client = await connect(given);
    client.on(Events.InteractionCreate, (it) => void handle(it).catch(() => undefined));
    return client;
  };
  return { discord, connect, answering };
}

suite('discord.js on the loopback Discord', () => {
  test('commands, completion, buttons, modals and components v2 go round', async (context) => {
    const { discord, answering } = await start(context);
    const alice = discord.user('alice', { locale: 'ru' });
    const room = discord.guild('G', { members: [alice] }).channel('general');
    const client = await answering(async (it) => {
      if (it.isAutocomplete()) await it.respond([{ name: it.options.getFocused(), value: 'v' }]);
      if (it.isChatInputCommand()) {
        await it.deferReply({ flags: MessageFlags.Ephemeral });
        const button = new ButtonBuilder().setCustomId('zone').setLabel('Zone').setStyle(ButtonStyle.Primary);
        const text = new TextDisplayBuilder().setContent(`${it.locale} ${it.options.getString('topic')}`);
        const container = new ContainerBuilder()
          .addTextDisplayComponents(text)
          .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(button));
        await it.editReply({ components: [container], flags: MessageFlags.IsComponentsV2 });
        await it.followUp({ content: 'file', files: [{ attachment: Buffer.from('{}'), name: 'a.json' }] });
      }
      if (it.isButton()) {
        const input = new TextInputBuilder().setCustomId('z').setStyle(TextInputStyle.Short);
        const label = new LabelBuilder().setLabel('Zone').setTextInputComponent(input);
        await it.showModal(new ModalBuilder().setCustomId('m').setTitle('T').addLabelComponents(label));
      }
      if (it.isModalSubmit() && it.isFromMessage()) {
        const text = new TextDisplayBuilder().setContent(it.fields.getTextInputValue('z'));
        await it.update({ components: [text], flags: MessageFlags.IsComponentsV2 });
      }
    });
    await client.application.commands.set([
      {
        name: 'follow',
        description: 'd',
        options: [{ type: 3, name: 'topic', description: 'd', autocomplete: true }],
      },
    ]);
    await discord.registered('follow');
    const typed = alice.type('follow', { topic: 'bra' }, { into: 'topic', where: room });
    assert.deepEqual(await typed.choices(), [{ name: 'bra', value: 'v' }]);
    const asked = alice.command('follow', { topic: 'brazil' }, room);
    const [shown, file] = await asked.answers(2);
    assert.deepEqual([shown?.text, shown?.ephemeral, shown?.componentsV2], ['ru brazil', true, true]);
    assert.equal(file?.files[0]?.name, 'a.json');
    const modal = await alice.press(shown!, 'Zone').modal();
    const changed = await alice.submit(modal, { Zone: 'UTC' }).answer();
    assert.deepEqual([changed.id, changed.text], [shown?.id, 'UTC']);
    assert.deepEqual(discord.violations, []);
  });

  test('a refusal reaches the caller as a DiscordAPIError with its code', async (context) => {
    const { discord, connect } = await start(context);
    const room = discord.guild('G').channel('general');
    room.permit('bot', { deny: ['SendMessages'] });
    const client = await connect();
    const channel = await client.channels.fetch(room.id);
    assert.ok(channel?.isSendable());
    const refused = (code: number) => (error: unknown) =>
      error instanceof DiscordAPIError && error.code === code;
    await assert.rejects(channel.send('x'), refused(50013));
    room.permit('bot', {});
    await assert.rejects(channel.send('x'.repeat(2001)), refused(50035));
    const sent = await channel.send({ content: 'x', nonce: 'n', enforceNonce: true });
    assert.equal((await channel.send({ content: 'x', nonce: 'n', enforceNonce: true })).id, sent.id);
    room.delete();
    await assert.rejects(channel.send('x'), refused(10003));
  });

  test('contents of other people need the intent, in servers only', async (context) => {
    for (const [intents, seen] of [
      [[], ''],
      [[MessageContent], 'in room'],
    ] as const) {
      const { discord, connect } = await start(context, { privileged: ['MessageContent'] });
      const alice = discord.user('alice');
      const room = discord.guild('G', { members: [alice] }).channel('general');
      const client = await connect({
        intents: [Guilds, GuildMessages, DirectMessages, ...intents],
      });
      const heard: string[] = [];
      const both = new Promise<void>((resolve) => {
        client.on(Events.MessageCreate, ({ content }) => heard.push(content) === 2 && resolve());
      });
      alice.say('in room', { where: room });
      alice.say('in private');
      await both;
      assert.deepEqual(heard, [seen, 'in private']);
    }
  });

  test('servers come and go, channels and threads are deleted', async (context) => {
    const { discord, connect } = await start(context);
    const guild = discord.guild('G');
    const room = guild.channel('general');
    const client = await connect();
    const heard: string[] = [];
    for (const event of [
      Events.GuildCreate,
      Events.GuildDelete,
      Events.ChannelDelete,
      Events.ThreadUpdate,
      Events.ThreadDelete,
    ]) {
      client.on(event as Events.GuildCreate, () => void heard.push(event));
    }
    const thread = room.thread('t');
    thread.archive();
    thread.delete();
    room.delete();
    guild.removeBot();
    const last = once(client, Events.GuildCreate);
    discord.guild('H');
    await last;
    assert.deepEqual(heard, ['threadUpdate', 'threadDelete', 'channelDelete', 'guildDelete', 'guildCreate']);
  });

  test('a rate limit met is waited out by the library', async (context) => {
    const bucket = { limit: 1, perMs: 50 };
    const limits = { perSecond: null, buckets: { 'POST /channels/:channel/messages': bucket } };
    const { discord, connect } = await start(context, { limits });
    const room = discord.guild('G').channel('general');
    const client = await connect();
    const channel = await client.channels.fetch(room.id);
    assert.ok(channel?.isSendable());
    await Promise.all([channel.send('a'), channel.send('b'), channel.send('c')]);
    assert.deepEqual(
      room.posts.map(({ text }) => text),
      ['a', 'b', 'c'],
    );
  });

  test('a thousand commands at once are answered, none refused', async (context) => {
    const { discord, answering } = await start(context, { guardMs: 30_000 });
    const alice = discord.user('alice');
    const room = discord.guild('G', { members: [alice] }).channel('general');
    const client = await answering(async (it) => {
      if (it.isChatInputCommand())
        await it.reply({ content: it.options.getString('topic') ?? '', flags: 64 });
    });
    const options = [{ type: 3, name: 'topic', description: 'd' }];
    await client.application.commands.set([{ name: 'echo', description: 'd', options }]);
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, at) => alice.command('echo', { topic: `${at}` }, room).answer()),
    );
    assert.deepEqual(
      answers.map(({ text }) => text),
      answers.map((_, at) => `${at}`),
    );
    assert.deepEqual(discord.violations, []);
  });
});
