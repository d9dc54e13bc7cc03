import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assertClean, openStage, sharedStage } from './telegram-support.ts';

const start = '/start';

suite('Telegram, private chats', () => {
  test('/start greets in the person’s language, its buttons follow, and what is followed is listed', async () => {
    const stage = await sharedStage();
    const vera = stage.telegram.user({ first_name: 'Vera', language_code: 'ru' });
    vera.sends(start);
    const hello = await vera.chat.hears('Tidings');
    assert.match(hello.text ?? '', /Вы следите за темами/);
    assert.ok((hello.keyboard?.inline_keyboard.flat() ?? []).length >= 5);
    const label = hello.keyboard!.inline_keyboard[0]![0]!.text;
    const { text } = await vera.presses(hello, label).answered();
    assert.equal(text, null);
    await vera.chat.hears(/Чечн/);
    vera.sends('/following');
    await vera.chat.hears(/Чечня/);
    assert.equal((await stage.bench.store.chats.get(`telegram:${vera.id}`))?.subscriptions.length, 1);
    assertClean(stage);
  });

  test('a briefing comes with bold linked titles, sources and buttons; a story and its page are one press away', async () => {
    const stage = await sharedStage();
    const anna = stage.telegram.user({ first_name: 'Anna' });
    anna.sends('/brief Chechnya, South Sudan, Brazil 20y');
    const brief = await anna.chat.hears(/CHECHNYA/);
    assert.ok(brief.entities.some(({ type }) => type === 'text_link'));
    assert.ok(brief.entities.every(({ type }) => ['bold', 'italic', 'text_link'].includes(type)));
    assert.deepEqual(brief.linkPreview, { is_disabled: true });
    const end = brief.keyboard ? brief : await anna.chat.hears(({ keyboard }) => keyboard !== null);
    await anna.presses(end, '1').answered();
    await anna.chat.hears(/Chechnya/);
    assertClean(stage);
  });

  const odd: readonly (readonly [
    string,
    (anna: {
      sends(text: string): unknown;
      sendsPhoto(): unknown;
      sendsOther(extra: object): unknown;
    }) => unknown,
    RegExp,
  ])[] = [
    ['an unknown command', (anna) => anna.sends('/foo'), /There is no command “foo”/],
    ['a mistyped command', (anna) => anna.sends('/folow Brazil'), /There is no command “folow”/],
    ['a mistyped topic', (anna) => anna.sends('/follow Brazzil'), /No topic is called “Brazzil”/],
    ['a wrong option', (anna) => anna.sends('/settings length huge'), /“huge” is not a length/],
    ['a missing argument', (anna) => anna.sends('/follow'), /Something is missing/],
    ['plain words', (anna) => anna.sends('what is new?'), /I read commands/],
    ['a lone emoji', (anna) => anna.sends('🙂'), /I read commands/],
    ['right-to-left text', (anna) => anna.sends('مرحبا بكم'), /I read commands/],
    [
      'right-to-left and emoji in a command',
      (anna) => anna.sends('/search «سلام» 👩‍👩‍👧 \u202eabc'),
      /No stored story/,
    ],
    ['4,000 characters', (anna) => anna.sends(`/search ${'слово '.repeat(660)}`), /./],
    [
      '4,000 characters of a command',
      (anna) => anna.sends(`/${'x'.repeat(60)} ${'x'.repeat(3900)}`),
      /There is no command/,
    ],
    ['a photo', (anna) => anna.sendsPhoto(), /I read commands/],
    [
      'a sticker',
      (anna) => anna.sendsOther({ sticker: { file_id: 's', width: 1, height: 1 } }),
      /I read commands/,
    ],
    ['a place', (anna) => anna.sendsOther({ location: { latitude: 1, longitude: 2 } }), /I read commands/],
    ['a command of an operator', (anna) => anna.sends('/status'), /./],
  ];
  test('every message is answered, shortly and with a way on', async () => {
    const stage = await sharedStage();
    for (const [name, act, said] of odd) {
      const anna = stage.telegram.user({ first_name: name });
      act(anna);
      const answer = await anna.chat.hears();
      assert.match(answer.text ?? '', said, name);
      assert.doesNotMatch(answer.text ?? '', /undefined|Error:|\bat .*\.ts/, name);
    }
    assertClean(stage);
  });

  test('an album is answered once', async () => {
    const stage = await sharedStage();
    const anna = stage.telegram.user({ first_name: 'Anna' });
    for (let photo = 0; photo < 3; photo++) anna.sendsOther({ photo: [], media_group_id: 'a1' });
    anna.sends('/help');
    await anna.chat.hears(/I read commands/);
    await anna.chat.hears(/What you can ask/);
    assert.equal(anna.chat.said.length, 2);
    assertClean(stage);
  });

  test('an edited command counts as a new one and its answer is edited; after a restart it gets a new one', async (context) => {
    const stage = await openStage(context, { stories: false });
    const anna = stage.telegram.user({ first_name: 'Anna' });
    const sent = anna.sends('/settings length huge');
    const answer = await anna.chat.hears(/“huge” is not a length/);
    anna.edits(sent, '/settings length long');
    const edited = await anna.chat.seesEdit(/Length: long/);
    assert.equal(edited.id, answer.id);
    // The same again changes nothing, and is no failure.
    const again = stage.telegram.nextCall('editMessageText');
    anna.edits(sent, '/settings length long');
    assert.match((await again).error?.description ?? '', /not modified/);
    const next = await stage.restart();
    anna.edits(sent, '/help');
    await anna.chat.hears(/What you can ask/);
    assert.equal(anna.chat.said.length, 2);
    assertClean(next);
  });

  test('a place that moves is answered once', async () => {
    const stage = await sharedStage();
    const anna = stage.telegram.user({ first_name: 'Anna' });
    const place = anna.sendsOther({ location: { latitude: 1, longitude: 2, live_period: 900 } });
    anna.edits(place, '');
    anna.sends('/help');
    await anna.chat.hears(/I read commands/);
    await anna.chat.hears(/What you can ask/);
    assert.equal(anna.chat.said.length, 2);
  });

  test('a button from before a restart works; one that is unknown says so, with a way on', async (context) => {
    const before = await openStage(context, { stories: false });
    const anna = before.telegram.user({ first_name: 'Anna' });
    anna.sends(`/follow "${'peace deal '.repeat(8).trim()}" daily 8:00`);
    await anna.chat.hears();
    anna.sends('/following');
    const list = await anna.chat.hears(({ keyboard }) => keyboard !== null);
    anna.sends('/follow Brazzil');
    const near = await anna.chat.hears(({ keyboard }) => keyboard !== null);
    const stage = await before.restart();
    await anna.presses(near, near.keyboard!.inline_keyboard[0]![0]!.text).answered();
    await anna.chat.hears(/You follow Brazil/);
    for (const { text } of list.keyboard!.inline_keyboard.flat().slice(0, 1)) {
      assert.equal((await anna.presses(list, text).answered()).text, null);
    }
    for (const data of ['x', '!nothing', '#0123456789ab', '?follow']) {
      const { text } = await anna.pressesData(list, data).answered();
      assert.equal(text, 'That button is too old and does nothing any more.');
      await anna.chat.hears(/too old/);
    }
    assertClean(stage);
  });

  test('two presses at once are both answered, and change the message once each in order', async () => {
    const stage = await sharedStage();
    const anna = stage.telegram.user({ first_name: 'Anna' });
    anna.sends('/settings');
    const settings = await anna.chat.hears(/Settings of this chat/);
    const labels = settings.keyboard!.inline_keyboard.flat().map(({ text }) => text);
    const length = labels.find((label) => /long/i.test(label))!;
    const presses = [anna.presses(settings, length), anna.presses(settings, length)];
    for (const press of presses) await press.answered();
    const changed = await anna.chat.seesEdit(/Length: long/);
    assert.equal(changed.id, settings.id);
    assert.equal(anna.chat.said.length, 1);
    await stage.telegram.drained();
    anna.sends('/help');
    await anna.chat.hears(/What you can ask/);
    assert.equal((await stage.bench.store.chats.get(`telegram:${anna.id}`))?.settings.length, 'long');
    assertClean(stage);
  });

  test('a file comes with a command in its caption; one that is too large is told', async () => {
    const stage = await sharedStage();
    const anna = stage.telegram.user({ first_name: 'Anna' });
    const small = anna.sendsDocument('feeds.opml', Buffer.from('<opml/>'));
    await anna.chat.hears(/I read commands/);
    anna.sends('/help', { replyTo: small });
    await anna.chat.hears(/What you can ask/);
    anna.sendsDocument('big.opml', Buffer.alloc(1024 * 1024 + 1));
    await anna.chat.hears('That file is too large: at most 1,024 KB are read.');
    assertClean(stage);
  });

  test('/export sends a file', async () => {
    const stage = await sharedStage();
    const anna = stage.telegram.user({ first_name: 'Anna' });
    anna.sends('/follow Brazil');
    await anna.chat.hears();
    anna.sends('/export');
    const { document } = await anna.chat.hears(({ document }) => document !== null);
    assert.match(document?.bytes.toString() ?? '', /"BR"/);
    assertClean(stage);
  });

  test('a timeline comes with its chart, an answer to a question with its sources', async () => {
    const stage = await sharedStage();
    const anna = stage.telegram.user({ first_name: 'Anna' });
    anna.sends('/timeline South Sudan 20y');
    const chart = await anna.chat.hears(({ photo }) => photo !== null);
    assert.equal(chart.photo?.bytes.subarray(1, 4).toString(), 'PNG');
    assert.notEqual(chart.caption ?? '', '');
    anna.sends('/ask Who signed a peace deal in South Sudan?');
    const answer = await anna.chat.hears(({ text }) => text !== null && !text.startsWith('SOUTH SUDAN'));
    assert.ok(answer.entities.some(({ type }) => type === 'text_link'));
    assertClean(stage);
  });

  test('a link with a payload follows', async () => {
    const stage = await sharedStage();
    const anna = stage.telegram.user({ first_name: 'Anna' });
    anna.sends('/start follow_BR');
    await anna.chat.hears(/You follow Brazil/);
    assertClean(stage);
  });
});

