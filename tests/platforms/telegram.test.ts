import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { ConfigError, type Document, type DocumentBlock } from '../../src/core/index.ts';
import { platformTypes } from '../../src/platforms/index.ts';
import { composeMessages, retargeted } from '../../src/platforms/telegram/compose.ts';
import { telegramType } from '../../src/platforms/telegram/index.ts';
import { everything, platformContract } from '../contracts/platform.ts';
import { handClock, keptLog } from '../support/app.ts';
import { noHttp } from '../support/web.ts';
import { assertSendable, folded, wholesIn, written } from './telegram-support.ts';

const token = '123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc';
const deps = {
  clock: handClock('2023-10-01T09:00:00Z'),
  http: noHttp,
  log: keptLog(),
  operators: ['telegram:7'],
};
const open = (env: Record<string, string> = {}) =>
  telegramType.fromEnv({ TELEGRAM_BOT_TOKEN: token, ...env })!(deps);

platformContract('telegram', () => ({ platform: open(), chatId: 'telegram:-100123/7' }));

const documentOf = (blocks: readonly DocumentBlock[], more: Partial<Document> = {}): Document => ({
  language: 'en',
  blocks,
  visibility: 'chat',
  ...more,
});
const line = (text: string): DocumentBlock => ({ kind: 'text', lines: [[text]] });

suite('telegram settings', () => {
  test('fromEnv(): is null without a token, and the list of platforms has it', () => {
    assert.equal(telegramType.fromEnv({}), null);
    assert.equal(telegramType.fromEnv({ TELEGRAM_BOT_TOKEN: '  ' }), null);
    assert.ok(platformTypes.includes(telegramType));
  });

  const hook = {
    TELEGRAM_WEBHOOK_URL: 'https://news.example.org/tg',
    TELEGRAM_WEBHOOK_SECRET: 'abcdefgh12345678',
  };
  const wrong: readonly (readonly [string, Record<string, string>])[] = [
    ['TELEGRAM_BOT_TOKEN', { TELEGRAM_BOT_TOKEN: 'secretish' }],
    ['TELEGRAM_BOT_TOKEN', { TELEGRAM_BOT_TOKEN: `${token}/x` }],
    ['TELEGRAM_BOT_TOKEN', { ...hook, TELEGRAM_BOT_TOKEN: '' }],
    ['TELEGRAM_API_ROOT', { TELEGRAM_API_ROOT: 'ftp://example.org' }],
    ['TELEGRAM_API_ROOT', { TELEGRAM_API_ROOT: 'localhost' }],
    ['TELEGRAM_WEBHOOK_URL', { ...hook, TELEGRAM_WEBHOOK_URL: '' }],
    ['TELEGRAM_WEBHOOK_URL', { ...hook, TELEGRAM_WEBHOOK_URL: 'http://news.example.org/tg' }],
    ['TELEGRAM_WEBHOOK_SECRET', { ...hook, TELEGRAM_WEBHOOK_SECRET: '' }],
    ['TELEGRAM_WEBHOOK_SECRET', { ...hook, TELEGRAM_WEBHOOK_SECRET: 'short secret' }],
  ];
  for (const [index, [name, env]] of wrong.entries()) {
    test(`fromEnv(): one line names ${name} and what is accepted, never a secret (${index + 1})`, () => {
      assert.throws(
        () => telegramType.fromEnv({ TELEGRAM_BOT_TOKEN: token, ...env }),
        (error) => {
          assert.ok(error instanceof ConfigError);
          assert.match(error.message, new RegExp(name));
          assert.match(error.message, /accepted/);
          assert.doesNotMatch(error.message, /secretish|AAEhBO|short secret|\n/);
          return true;
        },
      );
    });
  }

  test('fromEnv(): the webhook is served under the path of its address', () => {
    assert.equal(open().webhook, undefined);
    assert.equal(open(hook).webhook?.path, '/tg');
  });
});

