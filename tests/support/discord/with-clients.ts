/** A loopback Discord with discord.js clients on it, all ending with the test in the right order. */
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import { type Discord, type DiscordOptions, startDiscord } from './index.ts';

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

export interface WithClients {
  readonly discord: Discord;
  /** A client that is logged in and ready. */
  connect(options?: Partial<ClientOptions>): Promise<Client<true>>;
}

/** Limits are off unless asked for: the library would wait them out in real time. */
export async function withClients(context: TestContext, options: DiscordOptions = {}): Promise<WithClients> {
  const discord = await startDiscord({ limits: 'off', ...options });
  const clients: Client[] = [];
  context.after(async () => {
    // A client that loses its server goes on trying, so clients end first.
    await Promise.all(clients.map((client) => client.destroy()));
    await discord.stop();
  });
  return {
    discord,
    async connect(given = {}) {
      const client = new Client({
        intents: [Guilds, GuildMessages, DirectMessages],
        partials: [Partials.Channel],
        rest: { api: discord.api, version: '10', retries: 0 },
        // The library waits 5 s of real time between two identifies.
        ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
        ...given,
      });
      clients.push(client);
      await Promise.all([once(client, Events.ClientReady), client.login(discord.token)]);
      return client as Client<true>;
    },
  };
}
