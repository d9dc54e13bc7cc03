import type { Language } from '../core/index.ts';
import { primaryLanguage } from '../text/index.ts';
import { keyLanguages } from './catalogue.ts';

/** Languages by their names: in each language of the interface, and their own. Made when the first name is asked for. */
let byName: ReadonlyMap<string, Language> | null = null;

const named = (language: string, code: string): string | null => {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code) ?? null;
  } catch {
    // No language tag.
    return null;
  }
};

/** The language that somebody means by a code (`pt`, `pt-BR`, `por`) or a name (`russian`, `русский`), as stories have it; null where there is none. */
export function languageMeant(text: string): Language | null {
  const typed = text.trim().toLowerCase();
  const [, code] = /^([a-z]{2,3})(?:[-_][a-z]{2,4})?$/.exec(typed) ?? [];
  if (code !== undefined && named('en', code) !== null)
    return primaryLanguage(code.length > 2 ? new Intl.Locale(code).language : code);
  byName ??= allNames();
  return primaryLanguage(byName.get(typed) ?? null);
}

function allNames(): ReadonlyMap<string, Language> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const known = codes.filter((code) => named('en', code) !== null);
  const names = known.flatMap((code) =>
    [...keyLanguages, code].map((language) => [named(language, code)?.toLowerCase() ?? code, code] as const),
  );
  // The first has the name: what is listed later under the same is an older code.
  return new Map(names.toReversed());
}
