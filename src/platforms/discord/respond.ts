/** Answers to interactions: acknowledged at once, then the answer's parts. */
import type { MessageComponentInteraction, RepliableInteraction } from 'discord.js';
import type { ChatId, Document, Language } from '../../core/index.ts';
import type { Clock, Log, PlatformHost } from '../../ports/index.ts';
import { aimed } from './aim.ts';
import type { Api } from './api.ts';
import { composeMessages } from './compose.ts';
import { failureOf, isTooLate, tellable } from './failures.ts';
import type { MessageBody } from './message.ts';
import type { Places } from './places.ts';
import { deliverShape, type PlainChats } from './shape.ts';

export interface RespondDeps {
  readonly api: Api;
  readonly host: PlatformHost;
  readonly clock: Clock;
  readonly log: Log;
  readonly places: Places;
  readonly plainChats: PlainChats;
}

export interface Answering {
  readonly chatId: ChatId;
  /** The channel that the answer is about, where it is another than this one. */
  readonly aim: string | null;
  readonly language: Language;
  /** True where the bot is no member: what does not fit there goes to the person's direct messages. */
  readonly isElsewhere?: boolean;
  /** For the asker's eyes alone. */
  readonly ephemeral: boolean;
  /** The answer replaces the message that the button stands on. */
  readonly inPlace?: boolean;
}

const retryMs = 700;
/** Follow-ups that Discord takes of an app that only the person has installed. */
const mostElsewhere = 5;

/**
 * Acknowledges, does the work, answers. The work's own failure is told in the chat; where Discord refuses even that,
 * it is logged. Never rejects.
 */
export async function respond(
  interaction: RepliableInteraction,
  answering: Answering,
  work: () => Promise<Document>,
  deps: RespondDeps,
): Promise<void> {
  const { log } = deps;
  try {
    await acknowledge(interaction, answering);
  } catch (error) {
    // Without an acknowledgement nothing can be shown; Discord tells the person that it took too long.
    log.warn('an interaction was not acknowledged', { error: tellable(error) });
    return;
  }
  let document: Document;
  try {
    document = await work();
  } catch (error) {
    log.error('answering failed', { error: tellable(error) });
    document = failed(answering, deps);
  }
  const shown = { parts: 0 };
  try {
    await show(interaction, document, answering, deps, shown);
  } catch (error) {
    log.warn('an answer did not go out', { error: tellable(error), parts: shown.parts });
    // What is there already is of more use than a word of regret in its place.
    if (shown.parts === 0 && !isTooLate(error)) await lastWords(interaction, answering, deps);
  }
}

async function acknowledge(
  interaction: RepliableInteraction,
  { ephemeral, inPlace }: Answering,
): Promise<void> {
  if (inPlace && 'deferUpdate' in interaction)
    await (interaction as MessageComponentInteraction).deferUpdate();
  else await interaction.deferReply(ephemeral ? { flags: 'Ephemeral' } : {});
}

/** Something is always said: a document without a word becomes one of a single mark. */
const silent: Document = { language: 'en', visibility: 'asker', blocks: [{ kind: 'text', lines: [['✓']] }] };

async function show(
  interaction: RepliableInteraction,
  document: Document,
  { chatId, aim, ephemeral, isElsewhere = false }: Answering,
  { api, host, clock, places, plainChats }: RespondDeps,
  shown: { parts: number },
): Promise<void> {
  const composed = composeMessages(document);
  const messages = composed.length > 0 ? composed : composeMessages(silent);
  const { applicationId, token } = interaction;
  const answer = async (body: MessageBody) => {
    if (isElsewhere && shown.parts > mostElsewhere) {
      const { channelId } = await places.of(chatId);
      return void (await api.send(channelId, body));
    }
    if (shown.parts > 0) return void (await api.followUp(applicationId, token, body, { ephemeral }));
    await api.answer(applicationId, token, body).catch(async (error) => {
      // Replacing the same answer twice shows it once, so a passing fault is worth another try.
      if (isTooLate(error) || failureOf(error).failure !== 'unavailable' || isRefusal(error)) throw error;
      await clock.sleep(retryMs);
      await api.answer(applicationId, token, body);
    });
  };
  const deliver = async (body: MessageBody) => {
    await answer(aimed(body, aim));
    shown.parts += 1;
    return '';
  };
  for (const message of messages) {
    await host.keepActions(chatId, message.kept);
    await deliverShape(chatId, message, deliver, plainChats);
  }
}

const isRefusal = (error: unknown) => {
  const { status } = error as { readonly status?: unknown };
  return typeof status === 'number' && status < 500;
};

function failed({ language }: Answering, { host }: RespondDeps): Document {
  const lines = [[host.text(language, 'failed')]];
  return { language, visibility: 'asker', blocks: [{ kind: 'text', lines }] };
}

/** The plainest answer there is, after the proper one was refused. */
async function lastWords(
  { applicationId, token }: RepliableInteraction,
  answering: Answering,
  deps: RespondDeps,
): Promise<void> {
  const content = deps.host.text(answering.language, 'failed');
  const body: MessageBody = { flags: 0, content, components: [], files: [] };
  const { ephemeral } = answering;
  await deps.api
    .answer(applicationId, token, body)
    .catch(() => deps.api.followUp(applicationId, token, body, { ephemeral }))
    .catch((error: unknown) => deps.log.warn('no answer went out at all', { error: tellable(error) }));
}
