import { type Change, isDamaged, type Story, type StoryId, toldAt } from '../core/index.ts';
import { fingerprintOf, passagesOf, termsOf } from '../text/index.ts';
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
/** A toll that is corrected keeps this share at least. */
const leastLeft = 0.4;

/** Sentences read of one story, and of what tells the same how many numbers are kept. What is longer is no sentence. */
const maxSentences = 400;
const maxCharacters = 2_000;
const maxCounts = 200;

interface Count {
  readonly quantity: Quantity;
  readonly terms: ReadonlySet<string>;
}

/** What is known of an event: its sentences by language, and its numbers in all of them. */
interface Known {
  /** Which sentences hold a term, by language and term. */
  readonly holders: Map<string, Map<string, number[]>>;
  /** By what is counted, the last ones last. */
  readonly counts: Map<string, Count[]>;
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
      const quantities = quantitiesOf(text, language);
      const isPast = yearsIn(text, quantities).some((one) => one < year && !known.years.has(one));
      const changed = isPast ? [] : changesIn(quantities, terms, language, known);
      for (const change of changed) changes.set(`${change.from} ${change.to}`, change);
      return changed.length > 0 || adds(quantities, terms, language, known);
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
function soundSentences(story: Story): readonly string[] {
  const found: string[] = [];
  for (const [at, paragraph] of story.paragraphs.entries()) {
    if (found.length >= maxSentences) break;
    for (const { text, start, end } of passagesOf(
      paragraph.slice(0, maxSentences * maxCharacters),
      story.language,
    )) {
      if (text.length <= maxCharacters && !isDamaged(story, { paragraph: at, start, end })) found.push(text);
      if (found.length >= maxSentences) break;
    }
  }
  return found;
}

function knownFrom(stories: readonly Story[]): Known {
  const known: Known = { holders: new Map(), counts: new Map(), values: new Set(), years: new Set() };
  let sentence = 0;
  for (const story of stories) {
    const { language } = story;
    const holders = known.holders.get(language) ?? new Map<string, number[]>();
    known.holders.set(language, holders);
    for (const text of new Set([story.title, ...soundSentences(story)])) {
      const terms = new Set(termsOf(text, language));
      for (const term of terms) {
        const held = holders.get(term);
        if (held) held.push(sentence);
        else holders.set(term, [sentence]);
      }
      sentence++;
      const quantities = quantitiesOf(text, language);
      for (const year of yearsIn(text, quantities)) known.years.add(year);
      const words = wordsIn(terms);
      for (const quantity of quantities) {
        const counted = countedBy(quantity, language);
        const counts = known.counts.get(counted) ?? [];
        known.counts.set(counted, counts);
        counts.push({ quantity, terms: words });
        if (counts.length > maxCounts) counts.shift();
        known.values.add(quantity.value);
      }
    }
  }
  return known;
}

/** Tolls of one kind count the same in every language; other numbers what stands behind them. */
function countedBy({ toll, unit }: Quantity, language: string): string {
  return toll ?? `${language} ${unit ?? ''}`;
}

/** Whether so much of a sentence is new. In a language that the event was not told in, only its numbers tell. */
function adds(
  quantities: readonly Quantity[],
  terms: ReadonlySet<string>,
  language: string,
  known: Known,
): boolean {
  const holders = known.holders.get(language);
  if (!holders) {
    if (known.holders.size === 0) return true;
    return quantities.some(({ value }) => value >= 10 && !known.values.has(value));
  }
  let fresh = 0;
  for (const term of terms) if (!holders.has(term)) fresh++;
  if (fresh < leastNewTerms || fresh / terms.size < leastNewShare) return false;
  const most = terms.size - fresh;
  return most / terms.size < repeatedShare || mostHeld(terms, holders) / terms.size < repeatedShare;
}

/** Of the terms, the most that one sentence holds. */
function mostHeld(terms: ReadonlySet<string>, holders: ReadonlyMap<string, readonly number[]>): number {
  const counts = new Map<number, number>();
  let most = 0;
  for (const term of terms) {
    for (const sentence of holders.get(term) ?? []) {
      const count = (counts.get(sentence) ?? 0) + 1;
      counts.set(sentence, count);
      if (count > most) most = count;
    }
  }
  return most;
}

/** Numbers of a sentence that count the same as one before, and are other than all that were told. */
function changesIn(
  quantities: readonly Quantity[],
  terms: ReadonlySet<string>,
  language: string,
  known: Known,
): readonly Change[] {
  const words = wordsIn(terms);
  return quantities.flatMap((now) => {
    if (now.toll === null && now.unit === null) return [];
    const same = (known.counts.get(countedBy(now, language)) ?? []).flatMap(({ quantity, terms: others }) => {
      const likeness = now.toll === null ? alike(words, others) : 1;
      return likeness >= alikeShare ? [{ quantity, likeness }] : [];
    });
    // What another sentence counted by the same name is no answer where one is plainly nearer.
    const most = Math.max(...same.map(({ likeness }) => likeness));
    const nearest = same.filter(({ likeness }) => likeness >= most - nearer);
    const last = nearest.at(-1)?.quantity;
    if (!last || nearest.some(({ quantity }) => isSameCount(quantity, now))) return [];
    // The dead do not come back: so few are some of them, or others.
    if ((now.toll === 'dead' || now.toll === 'hurt') && now.value < leastLeft * last.value) return [];
    const [was, is] = [last.written(), now.written()];
    const full = { from: was.full, to: is.full };
    return [{ from: was.shown, to: is.shown, full, toll: now.toll, counted: is.counted }];
  });
}

/** Four figures that count nothing. */
function yearsIn(text: string, quantities: readonly Quantity[]): readonly number[] {
  const years = (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number);
  return years.filter((year) => !quantities.some(({ value }) => value === year));
}

/** Terms without numbers, which are what may differ. */
function wordsIn(terms: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...terms].filter((term) => !/\p{N}/u.test(term)));
}

/** Overlap of two sentences without their numbers, by the shorter one. */
function alike(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return some.intersection(others).size / Math.max(1, Math.min(some.size, others.size));
}
