import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { FluentResource } from '@fluent/bundle';
import { commands } from '../../commands/index.ts';
import { textLanguages, textSource } from '../../data/texts/index.ts';
import { createTexts } from '../../src/render/index.ts';

const root = join(import.meta.dirname, '../..');
const { text, languages } = createTexts();

/** The variables of each message, by key, read from the source itself. */
function messagesOf(source: string): Map<string, readonly string[]> {
  const messages = new Map<string, readonly string[]>();
  for (const entry of source.split(/^(?=[a-z][a-z0-9-]* =)/m).slice(1)) {
    const key = /^[a-z0-9-]+/.exec(entry)?.[0] ?? '';
    assert.ok(!messages.has(key), `${key} stands twice`);
    const body = entry.replace(/^#.*$/gm, '');
    messages.set(key, [...new Set(body.match(/\$[a-z]+/g) ?? [])].sort());
  }
  return messages;
}

const english = messagesOf(textSource('en'));

/** Keys written out in code: as an argument of `say`, `text` and `UserError`, or as any string like a key that is one. */
function keysIn(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const calls = /(?:\bsay\(|UserError\(\s*|\btext\([^,()]*,\s*)'([a-z0-9-]+)'/g;
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join(root, folder, file), 'utf8').matchAll(calls)])
    .map((match) => match[1] ?? '');
}

suite('texts', () => {
  for (const language of textLanguages) {
    test(`data/texts/${language}.ftl holds the keys of English with the same variables, and no junk`, () => {
      const source = textSource(language);
      const messages = messagesOf(source);
      assert.deepEqual([...messages.keys()], [...english.keys()]);
      for (const [key, variables] of messages) assert.deepEqual(variables, english.get(key), key);
      assert.equal(new FluentResource(source).body.length, messages.size);
    });

    test(`text() in ${language} writes every key with values, and leaves no placeable behind`, () => {
      for (const [key, variables] of english) {
        for (const count of [0, 1, 2, 3, 11, 21, 100]) {
          const values = Object.fromEntries(variables.map((name) => [name.slice(1), count]));
          const written = text(language, key, values);
          assert.ok(written.trim() !== '', key);
          assert.doesNotMatch(written, /[{}]|undefined/, key);
        }
      }
    });

    test(`summaries of commands in ${language} fit Discord's 100 characters, names of parameters its 32`, () => {
      for (const key of english.keys()) {
        if (/^(command|param)-.*-summary$/.test(key)) assert.ok(text(language, key).length <= 100, key);
        else if (/^param-/.test(key)) assert.match(text(language, key), /^[-_\p{L}\p{N}\p{M}]{1,32}$/u);
      }
    });
  }

  test('every key used in src and commands exists', () => {
    const used = [...keysIn('src'), ...keysIn('commands')];
    assert.ok(used.length > 60, 'too few keys were found in the code to be believed');
    assert.deepEqual(
      used.filter((key) => !english.has(key)),
      [],
    );
  });

  test('every command has a name, a summary and texts for its parameters', () => {
    for (const { name, params } of commands) {
      assert.ok(english.has(`command-${name}`) && english.has(`command-${name}-summary`), name);
      for (const param of params) assert.ok(english.has(`param-${param.name}-summary`), param.name);
    }
  });

  test('text() throws for an unknown key and for a missing value', () => {
    assert.throws(() => text('en', 'no-such-key'), /no-such-key/);
    assert.throws(() => text('en', 'follow-next'), /next/);
  });

  test('text() falls back to English for a language that is not there', () => {
    assert.equal(text('de', 'action-settings'), 'Settings');
    assert.deepEqual(languages, ['en', 'ru', 'pt', 'ar', 'fr', 'es']);
  });

  test('text() follows the plural rules of Russian', () => {
    const topics = (count: number) => text('ru', 'digest-topics', { count });
    assert.deepEqual([1, 2, 5, 11, 21, 22, 25, 112].map(topics), [
      '1 тема',
      '2 темы',
      '5 тем',
      '11 тем',
      '21 тема',
      '22 темы',
      '25 тем',
      '112 тем',
    ]);
  });

  test('text() follows the plural rules of Arabic', () => {
    const topics = (count: number) => text('ar', 'digest-topics', { count }).replace(/[\u2068\u2069]/g, '');
    assert.deepEqual([1, 2, 3, 10, 11, 99, 100, 103].map(topics), [
      'موضوع واحد',
      'موضوعان',
      '3 مواضيع',
      '10 مواضيع',
      '11 موضوعًا',
      '99 موضوعًا',
      '100 موضوع',
      '103 مواضيع',
    ]);
  });

  test('text() isolates values in Arabic alone', () => {
    assert.match(text('ar', 'unfollow-done', { topic: 'Brazil' }), /\u2068Brazil\u2069/);
    assert.doesNotMatch(text('ru', 'unfollow-done', { topic: 'Brazil' }), /[\u2066-\u2069]/);
  });
});
