/** Month names as CLDR has them, in all forms that dates are written in, and some that newsrooms add. */
const locales = [
  'en',
  'ru',
  'pt',
  'es',
  'fr',
  'ar',
  'ar-SY',
  'ar-DZ',
  'ar-MA',
  'de',
  'it',
  'uk',
  'nl',
  'pl',
  'tr',
  'sv',
  'id',
  'cs',
  'el',
  'fa-u-ca-gregory',
];
const extra: Readonly<Record<string, number>> = {
  sept: 9,
  июнь: 6,
  июль: 7,
  мая: 5,
  janv: 1,
  févr: 2,
  avr: 4,
  juil: 7,
  set: 9,
  сент: 9,
  нояб: 11,
  февр: 2,
  марта: 3,
  ene: 1,
  ago: 8,
  dic: 12,
  mai: 5,
  mär: 3,
  maerz: 3,
};

/** Month by name: lower case, no marks, no full stop. */
const months: ReadonlyMap<string, number> = build();

/** 1 to 12; null where the word names no month. */
export function monthOf(word: string): number | null {
  return months.get(key(word)) ?? null;
}

function key(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\.$/, '');
}

function build(): Map<string, number> {
  const found = new Map<string, number>();
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(locale, { month: style, calendar: 'gregory' });
      const within = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', calendar: 'gregory' });
      for (let month = 1; month <= 12; month++) {
        const day = Temporal.PlainDate.from({ year: 2017, month, day: 11 });
        for (const format of [alone, within]) {
          const name = format.formatToParts(day).find(({ type }) => type === 'month')?.value;
          const word = name === undefined ? '' : key(name);
          if (/^\p{L}{3,}$/u.test(word) && !found.has(word)) found.set(word, month);
        }
      }
    }
  }
  for (const [word, month] of Object.entries(extra)) found.set(key(word), month);
  return found;
}
