import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Action, ChatId, Document, Language } from '../../core/index.ts';
import type { Clock, GivenFile, Invocation, Log, PlatformHost } from '../../ports/index.ts';
import { composeMessages, type Message, retargeted } from './compose.ts';
import { failureOf, isMediaRefused } from './failures.ts';
import { chatIdOf, type Place } from './ids.ts';
import type { Members } from './members.ts';
import { Recent } from './recent.ts';
import type { Sender } from './send.ts';
import type { Settings } from './settings.ts';
import { whileTyping } from './typing.ts';

/** What every handler of an update works with. */
export interface Desk {
  readonly api: Api;
  readonly me: UserFromGetMe;
  readonly host: PlatformHost;
  readonly sender: Sender;
  readonly members: Members;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  isOperator(user: number | null): boolean;
}

/** A call, and where its answer goes. */
interface Asked {
  readonly place: Place;
  /** The chat asked about: the place's own, or a channel. */
  readonly chatId: ChatId;
  readonly user: number | null;
  readonly mayManage: boolean;
  readonly language: Language | null;
  readonly input: Invocation['input'];
  readonly file: GivenFile | null;
  readonly repliedTo?: readonly Action[];
  readonly openThread: Invocation['openThread'] | null;
}

interface Shown {
  /** The message that is answered, where the answer should say which. */
  readonly replyTo: number | null;
  /** A message that came again, edited: its answer is edited. */
  readonly again?: { readonly message: number; readonly isEdit: boolean };
}

export interface Answers {
  /** What the service answers; buttons of an answer about a channel act on the channel. */
  documentFor(asked: Asked): Promise<Document>;
  /** Never throws for what Telegram refuses: a chat that cannot be written to rests. */
  show(place: Place, document: Document, shown: Shown): Promise<void>;
  /** Puts the document in the place of a message, where it can stand there; else below. */
  showOver(place: Place, messageId: number, document: Document, shown: Shown): Promise<void>;
}

/** Commands whose answers can be edited with them; after a restart an edited one gets a new answer. */
const mostRemembered = 1000;

export function createAnswers({ api, host, sender, clock, log, isOperator }: Desk): Answers {
  const given = new Recent<string, readonly number[]>(mostRemembered);

  async function documentFor(asked: Asked): Promise<Document> {
    const { place, chatId, user, mayManage, language, input, file, repliedTo, openThread } = asked;
    const answer = host.answer({
      chatId,
      userId: user === null ? null : String(user),
      mayManage,
      operator: isOperator(user),
      language,
      input,
      ...(file ? { file } : {}),
      ...(repliedTo ? { repliedTo } : {}),
      ...(openThread ? { openThread } : {}),
      ...(isAbout(place, chatId) ? {} : { elsewhere: true }),
    });
    const document = await whileTyping(place, answer, api, clock);
    return isAbout(place, chatId) ? document : retargeted(document, chatId);
  }

  async function guarded(place: Place, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const known = failureOf(error);
      if (!known) throw error;
      const { failure, message } = known;
      log.warn('an answer could not be sent', { failure, said: message });
      if (failure === 'forbidden' || failure === 'chat-gone')
        await host.rest(chatIdOf(place.chat, place.thread), failure);
    }
  }

  /** Where pictures and files may not be sent, their words go out alone: the chat can be written to all the same. */
  async function sendOne(
    place: Place,
    message: Message,
    replyTo: number | null,
    language: Language,
  ): Promise<number> {
    try {
      return (await sender.send(place, message, { replyTo })).messageId;
    } catch (error) {
      if (message.kind === 'text' || !isMediaRefused(error)) throw error;
      const { entities, keyboard } = message;
      // A picture's words say what it shows; a file's do not stand for it.
      const why = message.kind === 'photo' && message.text !== '' ? '' : host.text(language, 'media-refused');
      const text = [message.text, why].filter((one) => one !== '').join('\n\n');
      const words: Message = { kind: 'text', text, entities, keyboard, preview: null };
      return (await sender.send(place, words, { replyTo })).messageId;
    }
  }

  async function sendAll(
    place: Place,
    messages: readonly Message[],
    replyTo: number | null,
    language: Language,
  ): Promise<readonly number[]> {
    const ids: number[] = [];
    for (const [index, message] of messages.entries())
      ids.push(await sendOne(place, message, index === 0 ? replyTo : null, language));
    return ids;
  }

  /** Message by message over the earlier answer; what is new is sent, what is left over goes. */
  async function sendOver(
    place: Place,
    messages: readonly Message[],
    before: readonly number[],
    replyTo: number | null,
  ): Promise<readonly number[]> {
    const ids: number[] = [];
    for (const [index, message] of messages.entries()) {
      const old = before[index];
      if (old !== undefined && (await sender.edit(place, old, message))) ids.push(old);
      else ids.push((await sender.send(place, message, { replyTo: index === 0 ? replyTo : null })).messageId);
    }
    for (const old of before.slice(messages.length))
      await api.deleteMessage(place.chat, old).catch(() => undefined);
    return ids;
  }

  const show: Answers['show'] = (place, document, { replyTo, again }) =>
    guarded(place, async () => {
      const messages = composeMessages(document);
      const key = again ? `${place.chat} ${again.message}` : '';
      const before = again?.isEdit ? (given.get(key) ?? []) : [];
      const isText = messages.every(({ kind }) => kind === 'text');
      const ids =
        before.length > 0 && isText
          ? await sendOver(place, messages, before, replyTo)
          : await sendAll(place, messages, replyTo, document.language);
      if (again) given.set(key, isText ? ids : []);
    });

  const showOver: Answers['showOver'] = (place, messageId, document, shown) =>
    guarded(place, async () => {
      const messages = composeMessages(document);
      const [only] = messages;
      const fits = messages.length === 1 && only?.kind === 'text';
      if (!fits || !(await sender.edit(place, messageId, only)))
        await sendAll(place, messages, shown.replyTo, document.language);
    });

  return { documentFor, show, showOver };
}

/** True where the answer goes to the chat it is about. */
function isAbout({ chat, thread }: Place, chatId: ChatId): boolean {
  return chatId === chatIdOf(chat, thread);
}
