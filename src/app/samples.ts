import { loadSamples } from '../../data/samples/index.ts';
import type { Store } from '../ports/index.ts';
import type { Collector } from './collect.ts';
import { oneLine } from './line-up.ts';

/** Set for good once the operator has stories of their own. */
const fact = 'samples';

export interface Samples {
  /** Puts the sample stories in, while there are no others and they were never sent away. */
  offer(): Promise<void>;
  /** They step aside for good: called before the first story of the operator's own is kept. Resolves when they are gone. */
  dismiss(): Promise<void>;
}

/** Offering and dismissing wait for each other: an import may well begin while the samples are still coming in. */
export function createSamples(store: Store, collector: Collector, wanted: boolean): Samples {
  const inLine = oneLine();
  const drop = () => collector.erase(() => store.stories.dropSamples());

  async function offer(): Promise<void> {
    const { stories, samples } = await store.stories.count();
    const gone = (await store.facts.get(fact)) === 'gone';
    if (!wanted || gone || stories > samples) {
      if (samples > 0) await drop();
      return;
    }
    const all = loadSamples();
    // Fewer than there are: a start was cut short while it took them in.
    if (samples >= all.reduce((sum, one) => sum + one.stories.length, 0)) return;
    for (const { spec, stories: raw } of all) {
      await collector.take(raw, spec, { signal: new AbortController().signal });
    }
  }

  async function dismiss(): Promise<void> {
    if ((await store.facts.get(fact)) === 'gone') return;
    if ((await store.stories.count()).samples > 0) await drop();
    // Last, so that nobody believes them gone before they are.
    await store.facts.put(fact, 'gone');
  }

  return { offer: () => inLine(offer), dismiss: () => inLine(dismiss) };
}

/** Whether samples are all there is to tell: they never stand beside stories of the operator's own. */
export async function samplesStand(store: Store): Promise<boolean> {
  if ((await store.facts.get(fact)) === 'gone') return false;
  return (await store.stories.count()).samples > 0;
}
