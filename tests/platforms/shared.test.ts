import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Action } from '../../src/core/index.ts';
import { buttonOf, pressOf } from '../../src/platforms/shared/index.ts';
import { hostWith } from '../support/host.ts';

const host = hostWith({});
const action = (over: Partial<Action> = {}): Action => ({ label: 'Go', command: 'brief', args: {}, ...over });

suite('buttons of the chat platforms', () => {
  test('pressOf() gives back what buttonOf() was given', async () => {
    const actions = [
      action(),
      action({ args: { topics: 'RU -chechnya', since: '7d' } }),
      action({ command: 'settings', args: { setting: 'length', value: 'short' }, inPlace: true }),
      action({ command: 'settings', args: { setting: 'zone' }, asks: 'value' }),
      action({ command: 'search', args: { query: 'a=b;c&d "Южный Судан" 🌍' } }),
    ];
    for (const one of actions) {
      const { data, kept } = buttonOf(one, 64);
      assert.ok(Buffer.byteLength(data) <= 64);
      assert.equal(kept, null);
      const { label: _, ...wanted } = { inPlace: false, ...one };
      assert.deepEqual(await pressOf(data, 'telegram:1', host), wanted);
    }
  });

  test('buttonOf() gives what is too long a token, the same each time, and the action to keep', async () => {
    const long = action({ command: 'search', args: { query: 'мир '.repeat(60) } });
    const button = buttonOf(long, 64);
    assert.ok(Buffer.byteLength(button.data) <= 64);
    assert.deepEqual(button.kept, long);
    assert.deepEqual(buttonOf(long, 64), button);
    assert.notEqual(buttonOf(action({ args: { query: 'мир '.repeat(61) } }), 64).data, button.data);
    const keeper = hostWith({ action: async (chatId) => (chatId === 'telegram:1' ? long : null) });
    assert.deepEqual(await pressOf(button.data, 'telegram:1', keeper), long);
    assert.equal(await pressOf(button.data, 'telegram:2', keeper), null);
  });

  test('pressOf() takes nothing for what it did not write', async () => {
    for (const data of [
      '',
      '.',
      'brief',
      '.BRIEF',
      '?settings',
      '.brief\u001ftopics',
      '!brief x',
      '#nothing',
    ])
      assert.equal(await pressOf(data, 'telegram:1', host), null, JSON.stringify(data));
  });
});
