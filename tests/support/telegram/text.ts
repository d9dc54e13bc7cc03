/** What Telegram does with a text and its entities: checks, trims, and finds commands and addresses by itself. */
import type { MessageEntity } from 'grammy/types';
import { malformed } from './errors.ts';

export interface Styled {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

export const textLimit = 4096;
export const captionLimit = 1024;
const entityLimit = 100;

const known = new Set(
  [
    'mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler',
    'blockquote expandable_blockquote code pre text_link text_mention custom_emoji date_time',
  ].flatMap((line) => line.split(' ')),
);

const owed: Readonly<Record<string, string>> = {
  text_link: 'url',
  text_mention: 'user',
  custom_emoji: 'custom_emoji_id',
  date_time: 'unix_time',
};
const code = new Set(['code', 'pre']);
const quotes = new Set(['blockquote', 'expandable_blockquote']);
const flexible = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler']);

/** The text as it will be shown. Lengths and offsets are UTF-16 code units. Entities come back in order of reading. */
export function style(
  text: string,
  entities: readonly MessageEntity[],
  parseMode: string | undefined,
): Styled {
  // Markup strings are not taken: a text of ours goes out with its entities.
  if (parseMode !== undefined) throw malformed('unsupported parse_mode');
  if (entities.length > entityLimit)
    throw malformed(`too many entities: ${entities.length}, at most ${entityLimit}`);
  for (const entity of entities) checkEntity(text, entity);
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  checkNesting(ordered);
  return trimmed(text, ordered);
}

function checkEntity(text: string, entity: MessageEntity): void {
  const { type, offset, length } = entity;
  const end = offset + length;
  if (!known.has(type)) throw malformed(`unsupported entity type "${type}"`);
  if (offset < 0) throw malformed(`entity offset ${offset} is negative`);
  if (length <= 0) throw malformed(`entity at UTF-16 offset ${offset} has length ${length}`);
  if (end > text.length) {
    throw malformed(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${text.length}`,
    );
  }
  if (splits(text, offset))
    throw malformed(`entity begins in a middle of a UTF-16 symbol at offset ${offset}`);
  if (splits(text, end)) throw malformed(`entity ends in a middle of a UTF-16 symbol at offset ${end}`);
  const field = owed[type];
  if (field && !(field in entity)) throw malformed(`entity "${type}" has no "${field}"`);
  if (type === 'text_link' && !isUrl(entity.url)) throw malformed(`entity URL "${entity.url}" is invalid`);
}

const splits = (text: string, at: number) =>
  /^[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]$/.test(text[at - 1] ?? '');

/**
 * Entities lie inside one another or apart. Code holds nothing and lies in quotes only, quotes do not hold quotes, and of
 * the rest only the styles of a font mix freely (https://core.telegram.org/bots/api#formatting-options).
 */
function checkNesting(ordered: readonly MessageEntity[]): void {
  const open: MessageEntity[] = [];
  for (const entity of ordered) {
    while (open.length > 0 && endOf(open.at(-1)!) <= entity.offset) open.pop();
    const outer = open.at(-1);
    if (outer && endOf(entity) > endOf(outer)) {
      throw malformed(
        `entities "${outer.type}" and "${entity.type}" overlap at UTF-16 offset ${entity.offset}`,
      );
    }
    const barrier = open.find(({ type }) => !mayHold(type, entity.type));
    if (barrier) {
      throw malformed(
        `entity "${barrier.type}" can't hold "${entity.type}" at UTF-16 offset ${entity.offset}`,
      );
    }
    open.push(entity);
  }
}

function mayHold(outer: string, inner: string): boolean {
  if (code.has(outer)) return false;
  if (quotes.has(outer)) return !quotes.has(inner);
  if (code.has(inner)) return false;
  return flexible.has(outer) || flexible.has(inner);
}

const endOf = ({ offset, length }: MessageEntity) => offset + length;

/** White space at both ends is not kept; entities move along and lose what they had there. */
function trimmed(text: string, entities: readonly MessageEntity[]): Styled {
  if (/^[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]*$/.test(text))
    return { text: '', entities: [] };
  const start = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities.flatMap((entity) => {
    const from = Math.max(0, entity.offset - start);
    const to = Math.min(kept.length, endOf(entity) - start);
    return to > from ? [{ ...entity, offset: from, length: to - from }] : [];
  });
  return { text: kept, entities: moved };
}

/** An address Telegram takes for a link or a button: `http`, `https`, `tg`, `ton`, a host with a dot or this machine. */
export function isUrl(address: string): boolean {
  if (/\s/.test(address)) return false;
  const url = URL.parse(address.includes('://') ? address : `http://${address}`);
  if (!url) return false;
  if (url.protocol === 'tg:' || url.protocol === 'ton:') return url.host !== '';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  return /[^.]\.[^.]/.test(url.hostname) || url.hostname.startsWith('[');
}

const finders: readonly (readonly [MessageEntity.CommonMessageEntity['type'], RegExp])[] = [
  ['bot_command', /(?<![\p{L}\p{N}_/<>@])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/@])/gu],
  ['url', /(?<![\p{L}\p{N}_@])(?:https?:\/\/)[^\s<>"]+[^\s<>".,;:!?)]/giu],
  ['email', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['mention', /(?<![\p{L}\p{N}_/.])@[A-Za-z0-9_]{3,32}(?![\p{L}\p{N}_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_&])#(?=[\p{L}\p{N}_]*\p{L})[\p{L}\p{N}_]{1,256}/gu],
];

/** The entities Telegram finds in what a person types. */
export function detect(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const [type, pattern] of finders) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (!found.some((other) => entity.offset < endOf(other) && other.offset < endOf(entity)))
        found.push(entity);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}
