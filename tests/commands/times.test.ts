/** Odd times and refusals in each language of the interface: what is refused comes with what works there. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createTexts } from '../../src/render/index.ts';
import { parseQuiet, parseSchedule, parseUntil } from '../../src/schedule/index.ts';
import { actionsIn, shown } from '../render/support.ts';
import { offered, talk } from './support.ts';

const { text, languages } = createTexts();
const now = Temporal.Instant.from('2023-10-01T09:00:00Z');
const listed = (language: string, key: string) => text(language, key).split(/[,،] /);

suite('times in commands', () => {
  for (const language of languages) {
    test(`texts in ${language} name times that can be read`, () => {
      for (const key of ['schedule-example', 'schedule-examples', 'param-when-summary'])
        for (const one of listed(language, key)) assert.ok(parseSchedule(one), `${key}: ${one}`);
      for (const key of ['until-example', 'until-examples'])
        for (const one of listed(language, key)) assert.ok(parseUntil(one, 'UTC', now), `${key}: ${one}`);
      for (const one of listed(language, 'quiet-examples')) assert.notEqual(parseQuiet(one), 'bad', one);
    });

    test(`refusals in ${language} offer what works there`, async () => {
      const { say, press } = await talk(`times-${language}`);
      await say(`/settings language ${language}`);
      for (const line of ['/follow Brazil tomorrow 9:00', '/follow Brazil 8:00 xyzzy', '/pause xyzzy']) {
        const answer = await say(line);
        const [action] = actionsIn(answer);
        assert.ok(action, line);
        const [done = ''] = shown(await press(action));
        const [before = ''] = shown(answer);
        assert.ok(before.replace(/[\u2066-\u2069]/g, '').includes(action.label), `${line}: ${before}`);
        assert.doesNotMatch(done, /xyzzy|9:00»|9:00”/, line);
      }
      assert.equal((await say('/following')).blocks[0]?.kind, 'heading', 'Brazil is followed now');
      await say('/resume');
      await say('/settings quiet xyzzy');
      for (const line of [text(language, 'following-none'), text(language, 'start-try')]) {
        const command = /\/follow .*$/.exec(line.replace(/[\u200e\u2066-\u2069]/g, ''))?.[0] ?? '';
        assert.ok(
          actionsIn(await say(command)).some((one) => one.command === 'brief'),
          command,
        );
      }
    });
  }

  test('many times at equal distances are told in short', async () => {
    const { say } = await talk('times-short');
    assert.deepEqual(
      shown(await say('/follow Brazil every 2 hours from 8 to 20'))[0],
      'You follow Brazil: daily at 08:00, 10:00 … 20:00.',
    );
    assert.deepEqual(
      shown(await say('/follow Chechnya weekdays hourly 9-18'))[0],
      'You follow Chechnya: Monday to Friday at 09:00, 10:00 … 18:00.',
    );
  });

  test('words that times are written with and that no schedule can be are a bad time, not an unknown topic', async () => {
    const { say } = await talk('times-once');
    for (const when of ['tomorrow', 'tomorrow 9:00', 'first monday', 'through friday 1st and 15th'])
      assert.match(
        shown(await say(`/follow Brazil ${when}`))[0] ?? '',
        /is not a time I can read.*for one briefing now: \/brief$/,
      );
  });

  test('two schedules in one line are offered one by one', async () => {
    const { say, press } = await talk('times-two');
    const answer = await say('/follow Brazil mon-fri 8:00, sat 10:00');
    assert.deepEqual(offered(answer), ['/follow Brazil mon-fri 8:00', '/follow Brazil sat 10:00']);
    for (const action of actionsIn(answer)) await press(action);
    assert.deepEqual(shown(await say('/following')).slice(1, 3), [
      'Brazil · Monday to Friday at 08:00 · next Mon 2 Oct, 08:00; Tue 3 Oct, 08:00; Wed 4 Oct, 08:00',
      'Brazil · Sat at 10:00 · next Sat 7 Oct, 10:00; Sat 14 Oct, 10:00; Sat 21 Oct, 10:00',
    ]);
  });

  test('a bad time while times are changed: the example changes them too, and follows nothing more', async () => {
    const { say, press } = await talk('times-change');
    await say('/follow Russia -Chechnya fridays 17:00');
    const [change] = actionsIn(await say('/following'));
    const refused = await press({ ...change!, args: { ...change!.args, when: 'every blue moon' } });
    const [action] = actionsIn(refused);
    assert.match(action?.label ?? '', /^\/follow Russia.* daily 8:00$/);
    assert.match(
      shown(await press(action!)).join('\n'),
      /are changed\.\nWhat you follow\nRussia.*daily at 08:00.*\n(?!Russia)/,
    );
  });

  test('a preview of the last seven days ends with the way to follow; what is followed has none', async () => {
    const { say, press } = await talk('times-preview');
    const [topic] = actionsIn(await say('/topics chechnya'));
    assert.deepEqual([topic?.command, topic?.args['since']], ['brief', '7d']);
    const preview = await press(topic!);
    const follow = actionsIn(preview).find(({ command }) => command === 'follow');
    assert.equal(follow?.label, 'Follow Chechnya');
    assert.match(shown(await press(follow!))[0] ?? '', /^You follow Chechnya: daily at 08:00/);
    const again = await press(topic!);
    assert.equal(
      actionsIn(again).some(({ command }) => command === 'follow'),
      false,
    );
  });

  test('/pause and /settings quiet take what people write', async () => {
    const { say } = await talk('times-pause');
    await say('/settings zone UTC');
    assert.match(shown(await say('/pause until monday'))[0] ?? '', /until Mon 2 Oct, 00:00/);
    assert.match(shown(await say('/pause 3 days'))[0] ?? '', /until Wed 4 Oct/);
    assert.match(shown(await say('/pause tomorrow 9:00'))[0] ?? '', /until Mon 2 Oct, 09:00/);
    assert.ok(
      shown(await say('/settings quiet from 10pm to 7am')).some((line) => line.includes('22:00 to 07:00')),
    );
  });
});
