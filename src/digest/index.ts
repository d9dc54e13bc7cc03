/** What one chat should hear: events ranked and chosen for its topics, each once, the told ones marked as updates. */
export { type AssembleOptions, assemble, lengths } from './assemble.ts';
export {
  type Candidate,
  type ChooseOptions,
  choose,
  type PlannedItem,
  type PlannedSection,
  type SectionRequest,
  toldBefore,
} from './choose.ts';
export { rankOf } from './rank.ts';
