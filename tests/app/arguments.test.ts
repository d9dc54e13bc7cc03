import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { commands } from '../../commands/index.ts';
import { nearestNames, parseInvocation } from '../../src/app/arguments.ts';

const line = (text: string) => {
  const { name, command, args } = parseInvocation({ kind: 'line', text }, commands);
  return { name, known: command !== null, args };
};

suite('arguments', () => {
  test('parseInvocation() gives the rest of a typed line to the parameter that takes it', () => {
    assert.deepEqual(line('/follow South Sudan daily 8:00'), {
      name: 'follow',
      known: true,
      args: { topic: 'South Sudan daily 8:00' },
    });
  });

  test('parseInvocation() takes a command without its slash, in any case, and with a bot name', () => {
    assert.deepEqual(line('Brief Brazil').args, { topics: 'Brazil' });
    assert.deepEqual(line('/brief@tidings_bot Brazil').args, { topics: 'Brazil' });
  });

  test('parseInvocation() sets parameters by name', () => {
    assert.deepEqual(line('/brief --since 7d South Sudan').args, { since: '7d', topics: 'South Sudan' });
    assert.deepEqual(line('/search page=2 "peace deal"').args, { page: '2', query: '"peace deal"' });
  });

  test('parseInvocation() splits a word from the rest', () => {
    assert.deepEqual(line('/settings zone Europe/Berlin').args, { setting: 'zone', value: 'Europe/Berlin' });
  });

  test('parseInvocation() knows an unknown command from plain words', () => {
    assert.deepEqual(line('/breif Brazil'), { name: 'breif', known: false, args: {} });
    assert.deepEqual(line('hello there'), { name: '', known: false, args: {} });
    assert.deepEqual(line('   '), { name: '', known: false, args: {} });
  });

  test('parseInvocation() keeps the named values of a button as they are', () => {
    const input = { kind: 'named', command: 'story', args: { id: 'abc' } } as const;
    assert.deepEqual(parseInvocation(input, commands).args, { id: 'abc' });
  });

  test('nearestNames() forgives two slips and offers nothing for other words', () => {
    const names = commands.map(({ name }) => name);
    assert.deepEqual(nearestNames('breif', names), ['brief']);
    assert.deepEqual(nearestNames('folow', names), ['follow']);
    assert.deepEqual(nearestNames('unfolow', names), ['unfollow']);
    assert.deepEqual(nearestNames('weather', names), []);
  });
});
