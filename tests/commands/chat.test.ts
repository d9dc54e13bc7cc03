import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { commands } from '../../commands/index.ts';
import { actionsIn, shown } from '../render/support.ts';
import { assertMistake, offered, talk } from './support.ts';

suite('/start and /help', () => {
  test('/start says what this is, offers three topics as buttons, and how to set the zone', async () => {
    const { say, press } = await talk('start');
    const answer = await say('/start');
    assert.match(shown(answer).join('\n'), /\/settings zone Europe\/Moscow/);
    const topics = actionsIn(answer).filter(({ command }) => command === 'follow');
    assert.deepEqual(
      topics.map(({ label }) => label),
      ['Follow Chechnya', 'Follow South Sudan', 'Follow Brazil'],
    );
    for (const action of topics) assert.match(shown(await press(action))[0] ?? '', /^You follow /);
    await say('/settings zone Moscow');
    assert.doesNotMatch(shown(await say('/start')).join('\n'), /Times are UTC/);
  });

  test('/help names every command that the asker may use, with an example that works', async () => {
    const { say } = await talk('help');
    const text = shown(await say('/help')).join('\n');
    for (const { name, access } of commands)
      if (access !== 'operator') assert.match(text, new RegExp(`^/${name}\\b.* · `, 'm'), name);
  });

  for (const { name, example } of commands) {
    test(`the example of /${name} is read: ${example}`, async () => {
      const { bench, say } = await talk(`example-${name}`, { operator: true });
      const before = bench.log.lines.length;
      const [first = ''] = shown(await say(example));
      assert.doesNotMatch(
        first,
        /^(Something is missing|No topic|There is no command|There is no setting|That failed)/,
      );
      assert.equal(bench.log.lines.length, before);
    });
  }

  test('every language answers in its own words', async () => {
    const said = new Set<string>();
    for (const language of ['en', 'ru', 'pt', 'ar', 'fr', 'es']) {
      const { say } = await talk(`start-${language}`, { language });
      const answer = await say('/start');
      assert.equal(answer.language, language);
      said.add(shown(answer)[1] ?? '');
    }
    assert.equal(said.size, 6);
  });
});

suite('/settings', () => {
  test('shows what is set, and a button for each change of one press', async () => {
    const { say, press } = await talk('settings');
    const answer = await say('/settings');
    assert.deepEqual(shown(answer).slice(0, 5), [
      'Settings of this chat',
      'Time zone: UTC until you set it (it is 09:00). Example: /settings zone Europe/Moscow',
      'Language: English',
      'Length: normal',
      'When nothing is new: skip the briefing',
    ]);
    const long = actionsIn(answer).find(({ label }) => label === 'Long');
    assert.ok(long);
    assert.ok(shown(await press(long)).includes('Length: long'));
  });

  test('a change is kept, and the answer shows it in the language that is set', async () => {
    const { bench, say } = await talk('settings-change');
    for (const [line, said] of [
      ['zone Berlin', 'Time zone: Europe/Berlin (it is 11:00)'],
      ['zone europe/moscow', 'Time zone: Europe/Moscow (it is 12:00)'],
      ['length short', 'Length: short'],
      ['empty say', 'When nothing is new: say so'],
      ['empty skip', 'When nothing is new: skip the briefing'],
    ] as const) {
      const lines = shown(await say(`/settings ${line}`));
      assert.ok(lines.includes(said), `${line}: ${lines.join(' / ')}`);
    }
    assert.equal(shown(await say('/settings language ru'))[0], 'Настройки этого чата');
    const { settings } = (await bench.store.chats.get('console:settings-change')) ?? {};
    assert.equal(settings?.timeZone, 'Europe/Moscow');
    assert.equal(settings?.timeZoneChosen, true);
    assert.equal(settings?.language, 'ru');
    assert.equal(settings?.length, 'short');
  });

  test('a longer length tells more of an event', async () => {
    const { say } = await talk('settings-length');
    const words = async () => shown(await say('/brief South Sudan 20y')).join(' ').length;
    await say('/settings length short');
    const short = await words();
    await say('/settings length long');
    assert.ok((await words()) > short * 1.5);
  });

  test('mistakes are answered with what works', async () => {
    const chat = await talk('settings-mistakes');
    await assertMistake(
      chat,
      '/settings colour red',
      'There is no setting “colour”. These work: zone, language, length, quiet, alerts, discreet, empty, publish',
      [
        '/settings zone Europe/Berlin',
        '/settings language en',
        '/settings length short',
        '/settings quiet 22:00-07:00',
        '/settings alerts wake',
        '/settings discreet on',
        '/settings empty say',
        '/settings publish on',
      ],
    );
    await assertMistake(
      chat,
      '/settings zone Berlln',
      'No time zone is called “Berlln”. Use Area/City: /settings zone Europe/Moscow',
      ['/settings zone Europe/Berlin'],
    );
    await assertMistake(
      chat,
      '/settings language klingon',
      '“klingon” is not a language I speak. These work: en, ru, pt, ar, fr, es',
      ['en', 'ru', 'pt', 'ar', 'fr', 'es'].map((one) => `/settings language ${one}`),
    );
    await chat.say('/settings language en');
    await assertMistake(
      chat,
      '/settings length huge',
      '“huge” is not a length. These work: short, normal, long',
      ['/settings length short', '/settings length normal', '/settings length long'],
    );
    await assertMistake(
      chat,
      '/settings empty maybe',
      '“maybe” does not say what to do with an empty briefing. These work: say, skip',
      ['/settings empty say', '/settings empty skip'],
    );
    for (const name of ['zone', 'language', 'length', 'empty']) {
      const answer = await chat.say(`/settings ${name}`);
      assert.match(
        shown(answer)[0] ?? '',
        new RegExp(`^Something is missing. This works: /settings ${name} `),
      );
      assert.equal(offered(answer).length, 1);
    }
    assert.match(
      shown(await chat.say('/settings constructor x'))[0] ?? '',
      /^There is no setting “constructor”/,
    );
  });
});

