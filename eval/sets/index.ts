/** Every set that the engine is judged by, in the order of the table. */
import { developmentSets } from './developments.ts';
import { eventSets } from './events.ts';
import { lookUpSets } from './look-ups.ts';
import { ownSets } from './own.ts';
import { readingSets } from './reading.ts';
import type { EvalSet } from './set.ts';
import { summarySets } from './summaries.ts';
import { topicSets } from './topics.ts';

export type { EvalSet, Figure } from './set.ts';

export const evalSets: readonly EvalSet[] = [
  ...topicSets,
  ...ownSets,
  ...developmentSets,
  ...eventSets,
  ...summarySets,
  ...lookUpSets,
  ...readingSets,
];
