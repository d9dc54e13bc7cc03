import { ConfigError } from '../../core/index.ts';

export interface Settings {
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiRoot: string;
  /** Null: updates are asked for. */
  readonly webhook: { readonly url: string; readonly path: string; readonly secret: string } | null;
}

type Env = Readonly<Record<string, string | undefined>>;

const usualRoot = 'https://api.telegram.org';

/** Null where no token is set. Throws `ConfigError` in one line; the token and the secret are never in it. */
export function readSettings(env: Env): Settings | null {
  const given = (name: string) => env[name]?.trim() ?? '';
  const token = given('TELEGRAM_BOT_TOKEN');
  if (token === '') {
    const lonely = ['TELEGRAM_WEBHOOK_URL', 'TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_API_ROOT'].find(given);
    if (lonely === undefined) return null;
    throw new ConfigError(
      `${lonely} is set, but TELEGRAM_BOT_TOKEN is empty; accepted is a token from @BotFather`,
    );
  }
  if (!/^\d{3,}:[\w-]{20,}$/.test(token)) {
    throw new ConfigError(
      `TELEGRAM_BOT_TOKEN is not a token (${token.length} characters); accepted is what @BotFather gave, such as 123456789:AAE...`,
    );
  }
  return { token, apiRoot: readRoot(given('TELEGRAM_API_ROOT')), webhook: readWebhook(given) };
}

function readRoot(text: string): string {
  if (text === '') return usualRoot;
  const url = URL.parse(text);
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username !== '' ||
    url.search !== '' ||
    url.hash !== ''
  ) {
    throw new ConfigError(
      `TELEGRAM_API_ROOT is '${text}'; accepted is the address of a Bot API server, such as http://127.0.0.1:8081`,
    );
  }
  return text.replace(/\/+$/, '');
}

function readWebhook(given: (name: string) => string): Settings['webhook'] {
  const text = given('TELEGRAM_WEBHOOK_URL');
  const secret = given('TELEGRAM_WEBHOOK_SECRET');
  if (text === '' && secret === '') return null;
  if (text === '') {
    throw new ConfigError(
      'TELEGRAM_WEBHOOK_SECRET is set, but TELEGRAM_WEBHOOK_URL is empty; accepted is both, or neither for long polling',
    );
  }
  const url = URL.parse(text);
  // Telegram itself posts over https only; a Bot API server of one's own takes both.
  const isOwn = given('TELEGRAM_API_ROOT') !== '';
  if (!url || !(url.protocol === 'https:' || (isOwn && url.protocol === 'http:')) || url.hash !== '') {
    throw new ConfigError(
      `TELEGRAM_WEBHOOK_URL is '${text}'; accepted is an https address that leads to this service, such as https://news.example.org/telegram`,
    );
  }
  if (!/^[\w-]{16,256}$/.test(secret)) {
    throw new ConfigError(
      `TELEGRAM_WEBHOOK_SECRET ${secret === '' ? 'is empty' : `has ${secret.length} characters`}; accepted are 16 to 256 of A-Z, a-z, 0-9, _ and -`,
    );
  }
  return { url: text, path: url.pathname, secret };
}
