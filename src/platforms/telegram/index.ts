/** Telegram: documents as messages with entities, updates by long polling or webhook. */
import type { PlatformType } from '../../ports/index.ts';
import { kind } from './ids.ts';
import { telegramPlatform } from './platform.ts';
import { readSettings } from './settings.ts';

/** Switched on by `TELEGRAM_BOT_TOKEN`. */
export const telegramType: PlatformType = {
  kind,
  fromEnv(env) {
    const settings = readSettings(env);
    return settings && ((deps) => telegramPlatform(settings, deps));
  },
};
