import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createLog } from '../../src/runtime/index.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void, isTerminal = false): string {
  let text = '';
  write(
    createLog(
      'info',
      {
        write(line: string) {
          text += line;
        },
      },
      isTerminal,
    ),
  );
  return text;
}

suite('log', () => {
  test('createLog() writes lines for people in a terminal, as masked as the others', () => {
    const text = logged((log) => {
      log.info('files of the inbox were read', { taken: 3, refused: 0 });
      log.error('sending failed', { error: new Error('no telegram:4711') });
    }, true);
    const [first = '', second = ''] = text.split('\n');
    assert.match(first, /^\d\d:\d\d:\d\d info files of the inbox were read \(taken 3, refused 0\)$/);
    assert.match(second, /^\d\d:\d\d:\d\d error sending failed \(error Error: no \[hidden\]/);
  });

  test('createLog() hands no order of a site or file on to the terminal, nor a line that looks like its own', () => {
    const text = logged((log) => {
      log.warn('a source fails', { why: '\u001b[2J\u009b1m\u202eno\r\n05:17:02 info all is well' });
    }, true);
    assert.doesNotMatch(text.trimEnd(), /[^\P{Cc}\n]|\u202e/u);
    assert.match(text, /\\u001b\[2J/);
    assert.deepEqual(
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.startsWith(' ')),
      [false, true],
    );
  });

  test('createLog() writes no id of a chat, whatever field it stands in', () => {
    const ids = [
      'telegram:4711',
      'telegram:-1004711',
      'telegram:-1004711/4712',
      'discord:4711',
      'discord:@4711',
      'console:4711',
    ];
    for (const id of ids) {
      const text = logged((log) => {
        log.error(`sending to ${id} failed`, { error: new Error(`no ${id}`), of: [{ chat: id }] });
      });
      assert.doesNotMatch(text, /4711|4712/, id);
    }
  });

  test('createLog() writes no token, nor an address that holds one', () => {
    const tokens = [
      '123456789:AAEaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      `${'M'.repeat(26)}.GaBcDe.${'x'.repeat(38)}`,
    ];
    for (const token of tokens) {
      const text = logged((log) => log.warn('failed', { at: `https://api.example.org/bot${token}/getMe` }));
      assert.ok(!text.includes(token), text);
      assert.match(text, /hidden/);
    }
    for (const path of [
      'webhooks/4711/asked-1',
      'v10/webhooks/4711/asked-1/messages/@original',
      'v10/interactions/4711/asked-1/callback',
    ]) {
      const text = logged((log) => log.warn('failed', { at: `https://discord.com/api/${path}` }));
      assert.doesNotMatch(text, /asked-1/);
    }
  });
});
