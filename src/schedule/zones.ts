import type { TimeZone } from '../core/index.ts';

/** Zones as they are chosen: the canonical names, with UTC. */
const names: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** Cities and abbreviations that stand for one zone only; CST, IST and the like mean several and are not here. */
const nicknames: Readonly<Record<string, string>> = {
  gmt: 'UTC',
  z: 'UTC',
  msk: 'Europe/Moscow',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  eet: 'Europe/Helsinki',
  'new york': 'America/New_York',
  washington: 'America/New_York',
  beijing: 'Asia/Shanghai',
  delhi: 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  grozny: 'Europe/Moscow',
  brasilia: 'America/Sao_Paulo',
  'rio de janeiro': 'America/Sao_Paulo',
  rio: 'America/Sao_Paulo',
  kiev: 'Europe/Kyiv',
  kyiv: 'Europe/Kyiv',
  'tel aviv': 'Asia/Jerusalem',
  geneva: 'Europe/Zurich',
  barcelona: 'Europe/Madrid',
  milan: 'Europe/Rome',
  munich: 'Europe/Berlin',
};

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/_/g, ' ');
const byName = new Map(names.map((name) => [plain(name), name]));
const byCity = new Map(names.map((name) => [plain(name.split('/').at(-1) ?? name), name]));

/** A zone as people name it: `Europe/Berlin`, `berlin`, `UTC+3`; null where it is none or could be several. */
export function parseTimeZone(text: string): TimeZone | null {
  const wanted = plain(text.trim());
  const offset = /^(?:utc|gmt)?\s?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(wanted);
  if (offset) return offsetZone(offset[1] ?? '+', Number(offset[2]), Number(offset[3] ?? 0));
  const known = byName.get(wanted) ?? nicknames[wanted] ?? byCity.get(wanted);
  return known ?? linked(wanted);
}

/** Old names (`Asia/Calcutta`) that the zone data still leads somewhere. */
function linked(wanted: string): TimeZone | null {
  if (!wanted.includes('/')) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: wanted.replace(/ /g, '_') }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

function offsetZone(sign: string, hours: number, minutes: number): TimeZone | null {
  if (hours > 14 || minutes > 59) return null;
  if (hours === 0 && minutes === 0) return 'UTC';
  return `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Zones that fit while typing: beginnings of cities first, then of any part. */
export function completeTimeZones(text: string, limit: number): readonly string[] {
  const wanted = plain(text.trim());
  const city = (name: string) => plain(name.split('/').at(-1) ?? name);
  const score = (name: string) => (city(name).startsWith(wanted) ? 0 : plain(name).includes(wanted) ? 1 : 2);
  return names
    .map((name) => ({ name, score: score(name) }))
    .filter((one) => one.score < 2)
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ name }) => name);
}
