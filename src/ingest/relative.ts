import type { Published } from '../core/index.ts';

type Unit = 'minutes' | 'hours' | 'days' | 'weeks';

const units: readonly (readonly [Unit, RegExp])[] = [
  ['minutes', /^(?:min|минут|хвилин|دقيق|دقائق)/i],
  ['hours', /^(?:h(?:ours?|rs?|oras?|eures?)?$|std|stunde|ora|час|годин|ساع)/i],
  ['days', /^(?:d(?:ays?|ías?|ias?)?$|jours?|tage?n?|giorn|дн|день|يوم|أيام|ايام)/i],
  ['weeks', /^(?:w(?:eeks?)?$|semana|semaine|woche|settiman|недел|тижн|أسبوع|أسابيع)/i],
];
const ago =
  /(?:(?:há|hace|il y a|vor|منذ|قبل)\s+)(\d{1,3}|un[ae]?|um[a]?|an?|ein(?:e[rn]?)?)?\s*(\p{L}+)|(?<!\p{L})(\d{1,3}|an?|one|um[a]?)?\s*(\p{L}+)\s+(?:ago|atrás|назад|тому|fa)(?!\p{L})/iu;
const now = /(?:^|\s)(?:just now|now|agora|ahora|à l['’]instant|только что|сейчас|الآن)(?=\s|$)/i;
const today = /(?:^|[\s,])(?:today|hoje|hoy|aujourd['’]hui|heute|oggi|сегодня|сьогодні|اليوم)(?=[\s,]|$)/i;
const yesterday = /(?:^|[\s,])(?:yesterday|ontem|ayer|hier|gestern|ieri|вчера|вчора|أمس|امس)(?=[\s,]|$)/i;

/** `2 hours ago`, `вчера`, `hace 3 días`: counted back from arrival; days keep no time. */
export function relativeTime(
  text: string,
  arrived: Temporal.Instant,
  timeZone: string | null,
): Published | null {
  if (now.test(text)) return { at: arrived, precision: 'time' };
  const back = ago.exec(text);
  const unit = back ? unitOf(back[2] ?? back[4] ?? '') : null;
  if (back && unit) {
    const count = Number.parseInt(back[1] ?? back[3] ?? '1', 10) || 1;
    if (unit === 'minutes' || unit === 'hours')
      return { at: arrived.subtract({ [unit]: count }), precision: 'time' };
    return dayBack(arrived, timeZone, unit === 'weeks' ? count * 7 : count);
  }
  if (today.test(text)) return dayBack(arrived, timeZone, 0);
  return yesterday.test(text) ? dayBack(arrived, timeZone, 1) : null;
}

function unitOf(word: string): Unit | null {
  return units.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

function dayBack(arrived: Temporal.Instant, timeZone: string | null, days: number): Published {
  const date = arrived
    .toZonedDateTimeISO(timeZone ?? 'UTC')
    .toPlainDate()
    .subtract({ days });
  return { at: date.toZonedDateTime('UTC').toInstant(), precision: 'day' };
}
