import type { TopicId } from '../core/index.ts';
import type { Entry } from './lexicon.ts';
import type { Reading } from './resolve.ts';
import type { Features } from './weights.ts';

/** All that a story says of one topic by its own words. */
export interface Tally {
  readonly topicId: TopicId;
  readonly readings: Reading[];
  readonly counts: Record<Entry['keyClass'], number>;
  /** Mentions of small places of the gazetteer. */
  towns: number;
  /** Mentions by names that may stand for something else, each by how likely that is. */
  doubt: number;
  mass: number;
  title: number;
  dateline: number;
  lead: number;
  /** Tokens of the body before the first mention in it, and before the last; no number of the body where there is none. */
  first: number;
  last: number;
}

/** How surely a word of a class tells of its topic. */
const classWeight = {
  name: 1,
  demonym: 0.9,
  capital: 0.8,
  city: 0.6,
  institution: 0.6,
  theme: 1,
  currency: 0.4,
} as const;

function weightOf(entry: Entry): number {
  const { keyClass, kind } = entry;
  if (isTown(entry)) return 0.3;
  if (keyClass === 'name' && kind === 'region') return 0.8;
  return classWeight[keyClass];
}

const isTown = ({ population }: Entry) => population > 0 && population < 100_000;

export function tally(readings: readonly Reading[]): ReadonlyMap<TopicId, Tally> {
  const tallies = new Map<TopicId, Tally>();
  for (const reading of readings) {
    const { entry, topicId, mention, sure } = reading;
    let one = tallies.get(topicId);
    if (!one) {
      one = newTally(topicId);
      tallies.set(topicId, one);
    }
    const weight = weightOf(entry) * sure;
    one.readings.push(reading);
    one.counts[entry.keyClass]++;
    one.doubt += 1 - sure;
    if (isTown(entry)) one.towns++;
    one.mass += weight;
    const { zone, before } = mention.piece;
    if (zone === 'title') one.title = Math.max(one.title, weight);
    else if (zone === 'dateline') one.dateline = Math.max(one.dateline, weight);
    else {
      if (zone === 'lead') one.lead = Math.max(one.lead, weight);
      one.first = Math.min(one.first, before + mention.from);
      one.last = Math.max(one.last, before + mention.from);
    }
  }
  return tallies;
}

function newTally(topicId: TopicId): Tally {
  const counts = { name: 0, demonym: 0, capital: 0, city: 0, institution: 0, theme: 0, currency: 0 };
  return {
    topicId,
    readings: [],
    counts,
    towns: 0,
    doubt: 0,
    mass: 0,
    title: 0,
    dateline: 0,
    lead: 0,
    first: Number.MAX_SAFE_INTEGER,
    last: -1,
  };
}

/** What the tallies of one kind have in common: the sum, the two strongest, how many, and the words of the body. */
export interface Field {
  readonly total: number;
  readonly strongest: number;
  readonly second: number;
  readonly rivals: number;
  readonly words: number;
  /** Whether the story names the place it was written in. */
  readonly hasDateline: boolean;
}

export function fieldOf(tallies: readonly Tally[], words: number): Field {
  let total = 0;
  let strongest = 0;
  let second = 0;
  let hasDateline = false;
  for (const { mass, dateline } of tallies) {
    total += mass;
    second = Math.max(second, Math.min(strongest, mass));
    strongest = Math.max(strongest, mass);
    if (dateline > 0) hasDateline = true;
  }
  return { total, strongest, second, rivals: tallies.length, words, hasDateline };
}

/** The fewer words a text has, the more its headline says of it: e-fold. */
const shortWords = 120;

export function features(one: Tally, field: Field): Features {
  const { counts } = one;
  const short = Math.exp(-field.words / shortWords);
  return {
    bias: 1,
    mass: Math.log1p(one.mass),
    title: one.title,
    titleShort: one.title * short,
    dateline: one.dateline,
    elsewhere: field.hasDateline && one.dateline === 0 ? 1 : 0,
    lead: one.lead,
    early: one.first > field.words ? 0 : 1 - one.first / (field.words + 1),
    share: one.mass / (field.total || 1),
    relative: one.mass / (field.strongest || 1),
    margin: Math.log(
      (one.mass + 0.5) / ((one.mass === field.strongest ? field.second : field.strongest) + 0.5),
    ),
    only: field.rivals === 1 ? 1 : 0,
    spread: one.last > one.first ? (one.last - one.first) / field.words : 0,
    name: Math.log1p(counts.name),
    demonym: Math.log1p(counts.demonym),
    capital: Math.log1p(counts.capital),
    city: Math.log1p(counts.city - one.towns),
    town: Math.log1p(one.towns),
    institution: Math.log1p(counts.institution),
    currency: Math.log1p(counts.currency),
    doubt: one.doubt / one.readings.length,
    single: one.readings.length === 1 ? 1 : 0,
    short,
    rivals: Math.log1p(field.rivals),
    length: Math.log1p(field.words / 100),
  };
}

/** A theme needs its words in the headline, or several times: one passing word is not what a story is about. */
export function themeCentrality(one: Tally, field: Field): number {
  const phrases = one.readings.reduce((sum, { entry }) => sum + (entry.words > 1 ? 1.6 : 1), 0);
  const density = phrases / Math.max(1, Math.sqrt(field.words / 60));
  const evidence = density + (one.title > 0 ? 1.6 : 0) + (one.lead > 0 ? 0.6 : 0);
  return 1 / (1 + Math.exp(-1.5 * (evidence - 2)));
}

/** The words as written, each once, most telling first, at most five. */
export function wordsOf(readings: readonly Reading[]): readonly string[] {
  const found = new Map<string, number>();
  for (const { mention, entry } of readings) {
    const { piece, from, to } = mention;
    const text = piece.text.slice(piece.tokens[from]!.start, piece.tokens[to - 1]!.end);
    found.set(text, (found.get(text) ?? 0) + weightOf(entry));
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([text]) => text);
}
