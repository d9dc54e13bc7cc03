/**
 * What ROUGE cannot see, checked on a summary and the texts it is made of. Written apart from the code that chooses
 * sentences, and shares nothing with it: rules are simple, so that a fault that is found is one that a reader would see.
 */
type Fault =
  | 'not in the text'
  | 'not whole'
  | 'hangs on what came before'
  | 'speaker missing'
  | 'odd quotation mark'
  | 'denial cut off'
  | 'told twice'
  | 'damaged';

export interface Found {
  readonly fault: Fault;
  readonly sentence: string;
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The faults of a summary; each sentence of it with the text of its own story first where that is known. */
export function faultsOf(
  summary: readonly string[],
  texts: readonly string[],
  language = 'en',
): readonly Found[] {
  const sources = texts.map(folded);
  const told = summary.map(folded);
  return told.flatMap((sentence, at) => {
    const found = sources.flatMap((source) => placesOf(sentence, source));
    const [place] = found;
    if (!place) return [{ fault: 'not in the text' as const, sentence }];
    const followsOn =
      at > 0 &&
      found.some(({ source, start }) =>
        source
          .slice(0, start)
          .trimEnd()
          .endsWith(told[at - 1] ?? ''),
      );
    const isAnswer = followsOn && takesBack.test(sentence);
    const before = told[at - 1] ?? '';
    const isCarriedOn = isAnswer || (followsOn && (!ofPerson.test(bare(sentence)) || names.test(before)));
    const faults: readonly (Fault | false)[] = [
      !found.some(isWhole) && 'not whole',
      !isCarriedOn && hanging[language]?.test(bare(sentence)) === true && 'hangs on what came before',
      !isAnswer && !(followsOn && names.test(before)) && unnamed.test(sentence) && 'speaker missing',
      !evenQuotes(sentence) && 'odd quotation mark',
      !found.some(({ source, end }) => !isCutOff(source.slice(end), told[at + 1])) && 'denial cut off',
      told.slice(0, at).some((other) => isRepeat(sentence, other)) && 'told twice',
      hurt.test(sentence) && 'damaged',
    ];
    return faults.flatMap((fault) => (fault ? [{ fault, sentence }] : []));
  });
}

/** Everywhere it stands: some texts have a passage twice. */
function placesOf(sentence: string, source: string): readonly Place[] {
  const places: Place[] = [];
  if (sentence === '') return places;
  for (let start = source.indexOf(sentence); start >= 0; start = source.indexOf(sentence, start + 1))
    places.push({ source, start, end: start + sentence.length });
  return places;
}

interface Place {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

const bare = (sentence: string) => sentence.replace(/^[\s"'“”«„‘’([—–-]+/u, '');

/** Begins where the text, a sentence or a quotation begins, and ends with a mark that ends sentences. */
function isWhole({ source, start, end }: Place): boolean {
  const before = source.slice(0, start).trimEnd();
  const sentence = source.slice(start, end);
  const begins = before === '' || /[.!?…。！？؟।:][\s"'”’»)\]]*$|["”»)\]&;]$|[^.]$/u.test(before);
  return (
    begins &&
    /^["'“«„‘([—–-]*\s*[\p{Lu}\p{Lo}\p{N}$€£¿¡]/u.test(sentence) &&
    /[.!?。！？؟।]["'”’»)\]\d]*\s?»?$/u.test(sentence)
  );
}

const hanging: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:he|she|it|they|his|her|its|their|these|those|but|and|or|so|yet|nor|however|meanwhile|moreover|furthermore|therefore|thus|also|then|instead)\b(?! (?:who|whose|majesty|with|without|in)\b)|(?:this|that)\b(?! (?:year|week|month|summer|winter|spring|autumn|fall|season|time)\b))/i,
  ru: /^(?:он|она|оно|они|его|её|их|это|этот|эта|эти|но|однако|также|при этом)(?!\p{L})/iu,
  pt: /^(?:ele|ela|eles|elas|seu|sua|isso|esse|essa|mas|porém|no entanto|também)(?!\p{L})/iu,
  es: /^(?:él|ella|ellos|ellas|su|sus|eso|ese|esa|pero|sin embargo|también)(?!\p{L})/iu,
  fr: /^(?:il|elle|ils|elles|son|sa|ses|cela|mais|cependant)(?!\p{L})/iu,
  ar: /^(?:هو|هي|هم|لكن|ولكن|وقال|وأضاف|كما)(?!\p{L})/u,
};

/** A pronoun of one person reads well right behind the sentence before it where that names somebody: a capital inside it. */
const ofPerson = /^(?:he|she|his|her|он|она|ele|ela|él|ella|il|elle)(?!\p{L})/iu;
const names = /\s["“«]?\p{Lu}\p{Ll}|^\p{Lu}\p{Ll}+ (?:said|says|told|added|insisted|wrote)\b/u;

/** A quotation that a pronoun speaks: `"...," he said.` */
const unnamed =
  /["”»],?\s+(?:he|she|they) (?:said|says|added|told|wrote)\b|^[^A-ZА-Я]*["”],?\s*(?:disse|afirmou) (?:ele|ela)\b/u;

const takesBack =
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed)|call(?:s|ed))\b|(?:отрица|опроверг|отверг|назвал)|\b(?:neg|desment|desmint|rechaz|démenti|rejet|nié)|نف[ىت]/iu;

/** What comes next denies it by a pronoun or as `the report`, and is not told next. */
const denied =
  /^["”’»)\s]*(?:(?:he|she|they) (?:has |have |had )?(?:denied|rejected|dismissed|disputed) (?:the|any|all|this|that|it|those|these)\b|(?:the |a )?[\p{L} ]{0,40}\bdenied (?:the|those|these|any|all) (?:report|claim|allegation|accusation|charge)s?\b)/iu;

function isCutOff(rest: string, next: string | undefined): boolean {
  return denied.test(rest) && !(next !== undefined && rest.trimStart().startsWith(next));
}

function evenQuotes(sentence: string): boolean {
  const count = (mark: string) => sentence.split(mark).length - 1;
  const inches = sentence.match(/\d"(?=[\s,;)])/g)?.length ?? 0;
  const straight = count('"');
  const isStraight = straight % 2 === 0 || (straight - inches) % 2 === 0;
  return isStraight && count('«') === count('»') && (count('„') > 0 || count('“') === count('”'));
}

/** Words of four letters and more: seven in ten of the shorter sentence are in the other. */
function isRepeat(sentence: string, other: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  const [some, others] = [words(sentence), words(other)];
  let both = 0;
  for (const word of some) if (others.has(word)) both++;
  return both >= 4 && both / Math.min(some.size, others.size) >= 0.7;
}

const hurt =
  /\b(the|of|to|and|in|a|was|were) \1\b|(?:…|\.\.\.)["”»]?$|&[a-z]+;|&#\d+;|^\W*(?:read more|click here|sign up)\b|\bsign up for (?:the|our)\b|https?:\/\/|^\(?[A-Z]{3,}[A-Z, ]*\((?:Reuters|AP|AFP|CNN)\)/;
