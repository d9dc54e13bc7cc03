import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { commands } from '../../commands/index.ts';
import type { Command } from '../../src/ports/index.ts';
import { samplesBench } from '../commands/support.ts';
import { actionsIn, shown } from '../render/support.ts';
import { openBench } from '../support/app.ts';

const boom: Command = {
  name: 'boom',
  access: 'everyone',
  params: [{ name: 'text', kind: 'rest', required: true }],
  private: true,
  example: '/boom now',
  run: async () => {
    throw new TypeError('nothing is there to be read');
  },
};
const keys: Command = {
  ...boom,
  name: 'keys',
  access: 'operator',
  params: [],
  run: async (_call, service) => service.views.line('en', 'busy'),
};

suite('dispatch', () => {
  test('answer() reads one command the same as a line, as named values, and as the line of a button', async () => {
    const { say, press } = await samplesBench();
    const line = await say('/search Lula');
    assert.deepEqual(await press('search', { query: 'Lula' }), line);
    assert.deepEqual(await press('search', { line: 'Lula' }), line);
    assert.deepEqual(await say('SEARCH Lula'), line);
    assert.deepEqual(await say('/search@tidings_bot Lula'), line);
  });

  test('answer() offers the nearest commands for a mistyped one, and the help for what is like none', async (context) => {
    const { say, press } = await openBench(context, { samples: false });
    const near = await say('/folow Brazil');
    assert.equal(shown(near)[0], 'There is no command “folow”. These work:');
    assert.deepEqual(
      actionsIn(near).map(({ label }) => label),
      ['/follow Brazil'],
    );
    const bare = await say('/folow');
    assert.deepEqual(
      actionsIn(bare).map(({ label }) => label),
      ['/follow Chechnya daily 8:00'],
    );
    assert.deepEqual(
      actionsIn(await say('/statsu')).map(({ label }) => label),
      ['/status'],
    );
    const far = await say('/weather');
    assert.deepEqual(
      actionsIn(far).map(({ label }) => label),
      ['/help'],
    );
    assert.equal(
      shown(await press('no-such-button', {}))[0],
      'There is no command “no-such-button”. These work:',
    );
  });

  test('answer() says what can be done to plain words, an emoji, nothing, and four thousand letters', async (context) => {
    const { say, log } = await openBench(context, { samples: false });
    for (const text of ['hello there', '👍', '', '   ', '/', 'x'.repeat(4000), '\u202eabc', 'שלום']) {
      const answer = await say(text);
      assert.match(shown(answer)[0] ?? '', /^(I read commands|There is no command)/, JSON.stringify(text));
      assert.ok(actionsIn(answer).length > 0);
    }
    assert.deepEqual(log.lines, []);
  });

  test('answer() gives an example that works for a missing argument', async (context) => {
    const { say } = await openBench(context, { samples: false });
    for (const { name, params, example } of commands) {
      if (!params.some(({ required }) => required)) continue;
      const answer = await say(`/${name}`);
      assert.equal(shown(answer)[0], `Something is missing. This works: ${example}`);
      assert.deepEqual(
        actionsIn(answer).map(({ label }) => label),
        [example],
      );
    }
  });

  test('answer() lets managers and operators alone do what is theirs', async (context) => {
    const { say, store } = await openBench(context, { samples: false, commands: [...commands, keys] });
    const refused = (name: string) => `Only those who manage this channel may use /${name}.`;
    const member = { mayManage: false };
    assert.equal(shown(await say('/follow Brazil', member))[0], refused('follow'));
    assert.deepEqual(await store.chats.all(), []);
    assert.equal(shown(await say('/keys'))[0], 'Only those who run this service may use /keys.');
    assert.equal(
      shown(await say('/keys', { operator: true }))[0],
      'Too much at once. Please try again in a minute.',
    );
    assert.match(shown(await say('/following', member))[0] ?? '', /^You follow nothing/);
  });

  test('answer() tells that a handler failed, in the chat’s language, and logs it without what was asked or by whom', async (context) => {
    const { say, log } = await openBench(context, { samples: false, commands: [...commands, boom] });
    const asker = { chat: 'paper:4711', language: 'ru' };
    const answer = await say('/boom where is my brother', asker);
    assert.deepEqual(shown(answer), ['Не получилось; это записано. Попробуйте позже.']);
    const [line, ...others] = log.lines;
    assert.deepEqual(others, []);
    assert.equal(line?.level, 'error');
    assert.equal(line?.fields['command'], 'boom');
    assert.ok(line?.fields['error'] instanceof TypeError);
    const written = JSON.stringify(log.lines);
    assert.doesNotMatch(written, /brother|4711|u1/);
    assert.match(shown(await say('/help', asker))[0] ?? '', /./);
  });

  test('a mistake of the person asking is no failure: nothing of it is logged', async () => {
    const { say, log } = await samplesBench();
    const before = log.lines.length;
    for (const line of ['/brief Sudn', '/search since:never x', '/follow', '/pause soonish', '/story nope'])
      await say(line);
    assert.deepEqual(log.lines.slice(before), []);
  });

  test('a new chat is answered in the language that the platform tells, then in its own', async (context) => {
    const { say } = await openBench(context, { samples: false });
    assert.equal((await say('/start', { language: 'fr' })).language, 'fr');
    await say('/settings language es', { language: 'fr' });
    assert.equal((await say('/start', { language: 'fr' })).language, 'es');
    assert.equal((await say('/start', { language: 'tlh', chat: 'paper:2' })).language, 'en');
  });
});
