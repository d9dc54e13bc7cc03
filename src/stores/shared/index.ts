/** What stores share: which words a story is found by, how hits are ranked, and what is shown of them. */
export { idfOf, recencyOf, type ScoredGroup, scoreOf } from './bm25.ts';
export { fingerprintOfStory } from './fingerprint.ts';
export { everyStory, indexed, languageLabel, sourceLabel, topicLabel } from './indexed.ts';
export { snippetOf } from './snippet.ts';
export { queryStemsOf } from './terms.ts';
export { lengthOf, stemHash } from './weights.ts';
