/** Starts the server and gives a test its hands on both ends of it. */
import type { BotCommand, BotCommandScope, User, UserFromGetMe } from 'grammy/types';
import { Api, type Call, type Counts, type Violation } from './api.ts';
import { groupId, supergroupId, TelegramChat, userId } from './chat.ts';
import { realClock, type ServerClock } from './clock.ts';
import type { MethodName } from './description.ts';
import { type Fault, Faults, type OnCall } from './faults.ts';
import { Flood, type Limits, telegramLimits } from './flood.ts';
import { type Listening, listen } from './http.ts';
import { Menu } from './menu.ts';
import type { ChatType } from './model.ts';
import { InlineCache, Questions } from './queries.ts';
import { Updates } from './updates.ts';
import { TelegramUser } from './user.ts';
import { guarded } from './watch.ts';
import { WebhookSender } from './webhook.ts';
import { World } from './world.ts';

export interface TelegramOptions {
  /** Real time where it is left out. */
  readonly clock?: ServerClock;
  readonly token?: string;
  /** Changes of what `getMe` tells. */
  readonly bot?: Partial<UserFromGetMe>;
  /** Telegram's own, changed by those given; `off` lets everything through. */
  readonly limits?: Partial<Limits> | 'off';
  /** How long a button or an inline query may wait for its answer. */
  readonly queryLifetimeMs?: number;
  /** How long a call is on the road, there and back, in real time. */
  readonly roundTripMs?: number;
  /** Whether the bot is told which inline result was taken. */
  readonly inlineFeedback?: boolean;
}

export interface NewUser {
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface NewChat {
  readonly title: string;
  /** Who owns it; somebody nobody knows where it is left out. */
  readonly creator?: TelegramUser;
}

const usualLifetimeMs = 15_000;

export async function startTelegram(options: TelegramOptions = {}): Promise<TelegramServer> {
  const { clock = realClock, limits = {}, queryLifetimeMs = usualLifetimeMs } = options;
  const token = options.token ?? '7000001:AAloopback-token-of-thirtyfive-char';
  const now = () => clock.now();
  const wait = clock.wait ? clock.wait.bind(clock) : realClock.wait;
  // An answer of the webhook that holds a call: its result is of no use to anybody, refusals are on record.
  const reply = (method: string, fields: Readonly<Record<string, unknown>>) =>
    void api
      .call(method, { fields, files: new Map(), textual: false }, new AbortController().signal)
      .catch(() => null);
  const world = new World({
    now,
    bot: { ...usualBot, id: Number(token.split(':')[0]), ...options.bot },
    updates: new Updates(wait, new WebhookSender(wait, now, reply)),
    flood: limits === 'off' ? null : new Flood({ ...telegramLimits, ...limits }),
  });
  const api = new Api({
    world,
    menu: new Menu(),
    presses: new Questions(queryLifetimeMs),
    searches: new Questions(queryLifetimeMs),
    cache: new InlineCache(),
  });
  const faults = new Faults();
  faults.roundTripMs = options.roundTripMs ?? 0;
  const http = await listen(api, token, faults);
  return new TelegramServer({ token, api, faults, http, feedback: options.inlineFeedback ?? false });
}

interface Parts {
  readonly token: string;
  readonly api: Api;
  readonly faults: Faults;
  readonly http: Listening;
  readonly feedback: boolean;
}

export class TelegramServer {
  readonly #parts: Parts;
  /** For `new Bot(token, { client: { apiRoot } })`. */
  readonly apiRoot: string;
  readonly token: string;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.apiRoot = parts.http.root;
    this.token = parts.token;
  }

