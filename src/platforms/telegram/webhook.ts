import { createHash, timingSafeEqual } from 'node:crypto';
import type { Update } from 'grammy/types';
import { z } from 'zod';
import type { Webhook } from '../../ports/index.ts';
import { Recent } from './recent.ts';

const shape = z.looseObject({ update_id: z.int() });
const mostRemembered = 2000;

/**
 * `handle` rejects for an update that could not be taken. Where Telegram posts updates. Its secret is compared in constant time; an update is taken once, however often it is
 * posted, and acknowledged when it is handled, so that one in flight at a crash comes again.
 */
export function createWebhook(
  path: string,
  secret: string,
  handle: (update: Update) => Promise<void>,
): Webhook {
  const wanted = digest(secret);
  const taken = new Recent<number, Promise<void>>(mostRemembered);
  const admits: Webhook['admits'] = (headers) =>
    timingSafeEqual(digest(headers['x-telegram-bot-api-secret-token'] ?? ''), wanted);
  return {
    path,
    admits,
    async handle(headers, body) {
      if (!admits(headers)) return { status: 401 };
      const update = read(body);
      if (update === null) return { status: 400 };
      const work = taken.get(update.update_id) ?? handle(update);
      taken.set(update.update_id, work);
      try {
        await work;
        return { status: 200 };
      } catch {
        // It is posted again.
        taken.delete(update.update_id);
        return { status: 503 };
      }
    },
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest();

function read(body: Uint8Array): Update | null {
  try {
    const result = shape.safeParse(JSON.parse(new TextDecoder().decode(body)));
    // What grammY passes on is read field by field; nothing of it is trusted.
    return result.success ? (result.data as Update) : null;
  } catch {
    return null;
  }
}
