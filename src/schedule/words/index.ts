import { arabic } from './ar.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { Lexicon } from './lexicon.ts';
import { portuguese } from './pt.ts';
import { russian } from './ru.ts';

export { type Lexicon, type Meaning, type PartOfDay, type Phrase, phrasesOf, type Unit } from './lexicon.ts';

/** All languages at once, as people mix them: of two meanings of one phrase the earlier language's counts. */
export const lexicons: readonly Lexicon[] = [english, russian, portuguese, spanish, french, arabic];
