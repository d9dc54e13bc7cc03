import type { Command } from '../src/ports/index.ts';
import { completeLeaning, runLeaning } from './shared/leanings.ts';

/** Fewer like an item, in this chat alone: they rank lower and are never hidden. `undo` takes it back. */
export const fewer: Command = {
  name: 'fewer',
  access: 'manager',
  params: [{ name: 'item', kind: 'rest', required: false, completes: 'own' }],
  private: true,
  example: '/fewer 1',
  run: (call, service) => runLeaning('fewer', call, service),
  complete: completeLeaning,
};
