/** The one definition of the commands as Discord's slash commands, registered when it differs from what is there. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, Param, PlatformHost } from '../../ports/index.ts';
import type { Api } from './api.ts';
import { cutLabel } from './markdown.ts';

/** Discord's locales for our languages; English is what stands without one, and Arabic is not among them. */
const locales: Readonly<Record<string, readonly string[]>> = {
  ru: ['ru'],
  pt: ['pt-BR'],
  fr: ['fr'],
  es: ['es-ES', 'es-419'],
};

/** The option of managers' commands that names another channel. No parameter has this name. */
export const channelOption = 'channel';

const longestDescription = 100;
const longestName = 32;
const mostChoices = 25;
const longestText = 6_000;
/** https://discord.com/developers/docs/interactions/application-commands#application-command-object */
const validName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type Texts = Pick<PlatformHost, 'text' | 'languages'>;

export function slashCommands({
  commands,
  ...texts
}: Texts & Pick<PlatformHost, 'commands'>): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  return [
    ...commands.map((command) => slashCommand(command, commands, texts)),
    ...commands.flatMap((command) => messageCommand(command, texts)),
  ];
}

/** Where a command may be used, and by whom it is seen. */
function offerOf({ access }: Command) {
  const isOperators = access === 'operator';
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  return {
    default_member_permissions: isOperators
      ? '0'
      : access === 'manager'
        ? String(PermissionFlagsBits.ManageChannels)
        : null,
    integration_types: isOperators ? [GuildInstall] : [GuildInstall, UserInstall],
    contexts: isOperators ? [Guild, BotDM] : [Guild, BotDM, PrivateChannel],
  };
}

/**
 * In the menu of a message, under Apps: a server has no other way to say which message is meant. It is known by the name of
 * its command in English, and has any letters. https://discord.com/developers/docs/interactions/application-commands#message-commands
 */
function messageCommand(command: Command, texts: Texts): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  const key = command.onMessage;
  if (key === undefined) return [];
  const name = messageName(key, texts);
  const names: Record<string, string> = {};
  for (const language of texts.languages) {
    const written = cutLabel(texts.text(language, key), longestName);
    if (written !== name) for (const locale of locales[language] ?? []) names[locale] = written;
  }
  return [{ type: ApplicationCommandType.Message, name, name_localizations: names, ...offerOf(command) }];
}

/** The name under which such a command comes back, whatever language it was shown in. */
export function messageName(key: string, { text }: Pick<Texts, 'text'>): string {
  return cutLabel(text('en', key), longestName);
}

function slashCommand(
  command: Command,
  all: readonly Command[],
  texts: Texts,
): RESTPostAPIApplicationCommandsJSONBody {
  const { name, params, access } = command;
  // Discord wants what is required first.
  const offered = params.filter(({ byButton }) => !byButton);
  const sorted = offered.sort((a, b) => Number(b.required) - Number(a.required));
  const options = sorted.map((param) => optionOf(param, params, texts));
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    name_localizations: namesOf(
      `command-${name}`,
      name,
      all.map((one) => `command-${one.name}`),
      texts,
    ),
    ...described(`command-${name}-summary`, texts),
    options: access === 'manager' ? [...options, channelOptionOf(texts)] : options,
    ...offerOf(command),
  } as RESTPostAPIApplicationCommandsJSONBody;
}

function optionOf({ name, kind, required, choices, completes }: Param, all: readonly Param[], texts: Texts) {
  const base = {
    name,
    name_localizations: namesOf(
      `param-${name}`,
      name,
      all.map((one) => `param-${one.name}`),
      texts,
    ),
    ...described(`param-${name}-summary`, texts),
    required,
  };
  if (kind === 'file') return { ...base, type: ApplicationCommandOptionType.Attachment };
  const text = { ...base, type: ApplicationCommandOptionType.String, max_length: longestText };
  if (choices && choices.length <= mostChoices) {
    return { ...text, choices: choices.map((value) => ({ name: value, value })) };
  }
  return completes || choices ? { ...text, autocomplete: true } : text;
}

const channelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

function channelOptionOf(texts: Texts) {
  return {
    type: ApplicationCommandOptionType.Channel,
    name: channelOption,
    name_localizations: namesOf(`param-${channelOption}`, channelOption, [], texts),
    ...described(`param-${channelOption}-summary`, texts),
    required: false,
    channel_types: channelTypes,
  };
}

/** Names in other languages, where Discord takes them and no other of `keys` has the same. */
function namesOf(key: string, base: string, keys: readonly string[], { languages, text }: Texts) {
  const names: Record<string, string> = {};
  for (const language of languages) {
    const name = text(language, key).toLowerCase();
    const isTaken = keys.some((other) => other !== key && text(language, other).toLowerCase() === name);
    if (name === base || isTaken || !validName.test(name)) continue;
    for (const locale of locales[language] ?? []) names[locale] = name;
  }
  return names;
}

function described(key: string, { languages, text }: Texts) {
  const inLanguage = (language: string) => cutLabel(text(language, key), longestDescription);
  const description = inLanguage('en');
  const localized: Record<string, string> = {};
  for (const language of languages) {
    const written = inLanguage(language);
    if (written === description) continue;
    for (const locale of locales[language] ?? []) localized[locale] = written;
  }
  return { description, description_localizations: localized };
}

/** Registers what is wanted unless it is there already; true where it did. Throws what the API throws. */
export async function register(
  applicationId: string,
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  api: Api,
): Promise<boolean> {
  const there = await api.commands(applicationId);
  if (normalised(there) === normalised(wanted)) return false;
  await api.putCommands(applicationId, wanted);
  return true;
}

const ours = new Set([
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'integration_types',
  'contexts',
]);

/** Commands as text that is equal where Discord would do the same: by name, without what it adds or leaves out. */
export function normalised(commands: readonly object[]): string {
  const rows = commands.map((command) =>
    JSON.stringify(bare(Object.fromEntries(Object.entries(command).filter(([name]) => ours.has(name))))),
  );
  return rows.sort().join('\n');
}

/** Without nulls, empty lists and texts, `false`, and in one order of names. Numbers in lists are sets. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(bare);
    return list.every((one) => typeof one === 'number') ? list.sort() : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([name, one]) => [name, bare(one)] as const)
    .filter(([, one]) => !isNothing(one));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
