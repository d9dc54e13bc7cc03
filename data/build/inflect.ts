/**
 * Forms of words for peoples which a stemmer does not bring together, so that hand files hold one form a word.
 * Only regular endings; what is irregular is written out in the hand file.
 */

type Rule = readonly [ending: RegExp, replacements: readonly string[]];

const rules: Readonly<Record<string, readonly Rule[]>> = {
  en: [
    [/(ese|ish|ch|sh|s|z|men|ic|speaking)$/, []],
    [/man$/, ['man', 'mans']],
    [/$/, ['', 's']],
  ],
  ru: [
    [/лец$/, ['лец', 'льцы', 'льцев']],
    [/([аеиоуыэюя])ец$/, ['$1ец', '$1йцы', '$1йцев']],
    [/([цкнгшщжзхфвпрлдчсмтб])ец$/, ['$1ец', '$1цы', '$1цев']],
    [/([ая])нин$/, ['$1нин', '$1не', '$1н']],
    [/нка$/, ['нка', 'нок']],
  ],
  pt: [
    [/ês$/, ['ês', 'esa', 'eses', 'esas']],
    [/eu$/, ['eu', 'eia', 'eus', 'eias']],
    [/ão$/, ['ão', 'ã', 'ãos', 'ãs', 'ães', 'ões']],
    [/ol$/, ['ol', 'ola', 'óis', 'olas']],
    [/o$/, ['o', 'a', 'os', 'as']],
    [/([eaiéu])$/, ['$1', '$1s']],
  ],
  es: [
    [/és$/, ['és', 'esa', 'eses', 'esas']],
    [/án$/, ['án', 'ana', 'anes', 'anas']],
    [/ón$/, ['ón', 'ona', 'ones', 'onas']],
    [/ol$/, ['ol', 'ola', 'oles', 'olas']],
    [/o$/, ['o', 'a', 'os', 'as']],
    [/í$/, ['í', 'íes', 'ís']],
    [/([eaiu])$/, ['$1', '$1s']],
  ],
  fr: [
    [/(ai|oi)s$/, ['$1s', '$1se', '$1ses']],
    [/en$/, ['en', 'enne', 'ens', 'ennes']],
    [/e$/, ['e', 'es']],
    [/c$/, ['c', 'cque', 'cs', 'cques']],
    [/([a-zéèï])$/, ['$1', '$1e', '$1s', '$1es']],
  ],
  ar: [
    [/^(?!ال)(\S+)ي$/, ['', 'ة', 'ون', 'ين', 'ات'].flatMap((end) => [`$1ي${end}`, `ال$1ي${end}`])],
    [/^(?!ال)(\S+)$/, ['$1', 'ال$1']],
  ],
};

/** The forms of one word for a people in one language; the word itself is always among them. */
export function inflect(word: string, language: string): readonly string[] {
  if (/\s/.test(word)) return [word];
  const rule = rules[language]?.find(([ending]) => ending.test(word));
  if (!rule) return [word];
  const forms = rule[1].map((replacement) => word.replace(rule[0], replacement));
  return [...new Set([word, ...forms])];
}

/** An Arabic name with its article and without. */
export function withArticle(name: string): readonly string[] {
  if (/\s/.test(name) || name.length < 4) return [name];
  return name.startsWith('ال') ? [name, name.slice(2)] : [name];
}
