import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { actionsIn, shown } from '../render/support.ts';
import { openBench } from '../support/app.ts';

suite('commands without what they usually take', () => {
  test('/why asks which item of the last briefing is meant, and says what to do where there was none', async (context) => {
    const { say, press } = await openBench(context);
    assert.match(shown(await say('/why'))[0] ?? '', /^Something is missing\. This works: \/why 1/);
    const brief = await say('/brief Brazil 20y');
    const items = brief.blocks.flatMap((block) => (block.kind === 'item' ? [block.title] : []));
    const which = await say('/why');
    assert.equal(shown(which)[0], 'Why which of these?');
    assert.equal(actionsIn(which).length, items.length);
    const byNumber = shown(await say('/why 2'));
    const [, second] = actionsIn(which);
    assert.deepEqual(shown(await press('why', second?.args ?? {})), byNumber);
  });

  test('/unfollow shows what can be ended, each by a button', async (context) => {
    const { say, press } = await openBench(context);
    assert.match(shown(await say('/unfollow'))[0] ?? '', /follow nothing|Nothing is followed/i);
    await say('/follow Brazil');
    const ends = actionsIn(await say('/unfollow')).filter(({ command }) => command === 'unfollow');
    assert.equal(ends.length, 1);
    await press('unfollow', ends[0]?.args ?? {});
    assert.equal(actionsIn(await say('/unfollow')).filter(({ command }) => command === 'unfollow').length, 0);
  });

  test('/help says what this is and offers three topics to begin with, as /start does', async (context) => {
    const { say } = await openBench(context);
    const follows = async (line: string) =>
      actionsIn(await say(line)).flatMap(({ command, args }) =>
        command === 'follow' ? [args['topic']] : [],
      );
    assert.equal((await follows('/help')).length, 3);
    assert.deepEqual(await follows('/help'), await follows('/start'));
    assert.ok(shown(await say('/help')).some((line) => line.startsWith('You follow topics, and get')));
  });

  test('a command of the operators tells others whose it is', async (context) => {
    const { say } = await openBench(context);
    for (const line of ['/status', '/sources'])
      assert.match(shown(await say(line))[0] ?? '', /^Only those who run this service may use \//);
  });
});
