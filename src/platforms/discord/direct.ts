/** Direct messages: typed lines, files, plain words; an edited one is answered by an edited answer. */
import type { APIMessage, GatewayMessageUpdateDispatchData } from 'discord.js';
import type { Document } from '../../core/index.ts';
import type { GivenFile, Invocation } from '../../ports/index.ts';
import { mistake } from './command.ts';
import { composeMessages } from './compose.ts';
import { tellable } from './failures.ts';
import type { MessageBody } from './message.ts';
import { chatOfUser } from './places.ts';
import type { ReceiveDeps } from './receive.ts';
import { actionsIn } from './replied.ts';
import { deliverShape } from './shape.ts';

/** Answers remembered, so that an edited message's own can be edited. */
const mostRemembered = 500;

interface Answered {
  readonly content: string;
  readonly messageIds: readonly string[];
}

type Line = Pick<
  APIMessage,
  'id' | 'channel_id' | 'content' | 'attachments' | 'author' | 'referenced_message'
>;

export interface Direct {
  /** A message of the gateway; all but those of people in direct messages are passed over. */
  written(message: APIMessage & { readonly guild_id?: string }): Promise<void>;
  edited(message: GatewayMessageUpdateDispatchData): Promise<void>;
}

export function createDirect(deps: ReceiveDeps): Direct {
  const { api, host, log, operators, plainChats } = deps;
  const remembered = new Map<string, Promise<Answered>>();

  /** Sends the answer, or changes the messages of an earlier one into it. Never rejects. */
  async function answer(message: Line, before: readonly string[]): Promise<Answered> {
    const { content, author, channel_id: channelId } = message;
    const sent: string[] = [];
    try {
      const chatId = chatOfUser(author.id);
      const document = await documentFor(message, chatId);
      const deliver = async (body: MessageBody) => {
        const old = before[sent.length];
        if (old === undefined) sent.push((await api.send(channelId, body)).id);
        else {
          await api.edit(channelId, old, body);
          sent.push(old);
        }
        return sent.at(-1) ?? '';
      };
      for (const one of composeMessages(document)) {
        await host.keepActions(chatId, one.kept);
        await deliverShape(chatId, one, deliver, plainChats);
      }
      for (const old of before.slice(sent.length)) await api.remove(channelId, old);
    } catch (error) {
      log.error('a direct message was not answered', { error: tellable(error) });
      if (sent.length === 0) await sayFailed(channelId);
    }
    return { content, messageIds: sent };
  }

  async function documentFor(message: Line, chatId: string): Promise<Document> {
    const { author, content } = message;
    const invocation: Invocation = {
      chatId,
      userId: author.id,
      mayManage: true,
      operator: operators.includes(`discord:${author.id}`),
      language: null,
      input: { kind: 'line', text: content },
    };
    let file: GivenFile | null = null;
    try {
      file = await fileOf(message);
    } catch (error) {
      return await mistake(error, { chatId, language: 'en' }, host);
    }
    const repliedTo = await actionsIn(message.referenced_message?.components, chatId, host);
    return await host.answer({ ...invocation, repliedTo, ...(file ? { file } : {}) });
  }

  /** A file is fetched only for a command that takes one. */
  async function fileOf({ content, attachments }: Line): Promise<GivenFile | null> {
    const [first] = attachments;
    const [, name = ''] = /^\s*\/?([a-z]+)/i.exec(content) ?? [];
    const command = host.commands.find((one) => one.name === name.toLowerCase());
    if (!first || !command?.params.some(({ kind }) => kind === 'file')) return null;
    return await deps.readFile({ name: first.filename, size: first.size, url: first.url });
  }

  async function sayFailed(channelId: string): Promise<void> {
    const content = host.text('en', 'failed');
    await api
      .send(channelId, { flags: 0, content, components: [], files: [] })
      .catch((error: unknown) => log.warn('no answer went out at all', { error: tellable(error) }));
  }

  async function remember(message: Line, before: readonly string[]): Promise<void> {
    const answered = answer(message, before);
    remembered.delete(message.id);
    remembered.set(message.id, answered);
    const [oldest] = remembered.keys();
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
    await answered;
  }

  return {
    async written(message) {
      if (message.guild_id !== undefined || message.author.bot || !isTyped(message.type)) return;
      await remember(message, []);
    },
    async edited(message) {
      // Discord also updates messages when it has looked at their links.
      if (message.guild_id !== undefined || message.author.bot || !message.edited_timestamp) return;
      // Not before the first answer is out: it is what is to be changed.
      const before = await remembered.get(message.id);
      if (before?.content !== message.content) await remember(message, before?.messageIds ?? []);
    },
  };
}

/** A message of a person: default (0) or a reply (19); others tell of calls, pins, new names. */
const isTyped = (type: number) => type === 0 || type === 19;
