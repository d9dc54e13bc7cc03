import type { LocalTime } from '../core/index.ts';
import type { Token } from './lexer.ts';
import type { PartOfDay, Unit } from './words/index.ts';

/** What is left when numbers, units and parts of the day are put together. */
export type Item =
  | Exclude<
      Token,
      {
        kind:
          | 'clock'
          | 'number'
          | 'part'
          | 'unit'
          | 'at'
          | 'o-clock'
          | `half-${string}`
          | 'and-half'
          | 'every'
          | 'times-a-day'
          | 'of-month';
      }
    >
  | ({ readonly kind: 'clock' } & LocalTime)
  /** A number that may be an hour, or the day of a month. */
  | { readonly kind: 'number'; readonly value: number }
  /** `every 2 hours` */
  | { readonly kind: 'step'; readonly count: number; readonly unit: Unit }
  /** `2 hours`, `a week` */
  | { readonly kind: 'amount'; readonly count: number; readonly unit: Unit };

/** The time of a day that an item may be; null for what is none. */
export function timeOf(item: Item | undefined): LocalTime | null {
  if (item?.kind === 'clock') return { hour: item.hour, minute: item.minute };
  return item?.kind === 'number' && item.value < 24 ? { hour: item.value, minute: 0 } : null;
}

/** Hours meant by a part of the day alone; null where it means too many. */
const hourOf = {
  morning: 8,
  midday: 12,
  afternoon: 15,
  evening: 18,
  night: 20,
  'late-night': null,
  dawn: null,
} as const satisfies Record<PartOfDay, number | null>;

/** Joins tokens to clock times, steps and amounts. Null where that gives a time that no clock shows. */
export function assemble(tokens: readonly Token[]): readonly Item[] | null {
  const items: Item[] = [];
  /** A part of the day that waits for its hour: `every evening at 7`. */
  let pending: PartOfDay | null = null;
  let used = false;
  let place = 0;
  /** Times that have a part of their own. */
  const own = new Set<Item>();
  const flush = (): boolean => {
    const hour = pending && !used && !partOfEarlier(items, place, own, pending) ? hourOf[pending] : undefined;
    if (typeof hour === 'number') items.splice(place, 0, { kind: 'clock', hour, minute: 0 });
    pending = null;
    used = false;
    return hour !== null;
  };
  for (let at = 0; at < tokens.length; ) {
    const read = readAt(tokens, at);
    if (read === null) return null;
    const { item, next, part } = read;
    if (part) {
      if (!flush()) return null;
      pending = part;
      place = items.length;
    } else if (item && (item.kind === 'clock' || item.kind === 'number') && pending) {
      const hour = item.kind === 'clock' ? item.hour : item.value;
      const time = inPart(hour, item.kind === 'clock' ? item.minute : 0, pending);
      if (!time) return null;
      items.push(time);
      own.add(time);
      used = true;
    } else if (item) {
      items.push(item);
      if (tokens[next - 1]?.kind === 'part') own.add(item);
    }
    at = next;
  }
  return flush() ? items : null;
}

/** `7 every evening`: the part of the times before it, unless it is one more. Gives whether there were any. */
function partOfEarlier(items: Item[], place: number, own: ReadonlySet<Item>, part: PartOfDay): boolean {
  if (items[place - 1]?.kind === 'and' || items.some(({ kind }) => kind === 'monthly')) return false;
  let found = false;
  for (const [at, item] of items.slice(0, place).entries()) {
    if ((item.kind !== 'clock' && item.kind !== 'number') || own.has(item)) continue;
    const [hour, minute] = item.kind === 'clock' ? [item.hour, item.minute] : [item.value, 0];
    const time = hour > 0 && hour < 12 ? inPart(hour, minute, part) : null;
    if (!time) continue;
    items[at] = time;
    found = true;
  }
  return found;
}

interface Read {
  readonly item: Item | null;
  readonly part?: PartOfDay;
  readonly next: number;
}

function readAt(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  if (!token) return null;
  const [after, behind] = [tokens[at + 1], tokens[at + 2]];
  const give = (item: Item | null, length = 1): Read => ({ item, next: at + length });
  switch (token.kind) {
    case 'part':
      return { item: null, part: token.part, next: at + 1 };
    case 'every':
      if (after?.kind === 'number' && behind?.kind === 'unit')
        return give({ kind: 'step', count: after.value, unit: behind.unit }, 3);
      if (after?.kind === 'clock' && after.bare)
        return give({ kind: 'step', count: after.hour, unit: 'hour' }, 2);
      if (after?.kind === 'unit') return give({ kind: 'step', count: after.count ?? 1, unit: after.unit }, 2);
      // `every 15`: days of months, hours or minutes.
      if (after?.kind === 'number' && after.digits > 0 && !['of-month', 'part'].includes(behind?.kind ?? ''))
        return null;
      return give(null);
    case 'half-past':
    case 'half-to':
      if (after?.kind !== 'number' && after?.kind !== 'ordinal') return null;
      return withPart(tokens, at + 2, (after.value + (token.kind === 'half-to' ? 23 : 0)) % 24, 30);
    case 'number':
      return readNumber(tokens, at, token);
    case 'ordinal':
      return give(token, after?.kind === 'of-month' ? 2 : 1);
    case 'clock':
      return withPart(tokens, at + (isHourWord(after) ? 2 : 1), token.hour, token.minute);
    case 'unit': {
      const count = token.count ?? 1;
      // `الساعة ٨`: the hour of a clock goes before its number.
      if (isHourWord(token) && (after?.kind === 'number' || after?.kind === 'clock')) return give(null);
      // `dia 15`: the number of a day.
      if (token.unit === 'day' && after?.kind === 'number' && after.digits > 0 && behind?.kind !== 'unit')
        return give({ kind: 'ordinal', value: after.value }, behind?.kind === 'of-month' ? 3 : 2);
      return give({ kind: 'amount', count, unit: token.unit });
    }
    case 'each-day':
    case 'day-number': {
      if (
        after?.kind === 'number' &&
        after.digits > 0 &&
        behind?.kind !== 'unit' &&
        behind?.kind !== 'month-name'
      )
        return give({ kind: 'ordinal', value: after.value }, behind?.kind === 'of-month' ? 3 : 2);
      return give(token.kind === 'each-day' ? { kind: 'daily' } : null);
    }
    case 'at':
    case 'o-clock':
    case 'of-month':
      return give(null);
    case 'and-half':
    case 'times-a-day':
      return null;
    default:
      return give(token);
  }
}

