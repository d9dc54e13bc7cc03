/** Buttons, menus, and the forms that some of them open. */
import {
  type APIModalInteractionResponseCallbackData,
  type ButtonInteraction,
  ComponentType,
  MessageFlags,
  type ModalSubmitInteraction,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
  TextInputStyle,
} from 'discord.js';
import type { Action, ChatId, Document } from '../../core/index.ts';
import type { PlatformHost } from '../../ports/index.ts';
import { type Press, pressOf } from '../shared/index.ts';
import { isForAskerAlone, withNotices } from './command.ts';
import { tellable } from './failures.ts';
import { cutLabel } from './markdown.ts';
import { type Asker, askerOf, asking } from './people.ts';
import { chatOfChannel, isForumType } from './places.ts';
import type { ReceiveDeps } from './receive.ts';
import { type Answering, respond } from './respond.ts';
import { forumMark } from './rows.ts';

/** The components we send. */
type Pressed = ButtonInteraction | StringSelectMenuInteraction;

const longestTitle = 45;
const longestDescription = 100;
const longestInput = 4_000;
const field = 'given';

/** What was pressed is looked up for the chat that pressed it, and the person's rights are looked at again. */
export async function answerPress(interaction: Pressed, deps: ReceiveDeps): Promise<void> {
  const asker = pressing(interaction, interaction.customId, deps);
  const data = interaction.isStringSelectMenu()
    ? (interaction.values[0] ?? '')
    : unmarked(interaction.customId);
  const press = await pressOf(data, asker.chatId, deps.host);
  if (!press) return await refuse(interaction, asker, deps);
  const { asks } = press;
  const known = deps.host.commands.find(({ name }) => name === press.command);
  if (asks !== undefined && !known?.params.some(({ name }) => name === asks)) {
    return await refuse(interaction, asker, deps);
  }
  if (asks === undefined) return await run(interaction, press, asker, deps);
  const marked = interaction.customId.startsWith(forumMark) ? forumMark + data : data;
  const language = await deps.host.languageOf(asker.chatId, asker.language);
  try {
    await interaction.showModal(formFor({ ...press, asks }, marked, language, deps.host));
  } catch (error) {
    deps.log.warn('a form was not shown', { error: tellable(error) });
  }
}

/** A form that was sent: the call behind its button, with what was typed. */
export async function answerForm(interaction: ModalSubmitInteraction, deps: ReceiveDeps): Promise<void> {
  const asker = pressing(interaction, interaction.customId, deps);
  const press = await pressOf(unmarked(interaction.customId), asker.chatId, deps.host);
  if (!press?.asks) return await refuse(interaction, asker, deps);
  const given = interaction.fields.getTextInputValue(field).trim();
  const args = { ...press.args, [press.asks]: given };
  await run(interaction, { ...press, args }, asker, deps);
}

const unmarked = (id: string) => (id.startsWith(forumMark) ? id.slice(forumMark.length) : id);

/** On a post of a briefing in a forum, the chat that is meant is the forum. */
function pressing(interaction: RepliableInteraction, id: string, deps: ReceiveDeps): Asker {
  const asker = askerOf(interaction, deps);
  const { channel } = interaction;
  if (!id.startsWith(forumMark) || !channel?.isThread() || asker.isElsewhere) return asker;
  const { parent, parentId } = channel;
  if (parentId === null || (parent && !isForumType(parent.type))) return asker;
  return { ...asker, chatId: chatOfChannel(parentId) };
}

async function run(
  interaction: Pressed | ModalSubmitInteraction,
  press: Press,
  asker: Asker,
  deps: ReceiveDeps,
): Promise<void> {
  const { host } = deps;
  const command = host.commands.find(({ name }) => name === press.command) ?? null;
  const forAsker = isForAskerAlone(command, asker);
  const flags = interaction.message?.flags;
  const isAskers = flags?.has(MessageFlags.Ephemeral) ?? false;
  // What all read is not changed by one person's look-up, nor by somebody who may not.
  const inPlace = press.inPlace === true && (isAskers || !forAsker) && canUpdate(interaction);
  const answering: Answering = {
    chatId: asker.chatId,
    language: asker.language,
    ephemeral: isAskers || forAsker,
    inPlace,
  };
  const { command: name, args } = press;
  await respond(
    interaction,
    answering,
    async () => {
      const document = await host.answer({ ...asking(asker), input: { kind: 'named', command: name, args } });
      return await withNotices(document, command, asker, host);
    },
    deps,
  );
}

const canUpdate = (interaction: Pressed | ModalSubmitInteraction) =>
  interaction.isMessageComponent() || interaction.isFromMessage();

/** A button that says nothing to us (any more), and what works in its place. */
async function refuse(interaction: RepliableInteraction, asker: Asker, deps: ReceiveDeps): Promise<void> {
  const { chatId, language: told } = asker;
  const answering = { chatId, language: told, ephemeral: asker.isShared };
  await respond(interaction, answering, () => goneDocument(chatId, told, deps.host), deps);
}

async function goneDocument(chatId: ChatId, told: string, host: PlatformHost): Promise<Document> {
  const language = await host.languageOf(chatId, told);
  const ways = ['brief', 'topics', 'help'].filter((name) => host.commands.some((one) => one.name === name));
  const actions: readonly Action[] = ways.map((command) => ({ label: `/${command}`, command, args: {} }));
  return {
    language,
    visibility: 'asker',
    blocks: [
      { kind: 'text', lines: [[host.text(language, 'button-gone')]] },
      { kind: 'actions', actions },
    ],
  };
}

/** One field, named as the parameter is. */
function formFor(
  { command, asks }: Press & { readonly asks: string },
  id: string,
  language: string,
  host: PlatformHost,
): APIModalInteractionResponseCallbackData {
  const summary = host.text(language, `param-${asks}-summary`);
  const label = cutLabel(summary, longestTitle);
  // What does not fit the label stands whole below it.
  const description = label === summary ? {} : { description: cutLabel(summary, longestDescription) };
  return {
    custom_id: id,
    title: cutLabel(host.text(language, `command-${command}-summary`), longestTitle),
    components: [
      {
        type: ComponentType.Label,
        label,
        ...description,
        component: {
          type: ComponentType.TextInput,
          custom_id: field,
          style: TextInputStyle.Short,
          required: true,
          max_length: longestInput,
        },
      },
    ],
  };
}
