import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { type Action, type Document, PlatformError } from '../../src/core/index.ts';
import { actionsIn, shown } from '../render/support.ts';
import { openBench } from '../support/app.ts';

const said = (document: Document) => shown(document).join('\n');
const button = (document: Document, label: string): Action => {
  const found = actionsIn(document).find((one) => one.label === label);
  assert.ok(found, `no button '${label}' among ${actionsIn(document).map((one) => one.label)}`);
  return found;
};

suite('/settings, whole', () => {
  const quiet = [
    ['22:00-07:00', 'Quiet hours: 22:00 to 07:00'],
    ['22-7', 'Quiet hours: 22:00 to 07:00'],
    ['23:30 to 6:15', 'Quiet hours: 23:30 to 06:15'],
    ['from 22h to 7h', 'Quiet hours: 22:00 to 07:00'],
    ['с 22 до 7', 'Quiet hours: 22:00 to 07:00'],
    ['٢٢:٠٠ - ٠٧:٠٠', 'Quiet hours: 22:00 to 07:00'],
    ['off', 'Quiet hours: none'],
    ['22:00-22:00', 'Quiet hours: none'],
  ] as const;
  for (const [typed, line] of quiet) {
    test(`quiet ${typed}: ${line}`, async (context) => {
      const { say } = await openBench(context, { samples: false });
      assert.ok(shown(await say(`/settings quiet ${typed}`)).includes(line));
    });
  }

  test('hours that no clock shows are told so, with what works', async (context) => {
    const { say } = await openBench(context, { samples: false });
    for (const typed of ['25:00-07:00', '22:00', 'at night', '1-2-3', '22:61-7', `${'9'.repeat(3000)}-7`]) {
      const answer = await say(`/settings quiet ${typed}`);
      assert.match(said(answer), /are no hours I can read/, typed);
      assert.deepEqual(actionsIn(answer)[0]?.args, { line: 'quiet 22:00-07:00' });
    }
  });

  test('every change has a button, in place; zone and quiet hours are asked for', async (context) => {
    const { say, press, store } = await openBench(context, { samples: false });
    let answer = await say('/settings');
    assert.equal(button(answer, 'Time zone').asks, 'value');
    assert.deepEqual(button(answer, 'Quiet hours').args, { setting: 'quiet' });
    for (const label of ['Discreet mode on', 'Long', 'Say “nothing new”', 'Русский'.toLowerCase()]) {
      const { command, args, inPlace } = button(answer, label);
      assert.equal(inPlace, true, label);
      answer = await press(command, args);
    }
    const { settings } = (await store.chats.get('console:1')) ?? {};
    assert.deepEqual(
      [settings?.discreet, settings?.length, settings?.sayNothingNew, settings?.language],
      [true, 'long', true, 'ru'],
    );
  });

  test('alerts wake or are held, where there are quiet hours', async (context) => {
    const { say, press, store } = await openBench(context, { samples: false });
    assert.doesNotMatch(said(await say('/settings')), /alerts/i);
    const answer = await say('/settings quiet 22:00-07:00');
    assert.match(said(answer), /The quiet hours hold alerts too/);
    const wake = button(answer, 'Let alerts wake me');
    assert.match(said(await press(wake.command, wake.args)), /Alerts may come in the quiet hours/);
    assert.equal((await store.chats.get('console:1'))?.settings.alertsWake, true);
    assert.match(said(await say('/settings alerts hold')), /The quiet hours hold alerts too/);
    assert.match(
      said(await say('/settings alerts loudly')),
      /^“loudly” is not a choice for alerts.*wake, hold/s,
    );
  });

  test('discreet and publish are on or off, and nothing else', async (context) => {
    const { say } = await openBench(context, { samples: false });
    assert.match(said(await say('/settings discreet on')), /Discreet mode is on/);
    assert.match(said(await say('/settings discreet off')), /Discreet mode is off/);
    assert.match(said(await say('/settings publish on')), /passed on to the followers.*\[Stop passing on\]/s);
    assert.match(said(await say('/settings publish maybe')), /^“maybe” is neither on nor off/);
  });
});

