import type { Chat, Slot } from '../core/index.ts';

/** A briefing that is not out this long after it was due is not sent any more. */
export const expiresHours = 12;

export function isExpired({ due }: Slot, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, due.add({ hours: expiresHours })) > 0;
}

/**
 * Of the slots from `from` to now the last, as one briefing tells what is new in all of them; those that are expired are not
 * walked through.
 */
export function lastMissed(
  chat: Chat,
  from: Temporal.Instant,
  now: Temporal.Instant,
  nextDue: (chat: Chat, after: Temporal.Instant) => Temporal.Instant | null,
): Temporal.Instant {
  let last = from;
  const expired = now.subtract({ hours: expiresHours });
  let next = nextDue(chat, Temporal.Instant.compare(from, expired) > 0 ? from : expired);
  while (next && Temporal.Instant.compare(next, now) <= 0) {
    last = next;
    next = nextDue(chat, last);
  }
  return last;
}
