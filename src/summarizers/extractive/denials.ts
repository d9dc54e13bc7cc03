const denial =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|dismiss(?:es|ed)|disput(?:es|ed)|refut(?:es|ed)|contradict(?:s|ed))\b|(?:отрица|опроверг|отверг)\p{L}*|(?<!\p{L})(?:negou|negaram|desmentiu|nega|negó|negaron|desmintió|rechazó|nié|dément|démenti|rejeté)(?!\p{L})|(?:نفى|نفت|ونفى|ونفت|تنفي)/iu;

/** A denial of what was just said, by its noun: `denied the report`, `called the article a lie`. */
const ofClaim =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|dismiss(?:es|ed)|disput(?:es|ed)|refut(?:es|ed)) (?:the|all|any|those|these|such|that|both) (?:\p{L}+ )?(?:report|claim|allegation|accusation|charge|account|stor(?:y|ies)|article|suggestion|rumou?r)s?\b|\bcall(?:s|ed)? (?:the \p{L}+|it|this|that|them|those) (?:\p{L}+ )?(?:lies?|false|untrue|baseless|fake|fabricat\p{L}*|nonsense)\b|назвал[аи]? [^.,]{2,40} (?:ложью|ложной|клеветой|выдумкой|вымыслом|фейком)|(?:отрица\p{L}+|опроверг\p{L}*|отверг\p{L}*) (?:эт|обвинени|сообщени|информаци|публикаци)\p{L}*|\b(?:neg(?:ou|aram|ó|aron)|desment(?:iu|iram)|desmintió|rechazó) (?:as?|os?|las?|los?|el) (?:acusaç|denúnci|notíci|informaç|acusaci|denunci|notici|informaci)\p{L}*|(?:démenti|rejeté|nié) (?:les?|ces|la) (?:accusation|information|allégation)s?/iu;

/** Only the beginning is looked at: a long sentence that ends in some denial is about other things. */
const looked = 160;

/** Whether a sentence takes something back. */
export function denies(sentence: string): boolean {
  return denial.test(sentence.slice(0, looked));
}

/** Whether it takes back what stands right before it, by a noun that means just that. */
export function deniesClaim(sentence: string): boolean {
  return ofClaim.test(sentence.slice(0, looked));
}
