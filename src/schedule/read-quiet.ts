import type { LocalTime } from '../core/index.ts';

interface QuietHours {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

const off = new Set([
  'off',
  'none',
  'no',
  'never',
  'нет',
  'выкл',
  'não',
  'nao',
  'nunca',
  'non',
  'jamais',
  'لا',
  'بدون',
]);
const time = '(\\d{1,2})(?:[:.h](\\d{2})|h|ч)?';
const range = new RegExp(`^\\D{0,8}${time}[^\\d:.]{1,6}${time}$`, 'u');

/** `22:00-07:00`, `22-7`, `23:30 to 6:00`, `off`. Equal ends mean none. `bad` for anything else. */
export function parseQuiet(text: string): QuietHours | 'off' | 'bad' {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  if (off.has(typed)) return 'off';
  if (typed.length > 40) return 'bad';
  const [, fromHour, fromMinute, toHour, toMinute] = range.exec(typed) ?? [];
  const from = clock(fromHour, fromMinute);
  const to = clock(toHour, toMinute);
  if (!from || !to) return 'bad';
  return from.hour === to.hour && from.minute === to.minute ? 'off' : { from, to };
}

function clock(hours: string | undefined, minutes = '0'): LocalTime | null {
  const [hour, minute] = [Number(hours), Number(minutes)];
  return hours === undefined || hour > 23 || minute > 59 ? null : { hour, minute };
}
