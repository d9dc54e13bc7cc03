import type { Candidate } from './candidates.ts';
import { likely } from './weights.ts';

/** The stems of a sentence, each once, by number; and how often each stands in it. */
export interface Concepts {
  readonly ids: readonly number[];
  readonly times: readonly number[];
}

/** Stems by number, and what is known of each. Sentences come in order, story by story. */
export class Stems {
  readonly #titles: ReadonlySet<string>;
  readonly #ids = new Map<string, number>();
  /** Sentences and stories that hold each; where it first stands. */
  readonly #sentences: number[] = [];
  readonly #documents: number[] = [];
  readonly #first: number[] = [];
  readonly #inTitle: boolean[] = [];
  readonly #lastSentence: number[] = [];
  readonly #lastDocument: number[] = [];
  /** Where it stands in what was found last. */
  readonly #at: number[] = [];
  #sentence = 0;

  constructor(titles: ReadonlySet<string>) {
    this.#titles = titles;
  }

  get size(): number {
    return this.#sentences.length;
  }

  inTitle(id: number): boolean {
    return this.#inTitle[id] ?? false;
  }

  /** The stems of the next sentence, each once, and how often each stands there. */
  of({ terms, document, position }: Candidate): Concepts {
    const found: number[] = [];
    const times: number[] = [];
    this.#sentence++;
    for (const term of terms) {
      const id = this.#ids.get(term) ?? this.#open(term, position);
      if (this.#lastSentence[id] === this.#sentence) {
        (times[this.#at[id] as number] as number)++;
        continue;
      }
      this.#at[id] = found.length;
      this.#lastSentence[id] = this.#sentence;
      (this.#sentences[id] as number)++;
      if (position < (this.#first[id] as number)) this.#first[id] = position;
      if (this.#lastDocument[id] !== document) {
        this.#lastDocument[id] = document;
        (this.#documents[id] as number)++;
      }
      found.push(id);
      times.push(1);
    }
    return { ids: found, times };
  }

  /** How likely each stands in a summary: of so many sentences and stories, of which that share may be told. */
  likelihoods(sentences: number, documents: number, share: number): Float64Array {
    const found = new Float64Array(this.size);
    for (let id = 0; id < found.length; id++) {
      const facts = this.facts(id, sentences, documents, share);
      let sum = 0;
      for (let at = 0; at < facts.length; at++) sum += (facts[at] as number) * (likely[at] as number);
      found[id] = 1 / (1 + Math.exp(-sum));
    }
    return found;
  }

  /** What is known of a stem, in the order of the weights `likely`. */
  facts(id: number, sentences: number, documents: number, share: number): readonly number[] {
    const count = this.#sentences[id] ?? 1;
    const held = this.#documents[id] ?? 1;
    const isSeveral = documents > 1;
    return [
      1,
      Math.log(count),
      count / Math.max(1, sentences),
      1 / (1 + (this.#first[id] ?? 0) / 4),
      this.#inTitle[id] ? 1 : 0,
      isSeveral ? held / documents : 0,
      isSeveral && held > 1 ? 1 : 0,
      isSeveral ? 1 : 0,
      Math.log(Math.max(1, sentences)),
      share,
    ];
  }

  /** Ids of stems, by the stem. */
  get ids(): ReadonlyMap<string, number> {
    return this.#ids;
  }

  #open(term: string, position: number): number {
    const id = this.#sentences.length;
    this.#ids.set(term, id);
    this.#sentences.push(0);
    this.#documents.push(0);
    this.#first.push(position);
    this.#inTitle.push(this.#titles.has(term));
    this.#lastSentence.push(0);
    this.#lastDocument.push(-1);
    return id;
  }
}
