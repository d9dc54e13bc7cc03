import type { Topic, TopicId, TopicMatch } from '../core/index.ts';
import { type Catalogue, type CitiesOf, keyLanguages } from './catalogue.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { type Reading, resolve } from './resolve.ts';
import { mentionsIn, piecesOf, type StoryText } from './scan.ts';
import { features, fieldOf, type Tally, tally, themeCentrality, wordsOf } from './score.ts';
import { isNamed, weigh } from './weights.ts';

/** A story is about a place from this centrality on. */
const aboutFrom = 0.5;
/** In fewer words every name counts. */
const shortWords = 80;
/** What of a part's centrality its whole takes on: Russia in a story of Chechnya. */
const handedUp = 0.9;

export interface Matcher {
  match(story: StoryText): readonly TopicMatch[];
}

/** Finds topics in stories; a lexicon for each language of the keys is made when the first story read by it comes. */
export function createMatcher(
  catalogue: Catalogue,
  topics: ReadonlyMap<TopicId, Topic>,
  citiesOf: CitiesOf,
): Matcher {
  const lexicons = new Map<string, Lexicon>();

  function lexiconOf(language: string): Lexicon {
    const own = keyLanguages.find((one) => one === language) ?? 'en';
    let lexicon = lexicons.get(own);
    if (!lexicon) {
      lexicon = createLexicon(catalogue, citiesOf(own), own);
      lexicons.set(own, lexicon);
    }
    return lexicon;
  }

  return {
    match(story) {
      const lexicon = lexiconOf(story.language);
      const pieces = piecesOf(story);
      const mentions = pieces.flatMap((piece) => mentionsIn(piece, lexicon));
      if (mentions.length === 0) return [];
      const readings = resolve(mentions, pieces, topics, story.language);
      const last = pieces.at(-1);
      const words = last ? last.before + last.tokens.length : 0;
      return place(tally(withWholes(readings, topics)), topics, words);
    },
  };
}

/** What is said of a part is said of the country that holds it. */
function withWholes(readings: readonly Reading[], topics: ReadonlyMap<TopicId, Topic>): readonly Reading[] {
  return readings.flatMap((reading) => {
    const wholes = (topics.get(reading.topicId)?.parents ?? []).filter(
      (id) => topics.get(id)?.kind === 'country' && topics.get(reading.topicId)?.kind !== 'country',
    );
    return [
      reading,
      ...wholes.map((topicId) => ({
        ...reading,
        topicId,
        entry: { ...reading.entry, keyClass: 'city' as const },
      })),
    ];
  });
}

function place(
  tallies: ReadonlyMap<TopicId, Tally>,
  topics: ReadonlyMap<TopicId, Topic>,
  words: number,
): readonly TopicMatch[] {
  const kindOf = (one: Tally) => topics.get(one.topicId)?.kind;
  const all = [...tallies.values()];
  const countries = fieldOf(
    all.filter((one) => kindOf(one) === 'country'),
    words,
  );
  const others = fieldOf(
    all.filter((one) => kindOf(one) !== 'country' && kindOf(one) !== 'theme'),
    words,
  );
  const found = new Map<TopicId, TopicMatch>();
  for (const one of all) {
    const kind = kindOf(one);
    const seen = kind === 'theme' ? null : features(one, kind === 'country' ? countries : others);
    const centrality = seen ? weigh(seen) : themeCentrality(one, countries);
    if (seen && kind === 'country' && words > shortWords && centrality < aboutFrom && !isNamed(seen))
      continue;
    found.set(one.topicId, {
      topicId: one.topicId,
      centrality,
      about: centrality >= aboutFrom,
      words: wordsOf(one.readings),
    });
  }
  for (const one of all) holdBelow(one, found);
  for (const match of [...found.values()]) handUp(match, found, topics);
  return [...found.values()]
    .map((match) => ({ ...match, centrality: Math.round(match.centrality * 1000) / 1000 }))
    .sort((a, b) => b.centrality - a.centrality || (a.topicId < b.topicId ? -1 : 1));
}

/**
 * A whole of which most is said through one of its parts is less central than that part: a story of Grozny and of Moscow's
 * answer is more about Chechnya than about Russia, and still about both.
 */
function holdBelow({ topicId, readings }: Tally, found: Map<TopicId, TopicMatch>): void {
  const whole = found.get(topicId);
  const through = new Map<TopicId, number>();
  for (const { entry } of readings) {
    const id = entry.topicId ?? topicId;
    through.set(id, (through.get(id) ?? 0) + 1);
  }
  for (const [id, count] of through) {
    const part = found.get(id);
    if (!whole || !part || id === topicId || count * 2 <= readings.length) continue;
    found.set(topicId, { ...whole, centrality: Math.min(whole.centrality, part.centrality * handedUp) });
  }
}

function handUp(
  child: TopicMatch,
  found: Map<TopicId, TopicMatch>,
  topics: ReadonlyMap<TopicId, Topic>,
  depth = 0,
): void {
  if (depth > 4) return;
  for (const id of topics.get(child.topicId)?.parents ?? []) {
    const own = found.get(id);
    const centrality = child.centrality * handedUp;
    if (own && own.centrality >= centrality && (own.about || !child.about)) continue;
    const match = {
      topicId: id,
      centrality: Math.max(centrality, own?.centrality ?? 0),
      about: child.about || own?.about === true,
      words: own?.words ?? child.words,
    };
    found.set(id, match);
    handUp(match, found, topics, depth + 1);
  }
}
