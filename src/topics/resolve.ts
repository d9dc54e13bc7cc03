import type { Topic, TopicId } from '../core/index.ts';
import { isStopWord } from '../text/index.ts';
import { isLocative, isSurelyLocative, personsIn } from './context.ts';
import { cuesIn, stateCuesIn } from './cues.ts';
import { createEvidence, type Evidence } from './evidence.ts';
import type { Entry } from './lexicon.ts';
import type { Mention, Piece } from './scan.ts';

/** A mention and the one thing that it stands for. */
export interface Reading {
  readonly mention: Mention;
  readonly entry: Entry;
  readonly topicId: TopicId;
  /** How sure the choice is, 0 to 1: 1 where there is only one. */
  readonly sure: number;
}

/** What a bare name stands for where nothing else tells: the one in the news more often. */
const preferred: ReadonlyMap<TopicId, number> = new Map([
  ['CD', 0.4],
  ['DO', 0.4],
  ['KR', 0.4],
  ['SU', -1.15],
  ['YU', -1.15],
  ['CS', -1.15],
]);

const classPrior = {
  name: 9,
  demonym: 9,
  capital: 7.5,
  city: 6,
  institution: 5,
  theme: 5,
  currency: 4,
} as const;

/** `Paris, Texas`: the place behind the comma holds the one before it. */
const explicit = 8;
const inDivision = 1.5;
/** A word of the politics of states, for the Georgia that is one. */
const stateCue = 1.8;
/** A name that is more often something else needs this much more. */
const weakness = 1.5;
/** What tells of a country as a whole (`American`) hardly tells that Paris is not the capital; its counties and states do. */
const ofCountry = 0.25;
/** The scores of two readings of equal sureness differ by this; see `sureness`. */
const temperature = 0.6;
/** Smaller places need a sign that the story happens there. */
const townsBelow = 100_000;
/** Cities of one division stand for it where they lead over namesakes in others by this. */
const divisionLead = 1;

/**
 * Decides mentions with several readings, or with one that the catalogue marks as ambiguous: first by what the story
 * names without doubt, then by the words around. A score for each reading; the best one, or none where it has no support.
 */
export function resolve(
  mentions: readonly Mention[],
  pieces: readonly Piece[],
  topics: ReadonlyMap<TopicId, Topic>,
  language: string,
): readonly Reading[] {
  const isPersonHere = personsIn(mentions, language);
  const evidence = createEvidence(topics);
  const cues = cuesIn(pieces, language);
  let stateCues: number | null = null;
  const ofStates = () => (stateCues ??= stateCuesIn(pieces, language));
  const readings = mentions.map((mention, index): Reading | null | 'open' => {
    if (isPersonHere(mention, index)) return null;
    const sure = surely(mention);
    if (sure) {
      if (sure.topicId === null) return null;
      evidence.add(sure.topicId, 1);
      return { mention, entry: sure, topicId: sure.topicId, sure: 1 };
    }
    const likely = likelyOf(mention);
    if (likely) evidence.add(likely, 1, mention);
    return 'open';
  });

  return mentions.flatMap((mention, index) => {
    const known = readings[index];
    const chosen =
      known === 'open'
        ? choose(mention, neighbours(mentions, index), { evidence, cues, ofStates, language })
        : known;
    return chosen ?? [];
  });
}

/** The only thing that a mention stands for. */
function surely({ entries }: Mention): Entry | null {
  const [only] = entries;
  return entries.every(({ topicId }) => topicId === only?.topicId) && only && !only.ambiguous ? only : null;
}

/** Of a country or capital whose name is borne by smaller places: that country. Of places in one country: the country. */
function likelyOf({ entries }: Mention): TopicId | null {
  const own = entries.filter(({ country, ambiguous }) => country === null && !ambiguous);
  if (own.length > 0) return own.length === 1 ? own[0]!.topicId : null;
  const [first] = entries;
  return first?.country && entries.every(({ country, ambiguous }) => country === first.country && !ambiguous)
    ? first.country
    : null;
}

interface Context {
  readonly evidence: Evidence;
  readonly cues: ReadonlyMap<TopicId, number>;
  /** How many words tell of the states of the USA; asked where a name is a state's and a country's. */
  readonly ofStates: () => number;
  readonly language: string;
}

interface Neighbours {
  /** `Texas` of `Paris, Texas`. */
  readonly behind: Mention | null;
  /** `Paris` of `Paris, Texas`. */
  readonly before: Mention | null;
}

function neighbours(mentions: readonly Mention[], index: number): Neighbours {
  const one = mentions[index]!;
  const next = mentions[index + 1];
  const last = mentions[index - 1];
  return {
    behind: next && isTied(one, next) && !isModifier(next) ? next : null,
    before: last && isTied(last, one) ? last : null,
  };
}

const isTied = (one: Mention, next: Mention) =>
  next.piece === one.piece && next.from === one.to && next.piece.tokens[next.from]!.gap !== 'apart';

