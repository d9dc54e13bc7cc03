/** What a start costs, in a process of its own: prints `{ms, megabytes, stories}` after loading three days and one search. */
import { embedded } from '../../src/stores/index.ts';

const began = performance.now();
const store = await embedded.open(process.argv[2] ?? '');
const until = Temporal.Instant.from(process.argv[3] ?? '');
let stories = 0;
for await (const one of store.events.open(until.subtract({ hours: 72 }))) stories += one.stories.length;
const none = { none: [], topics: [], source: null, language: null, since: null, before: null };
await store.stories.search({ all: [[['bace']]], ...none }, until, 10, 0);
const ms = performance.now() - began;
console.log(JSON.stringify({ ms, megabytes: process.memoryUsage().rss / 2 ** 20, stories }));
await store.close();
