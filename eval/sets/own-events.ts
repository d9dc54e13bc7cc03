/** Events that ship with the project, told in our own words: frozen before the code that they judge. */
import { readFile } from 'node:fs/promises';
import { predictEvents } from '../events.ts';
import { bCubed, bCubedInterval } from '../support/b-cubed.ts';
import { bootstrap, f1 } from '../support/bootstrap.ts';
import { type EvalSet, percent } from './set.ts';

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
    const items = await readAcrossLanguages(path);
    const homes = new Map([...predictEvents(items)].map(({ id, cluster }) => [id, cluster]));
    const pairs = pairsOf(items, homes, (one, other) => one.language !== other.language);
    return { items: items.length, figures: [pairFigure(pairs)] };
  },
};

export interface Told {
  readonly id: string;
  readonly event: string;
  readonly language: string;
  readonly source: string;
  readonly time: string;
  readonly title: string;
  readonly text: string;
}

/** Forty events of many years, each told in three languages. */
export async function readAcrossLanguages(path: string): Promise<readonly Told[]> {
  const events = JSON.parse(await readFile(path, 'utf8')) as readonly ToldEvent[];
  return events
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
}

/** Days of eight countries, each with many events: lines of `event, outlet, language, time, title, text`. */
export async function readOneDay(path: string): Promise<readonly Told[]> {
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  return lines
    .map((line, at) => {
      const [event = '', source = '', language = '', time = '', title = '', text = ''] = line.split('\t');
      return { id: `${at}`, event, source, language, time, title, text: text.replaceAll('¶', '\n') };
    })
    .sort((a, b) => (a.time < b.time ? -1 : 1));
}

const oneDay: EvalSet = {
  task: 'events',
  name: 'one country, one day',
  where: { own: 'events/one-day.tsv' },
  marks: { 'B-cubed F1': { floor: 90 }, 'pair F1': { floor: 85 } },
  async measure(path) {
    const items = await readOneDay(path);
    const homes = new Map([...predictEvents(items)].map(({ id, cluster }) => [id, cluster]));
    const rows = items.map(({ id, event }) => ({ gold: event, predicted: homes.get(id) ?? '' }));
    return {
      items: items.length,
      figures: [
        percent('B-cubed F1', bCubed(rows).f1, bCubedInterval(rows)),
        pairFigure(pairsOf(items, homes, () => true)),
      ],
    };
  },
};

/** Every two stories that are asked for. */
function* pairsOf(
  items: readonly Told[],
  homes: ReadonlyMap<string, string>,
  isAsked: (one: Told, other: Told) => boolean,
): Generator<Pair & { readonly event: string }> {
  for (const [at, one] of items.entries()) {
    for (const other of items.slice(at + 1)) {
      if (!isAsked(one, other)) continue;
      const found = homes.get(one.id) === homes.get(other.id);
      yield { event: one.event, gold: one.event === other.event, found };
    }
  }
}

function pairFigure(pairs: Iterable<Pair & { readonly event: string }>) {
  // A pair belongs to the event of its first story: pairs of one are drawn together.
  const groups = [...Map.groupBy(pairs, ({ event }) => event).values()];
  const figure = (sample: readonly (readonly Pair[])[]) => pairF1(sample.flat());
  return percent('pair F1', figure(groups), bootstrap(groups, figure));
}

export const ownEventSets: readonly EvalSet[] = [acrossLanguages, oneDay];