/** `U.S.` of `in Paris, U.S. officials said`. */
function isModifier({ piece, to, entries }: Mention): boolean {
  const after = piece.tokens[to];
  const isCountry = entries.some(({ kind }) => kind === 'country');
  return isCountry && after?.gap === 'joined' && !after.capital && !isStopWord(after.folded, 'en');
}

/** Whether a name holds a place, so that the one tells of the other. */
const holds = (whole: Entry, part: Entry) =>
  whole.country === null &&
  whole.keyClass === 'name' &&
  part.country !== null &&
  whole.topicId !== null &&
  (whole.topicId === part.country || (whole.division !== null && whole.division === part.division));

function choose(
  mention: Mention,
  { behind, before }: Neighbours,
  { evidence, cues, ofStates, language }: Context,
): Reading | null {
  const isPlaced = language === 'ar' ? false : isSurelyLocative(mention, language);
  const isShared = mention.entries.some(({ country }) => country === null);
  const isRivalled = mention.entries.some((entry) => entry.country === null && !entry.ambiguous);
  const isCountry = mention.entries.some(({ kind, country }) => kind === 'country' && country === null);
  const scored = mention.entries.flatMap((entry) => {
    if (entry.topicId === null) return [];
    const { topicId, country } = entry;
    const isExplicit =
      behind?.entries.some((whole) => holds(whole, entry)) === true ||
      before?.entries.some((part) => holds(entry, part)) === true;
    const wide = evidence.of(country ?? topicId, mention);
    const near = country !== null && topicId !== country ? evidence.named(topicId, mention) : 0;
    const local = country === null ? 0 : (cues.get(country) ?? 0) + near;
    const support = country !== null && isRivalled ? local + ofCountry * wide : wide + local - near;
    const isInDivision =
      near > 0 ||
      (entry.kind === 'region' && entry.keyClass === 'city' && evidence.named(topicId, mention) > 0);
    const score =
      prior(entry) +
      1.5 * Math.sqrt(Math.min(6, support)) +
      (isExplicit ? explicit : 0) +
      (isInDivision ? inDivision : 0) +
      (isCountry && isState(entry) ? stateCue * ofStates() : 0) -
      (entry.ambiguous && !isShared && country !== null ? weakness : 0);
    // Any story may speak of America; that is no sign of its town Independence.
    const telling = entry.ambiguous && country !== null && entry.division !== null ? local : wide + local;
    return [{ entry, topicId, score, supported: isExplicit || telling > 0 }];
  });
  scored.sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (!best) return null;
  const { entry, supported } = best;
  const isAlone = scored.length === 1;
  const isNamed = entry.keyClass === 'name' || entry.keyClass === 'demonym';
  if (
    !supported &&
    entry.country !== null &&
    isDoubtful(entry, isPlaced, language === 'en' || evidence.isEmpty())
  )
    return null;
  if (
    entry.country === null &&
    entry.ambiguous &&
    isAlone &&
    !isNamed &&
    !supported &&
    !isLocative(mention, language)
  )
    return null;
  return readingOf(mention, scored);
}

const isState = ({ country, division }: Entry) => country === null && division?.startsWith('US-') === true;

/** A town is believed in a story that speaks of no other country, or behind `in`; a name that is often no place only there. */
function isDoubtful({ ambiguous, population }: Entry, isPlaced: boolean, isAlone: boolean): boolean {
  if (ambiguous) return !isPlaced;
  return population < townsBelow && !isPlaced && !isAlone;
}

interface Scored {
  readonly entry: Entry;
  readonly topicId: TopicId;
  readonly score: number;
}

/** Of cities in several divisions of one country, none far ahead, the country alone is told. */
function readingOf(mention: Mention, scored: readonly Scored[]): Reading {
  const { entry, topicId, score } = scored[0]!;
  const { country } = entry;
  const place = (one: Scored) => one.entry.country ?? one.topicId;
  const rival = scored.find((one) => place(one) !== (country ?? topicId));
  const sure = rival ? 1 / (1 + Math.exp((rival.score - score) / temperature)) : 1;
  const namesake = scored.find((one) => one.entry.country === country && one.topicId !== topicId);
  if (country !== null && topicId !== country && namesake && score - namesake.score < divisionLead) {
    return { mention, entry: { ...entry, topicId: country, kind: 'country' }, topicId: country, sure };
  }
  return { mention, entry, topicId, sure };
}

function prior({ keyClass, kind, topicId, population, ambiguous }: Entry): number {
  if (population > 0) return Math.log10(population + 10);
  if (keyClass === 'city' || keyClass === 'capital')
    return classPrior[keyClass] - (ambiguous ? weakness / 2 : 0) + (preferred.get(topicId ?? '') ?? 0);
  const shift = (kind === 'country' ? 0 : kind === 'region' ? -1.8 : -3) - (ambiguous ? weakness : 0);
  return classPrior[keyClass] + shift + (preferred.get(topicId ?? '') ?? 0);
}
