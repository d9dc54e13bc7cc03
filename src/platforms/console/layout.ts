import type { Action, Document, DocumentBlock, Inline, Language } from '../../core/index.ts';
import { cleanText, cleanUrl } from '../shared/index.ts';
import { widthOf } from './width.ts';
import { type Line, type Span, type Style, span, wrap } from './wrap.ts';

type BlockOf<Kind extends DocumentBlock['kind']> = Extract<DocumentBlock, { readonly kind: Kind }>;

export interface LayoutOptions {
  readonly columns: number;
  /** True where the terminal can open links itself; else addresses are written out. */
  readonly links: boolean;
  /** False where nobody can choose an action. */
  readonly actions: boolean;
  /** The path each file and picture was saved under; its own name where it is not saved. */
  readonly saved?: ReadonlyMap<DocumentBlock, string>;
}

/** Longer lines are hard to read. */
const widest = 100;
const narrowest = 20;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A document as lines of a terminal: no markup, no escape sequences, nothing wider than the terminal but addresses. */
export function layOut(document: Document, options: LayoutOptions): Line[] {
  const width = Math.min(widest, Math.max(narrowest, Math.floor(options.columns) || narrowest));
  const lines: Line[] = [];
  let before: Laid | null = null;
  let firstAction = 1;
  for (const block of document.blocks) {
    const laid = blockLines(block, { ...options, width, language: document.language, firstAction });
    if (block.kind === 'actions') firstAction += block.actions.length;
    if (laid.length === 0) continue;
    const now = { kind: block.kind, size: laid.length };
    if (before && needsGap(before, now)) lines.push([]);
    lines.push(...laid);
    before = now;
  }
  return lines;
}

interface Laid {
  readonly kind: DocumentBlock['kind'];
  /** Number of lines. */
  readonly size: number;
}

/** A heading stands close to what it heads, and a list of single lines stays a list. */
function needsGap(before: Laid, now: Laid): boolean {
  const list = before.kind === 'item' && now.kind === 'item' && before.size === 1 && now.size === 1;
  return !list && (before.kind !== 'heading' || now.kind === 'heading');
}

interface Frame extends LayoutOptions {
  readonly width: number;
  readonly language: Language;
  readonly firstAction: number;
}

function blockLines(block: DocumentBlock, frame: Frame): Line[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block, frame);
    case 'text':
      return textLines(block, frame);
    case 'item':
      return itemLines(block, frame);
    case 'quote':
      return quoteLines(block, frame);
    case 'picture':
      return [
        ...wrap([span(cleanText(block.alt), 'muted')], frame.width),
        ...(frame.saved?.has(block)
          ? wrap([span(`→ ${cleanText(frame.saved.get(block) ?? '')}`)], frame.width)
          : []),
      ];
    case 'file':
      return wrap([span(`→ ${cleanText(frame.saved?.get(block) ?? block.name)}`)], frame.width);
    case 'actions':
      return frame.actions ? actionLines(block.actions, frame) : [];
  }
}

function headingLines({ level, text }: BlockOf<'heading'>, { width, language }: Frame): Line[] {
  const shown = cleanText(text);
  return wrap([span(level === 1 ? shown : upperCase(shown, language), 'strong')], width);
}

/** Upper case as the language writes it; a tag that is none falls back to what all languages share. */
function upperCase(text: string, language: Language): string {
  const primary = /^[a-z]{2,3}(?![a-z])/i.exec(language)?.[0];
  return primary ? text.toLocaleUpperCase(primary) : text.toUpperCase();
}

function textLines({ lines, muted }: BlockOf<'text'>, frame: Frame): Line[] {
  const style = muted ? 'muted' : 'plain';
  return lines.flatMap((line) => {
    const spans = line.flatMap((run) => inlineSpans(run, style, frame));
    return wrap(spans, frame.width);
  });
}

