/** What may be meant by a word that was mistyped. */

/** Letters that a slip may have put another in place of, by script. Marks fold away: the index has none. */
const alphabets = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґў',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإئؤىة',
  'αβγδεζηθικλμνξοπρστυφχψως',
] as const;

/**
 * Every text one slip away from a word in lower case (P. Norvig, How to Write a Spelling Corrector): two neighbours
 * swapped, a letter too many, another letter, a letter missing. None for a word of a script that is not known here.
 */
export function editsOf(word: string): readonly string[] {
  const letters = [...word];
  const alphabet = alphabets.find((one) => letters.every((letter) => one.includes(bare(letter))));
  if (alphabet === undefined) return [];
  const found = new Set<string>();
  const add = (...parts: readonly (readonly string[] | string)[]) => found.add(parts.flat().join(''));
  for (const [at] of letters.entries()) {
    const [head, tail] = [letters.slice(0, at), letters.slice(at + 1)];
    if (tail.length > 0) add(head, tail[0] ?? '', letters[at] ?? '', tail.slice(1));
    add(head, tail);
    for (const letter of alphabet) {
      add(head, letter, tail);
      add(head, letter, letters.slice(at));
    }
  }
  for (const letter of alphabet) add(letters, letter);
  found.delete(word);
  return [...found];
}

const bare = (letter: string) => letter.normalize('NFD').charAt(0);
