import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { textLanguages } from '../../data/texts/index.ts';
import { composeMessages } from '../../src/platforms/discord/compose.ts';
import { buttonFor } from '../../src/platforms/discord/rows.ts';
import { actionsIn } from '../render/support.ts';
import { everyDocument, isKept } from '../support/documents.ts';
import { assertGolden } from '../support/golden.ts';
import { assertSendable, idsIn, read, shapesOf, textsIn, written } from './discord-support.ts';
import { folded, wholesIn } from './telegram-support.ts';

/** A sentence that fits no message is the only one that may be in two. */
const fitsOne = (text: string) => text.length < 3_500;

suite('every kind of document on Discord', () => {
  for (const language of textLanguages) {
    for (const length of ['short', 'normal', 'long']) {
      test(`in ${language}, ${length}: nothing over a limit, nothing cut, as it was`, async () => {
        const shown: string[] = [];
        for (const [name, document] of await everyDocument('discord', language, length)) {
          const messages = composeMessages(document);
          assert.ok(messages.length > 0, `${name} is silent`);
          for (const body of messages.flatMap(shapesOf)) assertSendable(body);
          const wholes = document.blocks.flatMap(wholesIn).map(folded);
          const texts = messages.map(({ text }) => folded(text));
          const drawn = messages.map(({ body }) =>
            folded(
              textsIn(body)
                .map(read)
                .join('')
                .replace(/[\u2068\u2069]/g, ''),
            ),
          );
          const plain = folded(
            messages
              .flatMap(({ plain }) => plain().flatMap(textsIn))
              .map(read)
              .join('')
              .replace(/[\u2068\u2069]/g, ''),
          );
          for (const whole of wholes) {
            const isIn = (list: readonly string[]) =>
              fitsOne(whole) ? list.some((text) => text.includes(whole)) : list.join('').includes(whole);
            assert.ok(isIn(texts), `${name}: "${whole}" is cut`);
            const bare = whole.replace(/[\u2068\u2069]/g, '');
            assert.ok(
              fitsOne(bare) ? drawn.some((text) => text.includes(bare)) : drawn.join('').includes(bare),
              `${name}: "${bare}" is not drawn`,
            );
            assert.ok(plain.includes(bare), `${name}: "${bare}" is not in the plain shape`);
          }
          const wanted = [...new Set(actionsIn(document).map((action) => buttonFor(action).data))].sort();
          assert.deepEqual([...new Set(idsIn(messages.map(({ body }) => body)))].sort(), wanted, name);
          assert.deepEqual([...new Set(idsIn(messages.flatMap((one) => one.plain())))].sort(), wanted, name);
          if (isKept(name, length)) shown.push(`===== ${name}`, written(messages));
        }
        if (shown.length > 0) assertGolden(`discord/${language}.txt`, shown.join('\n'));
      });
    }
  }
});
