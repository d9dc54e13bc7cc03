/** What Discord holds a message to, checked from its published description rather than from how ours are made. */
import assert from 'node:assert/strict';
import type { Document } from '../../src/core/index.ts';
import type { Message, MessageBody } from '../../src/platforms/discord/message.ts';
import { checkMessage } from '../support/discord/checks/messages.ts';
import { Refusal } from '../support/discord/refusals.ts';

type Json = Readonly<Record<string, unknown>>;

/** Both shapes of a message, as they would be sent. */
export const shapesOf = (message: Message): readonly MessageBody[] => [message.body, ...message.plain()];

/** The body passes the checks of a server, and its Markdown is whole. */
export function assertSendable(body: MessageBody): void {
  const { content, components, flags, files } = body;
  const attachments = files.map(({ name, description }, id) => ({ id, filename: name, description }));
  const uploads = files.map(({ name, contentType, data }) => ({ name, contentType, bytes: data }));
  const sent = { ...(content ? { content } : {}), components, flags, attachments };
  try {
    checkMessage(JSON.parse(JSON.stringify(sent)), uploads);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    assert.fail(`${JSON.stringify(error.body)} for ${JSON.stringify(sent)}`);
  }
  for (const text of textsIn(body)) assertWhole(text);
}

/** The Markdown of a body: its content, or each of its text displays. */
export function textsIn({ content, components }: MessageBody): readonly string[] {
  const inside = (list: readonly unknown[]): readonly string[] =>
    (list as readonly Json[]).flatMap((one) => {
      if (one['type'] === 10) return [one['content'] as string];
      return Array.isArray(one['components']) ? inside(one['components']) : [];
    });
  return [...(content ? [content] : []), ...inside(components)];
}

/** Text without its marks, as a reader sees it. Throws where a mark is open. */
export function read(markdown: string): string {
  const lines = markdown.replace(/^\|\||\|\|$/g, '').split('\n');
  return lines.map(readLine).join('\n');
}

const escaped = /\\([^\p{L}\p{N}\s])/gu;
/** Stands for an escaped character: in no text of ours. */
const hold = (char: string) => String.fromCodePoint(0xf0000 + (char.codePointAt(0) ?? 0));
const holds = /[\u{f0000}-\u{fffff}]/gu;

function readLine(line: string): string {
  const held = line.replace(/\|\|/g, '').replace(escaped, (_, char: string) => hold(char));
  const plain = held
    .replace(/^(#{1,3}|-#|>) /, '')
    .replace(/\[([^[\]]+)\]\((https?:\/\/[^\s()<>]+)\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1');
  assert.doesNotMatch(plain, /[*_~`|[\]<>]|^(#|-|\+|\d+[.)]) /, `an open mark in "${line}"`);
  assert.doesNotMatch(plain, /@(everyone|here)|https?:\/\//, `a mention or a bare link in "${line}"`);
  return plain.replace(holds, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xf0000));
}

function assertWhole(markdown: string): void {
  assert.ok(markdown.isWellFormed(), 'a surrogate pair is cut');
  assert.notEqual(read(markdown).trim(), '', 'a text without words');
  assert.equal((markdown.replace(/\\./g, '').match(/\|\|/g) ?? []).length % 2, 0, 'a spoiler is open');
  let open = 0;
  for (const [mark] of markdown.matchAll(/[\u2068\u2069]/g)) {
    open += mark === '\u2068' ? 1 : -1;
    assert.ok(open >= 0, 'an isolate ends that did not begin');
  }
  assert.equal(open, 0, 'an isolate is open');
}

/** Messages as a person can read and compare them. */
export function written(messages: readonly Message[]): string {
  return messages
    .map(({ body }) => drawn(body.components as readonly unknown[] as readonly Json[]).join('\n'))
    .join('\n-----\n');
}

function drawn(components: readonly Json[], indent = ''): readonly string[] {
  return components.flatMap((one) => {
    const inner = (one['components'] ?? []) as readonly Json[];
    switch (one['type']) {
      case 1:
        return [`${indent}(${inner.map(control).join(') (')})`];
      case 9:
        return [...drawn(inner, indent), `${indent}  (${control(one['accessory'] as Json)})`];
      case 10:
        return (one['content'] as string).split('\n').map((line) => indent + line);
      case 12:
        return [`${indent}[picture ${JSON.stringify(one['items'])}]`];
      case 13:
        return [`${indent}[file ${JSON.stringify(one['file'])}]`];
      case 14:
        return [`${indent}----`];
      default:
        return [one['spoiler'] ? `${indent}spoiler:` : `${indent}frame:`, ...drawn(inner, `${indent}  `)];
    }
  });
}

function control(one: Json): string {
  const seen = (id: unknown) => String(id).replaceAll('\u001f', ' ');
  if (one['type'] === 2) return `${one['label']} | ${seen(one['custom_id'])}`;
  const options = one['options'] as readonly Json[];
  return `menu: ${options.map(({ label, value }) => `${label} | ${seen(value)}`).join(', ')}`;
}

/** The words behind all controls, once each. */
export function idsIn(bodies: readonly MessageBody[]): readonly string[] {
  const inside = (one: Json): readonly string[] => [
    ...(one['type'] === 2 ? [one['custom_id'] as string] : []),
    ...(one['type'] === 3 ? (one['options'] as readonly Json[]).map(({ value }) => value as string) : []),
    ...((one['components'] ?? []) as readonly Json[]).flatMap(inside),
    ...(one['accessory'] ? inside(one['accessory'] as Json) : []),
  ];
  return bodies.flatMap(({ components }) =>
    (components as readonly unknown[] as readonly Json[]).flatMap(inside),
  );
}

export const documentOf = (blocks: Document['blocks'], more: Partial<Document> = {}): Document => ({
  language: 'en',
  blocks,
  visibility: 'chat',
  ...more,
});
