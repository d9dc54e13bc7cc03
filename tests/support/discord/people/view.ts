/** A message as somebody sees it: text, controls and files, whatever components it is made of. */
import { isSelect, walk } from '../checks/components.ts';
import { flag } from '../messages.ts';
import type { Id, Json, MessageState } from '../state.ts';

interface ButtonView {
  readonly customId: string | null;
  readonly label: string;
  readonly url: string | null;
  /** 1 primary, 2 secondary, 3 success, 4 danger, 5 link. */
  readonly style: number;
  readonly disabled: boolean;
}

interface OptionView {
  readonly label: string;
  readonly value: string;
  readonly description: string | null;
  readonly chosen: boolean;
}

export interface SelectView {
  readonly customId: string;
  /** 3 strings, 5 users, 6 roles, 7 both, 8 channels. */
  readonly type: number;
  readonly placeholder: string;
  readonly min: number;
  readonly max: number;
  readonly options: readonly OptionView[];
  readonly disabled: boolean;
}

interface FileView {
  readonly name: string;
  readonly contentType: string;
  readonly description: string | null;
  readonly bytes: Uint8Array;
}

export interface View {
  readonly id: Id;
  readonly channelId: Id;
  readonly authorId: Id;
  readonly content: string;
  /** Everything to read: content, embeds, text displays, captions, in the order shown, one a line. */
  readonly text: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly buttons: readonly ButtonView[];
  readonly selects: readonly SelectView[];
  readonly files: readonly FileView[];
  readonly flags: number;
  readonly ephemeral: boolean;
  /** "is thinking": deferred and not yet filled. */
  readonly loading: boolean;
  readonly componentsV2: boolean;
  readonly crossposted: boolean;
  readonly silent: boolean;
  readonly nonce: string | number | null;
  readonly replyTo: Id | null;
  /** Users, roles, `everyone` and `here` that it pinged. */
  readonly pinged: readonly string[];
  /** False only if its `allowed_mentions` ruled out every ping. */
  readonly couldPing: boolean;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly editedAt: number | null;
}

const words = (value: unknown): readonly string[] =>
  typeof value === 'string' && value !== '' ? [value] : [];

function embedText(embed: Json): readonly string[] {
  const inner = (name: string, key: string) => words((embed[name] as Json | undefined)?.[key]);
  const fields = (embed['fields'] ?? []) as readonly Json[];
  return [
    ...inner('author', 'name'),
    ...words(embed['title']),
    ...words(embed['description']),
    ...fields.flatMap((field) => [...words(field['name']), ...words(field['value'])]),
    ...inner('footer', 'text'),
  ];
}

function componentText(one: Json): readonly string[] {
  if (one['type'] === 10) return words(one['content']);
  if (one['type'] === 11) return words(one['description']);
  if (one['type'] === 12)
    return ((one['items'] ?? []) as readonly Json[]).flatMap((item) => words(item['description']));
  return [];
}

const buttonView = (one: Json): ButtonView => ({
  customId: (one['custom_id'] ?? null) as string | null,
  label: (one['label'] ?? ((one['emoji'] ?? {}) as Json)['name'] ?? '') as string,
  url: (one['url'] ?? null) as string | null,
  style: one['style'] as number,
  disabled: one['disabled'] === true,
});

const selectView = (one: Json): SelectView => ({
  customId: one['custom_id'] as string,
  type: one['type'] as number,
  placeholder: (one['placeholder'] ?? '') as string,
  min: (one['min_values'] ?? 1) as number,
  max: (one['max_values'] ?? 1) as number,
  options: ((one['options'] ?? []) as readonly Json[]).map((option) => ({
    label: option['label'] as string,
    value: option['value'] as string,
    description: (option['description'] ?? null) as string | null,
    chosen: option['default'] === true,
  })),
  disabled: one['disabled'] === true,
});

export function viewOf(message: MessageState): View {
  const all = [...walk(message.components)].map(([one]) => one);
  const text = [
    ...words(message.content),
    ...message.embeds.flatMap(embedText),
    ...all.flatMap(componentText),
  ];
  const has = (bit: number) => (message.flags & bit) !== 0;
  return {
    id: message.id,
    channelId: message.channelId,
    authorId: message.authorId,
    content: message.content,
    text: text.join('\n'),
    embeds: message.embeds,
    components: message.components,
    buttons: all.filter((one) => one['type'] === 2).map(buttonView),
    selects: all.filter((one) => isSelect(one['type'])).map(selectView),
    files: message.attachments.map(({ name, contentType, description, bytes }) => ({
      name,
      contentType,
      description,
      bytes,
    })),
    flags: message.flags,
    ephemeral: message.onlyFor !== null,
    loading: has(flag.loading),
    componentsV2: has(1 << 15),
    crossposted: has(flag.crossposted),
    silent: has(flag.silent),
    nonce: message.nonce,
    replyTo: message.replyTo,
    pinged: message.pinged,
    couldPing: message.couldPing,
    createdAt: message.createdAt,
    editedAt: message.editedAt,
  };
}
