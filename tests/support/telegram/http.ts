/** HTTP of the Bot API: `/bot<token>/<method>` by GET or POST with JSON, a form or an upload, and `/file/bot<token>/<path>`. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from './api.ts';
import type { RawCall } from './check.ts';
import { ApiError, malformed } from './errors.ts';
import { type Fault, type Faults, faultError } from './faults.ts';
import { readForm } from './multipart.ts';

const bodyLimitBytes = 60 * 1024 * 1024;
const nothing: RawCall = { fields: {}, files: new Map(), textual: false };

export interface Listening {
  readonly root: string;
  close(): Promise<void>;
}

export async function listen(api: Api, token: string, faults: Faults): Promise<Listening> {
  const server = createServer((request, response) => {
    // A client that goes away ends its long poll; what was begun otherwise is carried through.
    const gone = new AbortController();
    response.on('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    serve(api, token, faults, request, response, gone.signal).catch((error: unknown) => {
      if (!response.headersSent)
        answer(response, new ApiError(500, `Internal Server Error: ${String(error)}`));
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { root: `http://127.0.0.1:${port}`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function serve(
  api: Api,
  token: string,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const [path = '', search = ''] = (request.url ?? '').split('?');
  const [, file, given = '', rest = ''] = /^\/(file\/)?bot([^/]*)\/(.+)$/.exec(path) ?? [];
  const body = await bodyOf(request);
  if (given !== token)
    return refuse(api, response, rest, new ApiError(401, 'Unauthorized', { fault: 'request' }));
  if (file) return download(api, response, rest);
  await road(rest, faults);
  if (faults.onCall(rest, 'arrived') === 'drop') return void response.destroy();
  const fault = faults.take(rest);
  let raw: RawCall;
  try {
    raw = rawCall(request, search, body);
  } catch (error) {
    if (error instanceof ApiError) return refuse(api, response, rest, error);
    throw error;
  }
  if (fault && fault !== 'lost') return fail(api, fault, rest, raw, response);
  try {
    const result = await api.call(rest, raw, signal);
    faults.onCall(rest, 'done');
    await road(rest, faults);
    if (fault === 'lost') response.destroy();
    else {
      response.on('finish', () => faults.onCall(rest, 'answered'));
      send(response, 200, JSON.stringify({ ok: true, result }));
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    answer(response, error);
  }
}

/** One way there or back; long polls have time enough of their own. */
async function road(method: string, { roundTripMs }: Faults): Promise<void> {
  if (roundTripMs > 0 && method !== 'getUpdates') await wait(roundTripMs / 2);
}

function refuse(api: Api, response: ServerResponse, method: string, error: ApiError): void {
  api.refuse(method, {}, error);
  answer(response, error);
}

function fail(
  api: Api,
  fault: Exclude<Fault, 'lost'>,
  method: string,
  raw: RawCall,
  response: ServerResponse,
): void {
  if (fault === 'hang') return;
  if (fault === 'half-closed') return void response.socket?.end();
  if (fault === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
    response.write('{"ok":true,', () => response.destroy());
    return;
  }
  const error = faultError(fault);
  api.refuse(method, raw.fields, error, true);
  if (fault.page)
    send(response, fault.code, `<html><body><h1>${error.message}</h1></body></html>`, 'text/html');
  else answer(response, error);
}

function download(api: Api, response: ServerResponse, path: string): void {
  const file = api.desk.world.files.get(path.replace('files/', ''));
  if (!file) {
    answer(response, new ApiError(404, 'Not Found'));
    return;
  }
  response.writeHead(200, { 'content-type': file.mime, 'content-length': file.bytes.length });
  response.end(file.bytes);
}

function answer(response: ServerResponse, { code, message, parameters }: ApiError): void {
  const body = { ok: false, error_code: code, description: message, ...(parameters ? { parameters } : {}) };
  send(response, code, JSON.stringify(body));
}

function send(response: ServerResponse, status: number, body: string, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= bodyLimitBytes) chunks.push(chunk);
  });
  request.on('error', reject);
  request.on('end', () => resolve(Buffer.concat(chunks)));
  return promise;
}

function rawCall(request: IncomingMessage, search: string, body: Buffer): RawCall {
  const asked = Object.fromEntries(new URLSearchParams(search));
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return { ...nothing, fields: asked, textual: true };
  if (type.startsWith('application/json')) return { ...nothing, fields: { ...asked, ...json(body) } };
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return {
      ...nothing,
      fields: { ...asked, ...Object.fromEntries(new URLSearchParams(body.toString())) },
      textual: true,
    };
  }
  if (!type.startsWith('multipart/form-data')) throw malformed(`unsupported content type "${type}"`);
  const { fields, files } = readForm(body, type);
  return { fields: { ...asked, ...fields }, files, textual: true };
}

function json(body: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    throw malformed("can't parse request as JSON object");
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed('request must be a JSON object');
  }
  return value as Record<string, unknown>;
}
