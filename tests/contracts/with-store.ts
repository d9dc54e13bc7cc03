import { test } from 'node:test';
import type { Store } from '../../src/ports/index.ts';
import type { StoreFixture } from './store.ts';

export type OpenStore = () => Promise<StoreFixture>;

/** A test over an empty store of its own, erased afterwards whatever happens. */
export function storeTest(
  open: OpenStore,
  name: string,
  run: (store: Store, fixture: StoreFixture) => Promise<void>,
): void {
  test(name, async () => {
    const fixture = await open();
    try {
      await run(fixture.store, fixture);
    } finally {
      await fixture.dispose();
    }
  });
}
