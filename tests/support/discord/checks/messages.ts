/** Bodies that make or change a message. */
import { type Fault, invalidForm, refusal } from '../refusals.ts';
import type { Json, MessageState, Upload } from '../state.ts';
import {
  address,
  type Check,
  demand,
  fault,
  lengthOf,
  list,
  maybe,
  number,
  oneOf,
  shape,
  snowflake,
  text,
  whole,
  yesNo,
} from './basic.ts';
import { components, v2Flag, walk } from './components.ts';

const picture = maybe(
  shape({
    url: maybe(address()),
    proxy_url: maybe(text()),
    width: maybe(whole()),
    height: maybe(whole()),
    description: maybe(text({ max: 4096 })),
    placeholder: maybe(text({ max: 64 })),
    placeholder_version: maybe(whole(0, 2 ** 31 - 1)),
    is_animated: maybe(yesNo),
  }),
);

const embed = shape({
  type: maybe(text()),
  url: maybe(address()),
  title: maybe(text({ max: 256 })),
  color: maybe(whole(0, 0xffffff)),
  timestamp: maybe(text({ pattern: /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/ })),
  description: maybe(text({ max: 4096 })),
  author: maybe(
    shape({
      name: maybe(text({ max: 256 })),
      url: maybe(address()),
      icon_url: maybe(address()),
      proxy_icon_url: maybe(text()),
    }),
  ),
  image: picture,
  thumbnail: picture,
  video: picture,
  provider: maybe(shape({ name: maybe(text({ max: 256 })), url: maybe(address()) })),
  footer: maybe(
    shape({ text: maybe(text({ max: 2048 })), icon_url: maybe(address()), proxy_icon_url: maybe(text()) }),
  ),
  fields: maybe(
    list(
      shape({
        name: text({ min: 1, max: 256 }),
        value: text({ min: 1, max: 1024 }),
        inline: maybe(yesNo),
      }),
      { max: 25 },
    ),
  ),
});

