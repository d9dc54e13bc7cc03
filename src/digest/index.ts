/** What one chat should hear: events ranked and chosen for its topics, each once, the told ones marked as updates. */
export { assemble, headStory, lengths } from './assemble.ts';
export {
  type Added,
  choose,
  isMuted,
  mutesOn,
  type PlannedItem,
  type SectionRequest,
  toldBefore,
} from './choose.ts';
export { correctionsOf, type Edited, tellingOf, toldStories } from './corrections.ts';
export { lean, leaningsOn } from './lean.ts';
export { noveltyOf } from './novelty.ts';
export { isNumberWord } from './number-words.ts';
export { rankOf } from './rank.ts';
