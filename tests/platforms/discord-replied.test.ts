import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { DocumentBlock } from '../../src/core/index.ts';
import { aimed } from '../../src/platforms/discord/aim.ts';
import { composeMessages } from '../../src/platforms/discord/compose.ts';
import { actionsIn } from '../../src/platforms/discord/replied.ts';
import { documentOf, shapesOf } from './discord-support.ts';

const item = (number: number): DocumentBlock => ({
  kind: 'item',
  number,
  title: 'Title',
  url: null,
  note: null,
  sentences: [],
  footers: [],
  language: null,
});

suite('Discord, replies', () => {
  test('actionsIn() reads back what every button and menu of a message does, in any form that is sent', async () => {
    const list = [
      ...Array.from({ length: 7 }, (_, at) => ({
        label: `${at + 1}`,
        command: 'story',
        args: { id: `id${at}` },
      })),
      { label: 'Fewer', command: 'fewer', args: { item: 'e1 e2' } },
    ];
    const document = documentOf([...[1, 2, 3, 4, 5, 6, 7].map(item), { kind: 'actions', actions: list }]);
    const host = { action: async () => null };
    for (const message of composeMessages(document)) {
      for (const shape of shapesOf(message)) {
        const found = await actionsIn(aimed(shape, '42').components, 'discord:1', host);
        const wanted = list.filter(({ args }) =>
          JSON.stringify(shape).includes(Object.values(args)[0] ?? '?'),
        );
        assert.deepEqual(
          found.map(({ command, args }) => [command, args]).toSorted(),
          wanted.map(({ command, args }) => [command, args]).toSorted(),
        );
      }
    }
    assert.deepEqual(await actionsIn(undefined, 'discord:1', host), []);
  });
});
