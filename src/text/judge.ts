/** What a sentence may end with: marks of any script, then closing quotes, brackets and notes. */
const wholeEnd = /[.!?‽。！？｡।॥؟۔։።፧།།។៕။᙮](?:["'”’“»)\]}」』】〉》›]| »|\[\d{1,3}\])*$/u;
const cutEnd = /(?:\.{2,}|…)(?:["'”’“»)\]}」』】〉》›]| »)*$/u;
/** Scripts that mark no end of a sentence. */
const unmarked = /[\p{Script=Thai}\p{Script=Lao}]["'”’)]*$/u;

/** True where the sentence ends as sentences do; false for one cut short, by an ellipsis or without any mark. */
export function endsWhole(sentence: string): boolean {
  const end = sentence.trimEnd().slice(-24);
  if (cutEnd.test(end)) return false;
  return wholeEnd.test(end) || unmarked.test(end);
}

const pairs = ['«»', '‹›', '「」', '『』', '【】', '《》'] as const;
const brackets = ['()', '[]', '{}', '（）'] as const;

/** True where every quotation mark that opens is closed within the sentence. Apostrophes and inch marks are not quotes. */
export function balancedQuotes(sentence: string): boolean {
  const straight = count(sentence.replace(/(?<=\d)"(?=[\s,;)])/g, ''), /"/g);
  // An inch mark hides a quotation that ends in a number: either reading will do.
  if (straight % 2 === 1 && count(sentence, /"/g) % 2 === 1) return false;
  if (!curlyBalanced(sentence)) return false;
  if (count(sentence, /‘/g) > count(sentence, /’/g)) return false;
  return pairs.every(([open, close]) => isNested(sentence, open!, close!));
}

/** True where every bracket that opens is closed, and none closes that was not opened (`1)` as a list mark aside). */
export function balancedBrackets(sentence: string): boolean {
  if (!/[()[\]{}（）]/.test(sentence)) return true;
  const listless = sentence.replace(/(?<=^|\s)[\p{L}\d]{1,2}\)(?=\s)|[:;]-[()]/gu, '');
  return [sentence, listless].some((text) =>
    brackets.every(([open, close]) => isNested(text, open!, close!)),
  );
}

/** English pairs “ and ”, German „ and “, Swedish uses ” twice. */
function curlyBalanced(sentence: string): boolean {
  const low = count(sentence, /„/g);
  const high = count(sentence, /“/g);
  const right = count(sentence, /”/g);
  if ((low + high + right) % 2 === 1) return false;
  return low > 0 ? low === high + right || high === right + low : high === 0 || high === right;
}

function isNested(text: string, open: string, close: string): boolean {
  if (!text.includes(open) && !text.includes(close)) return true;
  let depth = 0;
  for (const character of text) {
    if (character === open) depth++;
    else if (character === close && --depth < 0) return false;
  }
  return depth === 0;
}

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}
