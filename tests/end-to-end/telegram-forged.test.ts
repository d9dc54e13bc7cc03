import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assertClean, sharedStage } from './telegram-support.ts';

/** https://core.telegram.org/bots/api#callbackquery: an app of one's own sends whatever data it likes. */
suite('Telegram, forged presses', () => {
  test('what no button of ours holds changes nothing that all read, asks nothing and reads no other chat', async () => {
    const stage = await sharedStage();
    const { telegram, bench } = stage;
    const [anna, ben] = ['Anna', 'Ben'].map((first_name) => telegram.user({ first_name }));
    const group = telegram.supergroup({ title: 'Forged', creator: anna! });
    const channel = telegram.channel({ title: 'Not his', creator: anna! });
    group.setMember(ben!, 'member');
    group.addBot();
    channel.addBot();
    anna!.sends('/start', { chat: group });
    const hello = await group.hears(/Tidings/);
    const data = (...parts: readonly string[]) => parts.join('\u001f');
    await ben!.pressesData(hello, data('!search', 'query', 'nonsense')).answered();
    const below = await group.hears(({ text }) => text !== null && !text.includes('Tidings'));
    assert.equal(below.replyTo, hello.id);
    assert.match(hello.text ?? '', /Tidings/);
    for (const forged of [
      data('?timeline', 'nothing'),
      data('?brief', 'x y=z'),
      '!',
      '#gone',
      data('.toString'),
    ])
      assert.match((await ben!.pressesData(hello, forged).answered()).text ?? '', /too old/, forged);
    const refused = [
      data('.follow', 'topic', 'Brazil'),
      data('.forget', 'confirm', 'yes'),
      data('.following', '@', `${channel.id}`),
      data('.settings', 'setting', 'discreet', 'value', 'on', '@', `${channel.id}`),
    ];
    for (const forged of refused)
      assert.match(
        (await ben!.pressesData(hello, forged).answered()).text ?? '',
        /Only those|not yours|manage/,
      );
    assert.deepEqual(
      (await bench.store.chats.all()).filter(({ id }) =>
        [`telegram:${group.id}`, `telegram:${channel.id}`].includes(id),
      ),
      [],
    );
    assertClean(stage);
  });
});
