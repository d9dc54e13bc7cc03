/** Countries and territories of ISO 3166-1 and their names, from the CLDR data in this Node's ICU. */
import { languages } from './hand.ts';

/** Codes that ICU names as regions but ISO 3166-1 does not assign: groupings, reserved and withdrawn codes. XK stays. */
const outside =
  'AC AN BU CP CQ CS CT DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO RH SU TA TP UK UN';
const notCountries = new Set(`${outside} VD WK XA XB YD YU ZR ZZ`.split(' '));

/** Countries whose CLDR name holds a second name in brackets, not a remark. */
const secondNames = new Set(['MM']);

const display = new Map<string, Intl.DisplayNames>(
  languages.map((language) => [
    language,
    new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  ]),
);

export function countryCodes(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((iso) => !notCountries.has(iso) && display.get('en')?.of(iso) !== undefined);
}

/** Abbreviations of CLDR as newspapers write them out. */
function writtenOut(name: string): string {
  return name
    .replaceAll('’', "'")
    .replaceAll(' & ', ' and ')
    .replace(/^St\. /, 'Saint ')
    .replace(/(^| )о-ва($| )/, '$1острова$2')
    .replace(/(^| )о-в($| )/, '$1остров$2');
}

/** CLDR's names for a country in one language, the display name first. */
export function cldrNames(iso: string, language: string): readonly string[] {
  const name = writtenOut(display.get(language)?.of(iso) ?? '');
  const bracket = /^(.+?) \((.+)\)$/.exec(name);
  if (!bracket) return name === '' ? [] : [name];
  return secondNames.has(iso) ? [bracket[1]!, bracket[2]!] : [bracket[1]!];
}
