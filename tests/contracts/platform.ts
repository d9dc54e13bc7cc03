import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ChatId, Document, DocumentBlock, Inline } from '../../src/core/index.ts';
import type { Platform } from '../../src/ports/index.ts';

/** A platform that was not started, with nothing on the other end, and a chat of it. */
export interface PlatformFixture {
  readonly platform: Platform;
  readonly chatId: ChatId;
}

/** What every platform promises of the messages it makes of a document. Nothing is sent. */
export function platformContract(name: string, make: () => PlatformFixture): void {
  suite(`${name} keeps the contract of Platform`, () => {
    test('Platform.kind: begins the ids of its chats', () => {
      const { platform, chatId } = make();
      assert.ok(chatId.startsWith(`${platform.kind}:`));
    });

    test('compose: is pure and gives the same parts for the same document', () => {
      const { platform, chatId } = make();
      const document = everything();
      const before = structuredClone(document);
      const first = texts(platform, chatId, document);
      assert.deepEqual(texts(platform, chatId, document), first);
      assert.deepEqual(texts(make().platform, chatId, everything()), first);
      assert.deepEqual(document, before);
    });

    for (const block of everything().blocks) {
      test(`compose: gives at least one part, none empty, for a document of one ${block.kind}`, () => {
        const { platform, chatId } = make();
        const parts = platform.compose(chatId, documentOf([block]));
        assert.ok(parts.length > 0);
        if (block.kind === 'actions') return;
        for (const { text } of parts) assert.notEqual(text.trim(), '');
      });
    }

    test('compose: loses no sentence and no word of any block', () => {
      const { platform, chatId } = make();
      for (const document of [everything(), long()]) {
        const shown = folded(texts(platform, chatId, document).join(''));
        for (const text of document.blocks.flatMap(sentencesIn)) {
          assert.ok(shown.includes(folded(text)), `"${text}" is lost`);
        }
      }
    });

    test('compose: keeps a sentence whole within one part', () => {
      const { platform, chatId } = make();
      const parts = texts(platform, chatId, long()).map(folded);
      for (const text of long().blocks.flatMap(sentencesIn)) {
        assert.ok(
          parts.some((part) => part.includes(folded(text))),
          `"${text}" is cut`,
        );
      }
    });

    test('compose: strips control characters from what stories say', () => {
      const { platform, chatId } = make();
      const shown = texts(platform, chatId, hostile()).join('\n');
      assert.doesNotMatch(shown.replaceAll('\n', ''), /\p{Cc}/u);
      assert.ok(folded(shown).includes(folded('Colombia signs a peace accord')));
    });
  });
}

function texts(platform: Platform, chatId: ChatId, document: Document): string[] {
  return platform.compose(chatId, document).map(({ text }) => text);
}

/** What is compared: headings may be upper-cased, lines wrapped. */
const folded = (text: string) => text.replace(/\s+/g, '').toUpperCase();

function documentOf(blocks: readonly DocumentBlock[]): Document {
  return { language: 'en', blocks, visibility: 'chat' };
}

/** Every text of a block that a reader must see; buttons, pictures and files are no text everywhere. */
function sentencesIn(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'text':
      return block.lines.flatMap((line) => line.map(textOf));
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

const textOf = (run: Inline) => (typeof run === 'string' ? run : run.text);

/** One block of each kind, with characters that markup languages give a meaning. */
export function everything(): Document {
  return documentOf([
    { kind: 'heading', level: 1, text: 'Morning briefing · Thu 24 Nov 2016 · 08:00 UTC' },
    {
      kind: 'text',
      lines: [
        ['Counted: ', { text: '2 topics', strong: true }, ', ', { text: 'nothing else', muted: true }],
        [
          'See ',
          { text: 'the accord', url: 'https://example.org/accord?a=1&b=2' },
          ' & <its> *parts* _here_.',
        ],
      ],
    },
    { kind: 'heading', level: 2, text: 'Colombia' },
    {
      kind: 'item',
      number: 1,
      title: 'Colombia signs a revised peace accord with FARC',
      url: 'https://example.org/colombia-accord',
      note: '3 outlets, 2 independent',
      sentences: [
        {
          text: 'The government and the FARC signed a revised accord in Bogota on Thursday.',
          source: 'Example Courier',
          url: 'https://example.org/colombia-accord',
        },
        {
          text: 'An earlier text had been rejected in a referendum [by a narrow margin] in October.',
          source: 'Example Post_Gazette',
          url: 'https://example.org/referendum',
        },
      ],
      footers: ['Also: South America', 'Excerpt: the source gives only the beginning'],
      language: null,
    },
    {
      kind: 'item',
      number: null,
      title: 'Congress of Colombia ratifies the accord',
      url: null,
      note: null,
      sentences: [],
      footers: [],
      language: null,
    },
    { kind: 'quote', text: 'It was put to Congress, not to voters.', source: 'Example Courier', url: null },
    { kind: 'text', lines: [['Times are UTC until the zone is set.']], muted: true },
    { kind: 'picture', png: new Uint8Array([137, 80, 78, 71]), alt: 'Stories a day in November 2016' },
    {
      kind: 'file',
      name: 'tidings.json',
      mediaType: 'application/json',
      data: new TextEncoder().encode('{}'),
    },
    {
      kind: 'actions',
      actions: [
        { label: '1', command: 'story', args: { id: 'abc' } },
        { label: 'Settings', command: 'settings', args: {} },
      ],
    },
  ]);
}

/** More than a message of any platform holds; each sentence differs from all others. */
function long(): Document {
  const item = (number: number): DocumentBlock => ({
    kind: 'item',
    number,
    title: `Vote number ${number} of the session of 30 November 2016`,
    url: `https://example.org/votes/${number}`,
    note: `${number} outlets`,
    sentences: [1, 2, 3].map((part) => ({
      text: `Sentence ${part} of vote ${number} says that the chamber, after a debate of several hours, agreed to it.`,
      source: `Outlet ${number}`,
      url: null,
    })),
    footers: [`Also: topic ${number}`],
    language: null,
  });
  return documentOf(Array.from({ length: 60 }, (_, index) => item(index + 1)));
}

/** What a page could hold to take over whatever shows it. */
function hostile(): Document {
  const title =
    'Colombia \u001b[31msigns\u001b[0m a\u0007 peace\u0000 \u001b]0;owned\u0007accord\u009b2J\u007f';
  return documentOf([
    { kind: 'heading', level: 2, text: title },
    { kind: 'text', lines: [[title, { text: title, url: 'https://example.org/\u001b]8;;x' }]] },
    {
      kind: 'item',
      number: 1,
      title,
      url: 'https://example.org/a\u001b[2J',
      note: title,
      sentences: [{ text: title, source: title, url: null }],
      footers: [title],
      language: null,
    },
    { kind: 'quote', text: title, source: title, url: null },
  ]);
}
