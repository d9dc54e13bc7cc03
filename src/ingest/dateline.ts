import { agencyIn } from './agencies.ts';
import { monthOf } from './months.ts';

export interface Dateline {
  /** Null where only a wire's name stands there: `(CNN)`. */
  readonly dateline: string | null;
  readonly agency: string | null;
  /** The paragraph without it. */
  readonly rest: string;
}

/** What parts a dateline from the first sentence: a dash, or after a date a full stop (`MOSCOW, 3 April.`). */
const ends =
  /(?<=\p{Lu}\))(?=\p{Lu})|\s*(?:--|[-–—―_])\s+|(?<=[\p{Lu})])—\s*|(?<=[\d\p{L}/]{2})\.\s+(?:\/[\p{L}. ]+\/\.?\s+)?/gu;
const longest = 110;
const smallWords = new Set([
  'de',
  'da',
  'do',
  'del',
  'of',
  'and',
  'the',
  'la',
  'le',
  'г',
  'el',
  'al',
  'года',
  'near',
  'in',
  'on',
]);

const noPlace =
  /^(?:On|In|At|By|Since|Until|From|After|Before|During|Em|En|No|Na|El|Le|Am|Im|В|На|С|К|До|После|UPDATE|BREAKING|VIDEO|EXCLUSIVE|OPINION|ANALYSIS|LIVE|WATCH)$/u;

/** `(CNN)Two people`, `(Reuters) - Two people`. */
const wireAlone = /^\((\p{L}[\p{L} ]{1,20})\)\s*(?:(?:--|[-–—―:])\s*)?(?=["“«‘']?\p{Lu})/u;
/** Behind a full stop that ends no dateline but a state's short name: `MADISON, Wis. (AP) —`, `KENOSHA, Wis. —`. */
const goesOn = /^(?:\(|(?:--|[-–—―])\s)/u;

/** Splits `WASHINGTON (Reuters) - `, `SALVADOR, Feb 26 - `, `МОСКВА, 3 апр — РИА Новости. ` off; null where there is none. */
export function splitDateline(paragraph: string): Dateline | null {
  const alone = wireAlone.exec(paragraph.slice(0, longest));
  const named = agencyIn(alone?.[1] ?? '');
  if (alone && named) {
    const rest = paragraph.slice(alone[0].length);
    return rest.length < 15 ? null : { dateline: null, agency: named, rest };
  }
  const head = paragraph.slice(0, longest);
  if (!/^\p{Lu}|^\p{Lo}/u.test(head)) return null;
  for (const match of head.matchAll(ends)) {
    if (match.index === 0) continue;
    const place = head.slice(0, match.index);
    const isStop = match[0].trimStart().startsWith('.');
    const after = paragraph.slice(match.index + match[0].length);
    if (isStop && goesOn.test(after)) continue;
    if (!isDateline(place, isStop)) {
      // The full stop of `St. Petersburg, April 3.` ends nothing.
      if (isStop && match.index > 4) return null;
      continue;
    }
    const credit = isStop ? null : /^([\p{L}\d .-]{2,30})\.\s+(?=\P{Ll})/u.exec(after);
    const wire = credit ? agencyIn(credit[1] ?? '') : null;
    const rest = (wire && credit ? after.slice(credit[0].length) : after).trim();
    if (rest.length < 15 || /^\p{Ll}/u.test(rest)) return null;
    return {
      dateline: place.replace(/\s*\([^)]*\)\s*$/, '').trim(),
      agency: agencyIn(/\(([^)]*)\)/.exec(place)?.[1] ?? '') ?? wire ?? agencyIn(match[0]),
      rest,
    };
  }
  return null;
}

/** A place in capitals, or any place that a wire's name in brackets or a date follows; no other words. */
function isDateline(text: string, needsDate: boolean): boolean {
  const wire = /\s*\(([^)]{2,40})\)\s*$/.exec(text);
  const isWired = wire !== null && agencyIn(wire[1] ?? '') !== null;
  if (wire && !isWired && !/^\p{Lu}/u.test(wire[1] ?? '')) return false;
  const plain = wire ? text.slice(0, wire.index) : text;
  const words = plain.split(/[\s,]+/).filter((one) => one !== '');
  if (words.length === 0 || words.length > 9) return false;
  const isDated = words.some((one) => monthOf(one) !== null) && /\d/.test(plain);
  if (needsDate && !isDated) return false;
  const place = words[0] ?? '';
  if (noPlace.test(place)) return false;
  const isShouted = /^[\p{Lu}\p{M}'’.-]{3,}$/u.test(place) && (place.match(/\p{Lu}/gu)?.length ?? 0) >= 3;
  const isSpoken = /^\p{Lo}/u.test(place) && isWired;
  if (!isShouted && !isWired && !(isDated && /^\p{Lu}/u.test(place))) return false;
  return (
    isSpoken ||
    words.every(
      (one) => /^[\p{Lu}\d(/]/u.test(one) || smallWords.has(one.replace(/\.$/, '')) || monthOf(one) !== null,
    )
  );
}
