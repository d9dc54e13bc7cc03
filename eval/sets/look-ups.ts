import { join } from 'node:path';
import { type AskItem, predictAsk } from '../ask.ts';
import { predictSearch, type SearchDocument, type SearchItem } from '../search.ts';
import { bootstrap, mean } from '../support/bootstrap.ts';
import { rankFigures } from '../support/ranking.ts';
import { readRows } from '../support/rows.ts';
import { type EvalSet, percent } from './set.ts';

const searchSet: EvalSet = {
  task: 'search',
  name: 'time',
  where: { data: 'search/time' },
  marks: {
    'nDCG@10': { anchor: 'BM25, Porter 66.2', floor: 70 },
    MAP: { anchor: 'BM25, Porter 59.0' },
  },
  async measure(path) {
    const documents = await readRows<SearchDocument>(join(path, 'docs.jsonl'));
    const queries = await readRows<SearchItem>(join(path, 'queries.jsonl'));
    const gold = await readRows<{ id: string; relevant: readonly string[] }>(join(path, 'refs.jsonl'));
    const found = new Map<string, readonly string[]>();
    for await (const { id, results } of predictSearch(documents, queries)) found.set(id, results);
    const scores = gold
      .filter(({ relevant }) => relevant.length > 0)
      .map(({ id, relevant }) => rankFigures(found.get(id) ?? [], relevant));
    const figure = (metric: string, values: readonly number[]) =>
      percent(metric, mean(values), bootstrap(values, mean));
    return {
      items: scores.length,
      figures: [
        figure(
          'nDCG@10',
          scores.map(({ ndcg10 }) => ndcg10),
        ),
        figure(
          'MAP',
          scores.map(({ averagePrecision }) => averagePrecision),
        ),
      ],
    };
  },
};

/** `file`: a file beside the stories that they are asked of, with the samples. */
function questionSet(name: string, own: string, file = 'questions.jsonl'): EvalSet {
  return {
    task: 'ask',
    name,
    where: { own },
    marks: { 'answered rightly, %': { floor: 90 }, 'refused, %': { floor: 95 } },
    async measure(path) {
      const questions = await readRows<AskItem>(join(path, file));
      const right = { held: [] as number[], not: [] as number[] };
      for await (const { isRight, answer } of predictAsk(join(path, 'stories.json'), questions))
        right[answer === null ? 'not' : 'held'].push(isRight ? 1 : 0);
      return {
        items: questions.length,
        figures: [
          percent('answered rightly, %', mean(right.held), bootstrap(right.held, mean)),
          percent('refused, %', mean(right.not), bootstrap(right.not, mean)),
        ],
      };
    },
  };
}

/** Each was written when those before it had been read for what failed. */
export const lookUpSets: readonly EvalSet[] = [
  searchSet,
  questionSet('own questions', 'ask'),
  questionSet('the same, held out', 'held-out/ask'),
  questionSet('the same, held out again', 'held-out/ask', 'on-samples.jsonl'),
  questionSet('the same, held out a third time', 'held-out/ask', 'on-samples-again.jsonl'),
];
