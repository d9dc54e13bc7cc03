import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { eld } from 'eld/small';
import { amongUntaught, listed } from './function-words.ts';

type Detector = typeof eld;

/** Loads a module of either kind at once, where `import()` would have everybody wait. */
const require = createRequire(import.meta.url);
const load = (url: string): unknown => require(fileURLToPath(url));
let detector: Detector | null = null;

/** Read at the first story: its tables take 160 MB, and a process that only answers needs none of them. */
function theDetector(): Detector {
  detector ??= (load(import.meta.resolve('eld/small')) as { readonly eld: Detector }).eld;
  return detector;
}

/** Languages that short or plain text does not tell apart: a source's own word decides between them. */
const families = [
  ['pt', 'es', 'ca', 'gl', 'oc', 'an', 'ast'],
  ['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'rue'],
  ['nb', 'nn', 'da', 'sv', 'fo'],
  ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd'],
  ['hi', 'mr', 'ne'],
  ['id', 'ms'],
  ['hr', 'bs', 'sr', 'sl'],
  ['cs', 'sk'],
  ['nl', 'af'],
  ['ru', 'kk', 'ky', 'mn', 'tg', 'tt'],
  ['tr', 'az', 'uz', 'tk'],
] as const;

const renamed: Readonly<Record<string, string>> = {
  no: 'nb',
  iw: 'he',
  in: 'id',
  ji: 'yi',
  mo: 'ro',
  sh: 'sr',
  fil: 'tl',
  cmn: 'zh',
  yue: 'zh',
};

const nameOf = (code: string) => renamed[code] ?? code;

let taught: ReadonlySet<string> | null = null;

/** Languages that the detector was taught, or that their words tell. */
function isTaught(language: string): boolean {
  taught ??= new Set([...Object.values(theDetector().info().Languages).map(nameOf), ...listed]);
  return taught.has(language);
}

/** Of a text that declares its language, what is looked at first. */
const beginning = 120;
/** What is looked at: enough to be sure, little enough to be quick. */
const sample = 600;

/** The primary language subtag of a BCP 47 tag in today's spelling (`pt-BR` is `pt`, `no` is `nb`); null for none. */
export function primaryLanguage(tag: string | null): string | null {
  const primary = /^\s*([a-z]{2,3})(?=[-_\s,;]|$)/i.exec(tag ?? '')?.[1]?.toLowerCase();
  if (!primary || ['und', 'mul', 'zxx', 'mis'].includes(primary)) return null;
  return renamed[primary] ?? primary;
}

/**
 * The language a text is written in, as ISO 639-1; `und` where nothing tells. What the source declares is trusted
 * wherever the text leaves a doubt: short text, languages that look alike, languages the detector was not taught.
 */
export function detectLanguage(text: string, declared: string | null): string {
  const claim = primaryLanguage(declared);
  const plain = plainSample(text);
  // What its beginning confirms is not looked at further.
  if (
    claim &&
    plain.length > beginning &&
    nameOf(theDetector().detect(beginningOf(plain)).language) === claim
  )
    return claim;
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 3) return claim ?? 'und';
  const result = theDetector().detect(plain);
  const best =
    result.language === '' ? '' : amongUntaught(plain, nameOf(result.language), result.isReliable());
  if (!claim) return best === '' ? 'und' : best;
  if (best === claim || best === '') return claim;
  return isDoubtful(best, claim, result.getScores(), letters) ? claim : best;
}

function isDoubtful(
  best: string,
  claim: string,
  scores: Readonly<Record<string, number>>,
  letters: number,
): boolean {
  if (letters < 25) return true;
  const claimed = scores[claim] ?? (claim === 'nb' ? scores['no'] : undefined) ?? 0;
  const top = Math.max(...Object.values(scores), 0);
  const alike = families.some(
    (family) => (family as readonly string[]).includes(best) && (family as readonly string[]).includes(claim),
  );
  if (alike) return !isTaught(claim) || claimed > top * 0.85 || letters < 60;
  return claimed > top * 0.95;
}

/** To a blank. */
function beginningOf(plain: string): string {
  const end = plain.lastIndexOf(' ', beginning);
  return plain.slice(0, end > 0 ? end : beginning);
}

/** Without addresses, which are in no language. */
function plainSample(text: string): string {
  const piece = text.slice(0, sample * 2);
  if (!/[@#]|:\/\//.test(piece)) return piece.slice(0, sample);
  return piece.replace(/https?:\/\/\S+|\S+@\S+|[@#]\w+/g, ' ').slice(0, sample);
}
