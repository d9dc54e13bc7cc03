import type { Language, Topic, TopicChoice } from '../core/index.ts';
import type { TopicReading } from '../ports/index.ts';
import type { Names } from './names.ts';
import { isEmptyQuery, parseQuery } from './query.ts';

/** As the port's, and for an ambiguous name the other topics that it stands for. */
export type Reading = TopicReading & {
  readonly nearest?: readonly { readonly topic: Topic; readonly name: string }[];
};

export interface ReadingDeps {
  readonly names: Names;
  readonly nameOf: (choice: TopicChoice, language: Language) => string;
  readonly name: (id: string, language: Language) => string;
}

const maxNearest = 5;
const maxQuery = 200;

/**
 * What somebody typed, as something to follow: a topic by any of its names, a topic less some of its parts
 * (`Russia -Chechnya`), or a saved query (quotes, OR, words with -word). Else the nearest names there are.
 */
export function readChoice(text: string, language: Language, { names, nameOf, name }: ReadingDeps): Reading {
  const typed = text.normalize('NFC').trim().replace(/\s+/g, ' ').slice(0, maxQuery);
  const others = (topics: readonly Topic[]) =>
    topics.slice(0, maxNearest).map((topic) => ({ topic, name: name(topic.id, language) }));
  const accept = (choice: TopicChoice, rest: readonly Topic[] = []): Reading => ({
    ok: true,
    choice,
    name: nameOf(choice, language),
    nearest: others(rest),
  });
  const isQuery = /["“”«»]|(?:^|\s)(?:OR|\||ИЛИ|OU|أو)(?:\s|$)/u.test(typed);
  if (isQuery) {
    const parsed = parseQuery(typed);
    if (!isEmptyQuery(parsed)) return accept({ kind: 'query', query: typed });
  }
  const [topic, ...rest] = names.find(typed, language);
  if (topic) return accept({ kind: 'catalogue', id: topic.id, without: [] }, rest);
  const [head = '', ...parts] = typed.split(/\s[-−–](?=\S)/u);
  if (parts.length > 0 || /^[-−–]\S/u.test(typed)) {
    const [whole] = names.find(head, language);
    const without = parts.map((part) => names.find(part, language)[0]);
    const known = without.flatMap((one) => (one ? [one.id] : []));
    if (whole && known.length === parts.length) {
      return accept({ kind: 'catalogue', id: whole.id, without: [...new Set(known)] });
    }
    if (!isEmptyQuery(parseQuery(typed))) return accept({ kind: 'query', query: typed });
  }
  return { ok: false, text: typed, nearest: others(names.near(typed, language, maxNearest)) };
}
