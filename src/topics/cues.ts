import type { TopicId } from '../core/index.ts';
import type { Piece } from './scan.ts';

const list = (words: string) => words.split(' ');

/**
 * Words of daily life in one country, which tell its Parises and Londons from the others. They name no place by themselves.
 * With a capital where they have one here.
 */
const cues: readonly (readonly [topicId: TopicId, words: readonly string[]])[] = [
  [
    'US',
    list(
      'County Township sheriff Sheriff deputies troopers Interstate Walmart Medicaid Medicare GOP Congressman Congresswoman ' +
        'NCAA NFL NBA MLB YMCA sophomore freshman quarterback touchdown homecoming zip ZIP SWAT FEMA IRS',
    ),
  ],
  ['GB', list('constabulary Constabulary pensioner pensioners NHS GCSE Tory Tories motorway')],
  ['CA', list('RCMP OPP')],
];

/**
 * Words of the politics of the states of the USA, which tell Georgia from the country: by themselves they tell of no
 * place, as other countries have senates and governors.
 */
const ofStates: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    list(
      'County county counties Senate Senator Republican Republicans Democrat Democrats GOP runoff precinct precincts governor Governor ' +
        'Gov lieutenant statehouse Statehouse sheriff Sheriff gubernatorial electors redistricting Medicaid statewide',
    ),
  ),
  pt: new Set(list('republicanos republicano democratas condado condados')),
  es: new Set(list('republicanos republicano demócratas condado condados')),
  fr: new Set(list('républicains républicain démocrates comté comtés')),
};
/** Of these, what nothing else has: they count twice. */
const surelyOfStates = new Set(list('County governor Governor Gov gubernatorial statehouse Statehouse'));
/** More different ones say nothing more. */
const mostOfStates = 3;

/** How many different words of a story tell of the states of the USA. */
export function stateCuesIn(pieces: readonly Piece[], language: string): number {
  const words = ofStates[language];
  if (!words) return 0;
  const found = new Set<string>();
  for (const { tokens } of pieces) for (const { text } of tokens) if (words.has(text)) found.add(text);
  const sure = [...found].filter((word) => surelyOfStates.has(word)).length;
  return Math.min(mostOfStates, found.size + sure);
}

const topicsOf = new Map<string, TopicId>(
  cues.flatMap(([id, words]) => words.map((word) => [word, id] as const)),
);
/** More of them say nothing more. */
const most = 3;

/** How much the words of a story tell of a country, by topic; of English stories only. */
export function cuesIn(pieces: readonly Piece[], language: string): ReadonlyMap<TopicId, number> {
  const found = new Map<TopicId, number>();
  if (language !== 'en') return found;
  for (const { tokens } of pieces) {
    for (const { text } of tokens) {
      const topicId = topicsOf.get(text);
      if (topicId === undefined) continue;
      const so = found.get(topicId) ?? 0;
      if (so < most) found.set(topicId, so + 0.5);
    }
  }
  return found;
}
