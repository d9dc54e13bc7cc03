import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import type { Action, DocumentBlock } from '../../src/core/index.ts';
import { aimed, aimOf } from '../../src/platforms/discord/aim.ts';
import { composeMessages, titleOf } from '../../src/platforms/discord/compose.ts';
import { cutLabel, escaped, link, linkTarget } from '../../src/platforms/discord/markdown.ts';
import { rowsOf } from '../../src/platforms/discord/rows.ts';
import { everything } from '../contracts/platform.ts';
import { assertGolden } from '../support/golden.ts';
import { assertSendable, documentOf, idsIn, read, shapesOf, textsIn, written } from './discord-support.ts';
import { folded, wholesIn } from './telegram-support.ts';

const line = (text: string): DocumentBlock => ({ kind: 'text', lines: [[text]] });
const item = (fields: Partial<Extract<DocumentBlock, { kind: 'item' }>>): DocumentBlock => ({
  kind: 'item',
  number: null,
  title: 'Title',
  url: null,
  note: null,
  sentences: [],
  footers: [],
  language: null,
  ...fields,
});
const actions = (...list: readonly Action[]): DocumentBlock => ({ kind: 'actions', actions: list });
const numbered = (count: number, command = 'story') =>
  Array.from({ length: count }, (_, at) => ({ label: `${at + 1}`, command, args: { id: `id${at}` } }));

const markup = [
  '**bold** _slanted_ ~~gone~~ `code` ||hidden||',
  '# heading',
  '### heading',
  '-# small',
  '- list',
  '12. list',
  '7) list',
  '> quote',
  '>>> quote',
  '```ansi\n\u001b[31mred\u001b[0m```',
  '[text](https://example.org)',
  '<https://example.org>',
  'https://example.org/a_b_c',
  '@everyone and @here',
  '<@123> <@&123> <#123> </brief:123> <t:1> <id:browse>',
  ':smile: <:own:123> <a:own:123>',
  'a\\*b\\\\',
  'C:\\dir 12:30:45',
];

suite('discord markdown', () => {
  for (const text of markup) {
    test(`escaped(): ${JSON.stringify(text)} is read letter by letter`, () => {
      const seen = stripVTControlCharacters(text).replace(/\s+/g, ' ');
      assert.equal(read(escaped(text)), seen);
    });
  }

  test('escaped(): any text at all is read as it is', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'\\*_~`|<>[]()@#-+.:! a1é😀ا\n') });
    fc.assert(
      fc.property(letters, (text) => {
        assert.equal(read(`x${escaped(text)}`), `x${text.replace(/\s+/g, ' ')}`.toWellFormed());
      }),
    );
  });

  test('linkTarget(): is http or https alone, and ends where it should', () => {
    assert.equal(
      linkTarget('https://example.org/a_(b)?c=[d]&e=f'),
      'https://example.org/a_%28b%29?c=[d]&e=f',
    );
    assert.equal(linkTarget('https://example.org/a b'), 'https://example.org/a%20b');
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      'discord://x',
      'example.org',
      `https://e.org/${'a'.repeat(1_100)}`,
    ]) {
      assert.equal(linkTarget(bad), null);
    }
  });

  test('link(): is bare text where Discord would refuse the link or take its text for an address', () => {
    assert.equal(link('Read', 'https://example.org'), '[Read](https://example.org)');
    assert.equal(link('https://evil.example', 'https://example.org'), 'https\\://evil.example');
    assert.equal(link('A [b](c)', 'https://example.org'), '[A \\[b\\](c)](https://example.org)');
    assert.equal(link(' ', 'https://example.org'), '');
  });

  test('cutLabel(): cuts between graphemes', () => {
    assert.equal(cutLabel('short', 10), 'short');
    assert.equal(cutLabel('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 15), '👨‍👩‍👧‍👦…');
    assert.ok(cutLabel('é'.normalize('NFD').repeat(50), 20).length <= 20);
  });
});

