import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { textLanguages } from '../../data/texts/index.ts';
import type { Action, Document } from '../../src/core/index.ts';
import { composeMessages } from '../../src/platforms/telegram/compose.ts';
import { talk } from '../commands/support.ts';
import { actionsIn } from '../render/support.ts';
import { assertGolden } from '../support/golden.ts';
import { assertSendable, folded, wholesIn, written } from './telegram-support.ts';

/** One line for every kind of answer; those behind a button are pressed from it. */
const lines: readonly (readonly [string, string])[] = [
  ['start', '/start'],
  ['help', '/help'],
  ['brief', '/brief Chechnya, South Sudan, Brazil 20y'],
  ['brief of nothing', '/brief Iceland 1h'],
  ['topics', '/topics'],
  ['topics found', '/topics sudan'],
  ['search', '/search peace'],
  ['search of nothing', '/search zzzz'],
  ['follow', '/follow Chechnya weekdays 7:30'],
  ['follow by query', '/follow "peace deal" -football fridays 17:00'],
  ['following', '/following'],
  ['settings', '/settings'],
  ['pause', '/pause 3d'],
  ['resume', '/resume'],
  ['mute', '/mute football'],
  ['why', '/why 1'],
  ['privacy', '/privacy'],
  ['export', '/export'],
  ['unfollow', '/unfollow Chechnya'],
  ['forget', '/forget'],
  ['a mistyped topic', '/follow Chechnia'],
  ['a mistyped time', '/follow Brazil at noonish 99'],
  ['a mistyped command', '/folow Brazil'],
  ['plain words', 'good morning 🙂'],
  ['4,000 characters', `/search ${'слово '.repeat(660)}`],
];

/** The length of a briefing changes these alone. */
const isKept = (name: string, length: string) =>
  name !== '4,000 characters' && (length === 'normal' || ['brief', 'story', 'settings'].includes(name));

async function documentsIn(
  language: string,
  length: string,
): Promise<readonly (readonly [string, Document])[]> {
  const chat = await talk(`telegram-table-${language}-${length}`);
  await chat.say(`/settings language ${language}`);
  await chat.say(`/settings length ${length}`);
  const documents: (readonly [string, Document])[] = [];
  const answer = async (name: string, document: Document) => {
    documents.push([name, document]);
    return document;
  };
  for (const [name, line] of lines) await answer(name, await chat.say(line));
  const brief = documents.find(([name]) => name === 'brief')![1];
  const story = actionsIn(brief).find(({ command }) => command === 'story') as Action;
  const shown = await answer('story', await chat.press(story));
  await answer('a single item', {
    ...brief,
    blocks: brief.blocks.filter(({ kind }) => kind === 'item').slice(0, 1),
  });
  await answer('discreet', {
    ...brief,
    blocks: [...shown.blocks.slice(0, 1), ...brief.blocks],
    discreet: true,
  });
  return documents;
}

suite('every kind of document on Telegram', () => {
  for (const language of textLanguages) {
    for (const length of ['short', 'normal', 'long']) {
      test(`in ${language}, ${length}: nothing over a limit, nothing cut, as it was`, async () => {
        const shown: string[] = [];
        for (const [name, document] of await documentsIn(language, length)) {
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
        assertGolden(`telegram/${language}-${length}.txt`, shown.join('\n'));
      });
    }
  }
});
