import type { ChatInputCommandInteraction, GuildBasedChannel } from 'discord.js';
import { type Document, UserError } from '../../core/index.ts';
import type { Command, GivenFile, PlatformHost } from '../../ports/index.ts';
import { type Asker, askerOf, asking } from './people.ts';
import type { ReceiveDeps } from './receive.ts';
import { channelOption } from './register.ts';
import { respond } from './respond.ts';

/** A slash command: its options are the arguments, by name. */
export async function answerCommand(
  interaction: ChatInputCommandInteraction,
  deps: ReceiveDeps,
): Promise<void> {
  const { host } = deps;
  const { commandName, options } = interaction;
  const command = host.commands.find(({ name }) => name === commandName) ?? null;
  const named = interaction.inCachedGuild() ? options.getChannel(channelOption) : null;
  const asker = askerOf(interaction, deps, named as GuildBasedChannel | null);
  const answering = {
    chatId: asker.chatId,
    aim: asker.aim,
    isElsewhere: asker.isElsewhere,
    language: asker.language,
    ephemeral: isForAskerAlone(command, asker),
  };
  await respond(
    interaction,
    answering,
    async () => {
      const args = Object.fromEntries(
        options.data.flatMap(({ name, value }) =>
          typeof value === 'string' && name !== channelOption ? [[name, value]] : [],
        ),
      );
      const attached = options.data.find((option) => option.attachment)?.attachment ?? null;
      let file: GivenFile | null = null;
      if (attached) {
        const { name, size, url } = attached;
        try {
          file = await deps.readFile({ name, size, url });
        } catch (error) {
          return await mistake(error, asker, host);
        }
        for (const option of options.data) if (option.attachment) delete args[option.name];
      }
      const input = { kind: 'named', command: commandName, args } as const;
      const document = await host.answer({ ...asking(asker), input, ...(file ? { file } : {}) });
      return await withNotices(document, command, asker, host);
    },
    deps,
  );
}

/** Whether the answer is shown to the asker alone: look-ups, and refusals, where others read along. */
export function isForAskerAlone(
  command: Command | null,
  { isShared, isElsewhere, mayManage, operator }: Asker,
): boolean {
  if (!isShared) return false;
  if (isElsewhere || !command || command.private) return true;
  return (command.access === 'manager' && !mayManage) || (command.access === 'operator' && !operator);
}

/** What the person should know of the chat that was meant: another one than this, or one that cannot be written to. */
export async function withNotices(
  document: Document,
  command: Command | null,
  asker: Asker,
  host: PlatformHost,
): Promise<Document> {
  if (command?.access !== 'manager' || !asker.mayManage) return document;
  if (!asker.isElsewhere && asker.closed === null) return document;
  const language = await host.languageOf(asker.chatId, asker.language);
  const text = asker.isElsewhere
    ? host.text(language, 'meant-direct')
    : host.text(language, 'channel-closed', { name: `#${asker.closed}` });
  const at = document.blocks.findIndex(({ kind }) => kind === 'actions');
  const end = at < 0 ? document.blocks.length : at;
  const blocks = [...document.blocks];
  blocks.splice(end, 0, { kind: 'text', lines: [[text]], muted: asker.isElsewhere });
  return { ...document, blocks };
}

/** A `UserError` of the adapter's own as people read it; anything else is thrown on. */
export async function mistake(
  error: unknown,
  asker: Pick<Asker, 'chatId' | 'language'>,
  host: PlatformHost,
): Promise<Document> {
  if (!(error instanceof UserError)) throw error;
  const language = await host.languageOf(asker.chatId, asker.language);
  return {
    language,
    visibility: 'asker',
    blocks: [{ kind: 'text', lines: [[host.text(language, error.key, error.values)]] }],
  };
}
