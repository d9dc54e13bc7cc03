/** What a story is found by in a search: its stems, how often each stands in it, and the labels that filters ask for. */
export { editsOf } from './edits.ts';
export {
  everyStory,
  type Indexed,
  indexed,
  languageLabel,
  sourceLabel,
  topicLabel,
} from './indexed.ts';
export { queryStemsOf, type Term, termsOf } from './terms.ts';
export { frequencyOf, lengthOf, packWeights, stemHash } from './weights.ts';
