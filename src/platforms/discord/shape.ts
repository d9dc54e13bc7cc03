/** Which of its two shapes a message goes out in. */
import type { ChatId } from '../../core/index.ts';
import type { SendContext } from '../../ports/index.ts';
import { hashOf } from '../../text/index.ts';
import { refusesComponents } from './failures.ts';
import type { Message, MessageBody } from './message.ts';

/** One way out to where a chat is: answers with the message's id. */
export type Deliver = (body: MessageBody, nonce: string | undefined) => Promise<string>;

/** The rich shape, or the plain one where that is refused: the last message's id. */
export async function deliverShape(
  chatId: ChatId,
  message: Message,
  deliver: Deliver,
  plainChats: PlainChats,
  context?: SendContext,
): Promise<string> {
  if (!plainChats.has(chatId)) {
    try {
      return await deliver(message.body, nonceOf(context, ''));
    } catch (error) {
      if (!refusesComponents(error)) throw error;
      plainChats.add(chatId);
    }
  }
  let last = '';
  for (const [at, body] of message.plain().entries()) last = await deliver(body, nonceOf(context, `p${at}`));
  return last;
}

/** Twelve characters: Discord takes 25. */
function nonceOf(context: SendContext | undefined, mark: string): string | undefined {
  return context && hashOf(`${context.key} ${mark}`);
}

const mostPlain = 1_000;

/** Chats where the rich shape was refused; the oldest is tried anew when there are too many. */
export class PlainChats {
  readonly #chats = new Set<ChatId>();

  has(chatId: ChatId): boolean {
    return this.#chats.has(chatId);
  }

  add(chatId: ChatId): void {
    this.#chats.add(chatId);
    const [oldest] = this.#chats;
    if (this.#chats.size > mostPlain && oldest !== undefined) this.#chats.delete(oldest);
  }
}
