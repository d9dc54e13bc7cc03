import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { textLanguages } from '../../data/texts/index.ts';
import { composeMessages } from '../../src/platforms/telegram/compose.ts';
import { actionsIn } from '../render/support.ts';
import { everyDocument, isKept } from '../support/documents.ts';
import { assertGolden } from '../support/golden.ts';
import { assertSendable, folded, wholesIn, written } from './telegram-support.ts';

suite('every kind of document on Telegram', () => {
  for (const language of textLanguages) {
    for (const length of ['short', 'normal', 'long']) {
      test(`in ${language}, ${length}: nothing over a limit, nothing cut, as it was`, async () => {
        const shown: string[] = [];
        for (const [name, document] of await everyDocument('telegram', language, length)) {
          const messages = composeMessages(document);
          assert.ok(messages.length > 0, `${name} is silent`);
          for (const message of messages) assertSendable(message);
          const texts = messages.map(({ text }) => folded(text));
          for (const whole of document.blocks.flatMap(wholesIn)) {
            assert.ok(
              texts.some((text) => text.includes(folded(whole))),
              `${name}: "${whole}" is cut`,
            );
          }
          const buttons = messages.flatMap(({ keyboard }) => keyboard?.rows.flat() ?? []);
          assert.equal(buttons.length, actionsIn(document).length, name);
          if (isKept(name, length)) shown.push(`===== ${name}`, written(messages));
        }
        if (shown.length > 0) assertGolden(`telegram/${language}.txt`, shown.join('\n'));
      });
    }
  }
});
