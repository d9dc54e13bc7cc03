import type { App } from '../app/index.ts';
import { type Chat, InputError, type Length, newChat, type TopicChoice, UserError } from '../core/index.ts';
import { UsageError } from './verb.ts';

/** The command line reads as a chat that keeps nothing: English and UTC unless options say otherwise. */
export function cliChat(app: App, options: Readonly<Record<string, string | boolean | undefined>>): Chat {
  const chat = newChat('console:cli');
  const language = typeof options['lang'] === 'string' ? options['lang'] : chat.settings.language;
  const length = typeof options['length'] === 'string' ? options['length'] : chat.settings.length;
  if (!app.languages.includes(language)) {
    throw new UsageError(`--lang is '${language}'; accepted is ${app.languages.join(', ')}`);
  }
  if (!isLength(length)) throw new UsageError(`--length is '${length}'; accepted is short, normal, long`);
  return { ...chat, settings: { ...chat.settings, language, length, timeZoneChosen: true } };
}

function isLength(text: string): text is Length {
  return text === 'short' || text === 'normal' || text === 'long';
}

/** Each argument is a topic or a saved query. Throws `InputError` naming the nearest topics. */
export function readChoices(app: App, texts: readonly string[], language: string): readonly TopicChoice[] {
  return texts
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const reading = app.service.readTopic(text, language);
      if (reading.ok) return reading.choice;
      const near = reading.nearest.map(({ name }) => `'${name}'`).join(', ');
      throw new InputError(
        `no topic is called '${text}'${near ? `; near it are ${near}` : '; see tidings topics'}`,
      );
    });
}

/** Null where the option is not given. Throws `UsageError` where it cannot be read. */
export function readSinceOption(
  app: App,
  text: string | boolean | undefined,
  chat: Chat,
): Temporal.Instant | null {
  if (typeof text !== 'string') return null;
  const since = app.service.readSince(text, chat);
  if (!since)
    throw new UsageError(`--since is '${text}'; accepted is 12h, 7d, 2w, 20y or a date such as 2017-05-19`);
  return since;
}

/** Throws `UsageError` where it is no page number. */
export function readPageOption(text: string | boolean | undefined): number {
  const page = Number(text ?? 1);
  if (Number.isInteger(page) && page >= 1) return page;
  throw new UsageError(`--page is '${text}'; accepted is 1, 2, ...`);
}

/** The words of a failure for the command line, in English, without a trace; null for what is a fault of ours. */
export function lineOf(error: unknown, app: App | null): string | null {
  if (error instanceof UserError) return app ? app.service.text('en', error.key, error.values) : error.key;
  return error instanceof Error &&
    ['InputError', 'SourceError', 'ConfigError', 'StoreError', 'UsageError'].includes(error.name)
    ? error.message
    : null;
}