suite('telegram compose', () => {
  test('everything there is, as messages', () => {
    const messages = composeMessages(everything());
    for (const message of messages) assertSendable(message);
    assert.deepEqual(
      messages.map(({ kind }) => kind),
      ['photo', 'file'],
    );
    assert.match(written(messages), /\[1\]\n\[Settings\]$/);
  });

  test('a heading stays with what it heads, and a break comes between blocks', () => {
    const filler = line(`${'word '.repeat(780)}end.`);
    const [first, second] = composeMessages(
      documentOf([filler, { kind: 'heading', level: 2, text: 'Brazil' }, line(`${'word '.repeat(100)}end.`)]),
    );
    assert.doesNotMatch(first?.text ?? '', /BRAZIL/);
    assert.match(second?.text ?? '', /^BRAZIL\nword/);
  });

  test('sentences of one source in a row name it once, and are not parted from it', () => {
    const sentence = (text: string, source: string) => ({ text, source, url: 'https://example.org/a' });
    const item: DocumentBlock = {
      kind: 'item',
      number: 1,
      title: 'Title',
      url: 'https://example.org/a',
      note: '2 outlets',
      sentences: [sentence('One.', 'Post'), sentence('Two.', 'Post'), sentence('Three.', 'Mail')],
      footers: ['Also: Peru'],
      language: null,
    };
    const [message] = composeMessages(documentOf([item]));
    assert.equal(message?.text, '1. Title\n2 outlets\nOne. Two. [Post] Three. [Mail]\nAlso: Peru');
    assert.equal(message?.kind === 'text' && message.preview, 'https://example.org/a');
  });

  test('a preview is shown for a single item alone', () => {
    const item = (url: string): DocumentBlock => ({
      kind: 'item',
      number: null,
      title: 'Title',
      url,
      note: null,
      sentences: [],
      footers: [],
      language: null,
    });
    const preview = (document: Document) => {
      const [message] = composeMessages(document);
      return message?.kind === 'text' ? message.preview : undefined;
    };
    assert.equal(preview(documentOf([item('https://example.org/a'), item('https://example.org/b')])), null);
    assert.equal(preview(documentOf([item('https://example.org/a')], { discreet: true })), null);
    assert.equal(preview(documentOf([item('javascript:alert(1)')])), null);
  });

  test('a name in what a source says is no mention: nobody in a group is called by a story', () => {
    const says = 'says @durov, (@durov) and a@example.org';
    const item: DocumentBlock = {
      kind: 'item',
      number: 1,
      title: `@durov ${says}`,
      url: null,
      note: says,
      sentences: [{ text: says, source: '@durov', url: null }],
      footers: [says],
      language: null,
    };
    const quote: DocumentBlock = { kind: 'quote', text: says, source: '@durov', url: null };
    const [message] = composeMessages(documentOf([item, quote]));
    assert.doesNotMatch(message?.text ?? '', /(?<!\w)@\w/);
    assert.equal((message?.text ?? '').match(/a@example\.org/g)?.length, 5);
  });

  test('a discreet document shows its first block, the rest behind one spoiler a message', () => {
    const document = documentOf(
      [
        line('Your briefing is ready'),
        { kind: 'heading', level: 1, text: 'Chechnya' },
        ...everything().blocks,
      ],
      { discreet: true },
    );
    const messages = composeMessages(document);
    for (const message of messages) assertSendable(message);
    const [first] = messages;
    const spoiler = first?.entities.find(({ type }) => type === 'spoiler');
    assert.equal(first?.text.slice(0, spoiler?.offset), 'Your briefing is ready\n\n');
    assert.equal((spoiler?.offset ?? 0) + (spoiler?.length ?? 0), first?.text.length);
    assert.equal(first?.kind === 'photo' && first.spoiler, true);
  });

  test('one sentence longer than a message is broken between words, and a word between graphemes', () => {
    const family = '👨‍👩‍👧‍👦';
    const words = composeMessages(documentOf([line('word '.repeat(2000))]));
    for (const { text } of words) assert.match(text, /^word( word)*$/);
    const emoji = composeMessages(documentOf([line(family.repeat(800))]));
    for (const { text } of emoji) assert.equal(text.replaceAll(family, ''), '');
    const link = { text: 'l'.repeat(600), url: 'https://example.org/' };
    const linked = composeMessages(
      documentOf([{ kind: 'text', lines: [Array.from({ length: 20 }, () => [link, ' ']).flat()] }]),
    );
    for (const message of linked) {
      assertSendable(message);
      for (const { length } of message.entities) assert.equal(length, 600);
    }
  });

  test('more than 100 entities and more than 100 buttons go into further messages', () => {
    const strong = { text: 'word', strong: true } as const;
    const lines = [Array.from({ length: 250 }, () => [strong, ' ']).flat()];
    const actions = Array.from({ length: 230 }, (_, index) => ({
      label: `Name ${index}`,
      command: 'help',
      args: {},
    }));
    const messages = composeMessages(
      documentOf([
        { kind: 'text', lines },
        { kind: 'actions', actions },
      ]),
    );
    for (const message of messages) assertSendable(message);
    assert.equal(
      messages.reduce((sum, { entities }) => sum + entities.length, 0),
      250,
    );
    assert.equal(messages.flatMap(({ keyboard }) => keyboard?.rows.flat() ?? []).length, 230);
  });

  test('numbers stand side by side in rows of like length, words as their length lets them', () => {
    const labels = [
      ...Array.from({ length: 10 }, (_, index) => String(index + 1)),
      'More',
      'Fewer',
      'A label that needs a row',
    ];
    const actions = labels.map((label) => ({ label, command: 'help', args: {} }));
    const [message] = composeMessages(documentOf([line('x'), { kind: 'actions', actions }]));
    assert.deepEqual(
      message?.keyboard?.rows.map((row) => row.map(({ text }) => text).join(' ')),
      ['1 2 3 4 5', '6 7 8 9 10', 'More Fewer', 'A label that needs a row'],
    );
  });

  test('a line takes the direction of the interface, a quoted title its own', () => {
    const [arabic] = composeMessages(documentOf([line('/follow الموضوع')], { language: 'ar' }));
    assert.equal(arabic?.text, '\u200f/follow الموضوع');
    const [english] = composeMessages(documentOf([line('الجزيرة · 3 Apr'), line('الجزيرة')]));
    assert.equal(english?.text, '\u200eالجزيرة · 3 Apr\n\nالجزيرة');
  });

  test('any document at all: nothing over a limit, nothing lost, entities nested', () => {
    const words = fc.array(
      fc.constantFrom('word', 'Слово.', 'كلمة', '👩‍🚀', 'e\u0301', '&<b>', 'Mr. X said:'),
      { maxLength: 400 },
    );
    const text = words.map((list) => list.join(' '));
    const inline = fc.oneof(
      text,
      text.map((one) => ({ text: one, strong: true as const })),
      text.map((one) => ({ text: `see ${one}`, url: 'https://example.org/x' })),
    );
    const block: fc.Arbitrary<DocumentBlock> = fc.oneof(
      text.map((one) => ({ kind: 'heading' as const, level: 2 as const, text: one.slice(0, 300) })),
      fc
        .array(fc.array(inline, { maxLength: 4 }), { maxLength: 4 })
        .map((lines) => ({ kind: 'text' as const, lines })),
      fc.record({
        kind: fc.constant('item' as const),
        number: fc.option(fc.nat(99)),
        title: text,
        url: fc.option(fc.constant('https://example.org/')),
        note: fc.option(text),
        sentences: fc.array(
          fc.record({ text, source: text, url: fc.option(fc.constant('https://example.org/')) }),
          { maxLength: 6 },
        ),
        footers: fc.array(text, { maxLength: 3 }),
        language: fc.constant(null),
      }),
      fc.record({
        kind: fc.constant('quote' as const),
        text,
        source: fc.option(text),
        url: fc.constant(null),
      }),
      fc.constant({ kind: 'picture' as const, png: new Uint8Array(1), alt: 'alt' }),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.boolean(), (blocks, discreet) => {
        const messages = composeMessages(documentOf(blocks, { discreet }));
        for (const message of messages) assertSendable(message);
        const shown = folded(messages.map((message) => message.text).join('')).replace(/[[\]]/g, '');
        for (const whole of blocks.flatMap(wholesIn))
          assert.ok(shown.includes(folded(whole).replace(/[[\]]/g, '')));
      }),
      { numRuns: 200 },
    );
  });

  test('retargeted(): buttons carry the channel they act on', () => {
    const document = documentOf([
      { kind: 'actions', actions: [{ label: 'x', command: 'unfollow', args: { id: 'a' } }] },
    ]);
    assert.deepEqual(retargeted(document, 'telegram:-1001').blocks, [
      { kind: 'actions', actions: [{ label: 'x', command: 'unfollow', args: { id: 'a', '@': '-1001' } }] },
    ]);
  });
});