suite('Telegram, failures', () => {
  test('a handler that throws is told to its chat, and other chats go on', async (context) => {
    const stage = await openStage(context, { stories: false });
    const [anna, ben] = ['Anna', 'Ben'].map((first_name) => stage.telegram.user({ first_name }));
    anna!.sends(start);
    const hello = await anna!.chat.hears();
    const { host } = stage.bench.app;
    const answer = host.answer;
    Object.assign(host, {
      answer: async (invocation: Parameters<typeof answer>[0]) => {
        if (invocation.chatId === `telegram:${anna!.id}`) throw new Error('broken on purpose');
        return await answer(invocation);
      },
    });
    await anna!.presses(hello, 'Help').answered();
    await anna!.chat.hears(/That failed, and it was noted/);
    anna!.sends('/help');
    ben!.sends('/help');
    await ben!.chat.hears(/What you can ask/);
    await anna!.chat.hears(/That failed, and it was noted/);
    assertClean(stage, ['handling an update failed', 'handling an update failed']);
  });

  test('a chat whose answer takes long shows it, and holds up no other', async (context) => {
    const stage = await openStage(context, { stories: false });
    const [anna, ben] = ['Anna', 'Ben'].map((first_name) => stage.telegram.user({ first_name }));
    const { host } = stage.bench.app;
    const answer = host.answer;
    const slow = Promise.withResolvers<void>();
    Object.assign(host, {
      answer: async (invocation: Parameters<typeof answer>[0]) => {
        if (invocation.chatId === `telegram:${anna!.id}`) await slow.promise;
        return await answer(invocation);
      },
    });
    anna!.sends('/help');
    anna!.sends('/settings');
    ben!.sends('/help');
    await ben!.chat.hears(/What you can ask/);
    const typing = stage.telegram.nextCall('sendChatAction');
    stage.clock.pass(1000);
    assert.equal((await typing).params['action'], 'typing');
    slow.resolve();
    await anna!.chat.hears(/What you can ask/);
    await anna!.chat.hears(/Settings of this chat/);
    assertClean(stage);
  });

  test('an answer refused for its pace is sent again; polling outlives every failure', async (context) => {
    const stage = await openStage(context, { stories: false });
    const anna = stage.telegram.user({ first_name: 'Anna' });
    stage.telegram.fail('getUpdates', { code: 502, page: true });
    anna.sends('/help');
    await stage.telegram
      .nextCall(({ method, error }) => method === 'getUpdates' && error !== null)
      .catch(() => null);
    const wake = setInterval(() => stage.clock.pass(1000), 20);
    try {
      await anna.chat.hears(/What you can ask/);
      stage.telegram.fail('sendMessage', { code: 429, retryAfter: 1 });
      anna.sends('/topics');
      await anna.chat.hears(/Topics/);
    } finally {
      clearInterval(wake);
    }
    assertClean(stage);
  });
});
