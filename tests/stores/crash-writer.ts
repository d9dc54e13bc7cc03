/** Writes into the store given until it is killed, and says on standard output what was acknowledged. */
import { embedded } from '../../src/stores/index.ts';
import { alone, chat } from '../contracts/store-data.ts';

const store = await embedded.open(process.argv[2] ?? '');
const from = Number(process.argv[3]);
for (let round = from; ; round++) {
  const batch = Array.from({ length: 20 }, (_, index) =>
    alone(`r${round}n${index}`, { paragraphs: ['Snow fell over the pass. '.repeat(40)] }),
  );
  await store.stories.add(
    batch.map(({ placed }) => placed),
    batch.map(({ event }) => event),
  );
  await store.chats.put(chat(`console:${round}`));
  process.stdout.write(`${round}\n`);
}
