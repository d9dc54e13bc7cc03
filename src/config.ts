import { z } from 'zod';
import { ConfigError } from './core/index.ts';

/** All settings, parsed and checked as a whole before anything starts. Names are fixed; README.md lists them. */
export interface Config {
  readonly dataDir: string;
  readonly httpHost: string;
  /** 0 takes a free one. */
  readonly httpPort: number;
  readonly operators: readonly string[];
  readonly allowPrivateSources: readonly string[];
  /** Where those whose sources are read may complain; empty where nobody said. */
  readonly contact: string;
  readonly samples: boolean;
  readonly retentionDays: number;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

type Env = Readonly<Record<string, string | undefined>>;

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
);

/** What each variable accepts: the check, its default, and the words for the message when it fails. */
const settings = {
  DATA_DIR: [z.string().min(1), 'data/local', 'a folder'],
  HTTP_HOST: [z.string().regex(/^[\w.:[\]-]+$/), '127.0.0.1', 'a host name or address'],
  HTTP_PORT: [z.coerce.number().int().min(0).max(65535), '8080', 'a port from 0 to 65535'],
  OPERATORS: [
    list.pipe(z.array(z.string().regex(/^[a-z]+:\w+$/))),
    '',
    'platform:id by commas, such as telegram:123,discord:456',
  ],
  ALLOW_PRIVATE_SOURCES: [
    list.pipe(z.array(z.string().regex(/^[\w.:[\]-]+$/))),
    '',
    'host names by commas, such as 127.0.0.1,intranet.example',
  ],
  CONTACT: [
    z.string().regex(/^(?:[\w.+-]+@[\w.-]+|https?:\/\/[^\s<>()"]+)?$/),
    '',
    'a mail address or the address of a page, such as news@example.org',
  ],
  SAMPLES: [z.enum(['on', 'off']).transform((value) => value === 'on'), 'on', 'on or off'],
  RETENTION_DAYS: [z.coerce.number().int().min(1).max(36_500), '90', 'a number of days from 1 to 36500'],
  LOG_LEVEL: [
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']),
    'info',
    'trace, debug, info, warn, error or silent',
  ],
} as const;

function read<K extends keyof typeof settings>(env: Env, name: K): z.output<(typeof settings)[K][0]> {
  const [schema, fallback, accepted] = settings[name];
  const given = env[name]?.trim() || fallback;
  const result = schema.safeParse(given);
  if (!result.success) throw new ConfigError(`${name} is '${given}'; accepted is ${accepted}`);
  return result.data as z.output<(typeof settings)[K][0]>;
}

/** Variables that name something this version cannot do: said at the start, never ignored. */
const notYet = {
  DATABASE_URL: 'PostgreSQL is not part of this version; leave it empty for the embedded store',
  LLM_BASE_URL: 'written summaries are not part of this version; leave it empty for extractive ones',
} as const;

/** The settings in `env`. Throws `ConfigError` with one line naming the variable, what was given and what is accepted. */
export function readConfig(env: Env): Config {
  for (const [name, why] of Object.entries(notYet)) {
    if (env[name]?.trim()) throw new ConfigError(`${name} is set; ${why}`);
  }
  return {
    dataDir: read(env, 'DATA_DIR'),
    httpHost: read(env, 'HTTP_HOST'),
    httpPort: read(env, 'HTTP_PORT'),
    operators: read(env, 'OPERATORS'),
    allowPrivateSources: read(env, 'ALLOW_PRIVATE_SOURCES'),
    contact: read(env, 'CONTACT'),
    samples: read(env, 'SAMPLES'),
    retentionDays: read(env, 'RETENTION_DAYS'),
    logLevel: read(env, 'LOG_LEVEL'),
  };
}
