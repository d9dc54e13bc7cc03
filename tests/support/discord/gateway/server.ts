/** The gateway: HELLO, IDENTIFY, READY, heartbeats, RESUME, and the close codes for what is wrong. */
import type { IncomingMessage, Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { isObject } from '../checks/basic.ts';
import { shardOf } from '../ids.ts';
import { guildCreateJson, userJson } from '../payloads.ts';
import type { Json } from '../state.ts';
import type { Dispatch, World } from '../world.ts';
import { Session } from './session.ts';

const op = {
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voice: 4,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalid: 9,
};

const close = {
  unknownOp: 4001,
  decode: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  rateLimited: 4008,
  invalidShard: 4010,
  shardingRequired: 4011,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

/** Intents 0 to 16, 20, 21, 24, 25. */
const knownIntents = 0x1ffff | (0b11 << 20) | (0b11 << 24);
/** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT. */
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);
const messageContent = 1 << 15;

const framesPerMinute = 120;

interface Connection {
  readonly socket: WebSocket;
  session: Session | null;
  windowStart: number;
  frames: number;
}

export class GatewayServer {
  readonly counts = { connections: 0, identifies: 0, resumes: 0, heartbeats: 0 };
  /** Codes this server closed connections with, newest last. */
  readonly closes: number[] = [];
  /** False: heartbeats stay unanswered, as on a dead connection. */
  answersHeartbeats = true;
  readonly #world: World;
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Set<Connection>();
  readonly #sockets: WebSocketServer;

  constructor(world: World, server: Server) {
    this.#world = world;
    this.#sockets = new WebSocketServer({ noServer: true });
    server.on('upgrade', (request, socket, head) => {
      // Who connects while the server stops would keep it from stopping.
      if (!server.listening) socket.destroy();
      else this.#sockets.handleUpgrade(request, socket, head, (client) => this.#connect(client, request));
    });
    world.dispatch = (dispatch) => this.#dispatch(dispatch);
  }

  /** Connections that have identified or resumed. */
  get online(): number {
    return [...this.#connections].filter(({ session }) => session !== null).length;
  }

  /** Events kept for resumes, of all sessions. */
  get kept(): number {
    return [...this.#sessions.values()].reduce((sum, { kept }) => sum + kept, 0);
  }

  /** Closes every connection; without `resume` their sessions are over. */
  drop({ resume, code = 4000 }: { resume: boolean; code?: number }): void {
    if (!resume) this.#sessions.clear();
    for (const { socket } of this.#connections) this.#close(socket, code);
  }

  /** Breaks every connection without a close frame, as a dead network does. */
  cut({ resume }: { resume: boolean }): void {
    if (!resume) this.#sessions.clear();
    for (const { socket } of this.#connections) socket.terminate();
  }

  /** Asks every client to connect anew (op 7). */
  askReconnect(): void {
    for (const { socket } of this.#connections) socket.send(JSON.stringify({ op: op.reconnect, d: null }));
  }

  /** Says that every session is invalid (op 9). */
  invalidate({ resumable }: { resumable: boolean }): void {
    for (const { socket } of this.#connections) this.#invalid(socket, resumable);
  }

  stop(): void {
    for (const { socket } of this.#connections) socket.terminate();
    this.#sockets.close();
  }

  #dispatch(dispatch: Dispatch): void {
    let full: string | null = null;
    for (const session of this.#sessions.values()) {
      if (!session.hears(dispatch)) continue;
      const hidden = dispatch.withoutContent && (session.intents & messageContent) === 0;
      if (hidden) session.send(dispatch.event, JSON.stringify(dispatch.withoutContent));
      else {
        full ??= JSON.stringify(dispatch.data);
        session.send(dispatch.event, full);
      }
    }
  }

  #connect(socket: WebSocket, request: IncomingMessage): void {
    this.counts.connections += 1;
    const connection: Connection = { socket, session: null, windowStart: this.#world.clock.now(), frames: 0 };
    this.#connections.add(connection);
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      this.#connections.delete(connection);
      const { session } = connection;
      if (session?.socket === socket) session.socket = null;
      // A client that says goodbye ends its session.
      if (session && (code === 1000 || code === 1001)) this.#sessions.delete(session.id);
      this.#world.signals.emit('gateway');
    });
    socket.on('message', (data: Buffer) => {
      const code = this.#receive(connection, data);
      if (code !== null) this.#close(socket, code);
    });
    const query = new URL(request.url ?? '/', 'ws://localhost').searchParams;
    if (query.get('v') !== '10' || query.get('encoding') !== 'json' || query.has('compress')) {
      this.#close(socket, close.invalidVersion);
      return;
    }
    socket.send(
      JSON.stringify({ op: 10, d: { heartbeat_interval: this.#world.gatewaySettings.heartbeatMs } }),
    );
  }

  #close(socket: WebSocket, code: number): void {
    this.closes.push(code);
    socket.close(code);
  }

  #invalid(socket: WebSocket, resumable: boolean): void {
    if (!resumable) {
      for (const one of this.#sessions.values()) if (one.socket === socket) this.#sessions.delete(one.id);
      for (const one of this.#connections) if (one.socket === socket) one.session = null;
    }
    socket.send(JSON.stringify({ op: op.invalid, d: resumable }));
  }

  /** Takes one frame in; gives the code to close with, or null. */
  #receive(connection: Connection, data: Buffer): number | null {
    const now = this.#world.clock.now();
    if (now - connection.windowStart >= 60_000) Object.assign(connection, { windowStart: now, frames: 0 });
    connection.frames += 1;
    if (connection.frames > framesPerMinute) return close.rateLimited;
    let frame: unknown;
    try {
      frame = JSON.parse(data.toString('utf8'));
    } catch {
      return close.decode;
    }
    if (!isObject(frame) || data.length > 4096) return close.decode;
    if (frame['op'] === op.heartbeat) return this.#heartbeat(connection, frame['d']);
    if (frame['op'] === op.identify) return this.#identify(connection, frame['d']);
    if (frame['op'] === op.resume) return this.#resume(connection, frame['d']);
    if (![op.presence, op.voice, op.members].includes(frame['op'] as number)) {
      return close.unknownOp;
    }
    return connection.session ? null : close.notAuthenticated;
  }

  #heartbeat({ socket, session }: Connection, sequence: unknown): null {
    this.counts.heartbeats += 1;
    if (typeof sequence === 'number') session?.confirm(sequence);
    this.#world.signals.emit('gateway');
    if (this.answersHeartbeats) socket.send('{"op":11}');
    return null;
  }

  #identify(connection: Connection, d: unknown): number | null {
    const { socket } = connection;
    if (connection.session) return close.alreadyAuthenticated;
    if (!isObject(d) || typeof d['token'] !== 'string' || !isObject(d['properties'])) {
      return close.decode;
    }
    if (d['token'] !== this.#world.token) return close.authenticationFailed;
    const intents = d['intents'];
    if (typeof intents !== 'number' || !Number.isInteger(intents) || (intents & ~knownIntents) !== 0) {
      return close.invalidIntents;
    }
    if ((intents & privilegedIntents & ~this.#world.gatewaySettings.privileged) !== 0) {
      return close.disallowedIntents;
    }
    const shard = (d['shard'] ?? [0, 1]) as readonly number[];
    const [index, count] = Array.isArray(shard) ? shard : [];
    if (!Number.isInteger(index) || !Number.isInteger(count) || index! < 0 || index! >= count!) {
      return close.invalidShard;
    }
    const guilds = [...this.#world.guilds.values()].filter(
      ({ id, members }) => members.has(this.#world.bot.id) && shardOf(id, count!) === index,
    );
    if (guilds.length > 2500) return close.shardingRequired;
    this.counts.identifies += 1;
    const session = new Session(crypto.randomUUID(), [index!, count!], intents, socket);
    connection.session = session;
    this.#sessions.set(session.id, session);
    const { bot, origin } = this.#world;
    const ready: Json = {
      v: 10,
      user: userJson(bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: origin.replace(/^http/, 'ws'),
      shard: session.shard,
      application: { id: bot.id, flags: 0 },
    };
    session.send('READY', JSON.stringify(ready));
    if ((intents & 1) !== 0) {
      for (const guild of guilds) {
        session.send('GUILD_CREATE', JSON.stringify(guildCreateJson(this.#world, guild)));
      }
    }
    this.#world.signals.emit('gateway');
    return null;
  }

  #resume(connection: Connection, d: unknown): number | null {
    const { socket } = connection;
    if (connection.session) return close.alreadyAuthenticated;
    if (!isObject(d) || typeof d['seq'] !== 'number') return close.decode;
    if (d['token'] !== this.#world.token) return close.authenticationFailed;
    const session = this.#sessions.get(String(d['session_id']));
    if (!session) {
      this.#invalid(socket, false);
      return null;
    }
    const missed = session.missed(d['seq']);
    if (missed === null) {
      this.#sessions.delete(session.id);
      return close.invalidSequence;
    }
    this.counts.resumes += 1;
    session.socket?.terminate();
    session.socket = socket;
    connection.session = session;
    for (const frame of missed) socket.send(frame);
    session.send('RESUMED', '{}');
    this.#world.signals.emit('gateway');
    return null;
  }
}