suite('/pause and /resume', () => {
  test('/pause holds briefings for good or until a time, and says so in /following', async () => {
    const { bench, say } = await talk('pause');
    await say('/settings zone Moscow');
    await say('/follow Brazil');
    assert.equal(
      shown(await say('/pause'))[0],
      'All briefings of this chat are on hold until you send /resume.',
    );
    assert.equal((await bench.store.chats.get('console:pause'))?.pausedUntil, 'forever');
    assert.ok(shown(await say('/following')).includes('All briefings are on hold until you send /resume.'));
    assert.equal(
      shown(await say('/pause 3d'))[0],
      'All briefings of this chat are on hold until Wed 4 Oct, 12:00.',
    );
    assert.equal(String((await bench.store.chats.get('console:pause'))?.pausedUntil), '2023-10-04T09:00:00Z');
    assert.equal(
      shown(await say('/pause monday'))[0],
      'All briefings of this chat are on hold until Mon 2 Oct, 00:00.',
    );
  });

  test('/resume takes them up at their own times', async () => {
    const { bench, say, press } = await talk('resume');
    await say('/follow Brazil daily 8:00');
    const [resume] = actionsIn(await say('/pause'));
    assert.ok(resume);
    assert.deepEqual(shown(await press(resume)), [
      'Briefings are on again.',
      'The next briefing is due Mon 2 Oct, 08:00.',
      '[What I follow]',
    ]);
    assert.equal((await bench.store.chats.get('console:resume'))?.pausedUntil, null);
  });

  test('a held chat is due nowhere before the hold ends', async () => {
    const { bench, say } = await talk('pause-slots');
    await say('/follow Brazil daily 8:00');
    const due = async () => {
      const slots = await bench.store.slots.due(Temporal.Instant.from('2024-01-01T00:00:00Z'), 1000);
      return slots.find(({ chatId }) => chatId === 'console:pause-slots')?.due.toString() ?? null;
    };
    assert.equal(await due(), '2023-10-02T08:00:00Z');
    await say('/pause 3d');
    assert.equal(await due(), '2023-10-05T08:00:00Z');
    await say('/pause');
    assert.equal(await due(), null);
    await say('/resume');
    assert.equal(await due(), '2023-10-02T08:00:00Z');
  });

  test('mistakes are answered with what works', async () => {
    const chat = await talk('pause-mistakes');
    for (const text of ['yesterday', 'soonish', '2017-01-01']) {
      const said = `“${text}” is not a time to come that I can read. This works: /pause 3 days. So do: until monday, tomorrow 9:00, 5 December`;
      await assertMistake(chat, `/pause ${text}`, said, ['/pause 3 days']);
    }
  });
});

suite('access', () => {
  const managers = ['follow', 'unfollow', 'settings', 'pause', 'resume'];

  test('following, settings and holding belong to those who manage the chat', () => {
    const { manager, everyone } = Object.groupBy(commands, ({ access }) => access);
    for (const name of managers)
      assert.ok(
        manager?.some((one) => one.name === name),
        name,
      );
    for (const name of ['start', 'help', 'brief', 'following', 'topics', 'search', 'story', 'why'])
      assert.ok(
        everyone?.some((one) => one.name === name),
        name,
      );
  });

  for (const { name, access, example } of commands) {
    test(`/${name} (${access}) is for them alone`, async () => {
      const member = await talk(`member-${name}`, { mayManage: false, operator: false });
      const [first = ''] = shown(await member.say(example));
      const who = access === 'operator' ? 'run this service' : 'manage this channel';
      const refused = `Only those who ${who} may use /${name}.`;
      if (access === 'everyone') assert.notEqual(first, refused);
      else assert.equal(first, refused);
      if (access !== 'everyone')
        assert.equal(await member.bench.store.chats.get(`console:member-${name}`), null);
      const manager = await talk(`manager-${name}`, { mayManage: true, operator: access === 'operator' });
      assert.notEqual(shown(await manager.say(example))[0], refused);
    });
  }
});
