import { termsOf } from '../../text/index.ts';
import type { Candidate } from './candidates.ts';

/** What a sentence is worth by itself, and the concepts it covers. */
export interface Scored extends Candidate {
  readonly score: number;
  readonly concepts: readonly number[];
}

export interface Material {
  readonly sentences: readonly Scored[];
  /** Worth of each concept: stems and pairs of stems. */
  readonly worth: Float64Array;
}

/**
 * Scores by what the findings of summarization research agree on: likeness to all other sentences, an early place, words
 * of the headline, support from other documents; less for questions, speech in the first person and quotations.
 * Concepts (stems and bigrams) weigh by how often, how early and in how many documents they stand.
 */
export function scored(candidates: readonly Candidate[]): Material {
  const documents = new Set(candidates.map(({ document }) => document)).size;
  const titles = titleTerms(candidates);
  const table = new Concepts(titles);
  const concepts = candidates.map((candidate) => table.of(candidate));
  const worth = table.worth(documents);
  const degrees = degreesOf(concepts, table.sentences);
  const sentences = candidates.map((candidate, at) => ({
    ...candidate,
    concepts: concepts[at] ?? [],
    score: linear(candidate, degrees[at] ?? 0, titles),
  }));
  return { sentences, worth };
}

/** More stems than a summary's texts have. */
const pairBase = 2 ** 20;

/** Stems and pairs of stems by number, and what is known of each. Sentences come in order, document by document. */
class Concepts {
  /** How many sentences hold each. */
  readonly sentences: number[] = [];
  readonly #titles: ReadonlySet<string>;
  readonly #terms = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  readonly #counts: number[] = [];
  readonly #documents: number[] = [];
  readonly #lastDocument: number[] = [];
  readonly #lastSentence: number[] = [];
  readonly #first: number[] = [];
  readonly #bonus: number[] = [];
  readonly #isPair: boolean[] = [];
  #sentence = 0;

  constructor(titles: ReadonlySet<string>) {
    this.#titles = titles;
  }

  /** The concepts of the next sentence, each once. */
  of({ terms, document, position }: Candidate): readonly number[] {
    const found: number[] = [];
    this.#sentence++;
    const ids = terms.map((term) => {
      let id = this.#terms.get(term);
      if (id === undefined) {
        id = this.#open(position, this.#titles.has(term), false);
        this.#terms.set(term, id);
      }
      this.#see(id, document, position, found);
      return id;
    });
    for (let at = 1; at < ids.length; at++) {
      const key = (ids[at - 1] as number) * pairBase + (ids[at] as number);
      let id = this.#pairs.get(key);
      if (id === undefined) {
        id = this.#open(position, false, true);
        this.#pairs.set(key, id);
      }
      this.#see(id, document, position, found);
    }
    return found;
  }

  worth(documents: number): Float64Array {
    return Float64Array.from(this.#counts, (count, id) => {
      const often = Math.log2(1 + count);
      const spread = documents > 1 ? (this.#documents[id] ?? 1) / documents : 0.5;
      const early = 1 / (1 + (this.#first[id] ?? 0) / 6);
      const once = count === 1 ? 0.35 : 1;
      const kind = this.#isPair[id] ? 0.8 : 1;
      return once * kind * (0.5 * often + 1.4 * spread + 0.7 * early + (this.#bonus[id] ?? 0));
    });
  }

  #open(position: number, inTitle: boolean, isPair: boolean): number {
    this.sentences.push(0);
    this.#counts.push(0);
    this.#documents.push(0);
    this.#lastDocument.push(-1);
    this.#lastSentence.push(0);
    this.#first.push(position);
    this.#bonus.push(inTitle ? 0.8 : 0);
    this.#isPair.push(isPair);
    return this.#counts.length - 1;
  }

  #see(id: number, document: number, position: number, found: number[]): void {
    (this.#counts[id] as number)++;
    if (position < (this.#first[id] as number)) this.#first[id] = position;
    if (this.#lastDocument[id] !== document) {
      this.#lastDocument[id] = document;
      (this.#documents[id] as number)++;
    }
    if (this.#lastSentence[id] === this.#sentence) return;
    this.#lastSentence[id] = this.#sentence;
    (this.sentences[id] as number)++;
    found.push(id);
  }
}

function titleTerms(candidates: readonly Candidate[]): ReadonlySet<string> {
  const stories = new Set(candidates.map(({ story }) => story));
  return new Set([...stories].flatMap(({ title, language }) => termsOf(title, language)));
}

/** How much of a sentence stands in the others, by how many they are: degree centrality without the matrix. */
function degreesOf(
  concepts: readonly (readonly number[])[],
  sentences: readonly number[],
): readonly number[] {
  const n = Math.log(Math.max(2, concepts.length));
  const raw = concepts.map((list) => {
    let sum = 0;
    for (const id of list) {
      const others = (sentences[id] ?? 1) - 1;
      if (others > 0) sum += Math.log1p(others) / n;
    }
    return sum / Math.max(6, list.length) ** 0.7;
  });
  const most = Math.max(1e-9, ...raw);
  return raw.map((value) => value / most);
}

function linear(
  { text, position, terms, words, story }: Candidate,
  degree: number,
  titles: ReadonlySet<string>,
): number {
  const inTitle = terms.filter((term) => titles.has(term)).length / Math.max(4, terms.length);
  const place = 1 / (1 + position) ** 0.6;
  let score = 1.2 * degree + 1.6 * place + 1.2 * inTitle;
  if (/["“«„]/.test(text)) score -= 0.25;
  if (/\?["”»]?$/.test(text)) score -= 0.6;
  if (/\b(?:I|we|my|our|you|your)\b|(?:^|\s)(?:я|мы|мой|наш|вы)(?=\s)/.test(text)) score -= 0.4;
  if (words < 9) score -= 0.4;
  if (story.form === 'excerpt') score -= 0.5;
  return score;
}
