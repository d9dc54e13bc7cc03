/** One session of the bot: what it was sent and has not confirmed, so that it can resume. */
import type { WebSocket } from 'ws';
import { shardOf } from '../ids.ts';
import type { Dispatch } from '../world.ts';

/** Events kept for a resume; who is further behind starts anew. */
const keptEvents = 5000;

export class Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly intents: number;
  socket: WebSocket | null;
  #sequence = 0;
  /** Sequence number of the first kept event less one. */
  #confirmed = 0;
  #kept: string[] = [];

  constructor(id: string, shard: readonly [number, number], intents: number, socket: WebSocket) {
    this.id = id;
    this.shard = shard;
    this.intents = intents;
    this.socket = socket;
  }

  hears({ audience: { guildId, intents } }: Dispatch): boolean {
    if (shardOf(guildId, this.shard[1]) !== this.shard[0]) return false;
    return intents === 0 || (this.intents & intents) !== 0;
  }

  /** Sends an event and keeps it until it is confirmed. `data` is JSON. */
  send(event: string, data: string): void {
    this.#sequence += 1;
    const frame = `{"t":"${event}","s":${this.#sequence},"op":0,"d":${data}}`;
    this.#kept.push(frame);
    if (this.#kept.length > keptEvents * 2) this.confirm(this.#sequence - keptEvents);
    this.socket?.send(frame);
  }

  /** The client has everything up to this number. */
  confirm(sequence: number): void {
    const drop = Math.min(sequence, this.#sequence) - this.#confirmed;
    if (drop <= 0) return;
    this.#kept = this.#kept.slice(drop);
    this.#confirmed += drop;
  }

  /** Events after `sequence`, or null when it is none of ours or they are gone. */
  missed(sequence: number): readonly string[] | null {
    if (sequence > this.#sequence || sequence < this.#confirmed) return null;
    return this.#kept.slice(sequence - this.#confirmed);
  }

  get kept(): number {
    return this.#kept.length;
  }
}
