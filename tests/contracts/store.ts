import { suite } from 'node:test';
import type { Store } from '../../src/ports/index.ts';
import { chosenContract } from './store-chosen.ts';
import { debtsContract } from './store-debts.ts';
import { deliveriesContract } from './store-deliveries.ts';
import { eventsContract } from './store-events.ts';
import { searchContract } from './store-search.ts';
import { storiesContract } from './store-stories.ts';

/**
 * What every store promises. `open` gives an empty store and, called as `reopen`, the same data in a new store after the
 * first was closed; `dispose` erases it.
 */
export interface StoreFixture {
  readonly store: Store;
  reopen(): Promise<Store>;
  dispose(): Promise<void>;
}

export function storeContract(name: string, open: () => Promise<StoreFixture>): void {
  suite(`${name} keeps the contract of Store`, () => {
    chosenContract(open);
    storiesContract(open);
    searchContract(open);
    eventsContract(open);
    deliveriesContract(open);
    debtsContract(open);
  });
}
