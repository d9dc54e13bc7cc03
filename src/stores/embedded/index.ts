/** The embedded store: one folder, no server. lowdb for what people chose, node:sqlite for what the machine makes. */
import type { StoreType } from '../../ports/index.ts';
import { openEmbedded } from './store.ts';

export const embedded: StoreType = { kind: 'embedded', open: openEmbedded };