suite('/following by buttons', () => {
  test('changes the times in the place of the old ones, and removes in place', async (context) => {
    const { say, press } = await openBench(context, { samples: false });
    for (const topic of ['Chechnya', 'South Sudan', 'Brazil']) await say(`/follow ${topic}`);
    const list = await say('/following');
    const change = button(list, 'Other times: South Sudan');
    assert.equal(change.asks, 'when');
    const changed = await press(change.command, { ...change.args, when: 'fridays 17:00' });
    assert.deepEqual(shown(changed).slice(0, 5), [
      'The times of South Sudan are changed.',
      'What you follow',
      'Chechnya · daily at 08:00 · next Mon 2 Oct, 08:00; Tue 3 Oct, 08:00; Wed 4 Oct, 08:00',
      'South Sudan · Fri at 17:00 · next Fri 6 Oct, 17:00; Fri 13 Oct, 17:00; Fri 20 Oct, 17:00',
      'Brazil · daily at 08:00 · next Mon 2 Oct, 08:00; Tue 3 Oct, 08:00; Wed 4 Oct, 08:00',
    ]);
    const remove = button(changed, 'Remove Chechnya');
    assert.ok(remove.inPlace);
    const left = await press(remove.command, remove.args);
    assert.deepEqual(shown(left).slice(0, 2), ['You no longer follow Chechnya.', 'What you follow']);
    assert.doesNotMatch(said(left), /Remove Chechnya/);
    assert.match(said(await press(change.command, { ...change.args, when: 'at noonish' })), /is not a time/);
  });

  test('a long list is paged in place', async (context) => {
    const { say, press } = await openBench(context, { samples: false });
    const topics = ['Brazil', 'Chile', 'Peru', 'Kenya', 'Ghana', 'Nepal', 'Japan', 'Spain', 'Italy'];
    for (const topic of topics) await say(`/follow ${topic}`);
    const first = await say('/following');
    assert.doesNotMatch(said(first), /Italy/);
    const more = button(first, 'More');
    assert.ok(more.inPlace);
    const second = await press(more.command, more.args);
    assert.match(said(second), /Italy/);
    assert.doesNotMatch(said(second), /Brazil/);
    assert.match(said(await press('following', button(second, 'Back').args)), /Brazil/);
    assert.match(said(await press('following', { page: '99' })), /Italy/);
  });

  test('tells why nothing is sent, when asked from elsewhere; asked on the spot, the chat wakes', async (context) => {
    const { say, app, store, clock } = await openBench(context, { samples: false });
    await say('/follow Brazil');
    await app.host.rest('console:1', 'forbidden');
    const ask = (elsewhere: boolean) =>
      app.host.answer({
        chatId: 'console:1',
        userId: 'u1',
        mayManage: true,
        operator: false,
        language: null,
        input: { kind: 'line', text: '/following' },
        elsewhere,
      });
    assert.match(said(await ask(true)), /Nothing has been sent here since 1 Oct 2023: the bot may not write/);
    assert.deepEqual(await store.slots.due(clock.now().add({ hours: 48 }), 5), []);
    assert.doesNotMatch(said(await ask(false)), /Nothing has been sent/);
    assert.equal((await store.slots.due(clock.now().add({ hours: 48 }), 5)).length, 1);
  });
});

suite('/follow in a thread of its own', () => {
  async function open(context: TestContext, refuse = false) {
    const bench = await openBench(context, { samples: false });
    const names: string[] = [];
    const openThread = async (name: string) => {
      if (refuse) throw new PlatformError('forbidden', 'no right to open threads');
      names.push(name);
      return 'console:1/7';
    };
    const asker = { chatId: 'console:1', userId: 'u1', mayManage: true, operator: false, language: null };
    const line = (text: string) =>
      bench.app.host.answer({ ...asker, input: { kind: 'line', text }, openThread });
    const tap = ({ command, args }: Action) =>
      bench.app.host.answer({ ...asker, input: { kind: 'named', command, args }, openThread });
    return { ...bench, names, line, tap };
  }

  test('is offered where the chat can have threads; the button moves what was followed there', async (context) => {
    const { say, line, tap, names, store } = await open(context);
    await say('/settings zone Moscow');
    assert.doesNotMatch(said(await say('/follow Chile')), /thread/);
    const followed = await line('/follow Brazil fridays 17:00');
    const moved = await tap(button(followed, 'In a thread of its own'));
    assert.match(
      said(moved),
      /You follow Brazil: Fri at 17:00\.\n.*\nIt has a thread of its own now: Brazil/,
    );
    assert.deepEqual(names, ['Brazil']);
    const [here, there] = [await store.chats.get('console:1'), await store.chats.get('console:1/7')];
    assert.deepEqual(
      here?.subscriptions.map(({ topic }) => topic.kind === 'catalogue' && topic.id),
      ['CL'],
    );
    assert.equal(there?.subscriptions.length, 1);
    assert.equal(there?.settings.timeZone, 'Europe/Moscow');
  });

  test('follows there at once when it is asked for at once', async (context) => {
    const { line, store } = await open(context);
    assert.match(said(await line('/follow Brazil daily 9:00 own=yes')), /It has a thread of its own now/);
    assert.equal((await store.chats.get('console:1'))?.subscriptions.length ?? 0, 0);
    assert.equal((await store.chats.get('console:1/7'))?.subscriptions.length, 1);
  });

  test('says so where there are no threads, or none may be opened; what is followed stays', async (context) => {
    const { say, line, store } = await open(context, true);
    assert.match(said(await say('/follow Brazil own=yes')), /^This chat has no threads/);
    assert.match(said(await line('/follow Brazil own=yes')), /^A thread could not be opened here/);
    assert.equal(await store.chats.get('console:1/7'), null);
  });
});
