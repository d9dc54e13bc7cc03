/** Numbers beside a month or a measure, which count nobody. */

/** Years of an age, hours, kilometres and so on: no toll is counted in them. */
const measures =
  /^(?:(?:year|month|week|day|night|hour|minute|mile|kilomet(?:er|re)|met(?:er|re)|foot|degree|dollar|point)s?|feet|km|mph|percent|per|magnitude|años?|mes(?:es)?|semanas?|días?|horas?|minutos?|kilómetros?|metros?|grados?|ciento|anos?|dias?|quilômetros?|graus?|cento|ans?|mois|semaines?|jours?|heures?|minutes?|kilomètres?|mètres?|degrés?|лет|год[ау]?|летн\p{L}*|месяц\p{L}*|недел\p{L}*|дней|дня|день|час(?:а|ов)?|минут\p{L}?|километр\p{L}*|метр\p{L}*|км|процент\p{L}*|балл\p{L}*|سن(?:ة|وات)|عاما?|أعوام|يوما?|أيام|ساع(?:ة|ات)|دقيقة|دقائق|كيلومترا?|كم|مترا?|بالم(?:ئة|ائة)|jahren?|monaten?|wochen?|tagen?|stunden?|minuten|kilometern?|metern?|prozent)$/u;

export const isMeasure = (word: string | undefined): boolean => word !== undefined && measures.test(word);

const months = new Map<string, readonly string[]>();

/** The names of the months in a language, alone and behind a day. */
function monthsIn(language: string): readonly string[] {
  let known = months.get(language);
  if (!known) {
    const formats = [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const;
    const names = formats.flatMap((format) => {
      const dates = new Intl.DateTimeFormat(language === 'und' ? 'en' : language, format);
      return Array.from(
        { length: 12 },
        (_, month) =>
          dates.formatToParts(new Temporal.PlainDate(2024, month + 1, 1)).find(({ type }) => type === 'month')
            ?.value,
      );
    });
    known = [...new Set(names.flatMap((name) => (name && /\p{L}/u.test(name) ? [name.toLowerCase()] : [])))];
    months.set(language, known);
  }
  return known;
}

/** Whole, or shortened: `sept` and `mar`, which `mariners` and `mayors` are not. */
function isMonth(word: string | undefined, language: string): boolean {
  return word !== undefined && word.length >= 3 && monthsIn(language).some((name) => name.startsWith(word));
}

const afterModal = new Set('have be not yet also still well never'.split(' '));

/** Whether the figure at a place is a day of a month: `19 May`, `May 19`, `19 de mayo`. */
export function isDay(words: readonly string[], at: number, language: string): boolean {
  const number = Number(words[at]);
  if (!(number >= 1 && number <= 31)) return false;
  const next = words[at + 1] === 'de' || words[at + 1] === 'of' ? at + 2 : at + 1;
  // `19 may have died`.
  const isModal = words[next] === 'may' && afterModal.has(words[next + 1] ?? '');
  return (isMonth(words[next], language) && !isModal) || isMonth(words[at - 1], language);
}
