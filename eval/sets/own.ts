/** Small sets that ship with the project: frozen before the code that they judge. */
import { readFile } from 'node:fs/promises';
import { loadCatalogue, loadCities } from '../../data/topics/index.ts';
import type { TopicKind } from '../../src/core/index.ts';
import { createTopics, type Topics } from '../../src/topics/index.ts';
import { predictEvents } from '../events.ts';
import { bootstrap, f1, mean } from '../support/bootstrap.ts';
import { type EvalSet, percent } from './set.ts';

const parts = new Set<TopicKind | undefined>(['country', 'region', 'place', 'people']);

/** Lines of `labels, sentence`, or of `language, labels, sentence` where the set is of several. */
function sentenceSet(language: string | null, floor: number): EvalSet {
  const name = language === null ? 'places and peoples' : `sentences, ${language}`;
  const own = `topics/${language ?? 'places'}.tsv`;
  return {
    task: 'topics',
    name,
    where: { own },
    marks: { 'right, %': { floor } },
    async measure(path) {
      const topics = createTopics(loadCatalogue(), { cities: loadCities });
      const lines = (await readFile(path, 'utf8')).trim().split('\n');
      const right = lines.map((line) => {
        const fields = line.split('\t');
        const [labels = '', text = ''] = language === null ? fields.slice(1) : fields;
        const wanted = labels === '-' ? [] : labels.split(' ');
        return isRight(text, language ?? fields[0] ?? 'en', wanted, language !== null, topics) ? 1 : 0;
      });
      return { items: right.length, figures: [percent('right, %', mean(right), bootstrap(right, mean))] };
    },
  };
}

/** Exactly what is wanted is found: countries alone, or parts, places and peoples with all that holds them. */
function isRight(
  text: string,
  language: string,
  wanted: readonly string[],
  countriesAlone: boolean,
  topics: Topics,
): boolean {
  const isCounted = (kind: TopicKind | undefined) => (countriesAlone ? kind === 'country' : parts.has(kind));
  const found = topics
    .match({ title: '', dateline: null, paragraphs: [text], language })
    .filter(({ topicId }) => isCounted(topics.get(topicId)?.kind))
    .map(({ topicId }) => topicId);
  const wholes = wanted.flatMap((id) => topics.ancestors(id)).filter(({ kind }) => parts.has(kind));
  const all = new Set([...wanted, ...(countriesAlone ? [] : wholes.map(({ id }) => id))]);
  return all.size === found.length && found.every((id) => all.has(id));
}

interface ToldEvent {
  readonly event: string;
  readonly stories: readonly {
    readonly language: string;
    readonly at: string;
    readonly title: string;
    readonly text: string;
  }[];
}

interface Pair {
  readonly gold: boolean;
  readonly found: boolean;
}

function pairF1(pairs: readonly Pair[]): number {
  const both = pairs.filter(({ gold, found }) => gold && found).length;
  const found = pairs.filter((pair) => pair.found).length;
  const gold = pairs.filter((pair) => pair.gold).length;
  return f1(found === 0 ? 0 : both / found, gold === 0 ? 0 : both / gold);
}

const acrossLanguages: EvalSet = {
  task: 'events',
  name: 'across languages',
  where: { own: 'events/across-languages.json' },
  marks: { 'pair F1': { floor: 80 } },
  async measure(path) {
    const events = JSON.parse(await readFile(path, 'utf8')) as readonly ToldEvent[];
    const items = events
      .flatMap(({ event, stories }) =>
        stories.map(({ at, ...story }, place) => ({
          ...story,
          id: `${event} ${place}`,
          event,
          time: at,
          source: `${story.language} outlet`,
        })),
      )
      .sort((a, b) => (a.time < b.time ? -1 : 1));
    const homes = new Map([...predictEvents(items)].map(({ id, cluster }) => [id, cluster]));
    // A pair belongs to the event of its first story: pairs of one are drawn together.
    const byEvent = Map.groupBy(pairsOf(items, homes), ({ event }) => event);
    const groups = [...byEvent.values()];
    const figure = (sample: readonly (readonly Pair[])[]) => pairF1(sample.flat());
    return { items: items.length, figures: [percent('pair F1', figure(groups), bootstrap(groups, figure))] };
  },
};

interface Told {
  readonly id: string;
  readonly event: string;
  readonly language: string;
}

/** Every two stories in different languages. */
function* pairsOf(
  items: readonly Told[],
  homes: ReadonlyMap<string, string>,
): Generator<Pair & { event: string }> {
  for (const [at, one] of items.entries()) {
    for (const other of items.slice(at + 1)) {
      if (one.language === other.language) continue;
      const found = homes.get(one.id) === homes.get(other.id);
      yield { event: one.event, gold: one.event === other.event, found };
    }
  }
}

export const ownSets: readonly EvalSet[] = [
  ...['ru', 'pt', 'es', 'fr', 'ar'].map((language) => sentenceSet(language, 92)),
  sentenceSet(null, 95),
  acrossLanguages,
];
