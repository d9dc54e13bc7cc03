import type { DocumentBlock, Inline, Language } from '../../core/index.ts';
import { cleanText, cleanUrl } from '../shared/index.ts';
import { directed } from './direction.ts';
import type { Group } from './pack.ts';
import { lengthOf, type Marks, type Run, run, textOf } from './rich.ts';
import { sentenceBreaks, type Unit } from './split.ts';

type BlockOf<Kind extends DocumentBlock['kind']> = Extract<DocumentBlock, { readonly kind: Kind }>;
type Shown = BlockOf<'heading' | 'text' | 'item' | 'quote'>;

/** Longer addresses are no links: clients refuse them. */
const maxUrl = 2000;

/** A block as units of text. `before` is the block above it, where there is one in the same run of text. */
export function groupOf(
  block: DocumentBlock,
  before: DocumentBlock | null,
  language: Language,
): Omit<Group, 'clear'> {
  const units = unitsOf(block as Shown, language).filter(({ runs }) => textOf(runs).trim() !== '');
  const heads = block.kind === 'heading';
  const gap = isClose(before, block) ? '\n' : '\n\n';
  return { units, gap, heads };
}

/** A heading stands close to what it heads, and a list of single lines stays a list. */
function isClose(before: DocumentBlock | null, now: DocumentBlock): boolean {
  if (before?.kind === 'heading') return now.kind !== 'heading';
  return isLine(before) && isLine(now);
}

function isLine(block: DocumentBlock | null): boolean {
  return block?.kind === 'item' && block.sentences.length + block.footers.length === 0 && block.note === null;
}

function unitsOf(block: Shown, language: Language): readonly Unit[] {
  switch (block.kind) {
    case 'heading':
      return [line([run(headingText(block, language), { bold: true })], language)];
    case 'text':
      return block.lines.map((inlines) =>
        line(
          inlines.map((one) => inlineRun(one, block.muted === true)),
          language,
        ),
      );
    case 'item':
      return itemUnits(block, language);
    case 'quote':
      return quoteUnits(block, language);
    default:
      return [];
  }
}

/** Sections stand out from the titles in them. */
function headingText({ level, text }: BlockOf<'heading'>, language: Language): string {
  const shown = cleanText(text).trim();
  return level === 1 ? shown : shown.toLocaleUpperCase(language);
}

function line(runs: readonly Run[], language: Language): Unit {
  const shown = directed(trimmed(runs), language);
  return { runs: shown, gap: '\n', breaks: sentenceBreaks(shown, language) };
}

/** Without empty runs, and without blanks at both ends, which Telegram would take away. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const kept = runs.filter(({ text }) => text !== '');
  const ends = kept.map((one, index) => {
    const start = index === 0 ? one.text.trimStart() : one.text;
    return { ...one, text: index === kept.length - 1 ? start.trimEnd() : start };
  });
  return ends.filter(({ text }) => text !== '');
}

function inlineRun(inline: Inline, muted: boolean): Run {
  const base: Marks = muted ? { italic: true } : {};
  if (typeof inline === 'string') return run(cleanText(inline), base);
  const text = cleanText(inline.text);
  if ('url' in inline) return linked(text, inline.url, base);
  return run(text, 'strong' in inline ? { ...base, bold: true } : { ...base, italic: true });
}

function linked(text: string, address: string | null, marks: Marks = {}): Run {
  const url = address === null ? null : linkOf(address);
  if (url === null) return run(text, marks);
  return run(text.trim() === '' ? url : text, { ...marks, url });
}

/** Only what every client opens: http or https, a host with a dot. */
function linkOf(address: string): string | null {
  const url = cleanUrl(address);
  if (url === null || url.length > maxUrl) return null;
  return /[^.]\.[^.]/.test(URL.parse(url)?.hostname ?? '') ? url : null;
}

function itemUnits(item: BlockOf<'item'>, language: Language): readonly Unit[] {
  const mark = item.number === null ? '• ' : `${item.number}. `;
  const title = linked(sourceText(item.title).trim(), item.url, { bold: true });
  const titleRuns = trimmed([run(mark), title]);
  return [
    { runs: titleRuns, gap: '\n', breaks: [] },
    ...(item.note === null ? [] : [line([run(sourceText(item.note), { italic: true })], language)]),
    ...sourced(item).map((unit, index) => (index === 0 ? { ...unit, gap: '\n' as const } : unit)),
    ...item.footers.map((footer) => line([run(sourceText(footer), { italic: true })], language)),
  ];
}

/** Sentences of one source in a row stay together and name it once, behind the last. */
function sourced({ sentences }: BlockOf<'item'>): readonly Unit[] {
  const units: Unit[] = [];
  let runs: Run[] = [];
  let breaks: number[] = [];
  for (const [index, { text, source, url }] of sentences.entries()) {
    if (runs.length > 0) runs.push(run(' '));
    runs.push(run(sourceText(text).trim()));
    if (sentences[index + 1]?.source === source) {
      breaks.push(lengthOf(runs));
      continue;
    }
    runs.push(run(' ['), linked(sourceText(source).trim(), url), run(']'));
    units.push({ runs, gap: ' ', breaks });
    runs = [];
    breaks = [];
  }
  return units;
}

function quoteUnits(quote: BlockOf<'quote'>, language: Language): readonly Unit[] {
  const runs = [run(sourceText(quote.text).trim())];
  const source = sourceText(quote.source ?? '').trim();
  const named = source !== '' || quote.url !== null ? [linked(source, quote.url)] : [];
  return [
    { runs, gap: '\n', quote: true, breaks: sentenceBreaks(runs, language) },
    ...(named.length > 0 && textOf(named) !== '' ? [line([run('— '), ...named], language)] : []),
  ];
}

/**
 * What a source says, where a name in it calls nobody: Telegram makes a mention of every `@name`, whatever entities a text
 * comes with, and tells that person in a group. A word joiner behind the sign shows nothing and ends that.
 */
function sourceText(text: string): string {
  return cleanText(text).replace(/(?<!\w)@(?=\w)/g, '@\u2060');
}