suite('discord compose', () => {
  test('composeMessages(): everything there is, as kept', () => {
    assertGolden('discord/everything.txt', written(composeMessages(everything())));
    const plain = composeMessages(everything()).flatMap((message) => message.plain().flatMap(textsIn));
    assertGolden('discord/everything-plain.txt', plain.join('\n-----\n'));
  });

  test('composeMessages(): a heading stands with what it heads, buttons with what is above them', () => {
    const long = (text: string) => line(`${text} ${'word '.repeat(380)}`);
    const heading: DocumentBlock = { kind: 'heading', level: 2, text: 'Heading' };
    const messages = composeMessages(
      documentOf([long('one'), long('two'), heading, long('three'), long('four'), actions(...numbered(3))]),
    );
    assert.deepEqual(
      messages.map(({ text }) => text.match(/one|two|Heading|three|four/g)),
      [
        ['one', 'two'],
        ['Heading', 'three', 'four'],
      ],
    );
    assert.equal(idsIn(messages.slice(-1).map(({ body }) => body)).length, 3);
  });

  test('composeMessages(): five alike are buttons, six are a menu, two of the same are one', () => {
    const kinds = (count: number) =>
      rowsOf(numbered(count)).map(({ components }) => components.map(({ type }) => type));
    assert.deepEqual(kinds(5), [[2, 2, 2, 2, 2]]);
    assert.deepEqual(kinds(6), [[3]]);
    assert.deepEqual(kinds(30), [[3], [3]]);
    const [one] = numbered(1);
    assert.equal(rowsOf([one!, { ...one!, label: 'again' }])[0]?.components.length, 1);
  });

  test('composeMessages(): more buttons than a message takes go into further messages, none is lost', () => {
    const many = Array.from({ length: 70 }, (_, at) => ({
      label: `B${at}`,
      command: 'brief',
      args: { [`k${at}`]: 'x' },
    }));
    const messages = composeMessages(documentOf([line('Choose'), actions(...many)]));
    assert.ok(messages.length > 1);
    for (const body of messages.flatMap(shapesOf)) assertSendable(body);
    assert.equal(idsIn(messages.map(({ body }) => body)).length, 70);
  });

  test('composeMessages(): actions that no button carries are kept under what it does carry', () => {
    const long = { label: 'Long', command: 'search', args: { query: 'слово '.repeat(30) } };
    const [message] = composeMessages(documentOf([line('x'), actions(long)]));
    const [[token, kept] = []] = [...(message?.kept ?? [])];
    assert.deepEqual(kept, long);
    assert.deepEqual(idsIn([message!.body]), [token]);
  });

  test('composeMessages(): a discreet document shows its first block alone', () => {
    const blocks = [
      line('Your briefing is ready'),
      { kind: 'heading', level: 1, text: 'Chechnya' } as const,
      item({ title: 'Secret' }),
    ];
    const [message] = composeMessages(documentOf(blocks, { discreet: true }));
    const [first, second] = (message?.body.components ?? []) as readonly unknown[] as readonly Record<
      string,
      unknown
    >[];
    assert.deepEqual(first, { type: 10, content: 'Your briefing is ready' });
    assert.equal(second?.['spoiler'], true);
    assert.match(JSON.stringify(second), /Chechnya.*Secret/);
    const [plain] = message?.plain() ?? [];
    assert.equal(plain?.content, 'Your briefing is ready\n||**Chechnya**\n**Secret**||');
    assert.equal(titleOf(documentOf(blocks, { discreet: true })), 'Your briefing is ready');
    assert.equal(titleOf(documentOf(blocks)), 'Chechnya');
  });

  test('composeMessages(): the plain shape of a single item keeps its preview, others do not', () => {
    const flags = (...blocks: readonly DocumentBlock[]) =>
      composeMessages(documentOf(blocks))[0]?.plain()[0]?.flags;
    assert.equal(flags(item({})), 0);
    assert.equal(flags(item({}), item({ title: 'Other' })), 4);
    assert.equal(flags(line('x')), 4);
  });

  test('composeMessages(): a line takes the direction of the interface, a quoted title its own', () => {
    const arabic = documentOf(
      [line('Brazil ثم'), item({ number: 1, title: 'Peace signed', url: null, language: 'en' })],
      { language: 'ar' },
    );
    const [first, second] = textsIn(composeMessages(arabic)[0]!.body);
    assert.equal(first, '\u200fBrazil ثم');
    assert.equal(second, '**1\\.** **Peace signed**');
    const [title] = textsIn(
      composeMessages(documentOf([item({ number: 1, title: 'سلام', note: '3 outlets', language: 'ar' })]))[0]!
        .body,
    );
    assert.equal(title, '**1\\.** **سلام**\u2068 · 3 outlets\u2069');
  });

  test('composeMessages(): a sentence longer than a message breaks between words, an endless word between graphemes', () => {
    for (const text of [
      'слово '.repeat(1_500).trim(),
      '👨‍👩‍👧‍👦'.repeat(600),
      '*'.repeat(5_000),
      'Whole one. '.repeat(700).trim(),
    ]) {
      const messages = composeMessages(
        documentOf([item({ title: 'T', sentences: [{ text, source: 'S', url: null }] })]),
      );
      for (const body of messages.flatMap(shapesOf)) assertSendable(body);
      const seen = messages
        .flatMap(({ body }) => textsIn(body))
        .map(read)
        .join('');
      assert.ok(folded(seen).includes(folded(text)));
      for (const { text: part } of messages) assert.doesNotMatch(part, /\u200d$|^\u200d/);
    }
  });

  test('composeMessages(): any document at all: nothing over a limit, nothing lost, no open mark', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'abc *_|[]()<>@#`~.:-1 é😀سم'),
      maxLength: 600,
    });
    const source = fc.record({
      text: words,
      source: words,
      url: fc.constantFrom(null, 'https://example.org/a_(b)'),
    });
    const block: fc.Arbitrary<DocumentBlock> = fc.oneof(
      fc.record({
        kind: fc.constant('heading' as const),
        level: fc.constantFrom(1 as const, 2 as const),
        text: words,
      }),
      fc.record({
        kind: fc.constant('text' as const),
        lines: fc.array(fc.array(words, { maxLength: 3 }), { maxLength: 4 }),
        muted: fc.boolean(),
      }),
      fc
        .record({
          title: words,
          url: fc.constantFrom(null, 'https://example.org/x'),
          number: fc.constantFrom(null, 1, 2),
          note: words,
          sentences: fc.array(source, { maxLength: 6 }),
          footers: fc.array(words, { maxLength: 2 }),
        })
        .map(item),
      fc.record({ kind: fc.constant('quote' as const), text: words, source: words, url: fc.constant(null) }),
      fc.integer({ min: 0, max: 40 }).map((count) => actions(...numbered(count))),
    );
    const document = fc.record({
      blocks: fc.array(block, { maxLength: 14 }),
      language: fc.constantFrom('en', 'ar'),
      discreet: fc.boolean(),
    });
    fc.assert(
      fc.property(document, ({ blocks, ...more }) => {
        const messages = composeMessages(documentOf(blocks, more));
        for (const body of messages.flatMap(shapesOf)) {
          assertSendable(body);
        }
        const seen = folded(messages.map(({ text }) => text).join(''));
        for (const whole of blocks.flatMap(wholesIn))
          assert.ok(seen.includes(folded(whole)), `"${whole}" is lost`);
      }),
      { numRuns: 150 },
    );
  });

  test('aimed(): every id carries the channel, those beside items and in menus too, and stays within 100', () => {
    const long = { label: 'Long', command: 'search', args: { query: 'x'.repeat(66) } };
    const blocks = [
      item({ number: 1 }),
      actions({ label: '1', command: 'story', args: { id: 'a' } }, long, ...numbered(8, 'why')),
    ];
    const body = aimed(composeMessages(documentOf(blocks))[0]!.body, '12345678901234567890');
    assertSendable(body);
    const ids = [...JSON.stringify(body).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id]) =>
      JSON.parse(`"${id}"`),
    );
    assert.equal(ids.length, 3);
    for (const id of ids) assert.equal(aimOf(id).channelId, '12345678901234567890');
    assert.deepEqual(aimOf('.story'), { channelId: null, data: '.story' });
    assert.equal(aimed(body, null), body);
  });
});
