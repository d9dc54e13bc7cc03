import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import type { Document, DocumentBlock } from '../../src/core/index.ts';
import { printDocument } from '../../src/platforms/console/index.ts';
import { everything } from '../contracts/platform.ts';
import { documentOf, line, openConsole, signal } from './console-support.ts';

const golden = join(import.meta.dirname, '../golden/console');

/** Compares with the file of that name; `UPDATE_GOLDEN=1` writes it instead. */
function matchesGolden(name: string, printed: string): void {
  const path = join(golden, `${name}.txt`);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(golden, { recursive: true });
    writeFileSync(path, printed);
  }
  assert.equal(printed, readFileSync(path, 'utf8'));
}

/** What a terminal with colours is sent. */
async function coloured(document: Document): Promise<string> {
  const { platform, raw } = openConsole({ colors: true });
  for (const part of platform.compose('console:local', document)) await part.send(signal);
  return raw();
}

function item(fields: Partial<Extract<DocumentBlock, { kind: 'item' }>>): DocumentBlock {
  const empty = { number: 1, title: '', url: null, note: null, sentences: [], footers: [], language: null };
  return { kind: 'item', ...empty, ...fields };
}

suite('console: documents as they are kept in tests/golden/console', () => {
  for (const block of everything().blocks.filter(({ kind }) => kind !== 'actions')) {
    const level = block.kind === 'heading' ? `-${block.level}` : '';
    const kind = block.kind === 'item' && block.number === null ? 'item-plain' : `${block.kind}${level}`;
    const name = block.kind === 'text' && block.muted ? 'text-muted' : kind;
    test(`printDocument: a ${name}`, () => matchesGolden(name, printDocument(documentOf(block), 72)));
  }
  test('printDocument: a whole document in 80 columns', () => {
    matchesGolden('whole-80', printDocument(everything(), 80));
  });
  test('printDocument: a whole document in 40 columns', () => {
    matchesGolden('whole-40', printDocument(everything(), 40));
  });
  test('Part.text: a whole document with its actions', () => {
    const [part] = openConsole().platform.compose('console:local', everything());
    matchesGolden('whole-part', `${part?.text}\n`);
  });
  test('Part.send: a whole document in colours', async () => {
    const blocks = everything().blocks.filter(({ kind }) => kind !== 'file');
    const printed = await coloured(documentOf(...blocks));
    matchesGolden('whole-colours', printed.replaceAll('\u001b', '␛'));
  });
});

test('printDocument: ends with one newline, and shows no action', () => {
  const printed = printDocument(everything(), 80);
  assert.match(printed, /[^\n]\n$/);
  assert.doesNotMatch(printed, /Settings/);
  assert.equal(printDocument(documentOf(), 80), '\n');
});

for (const columns of [20, 33, 80, 200, 0, Number.NaN]) {
  test(`printDocument: ${columns} columns hold every line but addresses`, () => {
    const longest = printDocument(everything(), columns)
      .split('\n')
      .filter((text) => !text.includes('http'))
      .reduce((most, { length }) => Math.max(most, length), 0);
    assert.ok(longest <= Math.min(100, Math.max(20, columns || 0)), `${longest} columns`);
  });
}

test('printDocument: wide characters and emoji take two columns, combining marks none', () => {
  const wraps = (text: string) =>
    printDocument(documentOf(line(text)), 20)
      .trimEnd()
      .split('\n');
  assert.deepEqual(wraps('哥伦比亚政府与革命武装力量签署和平协议'), [
    '哥伦比亚政府与革命武',
    '装力量签署和平协议',
  ]);
  assert.deepEqual(wraps('一二三四五六七八九十。'), ['一二三四五六七八九', '十。']);
  assert.deepEqual(wraps(`${'👩‍🚀'.repeat(10)}🇨🇴`), ['👩‍🚀'.repeat(10), '🇨🇴']);
  assert.deepEqual(wraps('😀'.repeat(11)), ['😀'.repeat(10), '😀']);
  const accented = 'e\u0301'.repeat(20);
  assert.deepEqual(wraps(`${accented} e\u0301`), [accented, 'e\u0301']);
  assert.deepEqual(wraps('x'.repeat(30)), ['x'.repeat(20), 'x'.repeat(10)]);
});

