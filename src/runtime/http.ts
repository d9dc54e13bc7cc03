/** The guarded way out to the web: public addresses only, with limits on time, size and redirects. */
import './built-in-first.ts';
import { clearTimeout, setTimeout as later } from 'node:timers';
import { type Agent, type Dispatcher, request as send } from 'undici';
import { SourceError } from '../core/index.ts';
import type { Http, HttpRequest, HttpResponse } from '../ports/index.ts';
import { acceptedEncodings, discard, readBody } from './http-body.ts';
import { bareHost, createGuardedAgent, RefusedAddressError, type Resolve } from './http-connect.ts';
import { startWatch, type Watch } from './http-watch.ts';

export interface HttpLimits {
  /** Until the headers of one answer are there, connecting included. */
  readonly firstByteMs: number;
  /** For everything, redirects included. */
  readonly wholeMs: number;
  /** Of the decompressed body. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
}

const httpLimits = {
  firstByteMs: 10_000,
  wholeMs: 30_000,
  maxBytes: 10 * 1024 * 1024,
  maxRedirects: 5,
} as const satisfies HttpLimits;

interface HttpOptions {
  /** Hosts of one's own network that may be read, as they stand in addresses. */
  readonly allowPrivate: readonly string[];
  readonly userAgent: string;
  readonly limits?: Partial<HttpLimits>;
  /** How names become addresses; the system's way by default. */
  readonly resolve?: Resolve;
}

/** Sends no cookies and keeps none; a password in an address goes out as Basic credentials, to that origin only. */
export function createHttp({ allowPrivate, userAgent, limits = {}, resolve }: HttpOptions): Http {
  const held: HttpLimits = { ...httpLimits, ...limits };
  const agent = createGuardedAgent({
    allowed: new Set(allowPrivate.map(bareHost)),
    connectMs: held.firstByteMs,
    ...(resolve ? { resolve } : {}),
  });
  return {
    async request(request) {
      const url = webAddress(request.url);
      const watch = startWatch(held.wholeMs, request.signal);
      try {
        return await follow(agent, held, url, request, userAgent, watch);
      } catch (error) {
        if (error instanceof SourceError) throw error;
        throw failure(url, error, watch, request.signal, held);
      } finally {
        watch.stop();
      }
    },
  };
}

async function follow(
  agent: Agent,
  limits: HttpLimits,
  first: URL,
  request: HttpRequest,
  userAgent: string,
  watch: Watch,
): Promise<HttpResponse> {
  let url = first;
  let method = request.method ?? 'GET';
  let body = request.body ?? null;
  let movedTo: URL | null = null;
  let isPermanent = true;
  for (let hop = 0; ; hop++) {
    const headers = headersFor(url, first, request.headers ?? {}, userAgent, body !== null);
    const answer = await sendOnce(agent, url, { method, headers, body }, watch, limits.firstByteMs);
    const next = redirectOf(answer, url);
    if (!next) {
      const whole = await wholeAnswer(answer, url, limits.maxBytes);
      return { ...whole, movedTo: movedTo && bare(movedTo).href };
    }
    discard(answer.body);
    if (hop === limits.maxRedirects)
      throw new SourceError(`Reading '${shown(first)}' failed: more than ${limits.maxRedirects} redirects`);
    // RFC 9110, 15.4: only 307 and 308 keep the method.
    if (method === 'POST' && answer.statusCode !== 307 && answer.statusCode !== 308) {
      method = 'GET';
      body = null;
    }
    isPermanent &&= answer.statusCode === 301 || answer.statusCode === 308;
    if (isPermanent) movedTo = next;
    url = next;
  }
}

async function sendOnce(
  agent: Agent,
  url: URL,
  options: { method: 'GET' | 'POST'; headers: Record<string, string>; body: string | null },
  watch: Watch,
  firstByteMs: number,
): Promise<Dispatcher.ResponseData> {
  // The body is read after this timer is done: only the whole is watched then.
  const timer = later(() => watch.abort(new LateError()), firstByteMs);
  try {
    return await send(bare(url), {
      ...options,
      dispatcher: agent,
      signal: watch.signal,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  } finally {
    clearTimeout(timer);
  }
}

class LateError extends Error {}

async function wholeAnswer(
  answer: Dispatcher.ResponseData,
  url: URL,
  maxBytes: number,
): Promise<HttpResponse> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined && name !== 'set-cookie') headers[name] = [value].flat().join(', ');
  }
  const isEmpty = answer.statusCode === 204 || answer.statusCode === 304;
  const coding = isEmpty ? '' : (headers['content-encoding'] ?? '');
  const body = await readBody(answer.body, coding, maxBytes).catch((error: unknown) => {
    discard(answer.body);
    throw error;
  });
  return { status: answer.statusCode, url: bare(url).href, headers, body };
}

function redirectOf(answer: Dispatcher.ResponseData, from: URL): URL | null {
  const location = [answer.headers['location']].flat()[0];
  if (![301, 302, 303, 307, 308].includes(answer.statusCode) || !location) return null;
  return webAddress(location, from);
}

function headersFor(
  url: URL,
  first: URL,
  given: Readonly<Record<string, string>>,
  userAgent: string,
  hasBody: boolean,
): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': userAgent, 'accept-encoding': acceptedEncodings };
  for (const [name, value] of Object.entries(given)) {
    const key = name.toLowerCase();
    const isSecret = key === 'authorization' || key === 'cookie' || key === 'proxy-authorization';
    if (isSecret && url.origin !== first.origin) continue;
    if (key === 'content-type' && !hasBody) continue;
    headers[key] = value;
  }
  if (url.username !== '' && headers['authorization'] === undefined) {
    const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  return headers;
}

function webAddress(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new SourceError(`'${url ? shown(url) : text}' is not an http or https address`, {
      permanent: true,
    });
  }
  return url;
}

/** Without user name and password. */
function bare(url: URL): URL {
  const copy = new URL(url);
  copy.username = '';
  copy.password = '';
  return copy;
}

const shown = (url: URL) => bare(url).href;

function failure(
  url: URL,
  error: unknown,
  watch: Watch,
  asked: AbortSignal | undefined,
  limits: HttpLimits,
): SourceError {
  const refused = causes(error).find((one) => one instanceof RefusedAddressError);
  const why = refused
    ? refused.message
    : asked?.aborted
      ? 'it was called off'
      : watch.isOver
        ? `no whole answer within ${limits.wholeMs / 1000} s`
        : error instanceof LateError
          ? `no answer within ${limits.firstByteMs / 1000} s`
          : reason(error);
  return new SourceError(`Reading '${shown(url)}' failed: ${why}`, {
    permanent: refused !== undefined,
    cause: error,
  });
}

/** The error, what it says caused it, and the attempts inside an AggregateError. */
function causes(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors.flatMap(causes) : [];
  return [error, ...inner, ...causes(error.cause)];
}

/** What the system calls by a code, in words. */
const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was broken off',
  UND_ERR_SOCKET: 'the connection was broken off',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody has signed its certificate',
};

function reason(error: unknown): string {
  const first = causes(error).find(({ message }) => message !== '');
  const code = causes(error).find((one) => 'code' in one) as NodeJS.ErrnoException | undefined;
  const plain = words[code?.code ?? ''];
  if (plain !== undefined) return `${plain} (${code?.code})`;
  const said = (first?.message ?? code?.code ?? 'unknown').split('\n')[0] ?? 'unknown';
  // OpenSSL's own lines name its files.
  const secure = /:SSL routines:[^:]*:([^:]+)/.exec(said)?.[1];
  return secure === undefined ? said : `no secure connection (${secure})`;
}
