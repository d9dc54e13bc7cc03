import { ConfigError } from '../../core/index.ts';

export interface DiscordSettings {
  readonly token: string;
  /** Without version and slash at its end. */
  readonly apiUrl: string;
  /** `auto`: as many as Discord recommends, all of them here. */
  readonly shards: 'auto' | { readonly ids: readonly number[]; readonly count: number };
}

type Env = Readonly<Record<string, string | undefined>>;

const usualApi = 'https://discord.com/api';

/** Null where no variable is set. Throws `ConfigError`; the token is never part of its message. */
export function readSettings(env: Env): DiscordSettings | null {
  const token = env['DISCORD_TOKEN']?.trim() ?? '';
  if (token === '') {
    for (const name of ['DISCORD_API_URL', 'DISCORD_SHARDS']) {
      if (env[name]?.trim()) {
        throw new ConfigError(`${name} is set but DISCORD_TOKEN is empty; accepted is both or neither`);
      }
    }
    return null;
  }
  return { token: readToken(token), apiUrl: readApiUrl(env), shards: readShards(env) };
}

function readToken(given: string): string {
  const token = given.replace(/^Bot\s+/i, '');
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return token;
  throw new ConfigError(
    `DISCORD_TOKEN is a text of ${given.length} characters that is no token; accepted is what 'Reset Token' on the page 'Bot' of the developer portal shows, three parts set apart by dots`,
  );
}

function readApiUrl(env: Env): string {
  const given = env['DISCORD_API_URL']?.trim() || usualApi;
  const url = URL.parse(given);
  const isPlain = url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
  if (!isPlain || url.username !== '' || url.password !== '') {
    const shown = url?.password ? `${url.protocol}//…@${url.host}` : given;
    throw new ConfigError(`DISCORD_API_URL is '${shown}'; accepted is an address such as ${usualApi}`);
  }
  return given.replace(/\/+$/, '').replace(/\/v\d+$/, '');
}

function readShards(env: Env): DiscordSettings['shards'] {
  const given = env['DISCORD_SHARDS']?.trim() || 'auto';
  if (given === 'auto') return given;
  const [, list = '', total = ''] = /^(\d{1,5}(?:\s*,\s*\d{1,5})*)\s*\/\s*(\d{1,5})$/.exec(given) ?? [];
  const count = Number(total);
  const ids = [...new Set(list.split(',').map(Number))].sort((a, b) => a - b);
  if (list !== '' && count > 0 && ids.every((id) => id < count)) return { ids, count };
  throw new ConfigError(
    `DISCORD_SHARDS is '${given}'; accepted is auto, or shards counted from 0 and how many there are, such as 0,1/4`,
  );
}
