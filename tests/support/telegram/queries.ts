/** Questions that people put to the bot by a button or by typing its name: each is answered once, and soon. */
import type {
  InlineQueryResultArticle,
  InlineQueryResultPhoto,
  InlineQueryResultsButton,
} from 'grammy/types';
import { refused } from './errors.ts';
import { guarded, guardMs } from './watch.ts';

export interface CallbackAnswer {
  /** The notice shown, or null where the spinner just ends. */
  readonly text: string | null;
  readonly alert: boolean;
  readonly url: string | null;
}

export type InlineResult = InlineQueryResultArticle | InlineQueryResultPhoto;

export interface InlineAnswer {
  readonly results: readonly InlineResult[];
  /** Offset of the next page, or null at the last one. */
  readonly nextOffset: string | null;
  readonly button: InlineQueryResultsButton | null;
  readonly personal: boolean;
  readonly cacheSeconds: number;
  /** Answered by Telegram's own cache: the bot was not asked. */
  readonly cached: boolean;
}

/** One question; `answer` is null until the bot answers. */
export class Question<T> {
  readonly id: string;
  readonly #askedAt: number;
  readonly #listeners = new Set<(answer: T) => void>();
  answer: T | null = null;

  constructor(id: string, askedAt: number) {
    this.id = id;
    this.#askedAt = askedAt;
  }

  /** The bot's answer; rejects when none comes within the guard of real time. */
  answered(timeoutMs = guardMs): Promise<T> {
    if (this.answer !== null) return Promise.resolve(this.answer);
    return guarded(
      (resolve) => {
        this.#listeners.add(resolve);
        return () => this.#listeners.delete(resolve);
      },
      `an answer to query ${this.id}`,
      timeoutMs,
    );
  }

  age = (now: number) => now - this.#askedAt;

  settle(answer: T): void {
    this.answer = answer;
    for (const listener of this.#listeners) listener(answer);
  }
}

const openLimit = 10_000;

/** Questions of one kind still waiting. */
export class Questions<T> {
  readonly #lifetimeMs: number;
  readonly #open = new Map<string, Question<T>>();

  constructor(lifetimeMs: number) {
    this.#lifetimeMs = lifetimeMs;
  }

  ask(id: string, now: number): Question<T> {
    const question = new Question<T>(id, now);
    this.#open.set(id, question);
    if (this.#open.size > openLimit) this.#open.delete(this.#open.keys().next().value!);
    return question;
  }

  settle(id: string, now: number, answer: T): void {
    const question = this.#open.get(id);
    this.#open.delete(id);
    if (!question || question.age(now) > this.#lifetimeMs) {
      throw refused('query is too old and response timeout expired or query ID is invalid');
    }
    question.settle(answer);
  }
}

/** What people typed and is answered without asking the bot again, for as long as it allowed. */
export class InlineCache {
  readonly #kept = new Map<string, { readonly answer: InlineAnswer; readonly until: number }>();
  /** What each open query was for. */
  readonly #keys = new Map<string, { readonly user: number; readonly text: string }>();

  find(user: number, text: string, now: number): InlineAnswer | null {
    for (const key of [`${user} ${text}`, `all ${text}`]) {
      const found = this.#kept.get(key);
      if (found && found.until > now) return { ...found.answer, cached: true };
      this.#kept.delete(key);
    }
    return null;
  }

  expect(id: string, user: number, text: string): void {
    this.#keys.set(id, { user, text });
    if (this.#keys.size > openLimit) this.#keys.delete(this.#keys.keys().next().value!);
  }

  keep(id: string, answer: InlineAnswer, now: number): void {
    const asked = this.#keys.get(id);
    this.#keys.delete(id);
    if (!asked || answer.cacheSeconds <= 0) return;
    const key = `${answer.personal ? asked.user : 'all'} ${asked.text}`;
    this.#kept.set(key, { answer, until: now + answer.cacheSeconds * 1000 });
    if (this.#kept.size > openLimit) this.#kept.delete(this.#kept.keys().next().value!);
  }
}
