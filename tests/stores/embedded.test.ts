import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embedded } from '../../src/stores/index.ts';
import { storeContract } from '../contracts/store.ts';

storeContract('embedded', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-store-'));
  let store = await embedded.open(folder);
  return {
    store,
    async reopen() {
      await store.close();
      store = await embedded.open(folder);
      return store;
    },
    async dispose() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
