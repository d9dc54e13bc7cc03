/** Every route there is. */
import { aboutRoutes } from './about.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { interactionRoutes } from './interactions.ts';
import type { Route } from './routes.ts';
import { threadRoutes } from './threads.ts';
import { webhookRoutes } from './webhooks.ts';

export const routes: readonly Route[] = [
  ...aboutRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
  ...commandRoutes,
];
