/** What the methods work on. */
import type { Menu } from './menu.ts';
import type { CallbackAnswer, InlineAnswer, InlineCache, Questions } from './queries.ts';
import type { World } from './world.ts';

export interface Desk {
  readonly world: World;
  readonly menu: Menu;
  readonly presses: Questions<CallbackAnswer>;
  readonly searches: Questions<InlineAnswer>;
  readonly cache: InlineCache;
}
