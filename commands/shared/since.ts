import { type Chat, UserError } from '../../src/core/index.ts';
import type { Call, Service } from '../../src/ports/index.ts';
import { topicBefore } from './topics.ts';

/** What was asked for: topics, the time, and that time as it was written (empty where none was). */
interface Asked {
  readonly text: string;
  readonly since: Temporal.Instant | null;
  readonly word: string;
}

/** `since` given by name, or as the last word typed behind `param`: `/brief Chechnya 7d`. Throws `UserError`. */
export function splitSince(call: Call, param: string, command: string, chat: Chat, service: Service): Asked {
  const text = call.args[param]?.trim() ?? '';
  const named = call.args['since']?.trim();
  if (named) {
    const since = service.readSince(named, chat);
    if (!since) throw badSince(named, text, command);
    return { text, since, word: named };
  }
  const { before, last } = splitLast(text);
  const since = last === '' ? null : service.readSince(last, chat);
  if (since) return { text: before, since, word: last };
  refuseBadTime(text, command, call, service);
  return { text, since: null, word: '' };
}

/** The last word, and what stands before it and before a `since` in front of it. In steps: a pattern takes cubic time here. */
function splitLast(text: string): { readonly before: string; readonly last: string } {
  let from = text.length;
  while (from > 0 && !isGap(text, from - 1)) from -= 1;
  const before = withoutEnd(text.slice(0, from));
  const bare = /(?:^|[\s,])since$/.test(before) ? withoutEnd(before.slice(0, -'since'.length)) : before;
  return { before: bare.trimStart(), last: text.slice(from) };
}

const isGap = (text: string, at: number) => /[\s,]/.test(text[at] ?? '');

function withoutEnd(text: string): string {
  let to = text.length;
  while (to > 0 && isGap(text, to - 1)) to -= 1;
  return text.slice(0, to);
}

/** A topic followed by words with a figure in them is a time that cannot be read, not an unknown topic. */
function refuseBadTime(text: string, command: string, { language }: Call, service: Service): void {
  const from = text.lastIndexOf(',') + 1;
  const last = text.slice(from).trim();
  if (!/\d/.test(last) || service.readTopic(last, language).ok) return;
  const begins = topicBefore(last, language, service);
  if (begins && /\d/.test(begins.rest))
    throw badSince(begins.rest, text.slice(0, from) + begins.topic, command);
}

function badSince(text: string, topics: string, command: string): UserError {
  const example = `/${command} ${topics.trim()} 7d`.replace(/\s+/g, ' ');
  return new UserError('since-bad', { text, example }, [example]);
}
