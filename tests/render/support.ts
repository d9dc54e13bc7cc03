import {
  type Chat,
  type ChatSettings,
  type Document,
  type DocumentBlock,
  newChat,
} from '../../src/core/index.ts';
import { createTexts, type RenderDeps } from '../../src/render/index.ts';

const { text } = createTexts();

const names: Readonly<Record<string, string>> = {
  chechnya: 'Chechnya',
  SS: 'South Sudan',
  BR: 'Brazil',
  US: 'United States',
};

export const deps: RenderDeps = {
  text,
  topicName: (choice) => (choice.kind === 'query' ? choice.query : (names[choice.id] ?? choice.id)),
};

export const at = (time: string) => Temporal.Instant.from(time);

export const topicOf = (id: string) => ({ kind: 'catalogue', id, without: [] }) as const;

export function chatWith(settings: Partial<ChatSettings> = {}, chat: Partial<Chat> = {}): Chat {
  const base = newChat('console:local');
  const moscow = { timeZone: 'Europe/Moscow', timeZoneChosen: true } as const;
  return { ...base, ...chat, settings: { ...base.settings, ...moscow, ...settings } };
}

/** What a reader sees of it, block by block: titles, lines, labels in brackets. */
export function shown({ blocks }: Document): string[] {
  return blocks.flatMap(blockLines);
}

function blockLines(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'quote':
      return [block.text];
    case 'text':
      return block.lines.map((line) =>
        line.map((run) => (typeof run === 'string' ? run : run.text)).join(''),
      );
    case 'item': {
      const number = block.number === null ? '' : `${block.number}. `;
      const sentences = block.sentences.map((sentence) => `${sentence.text} [${sentence.source}]`);
      return [`${number}${block.title} | ${block.note ?? ''}`, ...sentences, ...block.footers];
    }
    case 'actions':
      return [block.actions.map(({ label }) => `[${label}]`).join(' ')];
    default:
      return [];
  }
}

export function actionsIn({ blocks }: Document) {
  return blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
}
