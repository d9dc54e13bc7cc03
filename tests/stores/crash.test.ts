import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { suite, test } from 'node:test';
import { embedded } from '../../src/stores/index.ts';
import { at, chat, query } from '../contracts/store-data.ts';

/** Lets a writer acknowledge so many rounds, kills it at once, and gives the last round that it acknowledged. */
async function killAfter(folder: string, from: number, rounds: number): Promise<number> {
  const writer = spawn(
    process.execPath,
    [join(import.meta.dirname, 'crash-writer.ts'), folder, String(from)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let last = from - 1;
  for await (const line of createInterface({ input: writer.stdout })) {
    last = Number(line);
    if (last >= from + rounds - 1) writer.kill('SIGKILL');
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
  return last;
}

suite('a process killed while it writes', () => {
  test('the store opens again whole, with all that was acknowledged, and no lock stays behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidings-crash-'));
    try {
      let next = 0;
      for (const rounds of [1, 4, 9]) {
        const last = await killAfter(folder, next, rounds);
        const store = await embedded.open(folder);
        for (let round = 0; round <= last; round++) {
          const ids = Array.from({ length: 20 }, (_, index) => `r${round}n${index}`);
          assert.equal((await store.stories.get(ids)).length, 20, `stories of round ${round}`);
          assert.deepEqual(await store.chats.get(`console:${round}`), chat(`console:${round}`));
        }
        const { stories } = await store.stories.count();
        assert.equal(stories % 20, 0, 'a batch is kept whole or not at all');
        const found = await store.stories.search(query('snow'), at('2024-03-02'), 1000, 0);
        assert.equal(found.length, Math.min(stories, 1000), 'the index holds the same stories');
        await store.close();
        next = last + 1;
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
