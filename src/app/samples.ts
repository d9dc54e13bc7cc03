import { loadSamples } from '../../data/samples/index.ts';
import type { Store } from '../ports/index.ts';
import type { Collector } from './collect.ts';

/** Set for good once the operator has stories of their own. */
const fact = 'samples';

/** Puts the sample stories in, while there are no others and they were never sent away. True where they are there. */
export async function offerSamples(store: Store, collector: Collector, wanted: boolean): Promise<boolean> {
  const { stories, samples } = await store.stories.count();
  const gone = (await store.facts.get(fact)) === 'gone';
  if (!wanted || gone || stories > samples) {
    if (samples > 0) await store.stories.dropSamples();
    return false;
  }
  const all = loadSamples();
  // Fewer than there are: a start was cut short while it took them in.
  if (samples >= all.reduce((sum, one) => sum + one.stories.length, 0)) return true;
  for (const { spec, stories: raw } of all) {
    await collector.take(raw, spec, { signal: new AbortController().signal });
  }
  return true;
}

/** Whether samples are all there is to tell: they never stand beside stories of the operator's own. */
export async function samplesStand(store: Store): Promise<boolean> {
  if ((await store.facts.get(fact)) === 'gone') return false;
  return (await store.stories.count()).samples > 0;
}

/** The samples step aside for good: called before the first story of the operator's own is kept. */
export async function dismissSamples(store: Store, collector: Collector): Promise<void> {
  if ((await store.facts.get(fact)) === 'gone') return;
  await store.facts.put(fact, 'gone');
  const { samples } = await store.stories.count();
  if (samples > 0) await store.stories.dropSamples();
  await collector.reload();
}
