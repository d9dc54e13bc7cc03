/** What people ask in `bench/chats.ts`: five kinds in turn, over stories made by `corpus.ts`. */

import type { App } from '../../src/app/index.ts';
import type { Chat } from '../../src/core/index.ts';
import { newChat } from '../../src/core/index.ts';
import { makeStories, rssOf } from './corpus.ts';
import { random } from './random.ts';

/** A command with its options, as Discord hands it over; a line of text is made of it elsewhere. */
export interface LookUp {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** The commands that are asked, with the option that each is given. */
export const optionOf: ReadonlyMap<string, string | null> = new Map([
  ['search', 'query'],
  ['brief', 'topics'],
  ['story', 'id'],
  ['topics', 'text'],
  ['following', null],
]);

export const lineOf = ({ command, options }: LookUp) =>
  [`/${command}`, ...Object.values(options)].join(' ').trim();

const countries =
  'Brazil,Russia,Ukraine,France,China,India,Turkey,Morocco,Lebanon,Qatar,Ethiopia,Taiwan,Sudan,Spain,Armenia,Peru'.split(
    ',',
  );
const areas = ['', 'africa', 'sudan', 'europe', 'peace', 'brazil', 'elections', 'asia'];

export interface Filled {
  /** A look-up by the number of who asks and of the round, the same for the same numbers. */
  lookUp(person: number, round: number): LookUp;
}

/** Takes in stories of the operator's own: samples are never sent to a chat network. */
export async function fill(app: App, stories: number): Promise<Filled> {
  const until = Temporal.Now.instant().subtract({ minutes: 5 });
  const made = [...makeStories({ stories, words: 400, seed: 11, days: 3, until })];
  for (let from = 0; from < made.length; from += 500) {
    const data = new TextEncoder().encode(rssOf(made.slice(from, from + 500)));
    const given = { data, address: 'feed.xml', mediaType: null };
    await app.importBytes(given, () => undefined, new AbortController().signal);
  }
  const ids: string[] = [];
  for await (const { type, id } of app.exportAll()) if (type === 'story') ids.push(String(id));
  const words = made
    .slice(0, 1000)
    .flatMap(({ paragraphs }) => paragraphs.join(' ').replace(/\./g, '').split(' '));
  const pick = <T>(list: readonly T[], draw: number) => list[Math.floor(draw * list.length)] as T;
  return {
    lookUp(person, round) {
      const draw = random(person * 31 + round * 7919);
      switch (person % 5) {
        case 0:
          return {
            command: 'search',
            options: { query: Array.from({ length: 1 + (person % 3) }, () => pick(words, draw())).join(' ') },
          };
        case 1:
          return { command: 'brief', options: { topics: pick(countries, draw()) } };
        case 2:
          return { command: 'story', options: { id: pick(ids, draw()) } };
        case 3: {
          const text = pick(areas, draw());
          return { command: 'topics', options: text === '' ? {} : { text } };
        }
        default:
          return { command: 'following', options: {} };
      }
    },
  };
}

/** A chat that follows three topics. */
export function follower(id: string): Chat {
  const created = Temporal.Now.instant();
  const times = [{ hour: 8, minute: 0 }];
  const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
  return {
    ...newChat(id),
    subscriptions: ['BR', 'SS', 'chechnya'].map((topic, at) => ({
      id: `abcde${at}`,
      topic: { kind: 'catalogue', id: topic, without: [] },
      schedule: { kind: 'weekly', weekdays, times },
      created,
    })),
  };
}
