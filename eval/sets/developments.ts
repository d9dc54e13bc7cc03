import { noveltyOf } from '../../src/digest/index.ts';
import { ingest } from '../../src/ingest/index.ts';
import { fingerprintOf } from '../../src/text/index.ts';
import { bootstrap, mean } from '../support/bootstrap.ts';
import { readRows } from '../support/rows.ts';
import { storyFrom } from '../support/stories.ts';
import { type EvalSet, percent } from './set.ts';

interface Case {
  readonly language: string;
  readonly told: readonly string[];
  readonly new: readonly { readonly text: string; readonly adds: boolean }[];
  readonly changes: readonly string[];
}

/** Every sentence that adds something, none that adds nothing, and the numbers that are others now. */
function isRight({ language, told, new: now, changes }: Case): boolean {
  const storyOf = (id: string, texts: readonly string[]) => {
    const item = { id, title: texts[0] ?? '', text: texts.join('\n') };
    return { ...storyFrom(item, ingest, language), paragraphs: texts };
  };
  const novelty = noveltyOf(
    [storyOf('before', told)],
    [
      storyOf(
        'after',
        now.map(({ text }) => text),
      ),
    ],
  );
  const found = novelty.changes.map(({ from, to }) => `${from} ${to}`);
  return (
    now.every(({ text, adds }) => novelty.sentences.has(fingerprintOf(text)) === adds) &&
    found.toSorted().join() === changes.toSorted().join()
  );
}

function caseSet(name: string, own: string): EvalSet {
  return {
    task: 'developments',
    name,
    where: { own },
    marks: { 'cases right, %': { floor: 90 } },
    async measure(path) {
      const right = (await readRows<Case>(path)).map((one) => (isRight(one) ? 1 : 0));
      return {
        items: right.length,
        figures: [percent('cases right, %', mean(right), bootstrap(right, mean))],
      };
    },
  };
}

/** Each was written when those before it had been read for what failed. */
export const developmentSets: readonly EvalSet[] = [
  caseSet('what adds, what changed', 'developments/cases.jsonl'),
  caseSet('the same, held out', 'held-out/developments.jsonl'),
  caseSet('the same, held out again', 'held-out/developments-again.jsonl'),
];