function inlineSpans(run: Inline, style: Style, frame: Frame): readonly Span[] {
  if (typeof run === 'string') return [span(cleanText(run), style)];
  if ('url' in run) return linkSpans(run.text, run.url, style, frame);
  return [span(cleanText(run.text), 'strong' in run ? 'strong' : 'muted')];
}

/** A link the terminal opens, else `text (address)`. */
function linkSpans(text: string, address: string | null, style: Style, { links }: Frame): readonly Span[] {
  const shown = cleanText(text);
  const url = address === null ? null : cleanUrl(address);
  if (url === null) return [span(shown, style)];
  if (links || shown.trim() === url) return [span(shown.trim() === '' ? url : shown, style, url)];
  return [span(`${shown} (${url})`, style)];
}

function itemLines(item: BlockOf<'item'>, frame: Frame): Line[] {
  const number = item.number === null ? '- ' : `${item.number}. `;
  const indent = ' '.repeat(number.length);
  const { width } = frame;
  const url = item.url === null ? null : cleanUrl(item.url);
  const sentences = item.sentences.flatMap((sentence, at) => {
    const text = span(`${cleanText(sentence.text)} `);
    // Sentences of one source in a row name it once, behind the last.
    if (item.sentences[at + 1]?.source === sentence.source) return [text];
    const address = sentence.url === item.url ? null : sentence.url;
    return [text, ...linkSpans(`[${cleanText(sentence.source)}]`, address, 'muted', frame), span(' ')];
  });
  return [
    ...titleLines(item, number, indent, width),
    ...wrap(sentences, width, indent),
    ...item.footers.flatMap((footer) => wrap([span(cleanText(footer), 'muted')], width, indent)),
    ...(url === null ? [] : wrap([span(url, 'muted', url)], width, indent)),
  ];
}

function titleLines(item: BlockOf<'item'>, number: string, indent: string, width: number): Line[] {
  const title = cleanText(item.title);
  const laid = wrap([span(title, 'strong')], width, indent).map((line, index) =>
    index === 0 ? [span(number), ...line.slice(1)] : line,
  );
  const note = item.note === null ? '' : cleanText(item.note);
  if (note.trim() === '') return laid;
  const last = laid.at(-1);
  const used = last?.reduce((sum, { text }) => sum + widthOf(text), 0) ?? 0;
  const free = width - used - widthOf(note);
  if (laid.length === 1 && last && free >= 2 && !rightToLeft.test(title + note)) {
    return [[...last, span(' '.repeat(free)), span(note, 'muted')]];
  }
  return [...laid, ...wrap([span(note, 'muted')], width, indent)];
}

function quoteLines(quote: BlockOf<'quote'>, frame: Frame): Line[] {
  const source = quote.source === null ? [] : linkSpans(`[${quote.source}]`, quote.url, 'muted', frame);
  const own = quote.source === null && quote.url !== null ? linkSpans('', quote.url, 'muted', frame) : [];
  const laid = wrap([span(`${cleanText(quote.text)} `), ...source, ...own], frame.width - 2);
  return laid.map((line) => [span('│ ', 'muted'), ...line]);
}

/** `[1] Settings  [2] Help`; a label that is its own number is not said twice. An action is never broken between lines. */
function actionLines(actions: readonly Action[], { width, firstAction }: Frame): Line[] {
  const lines: Span[][] = [];
  let used = 0;
  for (const [index, { label }] of actions.entries()) {
    const number = String(firstAction + index);
    const shown = cleanText(label).trim();
    const spans = [span(`[${number}]`, 'strong'), ...(shown === number ? [] : [span(` ${shown}`)])];
    const size = spans.reduce((sum, { text }) => sum + widthOf(text), 0);
    const line = lines.at(-1);
    if (line && used + 2 + size <= width) {
      line.push(span('  '), ...spans);
      used += 2 + size;
    } else {
      lines.push(spans);
      used = size;
    }
  }
  return lines;
}
