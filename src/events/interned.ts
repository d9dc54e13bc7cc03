import { plainCopy } from '../text/index.ts';

/** Texts that many stories have in common, by number. */
export interface Interned {
  numberOf(text: string): number;
  textOf(number: number): string;
}

export function createInterned(): Interned {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  return {
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const own = plainCopy(text);
      numbers.set(own, texts.length);
      texts.push(own);
      return texts.length - 1;
    },
    textOf: (number) => texts[number] ?? '',
  };
}
