import { FluentBundle, FluentResource } from '@fluent/bundle';
import { textLanguages, textSource } from '../../data/texts/index.ts';
import type { Language } from '../core/index.ts';

export type TextValues = Readonly<Record<string, string | number>>;

export interface Texts {
  readonly languages: readonly Language[];
  /** English stands in for a language that is not there. An unknown key, or a value that is missing, throws. */
  text(language: Language, key: string, values?: TextValues): string;
}

/** Locales as `Intl` writes dates and numbers in them: day before month, 24 hours, Western digits. */
const locales: Readonly<Record<string, string>> = { en: 'en-GB', pt: 'pt-BR', ar: 'ar-u-nu-latn' };

export function localeOf(language: Language): string {
  const known = interfaceLanguage(language);
  return locales[known] ?? known;
}

/** The language of the interface for a chat's: the same where there are texts in it (`pt` for `pt-BR`), else English. */
export function interfaceLanguage(language: Language): (typeof textLanguages)[number] {
  const primary = language.toLowerCase().split(/[-_]/)[0];
  return textLanguages.find((one) => one === primary) ?? 'en';
}

/** Reads a language's file when it is first asked for, then keeps it. */
export function createTexts(): Texts {
  const bundles = new Map<Language, FluentBundle>();
  const bundleOf = (language: Language): FluentBundle => {
    const known = interfaceLanguage(language);
    const bundle = bundles.get(known) ?? readBundle(known);
    bundles.set(known, bundle);
    return bundle;
  };
  const text = (language: Language, key: string, values: TextValues = {}): string => {
    const bundle = bundleOf(language).hasMessage(key) ? bundleOf(language) : bundleOf('en');
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`no text has the key "${key}"`);
    const errors: Error[] = [];
    const written = bundle.formatPattern(pattern, { ...values }, errors);
    if (errors[0]) throw new Error(`text "${key}" in "${language}": ${errors[0].message}`);
    return written;
  };
  return { languages: textLanguages, text };
}

/** Isolation marks keep a Latin name inside Arabic in its place; elsewhere they would only be in the way. */
function readBundle(language: (typeof textLanguages)[number]): FluentBundle {
  const bundle = new FluentBundle(localeOf(language), { useIsolating: language === 'ar' });
  const errors = bundle.addResource(new FluentResource(textSource(language)));
  if (errors[0]) throw errors[0];
  return bundle;
}
