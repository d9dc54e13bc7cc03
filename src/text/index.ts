/** Words, sentences, languages and likeness of text: what several stages share. Pure, no input or output. */
export { type Gist, gistOf } from './gist.ts';
export { fingerprintOf, hash53, hashOf } from './hash.ts';
export { balancedBrackets, balancedQuotes, endsWhole } from './judge.ts';
export { detectLanguage, primaryLanguage } from './language.ts';
export {
  bandKeys,
  estimateJaccard,
  jaccard,
  minHash,
  minHashOf,
  shinglesOf,
} from './minhash.ts';
export { plainCopy } from './plain-copy.ts';
export { byPlainWord, byPlainWordIn, type PlainScan, scanPlain } from './plain-words.ts';
export { type Passage, passagesOf } from './quotations.ts';
export { type Sentence, sentencesOf } from './sentences.ts';
export { foldSpace } from './space/index.ts';
export { contentTerms, stem, termsOf } from './stems.ts';
export { isStopWord } from './stop-words.ts';
export { wordsOf } from './words.ts';
