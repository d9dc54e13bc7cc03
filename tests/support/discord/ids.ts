import type { Id, MsClock } from './state.ts';

const discordEpoch = 1_420_070_400_000;
/** Ids before this have fewer than 17 digits, and clients do not take them for ids. */
const earliest = 1_500_000_000_000;

/** Makes snowflakes: unique, growing, with the clock's time in them. */
export function snowflakes(clock: MsClock): () => Id {
  let last = 0n;
  return () => {
    const at = BigInt(Math.max(Math.floor(clock.now()), earliest) - discordEpoch) << 22n;
    last = at > last ? at : last + 1n;
    return last.toString();
  };
}

/** Which of `shards` connections a guild's events go to. */
export const shardOf = (guildId: Id | null, shards: number) =>
  guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
