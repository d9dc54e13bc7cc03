import { pointsBack } from './pronouns.ts';

/**
 * Beginnings that hang on the sentence before: a pronoun without its noun, or a word that carries on an argument. Such a
 * sentence is never quoted alone.
 */
const openers: Readonly<Record<string, string>> = {
  en: `he she it they we you i his her hers its their theirs him them this that these those such but and or nor so yet
    however meanwhile moreover furthermore therefore thus hence also then instead besides nevertheless nonetheless still
    otherwise afterwards here both neither another others similarly likewise consequently accordingly indeed additionally
    conversely secondly thirdly which ok again elsewhere`,
  ru: `он она оно они его её ее их им ему ей этот эта это эти тот та те такой такая такое такие но а и или однако также
    тоже поэтому затем потом тогда тем при между кроме более впрочем так итак следовательно причём причем там здесь туда
    оттуда сюда оба обе другой другая другие мы вы я ты мой наш ваш который которая которые зачем почему как что кто где
    когда да нет`,
  pt: `ele ela eles elas seu sua seus suas isso isto aquilo esse essa esses essas este esta estes estas aquele aquela mas e
    ou porém contudo entretanto também então assim portanto ainda depois antes além lá ali aqui ambos outro outra outros
    outras eu nós você vocês por que quem como onde quando sim não`,
  es: `él ella ellos ellas su sus esto eso aquello ese esa esos esas este esta estos estas aquel aquella pero y e o u sin
    también además entonces así luego después antes allí ahí aquí ambos otro otra otros otras yo nosotros usted ustedes por
    qué quién cómo dónde cuándo sí no`,
  fr: `il elle ils elles on son sa ses leur leurs ce cet cette ces cela ceci celui celle ceux celles mais et ou or ni car donc
    aussi cependant toutefois pourtant ensuite puis alors ainsi enfin là ici tous deux autre autres je nous vous tu pourquoi
    qui que quoi comment où quand oui non y en`,
  ar: 'هو هي هم هن هذا هذه ذلك تلك هؤلاء لكن ولكن كما أيضا ثم لذلك بينما وهو وهي وهم وهذا وهذه وذلك كذلك هناك هنا وقال وقالت وأضاف وأضافت وأكد وأكدت وأوضح وأشار',
};