test('printDocument: an address longer than a line is not broken', () => {
  const url = 'https://example.org/colombia/2016/11/24/accord';
  assert.equal(printDocument(documentOf(item({ title: 'Accord', url })), 20), `1. Accord\n   ${url}\n`);
});

test('printDocument: a note is right-aligned by columns, not by characters', () => {
  const printed = printDocument(documentOf(item({ title: '和平协议', note: '1 source' })), 40);
  assert.equal(printed, `1. 和平协议${' '.repeat(40 - 3 - 8 - 8)}1 source\n`);
});

test('printDocument: items of one line stand as a list, longer ones apart', () => {
  const short = item({ number: null, title: 'Brazil' });
  const long = item({ number: null, title: 'Chad', footers: ['Also: Africa'] });
  const printed = printDocument(documentOf(short, short, long, short), 40);
  assert.equal(printed, '- Brazil\n- Brazil\n\n- Chad\n  Also: Africa\n\n- Brazil\n');
});

test('printDocument: Arabic stays as it is written, isolates and all', () => {
  const text = 'وقّعت الحكومة اتفاق السلام يوم \u2068٢٤ نوفمبر\u2069.';
  assert.equal(printDocument(documentOf(line(text)), 80), `${text}\n`);
});

test('printDocument: headings of sections are in upper case of the language', () => {
  const heading = { kind: 'heading', level: 2, text: 'istanbul' } as const;
  const shown = (language: string) => printDocument({ ...documentOf(heading), language }, 80);
  assert.equal(shown('tr'), 'İSTANBUL\n');
  assert.equal(shown('pt-BR'), 'ISTANBUL\n');
  assert.equal(shown(''), 'ISTANBUL\n');
});

test('Part.send: nothing a story says reaches the terminal as a command', async () => {
  const attack =
    'Accord\u001b[2J \u001b]52;c;aGk=\u0007signed\u001b]0;title\u001b\\ in\u009b31m Bogota\u202E!\r\nAll\u0008\u007f of it\u2066';
  const url = 'https://example.org/\u001b]8;;https://evil.example\u0007';
  const document = documentOf(
    item({
      title: attack,
      note: attack,
      url,
      sentences: [{ text: attack, source: attack, url }],
      footers: [attack],
    }),
    { kind: 'text', lines: [[attack, { text: attack, url }, { text: 'x', url: 'javascript:alert(1)' }]] },
    { kind: 'quote', text: attack, source: attack, url },
    { kind: 'heading', level: 1, text: attack },
    { kind: 'picture', png: new Uint8Array(), alt: attack },
    { kind: 'actions', actions: [{ label: attack, command: 'help', args: {} }] },
  );
  const printed = await coloured(document);
  assert.doesNotMatch(stripVTControlCharacters(printed).replaceAll('\n', ''), /\p{Cc}/u);
  assert.doesNotMatch(
    printed.replaceAll('\u001b', '␛'),
    /␛\[(?!(?:1|2|22)m)|␛\](?!8;;)|52;c|title|\u202E|\u2066|javascript/,
  );
  assert.match(printed.replaceAll('\n', ' '), /Accord signed in Bogota! All of it/);
});

test('printDocument: half a million beginnings of escape sequences are read in linear time', () => {
  const text = `${'\u009d'.repeat(250_000)}${'\u001b]'.repeat(125_000)}Accord`;
  const start = performance.now();
  assert.equal(printDocument(documentOf(line(text)), 80).replaceAll(/[\]\s]/g, ''), 'Accord');
  assert.ok(performance.now() - start < 5000);
});

test('Part.send: without colours an answer holds no escape sequence', async () => {
  const { platform, raw } = openConsole({ colors: false });
  const blocks = everything().blocks.filter(({ kind }) => kind !== 'file');
  for (const part of platform.compose('console:local', documentOf(...blocks))) await part.send(signal);
  assert.doesNotMatch(raw().replaceAll('\n', ''), /\p{Cc}/u);
});
