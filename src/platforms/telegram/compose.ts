import type { Action, ChatId, Document, DocumentBlock } from '../../core/index.ts';
import { cleanText, cleanUrl } from '../shared/index.ts';
import { groupOf } from './blocks.ts';
import { type Keyboard, keyboardsOf } from './keyboard.ts';
import { type Group, pack } from './pack.ts';
import { type Rich, run } from './rich.ts';
import type { Limits } from './split.ts';

/** One message as the Bot API takes it. */
export type Message = Rich & {
  /** Null for none. */
  readonly keyboard: Keyboard | null;
} & (
    | {
        readonly kind: 'text' /** The page shown below the text; null for none. */;
        readonly preview: string | null;
      }
    | { readonly kind: 'photo'; readonly png: Uint8Array; readonly spoiler: boolean }
    | { readonly kind: 'file'; readonly name: string; readonly data: Uint8Array }
  );

/** https://core.telegram.org/bots/api#sendmessage and #sendphoto: UTF-16 units after entities. */
const textLimits: Limits = { text: 4096, entities: 100 };
const captionLimits: Limits = { text: 1024, entities: 100 };

type Media = Extract<DocumentBlock, { readonly kind: 'picture' | 'file' }>;

/** A document as messages: as few as fit, nothing cut, its buttons below the last. Pure. */
export function composeMessages(document: Document): readonly Message[] {
  const hide = document.discreet === true;
  const messages: Message[] = [];
  let open: Group[] = [];
  const writeOpen = () => {
    const texts = pack(open, textLimits, hide);
    open = [];
    messages.push(
      ...texts.map((rich) => ({ kind: 'text' as const, ...rich, keyboard: null, preview: null })),
    );
  };
  const first = document.blocks.findIndex(({ kind }) => kind !== 'actions');
  let before: DocumentBlock | null = null;
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'actions') continue;
    if (block.kind === 'picture' || block.kind === 'file') {
      const caption = pack([...open, ...altGroups(block)], captionLimits, hide);
      const isCaption = caption.length === 1;
      if (!isCaption) writeOpen();
      open = [];
      messages.push(
        ...mediaMessages(block, isCaption ? caption : pack(altGroups(block), captionLimits, hide), hide),
      );
      before = null;
      continue;
    }
    const group = groupOf(block, before, document.language);
    if (group.units.length > 0) before = block;
    open.push({ ...group, clear: index === first });
  }
  writeOpen();
  return withPreview(withKeyboards(messages, actionsOf(document)), document);
}

/** A picture with its caption; what a caption has no room for follows as text. */
function mediaMessages(block: Media, captions: readonly Rich[], hide: boolean): readonly Message[] {
  const [caption = { text: '', entities: [] }, ...others] = captions;
  const texts = others.map((rich) => ({ kind: 'text' as const, ...rich, keyboard: null, preview: null }));
  const media: Message =
    block.kind === 'picture'
      ? { kind: 'photo', ...caption, png: block.png, spoiler: hide, keyboard: null }
      : { kind: 'file', ...caption, name: fileName(block.name), data: block.data, keyboard: null };
  return [media, ...texts];
}

function altGroups(block: Media): readonly Group[] {
  const text = block.kind === 'picture' ? cleanText(block.alt).trim() : '';
  if (text === '') return [];
  return [
    {
      units: [{ runs: [run(text, { italic: true })], gap: '\n\n', breaks: [] }],
      gap: '\n\n',
      heads: false,
      clear: false,
    },
  ];
}

/** A name without folders that every system takes. */
function fileName(name: string): string {
  return (
    cleanText(name)
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/[<>:"|?*]/g, '_')
      .slice(-100)
      .trim() || 'file'
  );
}

function actionsOf({ blocks }: Document): readonly Action[] {
  return blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
}

/** The buttons below the last message; where there are more than one message holds, below messages of their own. */
function withKeyboards(messages: readonly Message[], actions: readonly Action[]): readonly Message[] {
  const [first = null, ...others] = keyboardsOf(actions);
  if (first === null) return messages;
  const last = messages.at(-1) ?? bare;
  return [
    ...messages.slice(0, -1),
    { ...last, keyboard: first },
    ...others.map((keyboard) => ({ ...bare, keyboard })),
  ];
}

/** Buttons need a text to stand below. */
const bare: Message = { kind: 'text', text: '⋯', entities: [], keyboard: null, preview: null };

/** A page is shown below a message that tells of a single one, and below no other. */
function withPreview(messages: readonly Message[], { blocks, discreet }: Document): readonly Message[] {
  const items = blocks.filter((block) => block.kind === 'item');
  const [only] = messages;
  const address = items[0]?.url ?? null;
  const url = address === null ? null : cleanUrl(address);
  if (items.length !== 1 || messages.length !== 1 || only?.kind !== 'text' || discreet) return messages;
  return [{ ...only, preview: url }];
}

/** The actions of a document, and of those asked for by them, made to act on another chat: a channel. */
export function retargeted(document: Document, chatId: ChatId): Document {
  const target = chatId.slice(chatId.indexOf(':') + 1);
  const blocks = document.blocks.map((block) =>
    block.kind === 'actions'
      ? { ...block, actions: block.actions.map((one) => ({ ...one, args: { ...one.args, '@': target } })) }
      : block,
  );
  return { ...document, blocks };
}
