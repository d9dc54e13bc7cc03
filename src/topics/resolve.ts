import type { Topic, TopicId } from '../core/index.ts';
import { isLocative, isPerson, personIn } from './context.ts';
import type { Entry } from './lexicon.ts';
import type { Mention } from './scan.ts';

/** A mention and the one thing that it stands for. */
export interface Reading {
  readonly mention: Mention;
  readonly entry: Entry;
  readonly topicId: TopicId;
}

/** What a bare name stands for where nothing else tells: the one in the news more often. */
const preferred: ReadonlyMap<TopicId, number> = new Map([
  ['CD', 0.4],
  ['DO', 0.4],
  ['KR', 0.4],
]);

const classPrior = {
  name: 9,
  demonym: 9,
  capital: 7.5,
  city: 5,
  institution: 5,
  theme: 5,
  currency: 4,
} as const;

/**
 * Decides mentions with several readings, or with one that the catalogue marks as ambiguous: first by what the story
 * names without doubt, then by the words around. A score for each reading; the best one, or none where it has no support.
 */
export function resolve(
  mentions: readonly Mention[],
  topics: ReadonlyMap<TopicId, Topic>,
  language: string,
): readonly Reading[] {
  const evidence = new Map<TopicId, number>();
  const isPersonHere = personsIn(mentions, language);
  const readings: (Reading | null)[] = mentions.map((mention, index) => {
    const sure = surely(mention);
    if (!sure?.topicId || isPersonHere(mention, index)) return null;
    count(sure.topicId);
    return { mention, entry: sure, topicId: sure.topicId };
  });

  function count(topicId: TopicId): void {
    evidence.set(topicId, (evidence.get(topicId) ?? 0) + 1);
    for (const parent of topics.get(topicId)?.parents ?? []) {
      evidence.set(parent, (evidence.get(parent) ?? 0) + (topics.get(parent)?.kind === 'country' ? 1 : 0.3));
    }
  }

  return mentions.flatMap((mention, index) => {
    const known = readings[index];
    if (known) return known;
    if (surely(mention) || isPersonHere(mention, index)) return [];
    const chosen = choose(mention, topics, language, evidence);
    return chosen ? [chosen] : [];
  });
}

/**
 * Tells mentions of people: by the words around, and a bare `Jordan` by a `Michael Jordan` elsewhere in the story, where
 * nothing in it happens in a place of that name.
 */
function personsIn(
  mentions: readonly Mention[],
  language: string,
): (mention: Mention, index: number) => boolean {
  const people = new Set<string>();
  const places = new Set<string>();
  const persons = mentions.map((mention) => {
    const sure = surely(mention);
    const found = isPerson(mention, language, sure === null || sure.keyClass === 'city');
    const inName = sure?.topicId === null ? personIn(mention) : null;
    if (found) people.add(wordOf(mention));
    else if (isLocative(mention, language)) places.add(wordOf(mention));
    if (inName !== null) people.add(inName);
    return found;
  });
  return (mention, index) => {
    const word = wordOf(mention);
    return persons[index] === true || (people.has(word) && !places.has(word));
  };
}

const wordOf = ({ piece, from, to }: Mention) => (to - from > 1 ? '' : piece.tokens[from]!.folded);

function surely({ entries }: Mention): Entry | null {
  const [only] = entries;
  return entries.every(({ topicId }) => topicId === only?.topicId) && only && !only.ambiguous ? only : null;
}

function choose(
  mention: Mention,
  topics: ReadonlyMap<TopicId, Topic>,
  language: string,
  evidence: ReadonlyMap<TopicId, number>,
): Reading | null {
  let best: Reading | null = null;
  let bestScore = 0;
  for (const entry of mention.entries) {
    if (entry.topicId === null) continue;
    const score = prior(entry) + 1.5 * Math.sqrt(Math.min(6, supportOf(entry.topicId, topics, evidence)));
    if (score > bestScore) {
      bestScore = score;
      best = { mention, entry, topicId: entry.topicId };
    }
  }
  if (!best?.entry.ambiguous) return best;
  const isAlone = mention.entries.length === 1;
  const needsHelp = isAlone && best.entry.keyClass !== 'name' && best.entry.keyClass !== 'demonym';
  const supported = supportOf(best.topicId, topics, evidence) > 0 || isLocative(mention, language);
  return needsHelp && !supported ? null : best;
}

function prior({ keyClass, kind, topicId, population }: Entry): number {
  if (population > 0) return Math.log10(population + 10);
  const shift = kind === 'country' ? 0 : kind === 'region' ? -1.8 : -3;
  return classPrior[keyClass] + shift + (preferred.get(topicId ?? '') ?? 0);
}

/** How much of the story speaks of a topic, of what holds it, and of its neighbours in the same region. */
function supportOf(
  id: TopicId,
  topics: ReadonlyMap<TopicId, Topic>,
  evidence: ReadonlyMap<TopicId, number>,
): number {
  let support = evidence.get(id) ?? 0;
  for (const parent of topics.get(id)?.parents ?? []) support += evidence.get(parent) ?? 0;
  return support;
}