/** Two words whose second settles that the first does not hang: `It is`, `There were` open by themselves in English. */
const standing =
  /^(?:this (?:year|week|month|spring|summer|autumn|fall|winter|century|decade)\b|also known\b|both (?:[\p{L}\d'’-]+ ){1,6}and\b|those (?:who|whose|with|without|in|on|of|wanting|seeking)\b|her majesty\b)/iu;
/** Words that hang on what was said only where a comma parts them from the sentence: `Earlier, ...`, `No, ...`. */
const parted =
  /^(?:earlier|later|first|second|third|last|finally|no|yes|well|look|listen|now|there),|^(?:earlier|later|now|there|first|last) (?:he|she|they|it)\b/iu;
/** A clause that has a subject of its own hangs where that is a pronoun. */
const clauses =
  /^(?:when|while|although|though|because|if|once|where|why|what|how|who|there (?:is|are|was|were)) (?:(?:he|she|they|it|this|that|these|those|his|her|their|its|him|them|also|other|others)\b|(?:is|are|was|were|did|does|do|would|will|can|could|has|have) (?:he|she|they|it|this|that|these|those)\b)|^(?:why|how|what|who|where|when)\b.*\?["”’)]*$/iu;
/** Openers of two words and more. */
const phrases =
  /^(?:in (?:addition|contrast|response)(?! to\b)|in (?:fact|turn|return|other words)(?! for\b)|as a result(?! of\b)|at the same time|on the other hand|for (?:example|instance|his part|her part|their part)|after (?:that|this)|before (?:that|this)|according to (?:him|her|them)|the (?:two|three|pair|latter|former|move|announcement|decision|statement|comments?|remarks|news|report|deal|agreement|incident|attack)\b(?! of| in| on| by| with| between| to| that| from| at| for)|por (?:isso|outro lado|sua vez|eso|otro lado|su parte)|no entanto|sin embargo|ao mesmo tempo|al mismo tiempo|en effet|par ailleurs|en outre|de plus|par conséquent|c'est|кроме того|при этом|в то же время|тем не менее|более того|по его|по её|по ее|по их)/iu;
/** `The first, of magnitude 7.8,` and, where the language leaves the pronoun out, `It is the first ...`. */
const bare =
  /^(?:(?:the (?:first|second|third|other|others|rest)|o (?:primeiro|segundo|terceiro)|a (?:primeira|segunda|terceira)|el (?:primero|segundo|tercero)|la (?:primera|segunda|tercera)|le (?:premier|second|deuxième)|la (?:première|deuxième)|перв(?:ый|ая|ое)|втор(?:ой|ая|ое)),|(?:é|são|foi|foram|era|eram|es|son|fue|fueron|era|eran) (?:[oa]s?|um|uma|el|la|los|las|una?|também|también)(?![\p{L}])|after which|during which)/iu;
const firstWord = /^\p{L}[\p{L}\p{M}]*/u;

/** A sentence from its first word on: without quotation marks, brackets and dashes in front. */
export function fromFirstWord(sentence: string): string {
  return sentence.replace(/^["'“”„«»‘’([\s—–-]+/u, '');
}

const sets = new Map(
  Object.entries(openers).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);

const quoted = /^\s*["“«„]/u;
/** Who speaks is told behind the quotation; where it is not, the sentence is no whole one. */
const speaks = new Set('i we you my our your eu nós yo nosotros je nous мы я'.split(' '));

/** Whether a sentence cannot stand without the one before it. */
export function hangs(sentence: string, language: string): boolean {
  const words = sets.get(language) ?? sets.get('en');
  const text = fromFirstWord(sentence);
  if (standing.test(text)) return false;
  if (language === 'en' && (parted.test(text) || clauses.test(text))) return true;
  const first = firstWord.exec(text)?.[0].toLowerCase() ?? '';
  const isSpoken = quoted.test(sentence) && speaks.has(first);
  return (
    ((words?.has(first) ?? false) && !isSpoken) ||
    phrases.test(text) ||
    bare.test(text) ||
    pointsBack(text, language) !== null
  );
}

const speech: Readonly<Record<string, RegExp>> = {
  en: /["”]\s*,?\s*(?:he|she|they|it)\s+(?:said|says|added|told|wrote|asked|warned|insisted|explained|noted)\b|\b(?:he|she|they)\s+(?:said|added|told (?:reporters|the))[.,]?\s*$/i,
  ru: /[»"],?\s*[—–-]\s*(?:сказал|сказала|заявил|заявила|добавил|добавила|отметил|отметила|пояснил|подчеркнул)\p{L}*\s*(?:он|она|они)(?!\p{L})/iu,
  pt: /["”],?\s*(?:disse|afirmou|declarou|acrescentou)\s*(?:ele|ela)?\s*\.?$/iu,
  es: /["”»],?\s*(?:dijo|afirmó|declaró|añadió)\s*(?:él|ella)?\s*\.?$/iu,
  fr: /["”»],?\s*(?:a-t-il|a-t-elle|dit-il|dit-elle)/iu,
};

/** Whether somebody speaks who is only a pronoun here: `"...", he said.` */
export function speakerIsMissing(sentence: string, language: string): boolean {
  return speech[language]?.test(sentence) ?? false;
}

const person =
  /^(?:he|she|his|her|он|она|его|её|ее|ele|ela|él|ella|il|elle|هو|هي|وقال|وقالت|وأضاف|وأضافت)(?![\p{L}\p{M}])/iu;

/** Whether it opens with a pronoun that stands for one person. */
export function opensWithPerson(sentence: string): boolean {
  return person.test(fromFirstWord(sentence));
}
