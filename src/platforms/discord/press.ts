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
import { aimedId, aimOf } from './aim.ts';
import { isForAskerAlone, withNotices } from './command.ts';
import { tellable } from './failures.ts';
import { cutLabel } from './markdown.ts';
import { type Asker, askerOf, asking, canSee } from './people.ts';
import type { ReceiveDeps } from './receive.ts';
import { type Answering, respond } from './respond.ts';

/** The components we send. */
type Pressed = ButtonInteraction | StringSelectMenuInteraction;

const longestTitle = 45;
const longestDescription = 100;
const longestInput = 4_000;
const field = 'given';

/** What was pressed is looked up for the chat that is meant, and the person's rights there are looked at again. */
export async function answerPress(interaction: Pressed, deps: ReceiveDeps): Promise<void> {
  const { channelId, data: own } = aimOf(interaction.customId);
  const asker = pressing(interaction, channelId, deps);
  const data = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : own;
  const press = asker && (await pressOf(data, asker.chatId, deps.host));
  if (!asker || !press) return await refuse(interaction, deps);
  const { asks } = press;
  if (asks === undefined) return await run(interaction, press, asker, deps);
  const known = deps.host.commands.find(({ name }) => name === press.command);
  if (!known?.params.some(({ name }) => name === asks)) return await refuse(interaction, deps);
  const language = await deps.host.languageOf(asker.chatId, asker.language);
  try {
    const form = formFor({ ...press, asks }, aimedId(data, channelId), language, deps.host);
    await interaction.showModal(form);
  } catch (error) {
    deps.log.warn('a form was not shown', { error: tellable(error) });
  }
}

/** A form that was sent: the call behind its button, with what was typed. */
export async function answerForm(interaction: ModalSubmitInteraction, deps: ReceiveDeps): Promise<void> {
  const { channelId, data } = aimOf(interaction.customId);
  const asker = pressing(interaction, channelId, deps);
  const press = asker && (await pressOf(data, asker.chatId, deps.host));
  if (!asker || !press?.asks) return await refuse(interaction, deps);
  const given = interaction.fields.getTextInputValue(field).trim();
  const args = { ...press.args, [press.asks]: given };
  await run(interaction, { ...press, args }, asker, deps);
}

/** Who presses, about which chat; null where the channel that is meant is none that they see in this server (any more). */
function pressing(
  interaction: RepliableInteraction,
  channelId: string | null,
  deps: ReceiveDeps,
): Asker | null {
  if (channelId === null) return askerOf(interaction, deps);
  const channel = interaction.guild?.channels.cache.get(channelId) ?? null;
  return channel && canSee(channel, interaction) ? askerOf(interaction, deps, channel) : null;
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
    aim: asker.aim,
    isElsewhere: asker.isElsewhere,
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
async function refuse(interaction: RepliableInteraction, deps: ReceiveDeps): Promise<void> {
  const { chatId, language, isShared } = askerOf(interaction, deps);
  const answering = { chatId, aim: null, language, ephemeral: isShared };
  await respond(interaction, answering, () => goneDocument(chatId, language, deps.host), deps);
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
