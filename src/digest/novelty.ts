import { type Change, type Story, type StoryId, toldAt } from '../core/index.ts';
import { fingerprintOf, sentencesOf, termsOf } from '../text/index.ts';
import { isSameCount, type Quantity, quantitiesOf } from './quantities.ts';

/** What stories add to others of the same event. */
export interface Novelty {
  /** Sentences that add something, by the fingerprints of their texts. */
  readonly sentences: ReadonlySet<string>;
  readonly changes: readonly Change[];
  /** Stories that add something, by their headline or a sentence; those whose headline does. */
  readonly stories: ReadonlySet<StoryId>;
  readonly headlines: ReadonlySet<StoryId>;
}

/**
 * A sentence adds something where so much of it was in no sentence before. Counting words that are new does as well as
 * any finer measure (Allan, Wade and Bolivar, "Retrieval and novelty detection at the sentence level", SIGIR 2003).
 */
const leastNewTerms = 2;
const leastNewShare = 0.3;
/** It repeats a sentence that holds so much of it. */
const repeatedShare = 0.6;
/** A number changed where the rest of its sentence is so much like one before; one that much nearer counts alone. */
const alikeShare = 0.4;
const nearer = 0.15;

/** What is known of an event: its sentences by language, and its numbers in all of them. */
interface Known {
  readonly terms: Map<string, Set<string>>;
  readonly sentences: Map<string, ReadonlySet<string>[]>;
  readonly quantities: {
    readonly quantity: Quantity;
    readonly language: string;
    readonly terms: ReadonlySet<string>;
  }[];
  readonly values: Set<number>;
  /** Years that were named. */
  readonly years: Set<number>;
}

/** What `after` adds to `before`, sentence by sentence. Pure; both in any order and language. */
export function noveltyOf(before: readonly Story[], after: readonly Story[]): Novelty {
  const known = knownFrom([...before].sort((a, b) => Temporal.Instant.compare(a.arrived, b.arrived)));
  const sentences = new Set<string>();
  const stories = new Set<StoryId>();
  const headlines = new Set<StoryId>();
  const changes = new Map<string, Change>();
  for (const story of after) {
    const { language } = story;
    const year = toldAt(story).toZonedDateTimeISO('UTC').year;
    const judge = (text: string) => {
      const terms = new Set(termsOf(text, language));
      // Another disaster, years ago, has numbers of its own.
      const isPast = yearsIn(text).some((one) => one < year && !known.years.has(one));
      const changed = isPast ? [] : changesIn(text, terms, language, known);
      for (const change of changed) changes.set(`${change.from} ${change.to}`, change);
      return changed.length > 0 || adds(text, terms, language, known);
    };
    if (judge(story.title)) headlines.add(story.id);
    for (const text of soundSentences(story)) {
      if (!judge(text)) continue;
      sentences.add(fingerprintOf(text));
      stories.add(story.id);
    }
  }
  return { sentences, changes: [...changes.values()], stories: stories.union(headlines), headlines };
}

/** Sentences in which nothing was lost: a damaged one tells nothing new. */
function soundSentences({ paragraphs, damaged, language }: Story): readonly string[] {
  return paragraphs.flatMap((paragraph, at) =>
    sentencesOf(paragraph, language)
      .filter(
        ({ start, end }) =>
          !damaged.some((span) => span.paragraph === at && span.start < end && start < span.end),
      )
      .map(({ text }) => text),
  );
}

function knownFrom(stories: readonly Story[]): Known {
  const known: Known = {
    terms: new Map(),
    sentences: new Map(),
    quantities: [],
    values: new Set(),
    years: new Set(),
  };
  for (const story of stories) {
    const { language } = story;
    const all = known.terms.get(language) ?? new Set();
    const sets = known.sentences.get(language) ?? [];
    known.terms.set(language, all);
    known.sentences.set(language, sets);
    for (const text of [story.title, ...soundSentences(story)]) {
      const terms = new Set(termsOf(text, language));
      for (const term of terms) all.add(term);
      sets.push(terms);
      for (const year of yearsIn(text)) known.years.add(year);
      const words = wordsIn(terms);
      for (const quantity of quantitiesOf(text, language)) {
        known.quantities.push({ quantity, language, terms: words });
        known.values.add(quantity.value);
      }
    }
  }
  return known;
}

/** Whether so much of a sentence is new. In a language that the event was not told in, only its numbers tell. */
function adds(text: string, terms: ReadonlySet<string>, language: string, known: Known): boolean {
  const before = known.sentences.get(language);
  const words = known.terms.get(language);
  if (!before || !words) {
    if (known.sentences.size === 0) return true;
    return quantitiesOf(text, language).some(({ value }) => value >= 10 && !known.values.has(value));
  }
  const fresh = [...terms].filter((term) => !words.has(term)).length;
  if (fresh < leastNewTerms || fresh / terms.size < leastNewShare) return false;
  return !before.some((one) => shareIn(terms, one) >= repeatedShare);
}

/** The share of the first that is in the second. */
function shareIn(terms: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let common = 0;
  for (const term of terms) if (others.has(term)) common++;
  return common / Math.max(1, terms.size);
}

/** Numbers of a sentence that count the same as one before, and are other than all that were told. */
function changesIn(
  text: string,
  terms: ReadonlySet<string>,
  language: string,
  known: Known,
): readonly Change[] {
  const words = wordsIn(terms);
  return quantitiesOf(text, language).flatMap((now) => {
    const same = known.quantities.flatMap((one) => {
      const likeness = likenessTo(one, now, words, language);
      return likeness >= alikeShare ? [{ quantity: one.quantity, likeness }] : [];
    });
    // What another sentence counted by the same name is no answer where one is plainly nearer.
    const most = Math.max(...same.map(({ likeness }) => likeness));
    const nearest = same.filter(({ likeness }) => likeness >= most - nearer);
    const last = nearest.at(-1)?.quantity;
    if (!last || nearest.some(({ quantity }) => isSameCount(quantity, now))) return [];
    return [{ from: last.shown, to: now.shown }];
  });
}

/** How surely two numbers count the same, from 0 to 1: tolls of one kind do; others where their sentences are alike. */
function likenessTo(
  { quantity, language: other, terms }: Known['quantities'][number],
  now: Quantity,
  words: ReadonlySet<string>,
  language: string,
): number {
  if (now.toll !== null || quantity.toll !== null) return now.toll === quantity.toll ? 1 : 0;
  return language === other && now.unit !== null && now.unit === quantity.unit ? alike(words, terms) : 0;
}

function yearsIn(text: string): readonly number[] {
  return (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number);
}

/** Terms without numbers, which are what may differ. */
function wordsIn(terms: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...terms].filter((term) => !/\p{N}/u.test(term)));
}

/** Overlap of two sentences without their numbers, by the shorter one. */
function alike(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return some.size < others.size ? shareIn(some, others) : shareIn(others, some);
}
