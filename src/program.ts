/** Hands over: reads settings, opens adapters, joins them, starts, stops on a signal. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../commands/index.ts';
import { createApp } from './app/index.ts';
import { localTerminal, type Opened, runCli } from './cli/index.ts';
import { readConfig } from './config.ts';
import { consolePlatform, printDocument } from './platforms/console/index.ts';
import { platformTypes } from './platforms/index.ts';
import type { Platform, PlatformDeps } from './ports/index.ts';
import {
  askChannel,
  channelPath,
  createHttp,
  createLog,
  exitWith,
  openInbox,
  serveChannel,
  systemClock,
} from './runtime/index.ts';
import { sourceTypes } from './sources/index.ts';
import { embedded } from './stores/index.ts';
import { summarizers } from './summarizers/index.ts';
import { startWeb } from './web/index.ts';

const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

if (existsSync('.env')) process.loadEnvFile('.env');

/** Those that settings switch on, by kind; none is reached before it is started. Throws `ConfigError`. */
function readPlatforms(): (deps: PlatformDeps) => Map<string, Platform> {
  const openers = platformTypes.map((type) => [type.kind, type.fromEnv(process.env)] as const);
  return (deps) => new Map(openers.flatMap(([kind, opener]) => (opener ? [[kind, opener(deps)]] : [])));
}

/** Who reads, and where to complain (RFC 9110, 10.1.5). */
function userAgent(number: string, contact: string): string {
  return `Tidings/${number} (self-hosted news reader; ${contact === '' ? 'no contact given' : `+${contact}`})`;
}

async function open(): Promise<Opened> {
  const config = readConfig(process.env);
  const openPlatforms = readPlatforms();
  const store = await embedded.open(config.dataDir);
  const log = createLog(config.logLevel);
  const http = createHttp({
    allowPrivate: config.allowPrivateSources,
    userAgent: userAgent(version, config.contact),
  });
  const platforms = openPlatforms({ clock: systemClock, http, log, operators: config.operators });
  const app = createApp({
    store,
    clock: systemClock,
    log,
    http,
    commands,
    sourceTypes,
    summarizers,
    platforms,
    print: printDocument,
    dataDir: config.dataDir,
    inbox: openInbox(join(config.dataDir, 'inbox')),
    samples: config.samples,
    retentionDays: config.retentionDays,
    operators: config.operators,
    version,
  });
  return { app, config, log, platforms };
}

const code = await runCli(process.argv.slice(2), {
  version,
  terminal: localTerminal,
  open,
  ask: (request, receive) => askChannel(channelPath(readConfig(process.env).dataDir), request, receive),
  serve: (dataDir, handle) => serveChannel(channelPath(dataDir), handle),
  startWeb,
  consolePlatform,
});

void exitWith(code);
