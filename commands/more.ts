import type { Command } from '../src/ports/index.ts';
import { completeLeaning, runLeaning } from './shared/leanings.ts';

/** More like an item, in this chat alone; without one, what was asked for here; `undo` takes it back. */
export const more: Command = {
  name: 'more',
  access: 'manager',
  params: [{ name: 'item', kind: 'rest', required: false, completes: 'own' }],
  private: true,
  example: '/more 1',
  run: (call, service) => runLeaning('more', call, service),
  complete: completeLeaning,
};
