import { hash32 } from './minhash.ts';
import { byPlainWordIn, scanPlain } from './plain-words.ts';
import { contentTerms } from './stems.ts';
import { lowerUs, namesUs, pushWords } from './words.ts';

/** A text by what it is about and by what it is made of. */
export interface Gist {
  /** As `contentTerms` of its words. */
  readonly terms: readonly string[];
  /** Of each of its words, for `minHashOf`. */
  readonly hashes: Uint32Array;
}

interface Known {
  readonly hash: number;
  readonly term: string | null;
}

function knownOf(word: string, language: string): Known {
  return { hash: hash32(word), term: contentTerms([word], language)[0] ?? null };
}

const plain = byPlainWordIn((word, language) => knownOf(word.toLowerCase(), language));
const plainUs = byPlainWordIn((word, language) => knownOf(lowerUs(word), language));

/** Terms and hashes of the words of several paragraphs, as if they were one text, in one walk. */
export function gistOf(texts: readonly string[], language: string): Gist {
  const isUs = namesUs(texts, language);
  const knownAt = (isUs ? plainUs : plain)(language);
  const terms: string[] = [];
  const hashes: number[] = [];
  const add = ({ hash, term }: Known) => {
    hashes.push(hash);
    if (term !== null) terms.push(term);
  };
  for (const text of texts) {
    const scan = scanPlain(text);
    const odd = (piece: string) => {
      const words: string[] = [];
      pushWords(piece, language, isUs, words);
      for (const word of words) add(knownOf(word, language));
    };
    if (scan === null) odd(text);
    else {
      for (let at = scan.from; at < scan.to; at++) {
        const id = scan.ids[at] as number;
        if (id >= 0) add(knownAt(id));
        else odd(text.slice(scan.starts[at], scan.ends[at]));
      }
    }
  }
  return { terms, hashes: Uint32Array.from(hashes) };
}
