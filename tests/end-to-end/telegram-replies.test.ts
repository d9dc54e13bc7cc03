import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assertClean, sharedStage } from './telegram-support.ts';

suite('Telegram, replies', () => {
  test('/why in reply to a message is about that message, whatever was shown since', async () => {
    const stage = await sharedStage();
    const anna = stage.telegram.user({ first_name: 'Anna' });
    anna.sends('/brief Chechnya 20y');
    const brief = await anna.chat.hears(/CHECHNYA/);
    const end = brief.keyboard ? brief : await anna.chat.hears(({ keyboard }) => keyboard !== null);
    const titles = [...(brief.text ?? '').matchAll(/^(\d+)\. (.+?)(?: {2,}|$)/gm)].map(
      ([, , title]) => title,
    );
    assert.ok(titles.length > 1, brief.text ?? '');
    anna.sends('/brief Brazil 20y');
    await anna.chat.hears(/BRAZIL/);
    anna.sends('/why 2', { replyTo: end });
    const why = await anna.chat.hears(/Why you were shown this/);
    assert.ok(why.text?.includes(titles[1] ?? '?'), why.text ?? '');
    // Bare, it asks which of them; in reply to a message about one, that one is meant.
    anna.sends('/why', { replyTo: end });
    const which = await anna.chat.hears(/Why which of these/);
    assert.ok(which.text?.includes(`1. ${titles[0]}`), which.text ?? '');
    await anna.presses(end, '1').answered();
    const story = await anna.chat.hears(/Read at/);
    anna.sends('/why', { replyTo: story });
    assert.ok((await anna.chat.hears(/Why you were shown this/)).text?.includes(titles[0] ?? '?'));
    assertClean(stage);
  });
});
