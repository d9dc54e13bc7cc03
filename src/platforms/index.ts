/** The platforms there are: a new one is a folder here and a line in this list. */
import type { PlatformType } from '../ports/index.ts';
import { consoleType } from './console/index.ts';
import { discordType } from './discord/index.ts';
import { telegramType } from './telegram/index.ts';

export const platformTypes: readonly PlatformType[] = [consoleType, discordType, telegramType];