  get #desk() {
    return this.#parts.api.desk;
  }

  get bot(): UserFromGetMe {
    return this.#desk.world.bot;
  }

  /** A person, whom the bot may not write to before they have written; `started`: they did so before. */
  user(given: NewUser, { started = false } = {}): TelegramUser {
    const { world } = this.#desk;
    const user: User = { id: userId(world.serial()), is_bot: false, ...given };
    const person = { user, started, blocked: false, deactivated: false };
    world.people.set(user.id, person);
    const { id, first_name: title, username = null } = user;
    const record = world.addChat({ id, type: 'private', title, username, isForum: false, person });
    return new TelegramUser(
      this.#desk,
      person,
      new TelegramChat(this.#desk, record, user),
      this.#parts.feedback,
    );
  }

  group(given: NewChat): TelegramChat {
    return this.#chat('group', groupId(this.#desk.world.serial()), given);
  }

  supergroup(given: NewChat & { readonly username?: string; readonly forum?: boolean }): TelegramChat {
    return this.#chat('supergroup', supergroupId(this.#desk.world.serial()), given);
  }

  channel(given: NewChat & { readonly username?: string }): TelegramChat {
    return this.#chat('channel', supergroupId(this.#desk.world.serial()), given);
  }

  #chat(
    type: ChatType,
    id: number,
    given: NewChat & { readonly username?: string; readonly forum?: boolean },
  ): TelegramChat {
    const { world } = this.#desk;
    const { title, creator = this.user({ first_name: 'Owner' }), username = null, forum = false } = given;
    const record = world.addChat({ id, type, title, username, isForum: forum, person: null });
    record.members.set(creator.id, { status: 'creator', rights: {} });
    return new TelegramChat(this.#desk, record, creator.user);
  }

  /** The next call from now on that is answered, by its method or by what is true of it. */
  nextCall(which: MethodName | ((call: Call) => boolean), timeoutMs?: number): Promise<Call> {
    const { log } = this.#parts.api;
    const matches = typeof which === 'string' ? ({ method }: Call) => method === which : which;
    return log.first(log.length, matches, `a call of ${which}`, timeoutMs);
  }

  /** The last calls, 10,000 at least, without getUpdates that went well. */
  calls(method?: MethodName): readonly Call[] {
    return this.#parts.api.log.all.filter((call) => method === undefined || call.method === method);
  }

  /**
   * Resolves when the bot has confirmed every update: for polling in order, and for a webhook, it has then handled them.
   * A runner that confirms before it handles may still be at work.
   */
  drained(timeoutMs?: number): Promise<void> {
    const { updates } = this.#desk.world;
    return guarded(
      (resolve) => updates.whenDrained(() => resolve(undefined)),
      'the bot to take all updates',
      timeoutMs,
    );
  }

  /** Every call that was refused as wrong, but for faults that were planned. A bot that keeps to the rules leaves none. */
  get violations(): readonly Violation[] {
    return this.#parts.api.violations;
  }

  get counts(): Counts {
    return this.#parts.api.counts;
  }

  /** Updates the bot has not confirmed. */
  get pendingUpdates(): number {
    return this.#desk.world.updates.pending;
  }

  /** Whether a long poll is open. */
  get polled(): boolean {
    return this.#desk.world.updates.polled;
  }

  commands(scope: BotCommandScope = { type: 'default' }, language = ''): readonly BotCommand[] {
    return this.#desk.menu.get(scope, language);
  }

  /** The profile's texts: `name`, `description`, `short description`. */
  profileText(kind: 'name' | 'description' | 'short description', language = ''): string {
    return this.#desk.menu.text(kind, language);
  }

  /** The bytes of a file by its id. */
  file(id: string): Buffer | null {
    return this.#desk.world.files.get(id)?.bytes ?? null;
  }

  /** The next `times` calls of the method (`*`: of any) fail so. */
  fail(method: MethodName | '*', fault: Fault, times = 1): void {
    this.#parts.faults.plan(method, fault, times);
  }

  /** Called at the moments of each call from now on. */
  watch(onCall: OnCall): void {
    this.#parts.faults.onCall = onCall;
  }

  /** Forgets the failures still planned. */
  heal(): void {
    this.#parts.faults.clear();
  }

  /** Ends every connection, open polls and hanging answers too. */
  async close(): Promise<void> {
    this.#desk.world.updates.close();
    await this.#parts.http.close();
  }
}

const usualBot = {
  is_bot: true,
  first_name: 'Loopback',
  username: 'loopback_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  supports_guest_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
} as const satisfies Partial<UserFromGetMe>;
