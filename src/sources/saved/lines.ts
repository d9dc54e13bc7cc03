import { endsWhole, foldSpace } from '../../text/index.ts';

/** What one line of a saved page is. */
export interface Header {
  /** Date and time as written; null where the line has none. */
  readonly published: string | null;
  readonly byline: string | null;
}

/** Longer lines are no headline and no date line. */
const maxHeadline = 220;
const maxHeader = 180;

const year =
  /(?:^|[^\p{Nd}])(?:(?:19|20)\d\d|[\u0661\u0662\u06f1\u06f2][\u0660-\u0669\u06f0-\u06f9]{3})(?!\p{Nd})|\d\d?[./]\d\d?[./]\d\d(?!\d)/u;
const relative =
  /^\s*(?:(?:updated|published|posted)\s+)?\d{1,3}\s+(?:minutes?|mins?|hours?|hrs?|days?)\s+ago\s*$|^\s*(?:today|yesterday)(?:[\s,].{0,20})?$/i;
const authorLead =
  /^(?:(?:written|reported|posted|published|story|words)\s+by|by|authors?|autor(?:a|es)?|auteur|автор(?:ы)?|текст|por|par|von|di|بقلم|كتب)(?::\s*|\s+)/i;
const dateLead =
  /^(?:(?:first\s+)?published|posted|updated|last\s+(?:updated|modified)|date|publi(?:cado|é|ée)|atualizado|actualizado|mis à jour|опубликовано|обновлено|дата|نُ?شر|تحديث)(?!\p{L})/iu;
const between = /\s*[|•·¦]\s*|\s+[-–—/]\s+/;

/** Reads `19 May, 2017, 05:31 | Author: A. B.` and its kin; null for any other line. */
export function readHeader(line: string): Header | null {
  const text = foldSpace(line);
  if (text === '' || text.length > maxHeader || /https?:\/\//i.test(text)) return null;
  const parts = text.split(between).filter((part) => part !== '');
  const dates = parts.filter(isDatePart);
  const others = parts.filter((part) => !dates.includes(part));
  const named = parts.some((part) => authorLead.test(part));
  if (dates.length === 0 && !named) return null;
  // A sentence with a year in it is a sentence: what is left beside date and name has to be short.
  if (others.some((part) => wordCount(part) > 9) || (endsWhole(text) && wordCount(text) > 8)) return null;
  if (dates.length === 0 && wordCount(text) > 9) return null;
  const withName = others.length > 0 ? others : dates.filter((part) => authorLead.test(part));
  return { published: dates.join(' ') || null, byline: withName.join(' | ') || null };
}

function isDatePart(part: string): boolean {
  if (relative.test(part)) return true;
  if (!year.test(part)) return false;
  // Beside the numbers a date has a weekday, a month, a zone and perhaps a place and a name before it.
  const words = part
    .replace(authorLead, '')
    .split(/[\s,.:/-]+/)
    .filter((word) => /\p{L}{2,}/u.test(word));
  return words.length <= (dateLead.test(part) ? 8 : 6);
}

const bullet = /^\s*[•·●▪◦‣*]\s*|^\s*[-–]\s+/;

/** The text of a list item; null where the line is none. */
export function readBullet(line: string): string | null {
  if (!bullet.test(line)) return null;
  const text = foldSpace(line.replace(bullet, ''));
  return text === '' ? null : text;
}

/** A line set apart by its author: dashes, equal signs, stars, underscores. */
export function isRule(line: string): boolean {
  return /^\s*([-–—=*_#~])(?:\s*\1){2,}\s*$/.test(line) || line.trim() === '\f';
}

/** Whether a line can be a headline: short, begun with a capital, and no sentence of running text. */
export function isHeadline(line: string): boolean {
  const text = foldSpace(line);
  if (text === '' || text.length > maxHeadline || readBullet(line) !== null) return false;
  if (!/^["'“”„«‘’¿¡(\d]*[\p{Lu}\p{Lo}\d]/u.test(text)) return false;
  return (
    !/[.…:;,。]["'”»’)]*$/.test(text) ||
    /\b(?:\p{Lu}\.)+$/u.test(text) ||
    /(?:^|\s)(?:\p{Lu}\p{L}{0,3}|vs|etc|г|гг|млн|млрд|тыс)\.$/u.test(text)
  );
}

/** An address alone on its line, or after a word that announces it; null for any other line. */
export function readAddress(line: string): string | null {
  return (
    /^\s*(?:(?:source|url|link|from|адрес|источник|fonte|fuente)\s*:?\s*)?(https?:\/\/\S+)\s*$/i.exec(
      line,
    )?.[1] ?? null
  );
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