const isHourWord = (token: Token | undefined) =>
  token?.kind === 'o-clock' || (token?.kind === 'unit' && token.unit === 'hour' && token.count === undefined);

function readNumber(
  tokens: readonly Token[],
  at: number,
  { value, digits }: Extract<Token, { kind: 'number' }>,
): Read | null {
  const [before, after, behind, last] = [tokens[at - 1], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (after?.kind === 'of-month') return { item: { kind: 'ordinal', value }, next: at + 2 };
  // `5 раз в день`: once a day and five times a day differ by the number alone.
  const isCount = after?.kind === 'times-a-day' || (after?.kind === 'a-day' && after.count === 1);
  if (isCount && before?.kind !== 'at') return { item: { kind: 'a-day', count: value }, next: at + 2 };
  // `two mondays`, `un lundi`
  if (digits === 0 && after?.kind === 'days' && before?.kind !== 'at' && before?.kind !== 'or-to')
    return null;
  const isDate = after?.kind === 'month-name' || (after?.kind === 'from' && behind?.kind === 'month-name');
  if (isDate) return { item: { kind: 'ordinal', value }, next: at + 1 };
  if (after?.kind === 'unit' && !(isHourWord(after) && isAtHour(before, behind)))
    return { item: { kind: 'amount', count: value * (after.count ?? 1), unit: after.unit }, next: at + 2 };
  if (isHourWord(after)) {
    if (behind?.kind === 'and-half') return withPart(tokens, at + 3, value, 30);
    if (behind?.kind !== 'number' || behind.digits !== 2) return withPart(tokens, at + 2, value, 0);
    return withPart(
      tokens,
      at + (last?.kind === 'unit' && last.unit === 'minute' ? 4 : 3),
      value,
      behind.value,
    );
  }
  if (after?.kind === 'and-half') return withPart(tokens, at + 2, value, 30);
  const isHour =
    before?.kind === 'at' || before?.kind === 'or-to' || isHourWord(before) || after?.kind === 'part';
  return isHour ? withPart(tokens, at + 1, value, 0) : { item: { kind: 'number', value }, next: at + 1 };
}

/** Whether `8 hours` is the eighth hour: behind `at`, or with what only a clock has behind it. */
function isAtHour(before: Token | undefined, behind: Token | undefined): boolean {
  const clockLike: readonly (Token['kind'] | undefined)[] = [
    'part',
    'number',
    'and-half',
    'to',
    'or-to',
    'and',
  ];
  const opening: readonly (Token['kind'] | undefined)[] = [
    'at',
    'or-to',
    'to',
    'from',
    'between',
    'and',
    'daily',
  ];
  return opening.includes(before?.kind) || clockLike.includes(behind?.kind);
}

/** The clock time with the part of the day behind it, if there is one. */
function withPart(tokens: readonly Token[], next: number, hour: number, minute: number): Read | null {
  const behind = tokens[next];
  const item = behind?.kind === 'part' ? inPart(hour, minute, behind.part) : clock(hour, minute);
  return item && { item, next: behind?.kind === 'part' ? next + 1 : next };
}

function clock(hour: number, minute: number): Extract<Item, { kind: 'clock' }> | null {
  return hour > 23 || minute > 59 ? null : { kind: 'clock', hour, minute };
}

/** Seven in the evening is 19:00; who writes 19 in the evening means it too. */
function inPart(hour: number, minute: number, part: PartOfDay): Extract<Item, { kind: 'clock' }> | null {
  const isNight = part === 'night' || part === 'late-night';
  const isEarly = part === 'morning' || part === 'dawn';
  if (hour > 12) return isEarly ? null : clock(hour, minute);
  if (hour === 0) return isEarly || isNight ? clock(0, minute) : null;
  if (part === 'evening' && hour === 12) return null;
  if (part === 'midday' && hour > 8) return clock(hour, minute);
  const isLate = isNight ? hour > 5 && hour < 12 : !isEarly;
  return clock((hour % 12) + (isLate ? 12 : 0), minute);
}
