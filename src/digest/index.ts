/** What one chat should hear: events ranked and chosen for its topics, each once, the told ones marked as updates. */
export { assemble, headStory, lengths } from './assemble.ts';
export {
  type Added,
  choose,
  isMuted,
  type PlannedItem,
  type SectionRequest,
  toldBefore,
} from './choose.ts';
export { noveltyOf } from './novelty.ts';
export { rankOf } from './rank.ts';
