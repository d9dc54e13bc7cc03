/** What people do on Discord, and how it is answered: commands, completion, buttons, menus, forms. */
import type { Interaction } from 'discord.js';
import { answerCommand } from './command.ts';
import { answerCompletion } from './completion.ts';
import { tellable } from './failures.ts';
import type { FileReader } from './files.ts';
import { answerOnMessage } from './on-message.ts';
import { askerOf, type PeopleDeps } from './people.ts';
import { answerForm, answerPress } from './press.ts';
import { type RespondDeps, respond } from './respond.ts';

export interface ReceiveDeps extends RespondDeps, PeopleDeps {
  readonly readFile: FileReader;
}

/** Never rejects, so that no update ends the process or keeps another waiting. */
export async function receive(interaction: Interaction, deps: ReceiveDeps): Promise<void> {
  try {
    await route(interaction, deps);
  } catch (error) {
    deps.log.error('answering an interaction failed', { error: tellable(error) });
    if (!interaction.isRepliable() || interaction.deferred || interaction.replied) return;
    const { chatId, language, isShared } = askerOf(interaction, deps);
    const answering = { chatId, aim: null, language, ephemeral: isShared };
    await respond(interaction, answering, () => Promise.reject(error), deps);
  }
}

async function route(interaction: Interaction, deps: ReceiveDeps): Promise<void> {
  if (interaction.isChatInputCommand()) await answerCommand(interaction, deps);
  else if (interaction.isMessageContextMenuCommand()) await answerOnMessage(interaction, deps);
  else if (interaction.isAutocomplete()) await answerCompletion(interaction, deps);
  else if (interaction.isButton() || interaction.isStringSelectMenu()) await answerPress(interaction, deps);
  else if (interaction.isModalSubmit()) await answerForm(interaction, deps);
  else deps.log.warn('an interaction of a kind that is not offered came', { type: interaction.type });
}
