/** The HTTP side: finds the route, checks the right to call, limits, does it, answers as Discord does. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { noSuchRoute, Refusal, unauthorized } from '../refusals.ts';
import type { World } from '../world.ts';
import { type LimitKeeper, tooMany } from './limits.ts';
import { bodyOf, bytesOf } from './read-body.ts';
import { type Found, Router } from './routes.ts';
import { routes } from './table.ts';
import { type Trouble, Troubles } from './trouble.ts';

interface Counts {
  /** Calls by route name, refused ones too. */
  readonly calls: ReadonlyMap<string, number>;
  /** Answers by status. */
  readonly statuses: ReadonlyMap<number, number>;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const add = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);

export class RestServer implements Counts {
  readonly server: Server;
  readonly troubles: Troubles;
  readonly calls = new Map<string, number>();
  readonly statuses = new Map<number, number>();
  readonly #world: World;
  readonly #limits: LimitKeeper;
  readonly #router = new Router(routes);

  constructor(world: World, limits: LimitKeeper) {
    this.#world = world;
    this.#limits = limits;
    this.troubles = new Troubles(this.#router.names);
    this.server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        // A fault of this server must be loud: the bot gets a 500, the test sees it among the violations.
        world.violations.push({
          route: `${request.method} ${request.url}`,
          status: 500,
          body: { message: error instanceof Error ? (error.stack ?? error.message) : String(error) },
          sent: null,
        });
        send(response, {
          status: 500,
          headers: {},
          body: { message: '500: Internal Server Error', code: 0 },
        });
      });
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bytesOf(request);
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname.startsWith('/files/')) return this.#file(url, response);
    const path = /^\/api(?:\/v10)?(\/.*)$/.exec(url.pathname)?.[1] ?? '';
    const found = this.#router.find(request.method ?? '', path);
    const name = found?.route.name ?? `${request.method} ${url.pathname}`;
    await this.troubles.road();
    if (this.troubles.onCall(name, 'arrived') === 'drop') return void request.socket.destroy();
    add(this.calls, name);
    const trouble = found ? this.troubles.take(name, path) : null;
    if (trouble?.kind === 'hang') return;
    if (trouble?.kind === 'half-closed') return void request.socket.end();
    let sent: unknown = null;
    let answer: Answer;
    try {
      if (trouble) before(trouble);
      if (!found) throw noSuchRoute();
      if (found.route.signed && request.headers.authorization !== `Bot ${this.#world.token}`)
        throw unauthorized();
      const headers = this.#limits.admit(found);
      const { json, files } = await bodyOf(request.headers['content-type'] ?? '', bytes);
      sent = json;
      answer = this.#run(found, url.searchParams, json, files, headers);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answer = { status: error.status, headers: error.headers, body: error.body };
      if (isMistake(error)) {
        this.#world.violations.push({ route: name, status: error.status, body: error.body, sent });
      }
    }
    this.troubles.onCall(name, 'done');
    await this.troubles.road();
    add(this.statuses, answer.status);
    response.on('finish', () => this.troubles.onCall(name, 'answered'));
    if (trouble?.kind === 'lost') request.socket.destroy();
    else if (trouble?.kind === 'half') breakOff(request, response, answer);
    else send(response, answer);
  }

  #run(
    { route, params }: Found,
    query: URLSearchParams,
    body: unknown,
    files: Parameters<typeof route.run>[0]['files'],
    headers: Readonly<Record<string, string>>,
  ): Answer {
    const reply = route.run({ world: this.#world, params, query, body, files });
    if (reply === undefined) return { status: 204, headers, body: undefined };
    return { status: reply.status ?? 200, headers, body: reply.body };
  }

  #file(url: URL, response: ServerResponse): void {
    const [, , id = ''] = url.pathname.split('/');
    for (const channel of this.#world.channels.values()) {
      for (const message of channel.messages.values()) {
        const file = message.attachments.find((one) => one.id === id);
        if (!file) continue;
        response.writeHead(200, { 'content-type': file.contentType || 'application/octet-stream' });
        response.end(file.bytes);
        return;
      }
    }
    response.writeHead(404).end();
  }
}

/** A channel or message may go at any time; a late or unknown answer and a wrong address are the bot's own doing. */
function isMistake({ status, body }: Refusal): boolean {
  return (
    status === 400 || status === 413 || (status === 404 && [0, 10015, 10062].includes(Number(body['code'])))
  );
}

function before(trouble: Trouble): void {
  if (trouble.kind === 'rate-limit') throw tooMany(trouble.retryAfterMs, { global: trouble.global ?? false });
  if (trouble.kind === 'status')
    throw new Refusal(trouble.status, { message: `${trouble.status}: ordered`, code: 0 });
}

/** A 204 has no body and no content type: clients parse what says that it is JSON. */
function send(response: ServerResponse, { status, headers, body }: Answer): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json',
    'content-length': String(text.length),
  });
  response.end(text);
}

function breakOff(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
): void {
  const text = Buffer.from(JSON.stringify(body ?? {}));
  const length = String(Math.max(text.length, 2));
  response.writeHead(status === 204 ? 200 : status, {
    ...headers,
    'content-type': 'application/json',
    'content-length': length,
  });
  response.write(text.subarray(0, Math.floor(text.length / 2)), () => request.socket.destroy());
}
