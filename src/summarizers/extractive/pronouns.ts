/**
 * Pronouns inside a sentence whose noun stands in another one: `In September he filed a complaint`, `Kiev called it
 * illegal`. Seen by word order alone, so narrowly: a pronoun is missed rather than a good sentence lost.
 */
interface Orders {
  /** An opening phrase of time, place or manner, and then a pronoun as the subject. */
  readonly subject: RegExp;
  /** A subject, a verb, and a pronoun or `these accusations` as what the verb is about. */
  readonly object: RegExp;
}

const orders: ReadonlyMap<string, Orders> = new Map(
  Object.entries({
    en: {
      subject:
        /^(?:(?:only|just|even|shortly|soon|hours|days|weeks|months|years|two|three|last|earlier|late|early) )*(?:in|on|at|by|during|before|after|since|until|from|with|for|under|as|throughout|despite|without|last|earlier)\b(?:(?! (?:that|who|which|whose)\b)[^,;:]){0,70},? (?:he|she|they)\b/i,
      object:
        /^(?:(?! (?:and|but|that|who|which|when|after|before|if|as) )[^,;:]){2,60} (?:call(?:s|ed)?|describ(?:es|ed)|compar(?:es|ed)|label(?:s|led)|brand(?:s|ed)|dismiss(?:es|ed)|reject(?:s|ed)|condemn(?:s|ed)|welcom(?:es|ed)|den(?:y|ies|ied)|confirm(?:s|ed)?|support(?:s|ed)|back(?:s|ed)|oppos(?:es|ed)|accus(?:es|ed)|blam(?:es|ed)|arrest(?:s|ed)|kill(?:s|ed)|next to|beside|behind|against|among) (?:it|him|them|these|this(?! (?:year|week|month|spring|summer|autumn|fall|winter|morning|evening|time)\b))\b/i,
    },
    ru: {
      subject:
        /^(?:в|во|на|о|об|перед|после|с|по|за|из|до|к|под|при|через|для|от|у|когда|если|хотя)\s[^,;:—]{0,70},? (?:он|она|они)(?![\p{L}])/iu,
      object:
        /^[^,;:]{2,60} (?:назвал[аи]?|отверг\p{L}*|осудил[аи]?|поддержал[аи]?|опроверг\p{L}*|отрица\p{L}*) (?:его|её|ее|их|это)(?= |\.|,)/iu,
    },
    pt: {
      subject:
        /^(?:em|no|na|nos|nas|depois|após|antes|para|com|por|ao|à|às|durante|segundo|desde|até|de|quando|se)\s[^,;:]{0,70},? (?:ele|ela|eles|elas)(?![\p{L}])/iu,
      object: /^(?:para|por|ao) \p{L}+-l[oa]s?(?![\p{L}])/iu,
    },
    es: {
      subject:
        /^(?:en|después|tras|antes|para|con|por|al|durante|según|desde|hasta|de|cuando|si)\s[^,;:]{0,70},? (?:él|ella|ellos|ellas)(?![\p{L}])/iu,
      object: /^l[oa]s? (?:hizo|hicieron|dijo|dijeron|anunci|confirm|consigui|logr|explic|acus|calific)/iu,
    },
    fr: {
      subject:
        /^(?:en|au|aux|après|avant|pour|avec|par|pendant|selon|depuis|dans|de|à|quand|lorsque|si)\s[^,;:]{0,70},? (?:il|elle|ils|elles)(?= (?!y a\b|est (?:nécessaire|possible)|faut\b))/iu,
      object: /^[^,;:]{2,60} (?:l['’](?:a|ont) (?:qualifié|accusé|condamné|rejeté))/iu,
    },
  } satisfies Record<string, Orders>),
);

/** As what a pronoun of the sentence that points out of it stands there. Null where there is none, and in languages without rules. */
export function pointsBack(sentence: string, language: string): keyof Orders | null {
  const found = orders.get(language);
  if (found?.object.test(sentence)) return 'object';
  return found?.subject.test(sentence) ? 'subject' : null;
}
