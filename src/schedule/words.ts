import type { Weekday } from '../core/index.ts';

export type Meaning =
  | { readonly kind: 'days'; readonly weekdays: readonly Weekday[] }
  | { readonly kind: 'hourly' | 'breaking' | 'monthly' | 'last' | 'filler' | 'am' | 'pm' }
  | { readonly kind: 'time'; readonly hour: number };

const days = (...weekdays: Weekday[]): Meaning => ({ kind: 'days', weekdays });
const every = days(1, 2, 3, 4, 5, 6, 7);
const work = days(1, 2, 3, 4, 5);
const weekend = days(6, 7);

/** Phrases of more than one word, longest first; compared without accents, in lower case. */
const phrases: readonly (readonly [string, Meaning])[] = [
  ['last day of the month', { kind: 'last' }],
  ['last day', { kind: 'last' }],
  ['every day', every],
  ['each day', every],
  ['every hour', { kind: 'hourly' }],
  ['every month', { kind: 'monthly' }],
  ['каждый день', every],
  ['каждый час', { kind: 'hourly' }],
  ['каждый месяц', { kind: 'monthly' }],
  ['последний день месяца', { kind: 'last' }],
  ['последний день', { kind: 'last' }],
  ['по будням', work],
  ['по выходным', weekend],
  ['todos os dias', every],
  ['todo dia', every],
  ['cada dia', every],
  ['dias uteis', work],
  ['fim de semana', weekend],
  ['fins de semana', weekend],
  ['toda hora', { kind: 'hourly' }],
  ['todo mes', { kind: 'monthly' }],
  ['ultimo dia', { kind: 'last' }],
  ['todos los dias', every],
  ['dias laborables', work],
  ['entre semana', work],
  ['fin de semana', weekend],
  ['fines de semana', weekend],
  ['cada hora', { kind: 'hourly' }],
  ['cada mes', { kind: 'monthly' }],
  ['tous les jours', every],
  ['chaque jour', every],
  ['en semaine', work],
  ['jours ouvres', work],
  ['le week-end', weekend],
  ['toutes les heures', { kind: 'hourly' }],
  ['chaque heure', { kind: 'hourly' }],
  ['tous les mois', { kind: 'monthly' }],
  ['dernier jour', { kind: 'last' }],
  ['كل يوم', every],
  ['كل ساعة', { kind: 'hourly' }],
  ['كل شهر', { kind: 'monthly' }],
  ['أيام العمل', work],
  ['نهاية الأسبوع', weekend],
  ['آخر يوم', { kind: 'last' }],
];

/** Single words, and word beginnings marked by `*`. */
const words: readonly (readonly [string, Meaning])[] = [
  ['daily', every],
  ['everyday', every],
  ['weekday*', work],
  ['workday*', work],
  ['weekend*', weekend],
  ['hourly', { kind: 'hourly' }],
  ['breaking', { kind: 'breaking' }],
  ['monthly', { kind: 'monthly' }],
  ['noon', { kind: 'time', hour: 12 }],
  ['midday', { kind: 'time', hour: 12 }],
  ['midnight', { kind: 'time', hour: 0 }],
  ['am', { kind: 'am' }],
  ['pm', { kind: 'pm' }],
  ...['mon*', 'tue*', 'wed*', 'thu*', 'fri*', 'sat*', 'sun*'].map(
    (word, at) => [word, days((at + 1) as Weekday)] as const,
  ),
  ['ежедневно', every],
  ['будн*', work],
  ['выходн*', weekend],
  ['ежечасно', { kind: 'hourly' }],
  ['срочн*', { kind: 'breaking' }],
  ['ежемесячно', { kind: 'monthly' }],
  ['полдень', { kind: 'time', hour: 12 }],
  ['полночь', { kind: 'time', hour: 0 }],
  ['понедельник*', days(1)],
  ['пн', days(1)],
  ['вторник*', days(2)],
  ['вт', days(2)],
  ['сред*', days(3)],
  ['ср', days(3)],
  ['четверг*', days(4)],
  ['чт', days(4)],
  ['пятниц*', days(5)],
  ['пт', days(5)],
  ['суббот*', days(6)],
  ['сб', days(6)],
  ['воскресень*', days(7)],
  ['вс', days(7)],
  ['diariamente', every],
  ['diario', every],
  ['diariamente', every],
  ['diaria', every],
  ['segunda*', days(1)],
  ['terca*', days(2)],
  ['quarta*', days(3)],
  ['quinta*', days(4)],
  ['sexta*', days(5)],
  ['sabado*', days(6)],
  ['domingo*', days(7)],
  ['mensal*', { kind: 'monthly' }],
  ['urgente*', { kind: 'breaking' }],
  ['meio-dia', { kind: 'time', hour: 12 }],
  ['meia-noite', { kind: 'time', hour: 0 }],
  ['lunes', days(1)],
  ['martes', days(2)],
  ['miercoles', days(3)],
  ['jueves', days(4)],
  ['viernes', days(5)],
  ['laborables', work],
  ['mediodia', { kind: 'time', hour: 12 }],
  ['medianoche', { kind: 'time', hour: 0 }],
  ['mensual*', { kind: 'monthly' }],
  ['quotidien*', every],
  ['lundi*', days(1)],
  ['mardi*', days(2)],
  ['mercredi*', days(3)],
  ['jeudi*', days(4)],
  ['vendredi*', days(5)],
  ['samedi*', days(6)],
  ['dimanche*', days(7)],
  ['midi', { kind: 'time', hour: 12 }],
  ['minuit', { kind: 'time', hour: 0 }],
  ['mensuel*', { kind: 'monthly' }],
  ['يوميا', every],
  ['الاثنين', days(1)],
  ['الإثنين', days(1)],
  ['الثلاثاء', days(2)],
  ['الأربعاء', days(3)],
  ['الخميس', days(4)],
  ['الجمعة', days(5)],
  ['السبت', days(6)],
  ['الأحد', days(7)],
  ['شهريا', { kind: 'monthly' }],
  ['عاجل', { kind: 'breaking' }],
  ['صباحا', { kind: 'am' }],
  ['مساء', { kind: 'pm' }],
  ..."по at on and every each the of day from to until o'clock в и на каждый каждую каждое каждые с до as os e a o às das nas no na de cada y el los las la en toda todo todas todos et le les à des chaque du و في كل الساعة من إلى h"
    .split(' ')
    .map((word) => [word, { kind: 'filler' }] as const),
];

/** Lower case, without accents, so that `terça` and `terca` are one. Arabic letters keep their shape. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652]/g, '')
    .normalize('NFC')
    .toLowerCase();
}

const table = words.map(([word, meaning]) => ({
  stem: plain(word.replace('*', '')),
  open: word.endsWith('*'),
  meaning,
}));
export const knownPhrases = phrases
  .map(([text, meaning]) => ({ text: plain(text), meaning }))
  .sort((a, b) => b.text.length - a.text.length);

export function meaningOf(word: string): Meaning | null {
  return table.find(({ stem, open }) => (open ? word.startsWith(stem) : word === stem))?.meaning ?? null;
}
