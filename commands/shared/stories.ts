import { type Chat, UserError } from '../../src/core/index.ts';
import type { Service } from '../../src/ports/index.ts';

/** Says what the operator does while no story has come in; called where a look-up found nothing. */
export async function requireStories(chat: Chat, service: Service): Promise<void> {
  if (!(await service.hasStories(chat))) throw new UserError('no-stories', {}, ['/topics', '/help']);
}
