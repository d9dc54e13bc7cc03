import { foldSpace } from '../text/index.ts';
import { agencyIn, withoutAgency } from './agencies.ts';

export interface Byline {
  /** Names joined by `, `; null where there is none. */
  readonly author: string | null;
  readonly agency: string | null;
}

const lead =
  /^(?:(?:written|reported|reporting|story|words|posted|published|analysis|opinion) by|by|author|authors|autor|autora|autores|auteur|автор|авторы|текст|por|par|von|di|da|door|av|af|redação|بقلم|كتب|كتبت)(?::\s*|\s+)/i;
const cut =
  /\s*,?\s+(?:for|of|at|from|in|em|en|para|à|à|de\s+o?\s*notre|with|special to|корр\.?|correspondent|reporter|editor|staff writer|political|chief|senior)(?=\s|$).*$/iu;
/** `, Moscow correspondent` behind a name. */
const post = /,\s[^,|]{0,40}(?<!\p{L})(?:correspondent|reporter|editor|writer|корреспондент)$/iu;
const between = /\s*(?:,|;|&|\s(?:and|y|e|et|и|und|та|with|و)\s)\s*/iu;
const nobody =
  /^(?:admin|administrator|editor|editors|staff|staff writer|staff reporter|newsroom|news desk|web desk|redação|redacción|redaktion|редакция|authors?|auteurs?|autore?s?|autora|автор(?:ы)?|agencies|agências|agencias|wire|wires|news agencies|unknown|none|null|n\/a|guest|newsdesk|contributor|our correspondent)$/i;

/** What people are, beside who they are (`A. B., Chief Technology Officer`). */
const job =
  /(?<!\p{L})(?:officer|chief|head|director|president|professor|fellow|analyst|reporter|correspondent|editor|columnist|journalist|photographer|writer|producer|ph\.?\s?d|korrespondent\w*|redakteur\w*|journaliste?|rédact\w+|periodista|repórter|корреспондент|обозреватель|редактор|журналист)(?=\P{L}|$)/iu;

/** Reads `By A. B. and C. D. | Reuters`, `19 May, 2017, 05:31 | Author: A. B.`, `Автор: ...`, `a@b.org (A. B.)`. */
export function readByline(line: string | null): Byline {
  const text = foldSpace((line ?? '').slice(0, 400)).replace(post, '');
  if (text === '') return { author: null, agency: null };
  const agency = agencyIn(text);
  const names = text
    .split(/\s*[|•·/]\s*|\s+[-–—]\s+|\s{2,}/)
    .flatMap(namesIn)
    .filter((name, at, all) => all.indexOf(name) === at)
    .slice(0, 8);
  return { author: names.length > 0 ? names.join(', ') : null, agency };
}

function namesIn(part: string): readonly string[] {
  const mailed = /\S+@\S+\s*\(([^)]+)\)/.exec(part)?.[1];
  const plain = (mailed ?? part)
    .replace(/https?:\/\/\S+|\S+@\S+/g, '')
    .replace(/\([^)]*\)/g, '')
    .trim();
  const named = plain.replace(lead, '');
  const isMarked = named !== plain;
  return named.split(between).flatMap((one, at, all) => {
    // What follows a full name after a comma is a second name, a post or a desk.
    if (at > 0 && (job.test(one) || (!one.includes(' ') && all[0]?.includes(' ')))) return [];
    const name = withoutAgency(one.replace(cut, ''))
      .replace(/^[\s,.:;*@]+|[\s,:;*–—-]+$|\s(?:avec|com|con|mit|with|and)\s*$/g, '')
      .replace(lead, '');
    return isName(name, isMarked) ? [name] : [];
  });
}

/** Two to six words with a capital, or one that was marked as a name; never a date. */
function isName(name: string, isMarked: boolean): boolean {
  if (name.length < 2 || name.length > 60 || /\d|[?!]/.test(name) || nobody.test(name)) return false;
  const words = name.split(' ');
  if (words.length > 6 || !/^[\p{Lu}\p{Lo}]|\s\p{Lu}/u.test(name))
    return isMarked && words.length <= 3 && /^\p{L}+$/u.test(name);
  return !/^(?:updated|published|posted|last|first|read|min|comments?|share|обновлено|опубликовано|publicado|atualizado|actualizado)(?!\p{L})/iu.test(
    name,
  );
}
