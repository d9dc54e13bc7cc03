import type { Candidate } from './candidates.ts';
import { likely, weights } from './weights.ts';

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

  /** The stems of the next sentence, each once. */
  of({ terms, document, position }: Candidate): readonly number[] {
    const found: number[] = [];
    this.#sentence++;
    for (const term of terms) {
      const id = this.#ids.get(term) ?? this.#open(term, position);
      if (this.#lastSentence[id] === this.#sentence) continue;
      this.#lastSentence[id] = this.#sentence;
      (this.#sentences[id] as number)++;
      if (position < (this.#first[id] as number)) this.#first[id] = position;
      if (this.#lastDocument[id] !== document) {
        this.#lastDocument[id] = document;
        (this.#documents[id] as number)++;
      }
      found.push(id);
    }
    return found;
  }

  /** How likely each belongs in a summary of so many sentences of so many stories, sharpened. */
  worth(sentences: number, documents: number, share: number): Float64Array {
    const isSeveral = documents > 1;
    const common =
      likely.any +
      likely.sentences * Math.log(Math.max(1, sentences)) +
      (isSeveral ? likely.ofSeveral : 0) +
      likely.told * share;
    return Float64Array.from(this.#sentences, (count, id) => {
      const held = this.#documents[id] ?? 1;
      const z =
        common +
        likely.often * Math.log(count) +
        (likely.share * count) / Math.max(1, sentences) +
        likely.early / (1 + (this.#first[id] ?? 0) / 4) +
        (this.#inTitle[id] ? likely.title : 0) +
        (isSeveral ? (likely.stories * held) / documents + (held > 1 ? likely.several : 0) : 0);
      return (1 / (1 + Math.exp(-z))) ** weights.sharpness;
    });
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
