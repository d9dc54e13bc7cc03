import { BotError, GrammyError, HttpError } from 'grammy';
import { PlatformError } from '../../core/index.ts';
import { isUnconnected } from '../shared/index.ts';

/** Descriptions of refusals that no waiting mends (https://core.telegram.org/bots/api#making-requests names none; these are met). */
const gone =
  /chat not found|user is deactivated|group chat was deactivated|group chat was deleted|chat is deactivated|PEER_ID_INVALID|message thread not found|TOPIC_DELETED|TOPIC_ID_INVALID|user not found/i;
const noRight =
  /not enough rights|have no rights|need administrator rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_SEND_\w+_FORBIDDEN|CHAT_ADMIN_REQUIRED|TOPIC_CLOSED|USER_IS_BLOCKED|bot is not a member|can't write|was kicked|was blocked/i;

/**
 * What a failed call means for a briefing; null for what is no failure of Telegram or the way there. The message holds Telegram's own description, never the address, which holds
 * the token.
 */
export function failureOf(error: unknown): PlatformError | null {
  if (error instanceof PlatformError) return error;
  if (error instanceof GrammyError) {
    const { error_code: code, description, parameters } = error;
    const said = `Telegram answered ${code}: ${description}`;
    if (code === 429) return new PlatformError('busy', said, (parameters.retry_after ?? 1) * 1000);
    if ((code === 400 || code === 403) && gone.test(description)) return new PlatformError('chat-gone', said);
    if (code === 403 || (code === 400 && noRight.test(description)))
      return new PlatformError('forbidden', said);
    return new PlatformError('unavailable', said);
  }
  return error instanceof HttpError ? unreached(error) : null;
}

/** For the log: one line without the address, or the failure itself where it is a fault of ours. */
export function loggable(error: unknown): unknown {
  if (error instanceof BotError) return loggable(error.error);
  return failureOf(error)?.message ?? error;
}

function unreached({ error: cause }: HttpError): PlatformError {
  const { code = '', type } = (cause ?? {}) as { readonly code?: unknown; readonly type?: unknown };
  const named = /^[A-Z_]{2,40}$/.test(String(code)) ? ` (${code})` : '';
  return new PlatformError('unavailable', `Telegram cannot be reached${named}`, null, {
    // A page where an answer should be is a gateway's own, in front of a Telegram that is down.
    mayBeThere: !isUnconnected(code) && type !== 'invalid-json',
  });
}

/** Pictures or files are not allowed there; words may be. */
export function isMediaRefused(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    /rights to send (?:photos|documents|media)|CHAT_SEND_(?:PHOTOS|DOCS|MEDIA)_FORBIDDEN/i.test(
      error.description,
    )
  );
}

/** The chat that the refused one has become, where that is why it was refused. */
export function migratedTo(error: unknown): number | null {
  return error instanceof GrammyError ? (error.parameters.migrate_to_chat_id ?? null) : null;
}

/** An edit that would change nothing has what it wanted. */
export function isUnchanged(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('message is not modified');
}

/** The message is not there any more, is too old, or is of another kind: what it should say is sent anew. */
export function cannotEdit(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    /message to edit not found|message can't be edited|no text in the message|MESSAGE_ID_INVALID|message identifier is not specified/i.test(
      error.description,
    )
  );
}

/** The token is refused: 401, or 404 where the address holds none that is known. */
export function isTokenRefused(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
}
