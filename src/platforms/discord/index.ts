/** Discord: slash commands, buttons, direct messages; briefings to channels, threads, forums and people. */
import type { PlatformType } from '../../ports/index.ts';
import { createDiscord } from './platform.ts';
import { readSettings } from './settings.ts';

export const discordType: PlatformType = {
  kind: 'discord',
  fromEnv(env) {
    const settings = readSettings(env);
    return settings && ((deps) => createDiscord(settings, deps));
  },
};
