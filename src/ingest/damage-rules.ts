/** Word orders that no edited sentence has; listed narrowly, for a good sentence marked is one lost. */
export interface Grammar {
  /** The same function word twice. */
  readonly doubled: RegExp;
  /** Two words between which one is missing. */
  readonly broken: RegExp;
  /** A word with which no sentence ends; null where there is no such list. */
  readonly unfinished: RegExp | null;
}

/** Letters of the scripts that have rules, as ranges: several times faster than by property. */
const inWord = "A-Za-z\u00C0-\u024F\u0300-\u036F\u0400-\u04FFd'’-";
const before = `(?<![${inWord}“"‘«&])`;
const after = `(?![${inWord}])`;
const never = /(?!)/;

function grammar(doubled: string, broken: readonly string[], unfinished: string | null): Grammar {
  return {
    doubled: new RegExp(`${before}(${doubled}) \\1${after}`),
    broken: broken.length === 0 ? never : new RegExp(`${before}(?:${broken.join('|')})${after}`),
    unfinished: unfinished === null ? null : new RegExp(`${before}(?:${unfinished})[.?!]?$`),
  };
}

const en = grammar(
  'the|an|of|to|and|for|from|with|was|were|has|have|are|their|its|his|they|we|be|not|or|but|as|at|by|which|who|will|would|into|than|been',
  [
    '(?:[Tt]he|[Aa]n?) (?:is|are|was|were|has|had|been|of|and|the|an|which)',
    '(?:the|an?) (?:not (?:going|to|be|been|being|want|know|able|have)|that (?:he|she|they|it|we))',
    '(?:the|an|their|our) (?:to (?:the|be|have|make|take|get|go)|they|he|she|we)',
    '(?:their|our|my|your) (?:is|are|was|were|the|an?|of|to)',
    '(?:was|were) (?:has|have|had|was|were|did|does|will|would)',
    '(?:has|have|had) (?:is|are|was|were|will|would|has)',
    '(?:will|would|could|should|must) (?:is|are|was|were|has|had|been|would|could|should)',
    '(?:to|into|from|with) (?:was|were|are|has|had|will|would)',
    '(?:and|or) (?:of the of)',
    '(?:[Tt]he|[Aa]n) (?:would|could|should|did|does|cannot)',
    '(?:would|could|should|must|might) to',
  ],
  'the|an|and|of the|their|our|to the|in the|because|which|that the',
);

const ru = grammar(
  'в|на|с|и|к|по|из|за|от|для|не|что|о|об|при|под|над|без|до|у|его|был|была|были|было',
  [
    '(?:в|на|из|от|для|к|об|без) (?:был[аои]?|будет|будут|и|что|является|стал[аои]?)',
    '(?:чтобы|что) (?:и|а|но) (?:и|а|но)',
  ],
  'в|на|из|от|для|к|об|и|под|при|без|что|чтобы|который|которая|которые',
);

const es = grammar(
  'el|los|las|un|una|de|del|en|con|por|para|y|al|su|sus|se|es|fue|ha|han',
  [
    '(?:el|un|del|al|una) (?:es|son|fue|fueron|ha|han|está|están|el|los|las|y)',
    '(?:de|en|con|para|por) (?:fue|fueron|ha|han|está|están|es)',
  ],
  'el|los|las|un|una|del|y|de la|en el|en la|con|para|que la|su|sus',
);

const pt = grammar(
  'de|do|da|dos|das|em|que|para|com|por|um|uma|os|as|no|na|ao|e|se|foi|são|seu|sua',
  [
    '(?:um|uma|do|dos|das|ao) (?:é|são|foi|foram|tem|têm|está|estão|o|os|e)',
    '(?:de|em|com|para|por) (?:é|foi|foram|está|estão|são)',
  ],
  'um|uma|do|dos|das|ao|e|de um|em um|com|para|que a|seu|sua',
);

const fr = grammar(
  'le|les|de|des|du|et|un|une|dans|pour|par|sur|que|au|aux|avec|est|sont|son|ses|leur|ont',
  [
    '(?:du|un|une|au|aux|des) (?:est|sont|était|étaient|ont|le|les|et|de la)',
    '(?:de|dans|pour|avec|par) (?:est|sont|était|ont)',
  ],
  'le|les|des|du|un|une|au|aux|et|de la|dans|que le|que la',
);

const none: Grammar = { doubled: never, broken: never, unfinished: null };
const byLanguage: ReadonlyMap<string, Grammar> = new Map(Object.entries({ en, ru, es, pt, fr }));

/** A language without rules has none that could be wrong. */
export function grammarOf(language: string): Grammar {
  return byLanguage.get(language) ?? none;
}
