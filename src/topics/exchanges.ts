import type { Entry } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Endings of Reuters instrument codes, which tell the exchange where a company is listed: `BP.L`, `7203.T`. */
const countryOf: Readonly<Record<string, string>> = {
  ...{
    L: 'GB',
    T: 'JP',
    PA: 'FR',
    F: 'DE',
    DE: 'DE',
    AS: 'NL',
    BR: 'BE',
    MI: 'IT',
    MC: 'ES',
    LS: 'PT',
    Z: 'CH',
  },
  ...{ VX: 'CH', ST: 'SE', OL: 'NO', CO: 'DK', HE: 'FI', AT: 'GR', VI: 'AT', WA: 'PL', MM: 'RU', IS: 'TR' },
  ...{
    TO: 'CA',
    AX: 'AU',
    NZ: 'NZ',
    HK: 'HK',
    SS: 'CN',
    SZ: 'CN',
    KS: 'KR',
    TW: 'TW',
    SI: 'SG',
    KL: 'MY',
    BK: 'TH',
  },
  ...{ JK: 'ID', NS: 'IN', BO: 'IN', TA: 'IL', JO: 'ZA', SA: 'BR', MX: 'MX', BA: 'AR' },
};
const longest = 2;

/** What the ending of an instrument code stands for, where a token is one: `L` of `<BP.L>` and of `(BP.L)`. */
export function listingAt(text: string, tokens: readonly Token[], at: number): Entry | null {
  const token = tokens[at]!;
  if (!token.capital || token.text.length > longest) return null;
  const before = tokens[at - 1];
  if (before?.end !== token.start - 1 || text[before.end] !== '.' || !/[>)]/.test(text[token.end] ?? ''))
    return null;
  const country = countryOf[token.text];
  return country === undefined ? null : entryOf(country);
}

function entryOf(country: string): Entry {
  return {
    topicId: country,
    kind: 'country',
    keyClass: 'institution',
    ambiguous: false,
    casing: 'capitals',
    endsCapital: true,
    accented: false,
    population: 0,
    country: null,
    division: null,
    words: 1,
  };
}
