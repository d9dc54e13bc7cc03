/** What Telegram holds a message to, checked from its description rather than from how ours are made. */
import assert from 'node:assert/strict';
import type { MessageEntity } from 'grammy/types';
import type { DocumentBlock, Inline } from '../../src/core/index.ts';
import type { Message } from '../../src/platforms/telegram/compose.ts';

const textOf = (run: Inline) => (typeof run === 'string' ? run : run.text);

/** White space, case and marks that show nothing are the platform's business. */
export const folded = (text: string) => text.replace(/[\s\u200e\u200f\u2060]+/g, '').toUpperCase();

/** Every sentence, line and name of a block that a reader must see whole. */
export function wholesIn(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'text':
      return block.lines.map((line) => line.map(textOf).join(''));
    case 'item':
      return [
        block.title,
        block.note ?? '',
        ...block.sentences.flatMap(({ text, source }) => [text, source]),
        ...block.footers,
      ];
    case 'quote':
      return [block.text, block.source ?? ''];
    default:
      return [];
  }
}

/** https://core.telegram.org/bots/api: lengths in UTF-16 units, entities inside one another or apart, buttons. */
export function assertSendable(message: Message): void {
  const { text, entities, keyboard } = message;
  const limit = message.kind === 'text' ? 4096 : 1024;
  assert.ok(text.length <= limit, `${text.length} characters`);
  if (message.kind === 'text') assert.notEqual(text.trim(), '');
  assert.equal(text, text.trim(), 'blanks at an end move the entities');
  assert.ok(text.isWellFormed());
  assert.ok(entities.length <= 100, `${entities.length} entities`);
  assertNested(text, entities);
  const rows = keyboard?.rows ?? [];
  assert.ok(rows.flat().length <= 100);
  for (const row of rows) {
    assert.ok(row.length >= 1 && row.length <= 8);
    for (const button of row) {
      assert.notEqual(button.text.trim(), '');
      const bytes = Buffer.byteLength(button.callback_data);
      assert.ok(bytes >= 1 && bytes <= 64, `${bytes} bytes behind "${button.text}"`);
    }
  }
}

function assertNested(text: string, entities: readonly MessageEntity[]): void {
  const open: number[] = [];
  let before = 0;
  for (const { offset, length, type } of entities) {
    const end = offset + length;
    assert.ok(offset >= before && length > 0 && end <= text.length, `${type} at ${offset}`);
    assert.ok(text.slice(offset, end).isWellFormed(), `${type} at ${offset} splits a character`);
    before = offset;
    while (open.length > 0 && open.at(-1)! <= offset) open.pop();
    const outer = open.at(-1);
    assert.ok(outer === undefined || end <= outer, `${type} at ${offset} overlaps`);
    open.push(end);
  }
}

/** Messages as a person can read and compare them. */
export function written(messages: readonly Message[]): string {
  return messages.map(writtenOne).join('\n-----\n');
}

function writtenOne({ text, entities, keyboard, ...message }: Message): string {
  const marks = entities.map((entity) => {
    const { type, offset, length } = entity;
    const url = 'url' in entity ? ` ${entity.url}` : '';
    return `  ${type} ${offset}+${length}${url}`;
  });
  const rows = (keyboard?.rows ?? []).map((row) => row.map((button) => `[${button.text}]`).join(' '));
  const preview = message.kind === 'text' && message.preview !== null ? [`preview ${message.preview}`] : [];
  return [`${message.kind}`, text, ...preview, ...marks, ...rows].join('\n');
}
