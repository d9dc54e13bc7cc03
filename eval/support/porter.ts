/**
 * The stemmer of Porter 1980 ("An algorithm for suffix stripping") with NLTK's departures from it, as the package
 * rouge_score counts with. The engine itself stems by Snowball: this is for scores alone, so that they can be compared.
 */

/** `C` or `V` for each letter: `y` is a vowel behind a consonant. */
function formOf(word: string): string {
  let form = '';
  for (const [at, letter] of [...word].entries()) {
    const isVowel = letter === 'y' ? at > 0 && form[at - 1] === 'C' : 'aeiou'.includes(letter);
    form += isVowel ? 'V' : 'C';
  }
  return form;
}

/** How many times a vowel is followed by a consonant: Porter's m. */
const measure = (stem: string) => (formOf(stem).match(/VC/g) ?? []).length;
const hasVowel = (stem: string) => formOf(stem).includes('V');
const doubles = (word: string) =>
  word.length > 1 && word.at(-1) === word.at(-2) && formOf(word).endsWith('C');
/** Consonant, vowel, consonant other than w, x, y; in NLTK also a vowel and a consonant alone. */
const isShort = (word: string) => {
  const form = formOf(word);
  return (/CVC$/.test(form) && !/[wxy]$/.test(word)) || form === 'VC';
};

type Rule = readonly [suffix: string, replacement: string, condition: (stem: string) => boolean];

/** The first rule whose suffix stands at the end decides, whether its condition holds or not. */
function byRules(word: string, rules: readonly Rule[]): string {
  for (const [suffix, replacement, condition] of rules) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, word.length - suffix.length);
    return condition(stem) ? stem + replacement : word;
  }
  return word;
}

const always = () => true;
const some = (stem: string) => measure(stem) > 0;
const more = (stem: string) => measure(stem) > 1;
const rulesOf = (pairs: string, condition: (stem: string) => boolean): readonly Rule[] =>
  pairs.split(' ').map((pair) => {
    const [suffix = '', replacement = ''] = pair.split('>');
    return [suffix, replacement, condition];
  });

const plurals = rulesOf('sses>ss ies>i ss>ss s>', always);
const derived: readonly Rule[] = [
  ...rulesOf('ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e', some),
  ...rulesOf('ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful', some),
  ...rulesOf('ousness>ous aliti>al iviti>ive biliti>ble fulli>ful', some),
  // NLTK measures `log` with its l.
  ['logi', 'log', (stem) => some(`${stem}l`)],
];
const endings = rulesOf('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>', some);
const suffixes: readonly Rule[] = [
  ...rulesOf('al> ance> ence> er> ic> able> ible> ant> ement> ment> ent>', more),
  ['ion', '', (stem) => more(stem) && /[st]$/.test(stem)],
  ...rulesOf('ou> ism> ate> iti> ous> ive> ize>', more),
];

const irregular: ReadonlyMap<string, string> = new Map([
  ...['sky', 'news', 'inning', 'outing', 'canning', 'howe', 'proceed', 'exceed', 'succeed'].map(
    (word) => [word, word] as const,
  ),
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['innings', 'inning'],
  ['outings', 'outing'],
  ['cannings', 'canning'],
]);

/** The stem of a word in lower case, of letters a to z and digits. */
export function porterStem(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length <= 2) return word;
  let stem = word.length === 4 && word.endsWith('ies') ? word.slice(0, -1) : byRules(word, plurals);
  stem = withoutPast(stem);
  if (stem.length > 2 && /y$/.test(stem) && formOf(stem.slice(0, -1)).endsWith('C')) {
    stem = `${stem.slice(0, -1)}i`;
  }
  if (stem.endsWith('alli') && some(stem.slice(0, -4))) stem = stem.slice(0, -2);
  stem = byRules(byRules(byRules(stem, derived), endings), suffixes);
  return withoutLastE(stem);
}

/** `-ied`, `-eed`, `-ed` and `-ing`. */
function withoutPast(word: string): string {
  if (word.endsWith('ied')) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith('eed')) return some(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const stem = ['ed', 'ing']
    .filter((suffix) => word.endsWith(suffix))
    .map((suffix) => word.slice(0, -suffix.length))
    .find(hasVowel);
  if (stem === undefined) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (doubles(stem)) return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1);
  return measure(stem) === 1 && isShort(stem) ? `${stem}e` : stem;
}

function withoutLastE(word: string): string {
  let stem = word;
  if (stem.endsWith('e')) {
    const bare = stem.slice(0, -1);
    if (more(bare) || (measure(bare) === 1 && !isShort(bare))) stem = bare;
  }
  return stem.endsWith('ll') && more(stem.slice(0, -1)) ? stem.slice(0, -1) : stem;
}
