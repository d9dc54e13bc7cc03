/**
 * Loopback servers of both platforms in a process of their own, the real limits enforced in real time. Asks of its parent over
 * IPC: `{chats, roundTripMs}` starts them and answers with addresses and chat ids, the same each time; `'counts'` answers what
 * has come so far.
 */
import { startDiscord } from '../../tests/support/discord/index.ts';
import { startTelegram } from '../../tests/support/telegram/index.ts';

export interface Asked {
  readonly chats: number;
  readonly roundTripMs: number;
}

export interface Served {
  readonly telegram: { readonly token: string; readonly root: string; readonly chats: readonly number[] };
  readonly discord: { readonly token: string; readonly root: string; readonly chats: readonly string[] };
}

/** Messages by platform: how many came, the first and the last of them (ms), and how many calls were refused with 429. */
export type Counts = Readonly<
  Record<
    'telegram' | 'discord',
    { readonly sends: number; readonly first: number; readonly last: number; readonly refused: number }
  >
>;

/** Discord's ids hold the time: that of the first of January 2026. */
const idsFrom = Date.UTC(2026, 0, 1);

process.once('message', async ({ chats, roundTripMs }: Asked) => {
  const telegram = await startTelegram({ roundTripMs });
  let now = () => idsFrom;
  const discord = await startDiscord({ clock: { now: () => now() }, roundTripMs, keepMessages: 1 });
  const seen = { telegram: { sends: 0, first: 0, last: 0 }, discord: { sends: 0, first: 0, last: 0 } };
  const counting = (kind: 'telegram' | 'discord', name: string) => (call: string, moment: string) => {
    if (call !== name || moment !== 'done') return undefined;
    const one = seen[kind];
    one.sends++;
    one.last = performance.now();
    if (one.sends === 1) one.first = one.last;
    return undefined;
  };
  telegram.watch(counting('telegram', 'sendMessage'));
  discord.watch(counting('discord', 'POST /channels/:channel/messages'));
  const people = Array.from({ length: chats }, (_, at) =>
    telegram.user({ first_name: `R${at}` }, { started: true }),
  );
  const guild = discord.guild('Newsroom');
  const rooms = Array.from({ length: chats }, (_, at) => guild.channel(`room-${at}`));
  now = Date.now;
  process.on('message', () => {
    const counts: Counts = {
      telegram: { ...seen.telegram, refused: telegram.counts.errors[429] ?? 0 },
      discord: { ...seen.discord, refused: discord.answered(429) },
    };
    process.send?.(counts);
  });
  const served: Served = {
    telegram: { token: telegram.token, root: telegram.apiRoot, chats: people.map(({ id }) => id) },
    discord: { token: discord.token, root: discord.api, chats: rooms.map(({ id }) => id) },
  };
  process.send?.(served);
});
