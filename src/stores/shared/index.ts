/** What stores share: how hits are ranked, and what is shown of them. */
export { idfOf, recencyOf, type ScoredGroup, scoreOf } from './bm25.ts';
export { fingerprintOfStory } from './fingerprint.ts';
export { snippetOf } from './snippet.ts';