const embeds: Check = (value, path, faults) => {
  const before = faults.length;
  list(embed, { max: 10 })(value, path, faults);
  if (faults.length > before) return;
  const given = value as readonly Json[];
  if (given.reduce((sum, one) => sum + embedLength(one), 0) > 6000) {
    fault(faults, path, 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
  }
};

function embedLength(one: Json): number {
  const words = [one['title'], one['description']];
  words.push((one['author'] as Json | undefined)?.['name'], (one['footer'] as Json | undefined)?.['text']);
  for (const field of (one['fields'] ?? []) as readonly Json[]) words.push(field['name'], field['value']);
  return words.reduce<number>((sum, word) => sum + (typeof word === 'string' ? lengthOf(word) : 0), 0);
}

const mentionsShape = shape({
  parse: maybe(list(oneOf('users', 'roles', 'everyone'))),
  users: maybe(list(snowflake, { max: 100 })),
  roles: maybe(list(snowflake, { max: 100 })),
  replied_user: maybe(yesNo),
});

const allowedMentions: Check = (value, path, faults) => {
  const before = faults.length;
  mentionsShape(value, path, faults);
  if (faults.length > before) return;
  const given = value as Readonly<Record<string, readonly string[] | undefined>>;
  for (const kind of ['users', 'roles']) {
    if (given['parse']?.includes(kind) && (given[kind]?.length ?? 0) > 0) {
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      fault(faults, path, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  }
};

const attachment = shape({
  id: (value, path, faults) => (typeof value === 'number' ? undefined : snowflake(value, path, faults)),
  filename: maybe(text({ min: 1, max: 1024 })),
  description: maybe(text({ max: 1024 })),
  duration_secs: maybe(number({ min: 0, max: 2 ** 31 - 1 })),
  waveform: maybe(text({ max: 400 })),
  title: maybe(text({ max: 1024 })),
  is_spoiler: maybe(yesNo),
  is_remix: maybe(yesNo),
});

/** Fields of an attachment as the API gives it: a client may send back what it has read, to keep it. */
const keptAttachment: Check = (value, path, faults) => {
  const given = value as Json;
  if (typeof given === 'object' && given !== null && 'url' in given)
    snowflake(given['id'], [...path, 'id'], faults);
  else attachment(value, path, faults);
};

const nonce: Check = (value, path, faults) => {
  if (typeof value === 'number') whole()(value, path, faults);
  else text({ max: 25 })(value, path, faults);
};

/** Polls and themes: Discord has them, a bot like ours does not send them, so their bodies have no table here. */
const nothingOfOurs: Check = maybe((_, path, faults) => {
  fault(faults, path, 'NOT_IN_THIS_SERVER', 'The loopback server has no polls and no themes');
});

/**
 * Every field that some body with a message has. Clients send fields of one kind with another (`enforce_nonce: false`
 * with an edit) and Discord takes no notice, so they are known everywhere; what they do depends on the route.
 */
const fields = (v2: boolean) => ({
  content: maybe(text({ max: 2000 })),
  embeds: maybe(embeds),
  allowed_mentions: maybe(allowedMentions),
  components: maybe(components(v2)),
  attachments: maybe(list(keptAttachment, { max: 10 })),
  flags: maybe(whole(0)),
  tts: maybe(yesNo),
  nonce: maybe(nonce),
  enforce_nonce: maybe(yesNo),
  sticker_ids: maybe(list(snowflake, { max: 3 })),
  message_reference: maybe(
    shape({
      type: maybe(oneOf(0, 1)),
      message_id: snowflake,
      channel_id: maybe(snowflake),
      guild_id: maybe(snowflake),
      fail_if_not_exists: maybe(yesNo),
    }),
  ),
  poll: nothingOfOurs,
  shared_client_theme: nothingOfOurs,
  username: maybe(text({ min: 1, max: 80 })),
  avatar_url: maybe(address()),
  thread_name: maybe(text({ max: 100 })),
  applied_tags: maybe(list(snowflake, { max: 5 })),
});

const classicBody = shape(fields(false));
const secondBody = shape(fields(true));

/** Checks a message body; with `before`, as a change of that message. Returns the body, known to be sound. */
export function checkMessage(
  body: unknown,
  files: readonly Upload[],
  { before = null, path = [] }: { before?: MessageState | null; path?: readonly string[] } = {},
): Json {
  const flags = (body as Json | null)?.['flags'];
  const v2 = (((typeof flags === 'number' ? flags : 0) | (before?.flags ?? 0)) & v2Flag) !== 0;
  const faults: Fault[] = [];
  (v2 ? secondBody : classicBody)(body, path, faults);
  if (faults.length > 0) throw invalidForm(faults);
  const given = body as Json;
  checkLegacy(given, v2, before, path, faults);
  checkFiles(given, files, before, path, faults);
  if (faults.length > 0) throw invalidForm(faults);
  if (isEmpty(given, files, before)) throw refusal(50006);
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > 10 * 1024 * 1024) throw refusal(40005);
  return given;
}

function checkLegacy(
  given: Json,
  v2: boolean,
  before: MessageState | null,
  path: readonly string[],
  faults: Fault[],
): void {
  if (!v2) return;
  for (const name of ['content', 'embeds', 'sticker_ids', 'poll'] as const) {
    const old = name === 'content' || name === 'embeds' ? before?.[name] : undefined;
    const value = (given[name] === undefined ? old : given[name]) as
      | string
      | readonly unknown[]
      | null
      | undefined;
    if (value && (value.length ?? 1) > 0) {
      const message = `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
      fault(faults, [...path, name], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message);
    }
  }
}

/** `attachment://name` leads to a file of this message, and listed attachments are sent or there already. */
function checkFiles(
  given: Json,
  files: readonly Upload[],
  before: MessageState | null,
  path: readonly string[],
  faults: Fault[],
): void {
  const listed = given['attachments'] as readonly Json[] | null | undefined;
  const kept = (before?.attachments ?? []).filter(
    ({ id }) => !listed || listed.some((one) => String(one['id']) === id),
  );
  for (const [index, one] of (listed ?? []).entries()) {
    const id = String(one['id']);
    if (Number(id) < files.length || kept.some((old) => old.id === id)) continue;
    fault(
      faults,
      [...path, 'attachments', index, 'id'],
      'ATTACHMENT_NOT_FOUND',
      `No file and no attachment "${id}"`,
    );
  }
  const names = new Set([...files.map(({ name }) => name), ...kept.map(({ name }) => name)]);
  const seek = (url: unknown, at: readonly (string | number)[]) => {
    if (typeof url !== 'string' || !url.startsWith('attachment://')) return;
    if (!names.has(url.slice('attachment://'.length))) {
      fault(faults, at, 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', `"${url}" is not attached`);
    }
  };
  for (const [one, at] of walk((given['components'] ?? []) as readonly Json[], [...path, 'components'])) {
    for (const name of ['file', 'media']) {
      seek((one[name] as Json | undefined)?.['url'], [...at, name, 'url']);
    }
    for (const [index, item] of ((one['items'] ?? []) as readonly Json[]).entries()) {
      seek((item['media'] as Json)['url'], [...at, 'items', index, 'media', 'url']);
    }
  }
}

function isEmpty(given: Json, files: readonly Upload[], before: MessageState | null): boolean {
  const has = (name: 'content' | 'embeds' | 'components' | 'attachments') => {
    const value = given[name];
    const now = (value === undefined ? before?.[name] : value) as
      | string
      | readonly unknown[]
      | null
      | undefined;
    return typeof now === 'string' ? now.trim().length > 0 : (now?.length ?? 0) > 0;
  };
  if (files.length > 0 || has('content') || has('embeds') || has('components')) return false;
  const forwarded = ((given['message_reference'] ?? {}) as Json)['type'] === 1;
  return !(has('attachments') || given['sticker_ids'] || given['poll'] || forwarded);
}

const threadBase = {
  name: text({ min: 1, max: 100 }),
  auto_archive_duration: maybe(oneOf(60, 1440, 4320, 10080)),
  rate_limit_per_user: maybe(whole(0, 21600)),
};

export const threadFromMessage = shape(threadBase);
export const threadAlone = shape({
  ...threadBase,
  type: maybe(oneOf(10, 11, 12)),
  invitable: maybe(yesNo),
});
const forumShape = shape({
  ...threadBase,
  applied_tags: maybe(list(snowflake, { max: 5 })),
  message: () => undefined,
});

/** Checks the body of a forum post; returns its name and the first message's body. */
export function checkForumPost(body: unknown, files: readonly Upload[]): { name: string; message: Json } {
  const given = demand(forumShape, body);
  const message = given['message'];
  if (typeof message !== 'object' || message === null) {
    throw invalidForm([{ path: ['message'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]);
  }
  return { name: given['name'] as string, message: checkMessage(message, files, { path: ['message'] }) };
}
