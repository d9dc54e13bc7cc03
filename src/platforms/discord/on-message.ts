/** A command out of the menu of a message: what a reply with it asks elsewhere. */
import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { UserError } from '../../core/index.ts';
import { isForAskerAlone, mistake } from './command.ts';
import { askerOf, asking } from './people.ts';
import type { ReceiveDeps } from './receive.ts';
import { messageName } from './register.ts';
import { actionsIn } from './replied.ts';
import { respond } from './respond.ts';

export async function answerOnMessage(
  interaction: MessageContextMenuCommandInteraction,
  deps: ReceiveDeps,
): Promise<void> {
  const { host } = deps;
  const { client, commandName, targetMessage } = interaction;
  const command =
    host.commands.find(({ onMessage }) => onMessage && messageName(onMessage, host) === commandName) ?? null;
  const asker = askerOf(interaction, deps);
  const answering = {
    chatId: asker.chatId,
    aim: null,
    isElsewhere: asker.isElsewhere,
    language: asker.language,
    ephemeral: isForAskerAlone(command, asker),
  };
  // Buttons of others' messages may look like ours.
  const isOurs = targetMessage.author.id === client.user.id;
  const components = isOurs ? targetMessage.components.map((one) => one.toJSON()) : [];
  await respond(
    interaction,
    answering,
    async () => {
      const repliedTo = await actionsIn(components, asker.chatId, host);
      if (command === null || repliedTo.length === 0)
        return await mistake(new UserError('message-without-items'), asker, host);
      const input = { kind: 'named', command: command.name, args: {} } as const;
      return await host.answer({ ...asking(asker), input, repliedTo });
    },
    deps,
  );
}
