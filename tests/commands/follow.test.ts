import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { actionsIn, shown } from '../render/support.ts';
import { assertMistake, offered, talk } from './support.ts';

const zoneUnset =
  'Times are UTC until the time zone is set. Set it with /settings zone followed by your city: /settings zone Europe/Moscow';

suite('/follow, /following, /unfollow', () => {
  test('/follow follows at once, says when it comes, and how to set the zone while nobody has', async () => {
    const { say } = await talk('follow-first');
    const answer = await say('/follow Chechnya');
    assert.deepEqual(shown(answer), [
      'You follow Chechnya: daily at 08:00.',
      'The next briefing is due Mon 2 Oct, 08:00.',
      zoneUnset,
      '[The last 7 days] [What I follow] [Settings]',
    ]);
    await say('/settings zone Berlin');
    assert.ok(!shown(await say('/follow Brazil')).includes(zoneUnset));
  });

  const times = [
    ['South Sudan daily 8:00', 'You follow South Sudan: daily at 08:00.', 'Mon 2 Oct, 08:00'],
    [
      'South Sudan weekdays 07:30 and 18:00',
      'You follow South Sudan: Monday to Friday at 07:30 and 18:00.',
      'Mon 2 Oct, 07:30',
    ],
    ['South Sudan fridays 17:00', 'You follow South Sudan: Fri at 17:00.', 'Fri 6 Oct, 17:00'],
    ['South Sudan hourly', 'You follow South Sudan: hourly.', 'Sun 1 Oct, 10:00'],
    ['Brazil по пятницам в 17', 'You follow Brazil: Fri at 17:00.', 'Fri 6 Oct, 17:00'],
  ] as const;
  for (const [line, said, next] of times) {
    test(`/follow ${line}: ${next}`, async () => {
      const { say } = await talk(`follow-${line}`);
      const [first, second] = shown(await say(`/follow ${line}`));
      assert.equal(first, said);
      assert.equal(second, `The next briefing is due ${next}.`);
    });
  }

  test('/follow breaking promises what breaking means', async () => {
    const { say } = await talk('follow-breaking');
    assert.deepEqual(shown(await say('/follow Brazil breaking')).slice(0, 2), [
      'You follow Brazil: as it breaks.',
      'It is sent as soon as several independent sources tell it.',
    ]);
  });

  test('/follow takes a saved query, and a topic less a part', async () => {
    const { bench, say } = await talk('follow-query');
    await say('/follow "JBS" OR Batista -football fridays 17:00');
    await say('/follow Russia -Chechnya');
    const chat = await bench.store.chats.get('console:follow-query');
    assert.deepEqual(
      chat?.subscriptions.map(({ topic }) => topic),
      [
        { kind: 'query', query: '"JBS" OR Batista -football' },
        { kind: 'catalogue', id: 'RU', without: ['chechnya'] },
      ],
    );
  });

  test('/follow of the same topic at the same times says so and keeps one', async () => {
    const { bench, say } = await talk('follow-twice');
    await say('/follow Brazil fridays 17:00');
    const [again] = shown(await say('/follow Brazil fridays at 17:00'));
    assert.equal(again, 'You follow Brazil already: Fri at 17:00.');
    assert.equal((await bench.store.chats.get('console:follow-twice'))?.subscriptions.length, 1);
  });

  test('/follow: mistakes are answered with what works, and follow nothing', async () => {
    const unknown = 'No topic is called “Sudn”. Did you mean one of these?';
    const first = await talk('follow-mistyped');
    await assertMistake(first, '/follow Sudn fridays 17:00', unknown, ['/follow Sudan fridays 17:00']);
    const badTime =
      /^“(dialy 8|daily 25:00)” is not a time I can read\. This works: \/follow Brazil daily 8:00\./;
    for (const line of ['/follow Brazil dialy 8', '/follow Brazil daily 25:00']) {
      const chat = await talk(`follow-bad-${line}`);
      assert.match(shown(await chat.say(line))[0] ?? '', badTime);
      assert.equal(await chat.bench.store.chats.get(`console:follow-bad-${line}`), null);
      await assertMistake(chat, line, badTime, ['/follow Brazil daily 8:00']);
    }
    const third = await talk('follow-missing');
    const missing = 'Something is missing. This works: /follow Chechnya daily 8:00';
    await assertMistake(third, '/follow', missing, ['/follow Chechnya daily 8:00']);
  });

  test('/following lists topics with their next times, and a button takes one away', async () => {
    const { say, press } = await talk('following');
    assert.deepEqual(shown(await say('/following')), [
      'You follow nothing yet. Try /follow Brazil daily 8:00',
      '[Browse topics]',
    ]);
    await say('/settings zone Africa/Juba');
    await say('/follow Chechnya weekdays 7:30');
    await say('/follow Brazil hourly');
    const list = await say('/following');
    assert.deepEqual(shown(list), [
      'What you follow',
      'Chechnya · Monday to Friday at 07:30 · next Mon 2 Oct, 07:30; Tue 3 Oct, 07:30; Wed 4 Oct, 07:30',
      'Brazil · hourly · next Sun 1 Oct, 12:00; 13:00; 14:00',
      '[Other times: Chechnya] [Remove Chechnya] [Other times: Brazil] [Remove Brazil] [Pause all] [Settings]',
    ]);
    const remove = actionsIn(list)[1];
    assert.ok(remove);
    assert.deepEqual(shown(await press(remove)), [
      'You no longer follow Chechnya.',
      'What you follow',
      'Brazil · hourly · next Sun 1 Oct, 12:00; 13:00; 14:00',
      '[Other times: Brazil] [Remove Brazil] [Pause all] [Settings]',
    ]);
    assert.deepEqual(
      shown(await press(remove)),
      [
        'You no longer follow Chechnya.',
        'What you follow',
        'Brazil · hourly · next Sun 1 Oct, 12:00; 13:00; 14:00',
        '[Other times: Brazil] [Remove Brazil] [Pause all] [Settings]',
      ],
      'a button of an old list',
    );
  });

  test('of several topics in one line each is offered', async () => {
    const chat = await talk('follow-several');
    for (const line of ['/follow Turkey, South Sudan', '/follow Turkey South Sudan']) {
      assert.deepEqual(offered(await chat.say(line)), ['/follow Turkey', '/follow South Sudan'], line);
    }
    assert.deepEqual(offered(await chat.say('/follow Turkey, xyzzy')), ['/follow Turkey']);
  });

  test('/unfollow takes a topic away with all its times', async () => {
    const { say } = await talk('unfollow');
    await say('/follow Brazil fridays 17:00');
    await say('/follow Brazil daily 8:00');
    await say('/follow Chechnya');
    assert.deepEqual(shown(await say('/unfollow brasil')).slice(0, 2), [
      'You no longer follow Brazil.',
      'You still follow 1 topic.',
    ]);
    assert.deepEqual(shown(await say('/unfollow Chechnya')).slice(0, 2), [
      'You no longer follow Chechnya.',
      'You follow nothing now.',
    ]);
  });

  test('/unfollow: mistakes are answered with what works', async () => {
    const chat = await talk('unfollow-mistakes');
    const answer = await chat.say('/unfollow Brazil');
    assert.equal(shown(answer)[0], 'You do not follow Brazil.');
    assert.deepEqual(offered(answer), ['/following']);
    const far = await chat.say('/unfollow Brzil');
    assert.equal(shown(far)[0], 'You do not follow Brzil.');
    assert.deepEqual(offered(far), ['/following']);
    assert.match(shown(await chat.say('/unfollow'))[0] ?? '', /^You follow nothing yet/);
    await chat.say('/follow Brazil');
    const unknown = await chat.say('/unfollow Brzil');
    assert.equal(shown(unknown)[0], 'No topic is called “Brzil”. Did you mean one of these?');
    assert.deepEqual(offered(unknown), ['/unfollow Brazil']);
  });

  test('what a chat follows stays its own', async () => {
    const [one, other] = [await talk('own-1'), await talk('own-2')];
    await one.say('/follow Chechnya');
    assert.equal(
      shown(await other.say('/following'))[0],
      'You follow nothing yet. Try /follow Brazil daily 8:00',
    );
    const [remove] = actionsIn(await one.say('/following'));
    assert.ok(remove);
    await other.press(remove);
    assert.match(shown(await one.say('/following')).join('\n'), /Chechnya · daily/);
  });
});
