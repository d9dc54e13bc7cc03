/** Small sets that ship with the project: frozen before the code that they judge. */
import { readFile } from 'node:fs/promises';
import { loadCatalogue, loadCities } from '../../data/topics/index.ts';
import type { TopicKind } from '../../src/core/index.ts';
import { createTopics, type Topics } from '../../src/topics/index.ts';
import { bootstrap, mean } from '../support/bootstrap.ts';
import { ownEventSets } from './own-events.ts';
import { type EvalSet, percent } from './set.ts';

const parts = new Set<TopicKind | undefined>(['country', 'region', 'place', 'people']);

interface Sentences {
  readonly name: string;
  /** A file of `labels, sentence`, or of `language, labels, sentence` where it is of several. */
  readonly own: string;
  readonly language: string | null;
  readonly floor: number;
}

function sentenceSet({ name, own, language, floor }: Sentences): EvalSet {
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

export const ownSets: readonly EvalSet[] = [
  ...['ru', 'pt', 'es', 'fr', 'ar'].map((language) =>
    sentenceSet({ name: `sentences, ${language}`, own: `topics/${language}.tsv`, language, floor: 92 }),
  ),
  sentenceSet({ name: 'places and peoples', own: 'topics/places.tsv', language: null, floor: 95 }),
  // Each was written when those above had been read for what failed.
  sentenceSet({ name: 'the same, held out', own: 'held-out/places.tsv', language: null, floor: 95 }),
  sentenceSet({
    name: 'the same, held out again',
    own: 'held-out/places-again.tsv',
    language: null,
    floor: 95,
  }),
  ...ownEventSets,
];
