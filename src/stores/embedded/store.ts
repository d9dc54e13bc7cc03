import { join } from 'node:path';
import { StoreError } from '../../core/index.ts';
import type { Store } from '../../ports/index.ts';
import { addressStore } from './addresses.ts';
import { buttonStore } from './buttons.ts';
import { openChosen } from './chosen.ts';
import { openDatabase } from './database.ts';
import { deliveryStore, endLeases } from './deliveries.ts';
import { eventStore } from './events.ts';
import { lockFolder, prepareFolder, requireFolder } from './folder.ts';
import { forgetChat, moveChat } from './forget.ts';
import { madeMigrations } from './made-schema.ts';
import { sentMigrations } from './sent-schema.ts';
import { slotStore } from './slots.ts';
import { sourceStore } from './sources.ts';
import { storyStore } from './stories.ts';
import { tracesOf } from './traces.ts';

/**
 * Opens the data folder, making it where it is missing (not when `readOnly`).
 *
 *     chosen/        sources, chats and facts: JSON files that a person can read, each with its last good copy
 *     made.sqlite    stories, events, search: can be large, can be collected again
 *     sent.sqlite    what chats were sent and are owed: overwritten with zeros when it is erased
 *     lock.sqlite    held while a process owns the folder
 *
 * Throws `StoreError`; `owned` is set where another process has the folder.
 */
export async function openEmbedded(
  where: string,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Promise<Store> {
  if (readOnly) requireFolder(where);
  else prepareFolder(where);
  const opened: { close(): void }[] = [];
  const close = () => {
    for (const part of opened.reverse().splice(0)) part.close();
  };
  try {
    if (!readOnly) opened.push(lockFolder(where));
    const made = openDatabase(join(where, 'made.sqlite'), madeMigrations, { readOnly });
    opened.push(made);
    const sent = openDatabase(join(where, 'sent.sqlite'), sentMigrations, { readOnly, eraseFully: true });
    opened.push(sent);
    if (!readOnly) endLeases(sent);
    const chosen = await openChosen(join(where, 'chosen'), { readOnly });
    return {
      sources: sourceStore(chosen.sources, made),
      stories: storyStore(made, sent),
      events: eventStore(made),
      chats: {
        ...chosen.chats,
        traces: async (id) => tracesOf(sent, id),
        async remove(id) {
          const erased = forgetChat(sent, id);
          const removed = await chosen.chats.remove(id);
          // What was made for the chat while its file was written.
          return forgetChat(sent, id) || removed || erased;
        },
        async move(from, to) {
          const chat = await chosen.chats.get(from);
          const isKnown = (await chosen.chats.get(to)) !== null;
          if (chat && !isKnown) await chosen.chats.put({ ...chat, id: to });
          const moved = isKnown ? forgetChat(sent, from) : moveChat(sent, from, to);
          return (await chosen.chats.remove(from)) || moved;
        },
      },
      slots: slotStore(sent),
      buttons: buttonStore(sent),
      addresses: addressStore(sent),
      deliveries: deliveryStore(sent),
      facts: chosen.facts,
      async close() {
        await chosen.settled();
        await sent.settled();
        close();
      },
    };
  } catch (error) {
    close();
    if (error instanceof StoreError) throw error;
    throw new StoreError(`Opening the data folder "${where}" failed: ${String(error)}`, { cause: error });
  }
}
