import type { StoreType } from '../ports/index.ts';
import { embedded } from './embedded/index.ts';

/** Every kind of store there is; the embedded one is the default. */
export const stores: readonly StoreType[] = [embedded];

export { embedded };
