import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { NotPossible } from '../support/discord/index.ts';
import { assertClean, openStage, sharedStage } from './discord-support.ts';

/** Finds more than a page, and no button carries it. */
const longQuery =
  'peace OR people OR government OR president OR police OR country OR million OR united OR leaders OR vote';

let people = 0;
/** Somebody new in a server of their own, which they manage; and a visitor who does not. */
async function newcomers(locale = 'en-US') {
  const stage = await sharedStage();
  people += 1;
  const [maria, visitor] = [
    stage.discord.user(`maria-${people}`, { locale }),
    stage.discord.user(`visitor-${people}`, { locale }),
  ];
  const guild = stage.discord.guild(`Newsroom ${people}`, { owner: maria, members: [visitor] });
  return { ...stage, maria, visitor, guild, room: guild.channel('general') };
}

suite('Discord, a reader', () => {
  after(async () => assertClean(await sharedStage()));

  test('a look-up in a server is acknowledged at once and for the asker alone; its items have their buttons', async () => {
    const { visitor, room } = await newcomers();
    const asked = visitor.command('brief', { topics: 'Chechnya, South Sudan', since: '20y' }, room);
    assert.equal((await asked.acknowledged()).type, 5);
    const [first] = await asked.answers(2);
    assert.ok(first?.ephemeral && first.componentsV2);
    assert.deepEqual(room.shows(), []);
    assert.match(first.text, /### Chechnya/);
    const story = await visitor.press(first, '1').answer();
    assert.ok(story.ephemeral);
    assert.match(story.text, /^\*\*\[/);
  });

  test('a follow in a server is for all to see, and so is the visitor told that only managers may', async () => {
    const { maria, visitor, guild, room, bench } = await newcomers();
    const answer = await maria.command('follow', { topic: 'Chechnya', when: 'weekdays 7:30' }, room).answer();
    assert.ok(!answer.ephemeral);
    assert.match(answer.text, /You follow Chechnya: Monday to Friday at 07:30/);
    const chat = await bench.store.chats.get(`discord:${room.id}`);
    assert.equal(chat?.subscriptions.length, 1);
    assert.throws(() => visitor.command('follow', { topic: 'Brazil' }, room), NotPossible);
    // Rights over one channel are enough, and count there alone.
    const other = guild.channel('other');
    other.permit(visitor, { allow: ['ManageChannels'] });
    assert.match(
      (await visitor.command('follow', { topic: 'Brazil' }, other).answer()).text,
      /You follow Brazil/,
    );
  });

  test('a button pressed by somebody who may not: a word to them alone, and nothing happens', async () => {
    const { maria, visitor, room, bench } = await newcomers();
    const start = await maria.command('start', {}, room).answer();
    assert.ok(!start.ephemeral);
    const refused = await visitor.press(start, 'Follow Chechnya').answer();
    assert.ok(refused.ephemeral);
    assert.match(refused.text, /Only those who manage/);
    assert.equal(await bench.store.chats.get(`discord:${room.id}`), null);
  });

  test('two presses at once are both answered, and follow once', async () => {
    const { maria, room, bench } = await newcomers();
    const start = await maria.command('start', {}, room).answer();
    const presses = [maria.press(start, 'Follow Chechnya'), maria.press(start, 'Follow Chechnya')];
    const texts = (await Promise.all(presses.map((one) => one.answer()))).map(({ text }) => text);
    assert.deepEqual(texts.map((text) => /^You follow Chechnya( already)?:/.exec(text)?.[1] ?? '').sort(), [
      '',
      ' already',
    ]);
    assert.equal((await bench.store.chats.get(`discord:${room.id}`))?.subscriptions.length, 1);
  });

  test('topics complete while typing, in a list the last one; labels stay within 100', async () => {
    const { maria, room } = await newcomers();
    const type = async (command: string, into: string, text: string) =>
      (await maria.type(command, { [into]: text }, { into, where: room }).choices()).map(
        ({ value }) => value,
      );
    assert.equal((await type('follow', 'topic', 'braz'))[0], 'Brazil');
    assert.equal((await type('brief', 'topics', 'Chechnya, braz'))[0], 'Chechnya, Brazil');
    assert.ok((await type('follow', 'topic', '')).length <= 25);
    assert.deepEqual(await type('follow', 'topic', 'ж'.repeat(3_000)), []);
    assert.ok((await type('settings', 'value', 'Europe/B')).includes('Europe/Berlin'));
    await maria.command('follow', { topic: 'Brazil' }, room).answer();
    const own = await maria.type('unfollow', { topic: 'Br' }, { into: 'topic', where: room }).choices();
    assert.deepEqual(
      own.map(({ name }) => name.split(' ')[0]),
      ['Brazil'],
    );
  });

  test('a menu stands for many buttons alike, and choosing is pressing', async () => {
    const { maria, room } = await newcomers();
    const topics = await maria.command('topics', {}, room).answer();
    const [menu] = topics.selects;
    assert.ok(menu && menu.options.length > 5);
    const chosen = menu.options[0]!.label;
    const answer = await maria.choose(topics, menu.customId, [chosen]).answer();
    assert.match(answer.text, /briefing/);
    assert.ok(answer.ephemeral);
  });

  test('names and descriptions speak the languages of Discord that we speak', async () => {
    const { discord } = await sharedStage();
    const follow = discord.commands.find(({ name }) => name === 'follow');
    const described = follow?.['description_localizations'] as Record<string, string>;
    assert.deepEqual(Object.keys(described).sort(), ['es-419', 'es-ES', 'fr', 'pt-BR', 'ru']);
    assert.match(described['ru'] ?? '', /Следить/);
    const pierre = await newcomers('fr');
    assert.match((await pierre.maria.command('help', {}, pierre.room).answer()).text, /commandes|demander/i);
  });
});

suite('Discord, every update is answered', () => {
  after(async () => assertClean(await sharedStage()));

  test('an argument of 4,000 characters, right-to-left text, emoji, markup', async () => {
    const { maria, room } = await newcomers();
    for (const query of [
      'слово '.repeat(666),
      'السلام في كولومبيا',
      '👨‍👩‍👧‍👦🏳️‍🌈',
      '**||`@everyone` <@1> [x](https://evil.example)||**',
    ]) {
      const answer = await maria.command('search', { query }, room).answer();
      assert.notEqual(answer.text.trim(), '');
      assert.deepEqual(answer.pinged, []);
    }
  });

  test('a mistyped topic and time get buttons that work', async () => {
    const { maria, room } = await newcomers();
    const unknown = await maria.command('follow', { topic: 'Chechnay' }, room).answer();
    assert.match(unknown.text, /No topic is called/);
    assert.match((await maria.press(unknown, unknown.buttons[0]!.label).answer()).text, /^You follow/);
    const time = await maria.command('follow', { topic: 'Brazil', when: 'noonish' }, room).answer();
    assert.match(time.text, /is not a time I can read/);
  });

  test('in direct messages: commands typed, plain words, a lone emoji, a file, a sticker', async () => {
    const { discord } = await sharedStage();
    const anna = discord.user('anna');
    discord.guild('Shared', { members: [anna] });
    const answerTo = async (say: () => void) => {
      const before = anna.dm.posts.length;
      say();
      return await anna.dm.post(before);
    };
    assert.match((await answerTo(() => anna.say('/follow Brazil fridays 17:00'))).text, /You follow Brazil/);
    assert.match((await answerTo(() => anna.say('following'))).text, /Brazil/);
    assert.match((await answerTo(() => anna.say('good morning'))).text, /I read commands/);
    assert.match((await answerTo(() => anna.say('😀'))).text, /I read commands/);
    assert.match((await answerTo(() => anna.say('/folow Brazil'))).text, /There is no command/);
    const files = [{ name: 'a.png', contentType: 'image/png', bytes: new Uint8Array(3) }];
    assert.match((await answerTo(() => anna.say('', { files }))).text, /I read commands/);
  });

  test('an edited message counts as a new one, and its answer is edited', async () => {
    const { discord } = await sharedStage();
    const anna = discord.user('anna');
    discord.guild('Shared', { members: [anna] });
    const said = anna.say('/follow Chechnay');
    const answer = await anna.dm.post();
    assert.match(answer.text, /No topic is called/);
    anna.edit(said, '/follow Chechnya');
    await anna.dm.until((views) => views.some(({ text }) => text.startsWith('You follow Chechnya')));
    assert.deepEqual(
      anna.dm.posts.map(({ id }) => id),
      [answer.id],
    );
  });

  test('messages of others in servers, of bots and of the system are none of ours', async () => {
    const { maria, room, discord } = await newcomers();
    maria.say('/help', { where: room });
    await maria.command('help', {}, room).answer();
    assert.deepEqual(room.posts, []);
    assert.deepEqual(discord.violations, []);
  });

  test('a button nobody knows any more: a word, and what works', async () => {
    const { maria, room, bench } = await newcomers();
    const long = await maria.command('search', { query: longQuery }, room).answer();
    const id = long.buttons.find(({ customId }) => customId?.startsWith('#'))?.customId;
    assert.ok(id, 'a long query is kept behind its button');
    const second = await maria
      .press(long, id)
      .shows(([first]) => first !== undefined && /page 2/.test(first.text));
    assert.equal(second[0]?.id, long.id);
    const back = second[0]?.buttons.find(({ customId }) => customId?.startsWith('#'))?.customId;
    await bench.store.chats.remove(`discord:${room.id}`);
    const gone = await maria.press(long, back ?? '').answer();
    assert.ok(gone.ephemeral);
    assert.match(gone.text, /too old/);
    assert.deepEqual(
      gone.buttons.map(({ label }) => label),
      ['/brief', '/topics', '/help'],
    );
  });
});

test('Discord: buttons from before a restart work, and commands are registered once', async (context) => {
  const before = await openStage(context);
  const maria = before.discord.user('maria');
  const room = before.discord.guild('Newsroom', { owner: maria }).channel('general');
  const start = await maria.command('start', {}, room).answer();
  const found = await maria.command('search', { query: longQuery }, room).answer();
  assert.equal(before.discord.registrations, 1);
  const stage = await before.restart();
  assert.equal(stage.discord.registrations, 1);
  assert.match((await maria.press(start, 'Follow Chechnya').answer()).text, /You follow Chechnya/);
  const more = found.buttons.find(({ customId }) => customId?.startsWith('#'))!.customId!;
  assert.match((await maria.press(found, more).answer()).text, /Stories with/);
  assertClean(stage);
});
