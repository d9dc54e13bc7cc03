/** Lines that stand together, and how many empty lines stand before them. */
export interface Chunk {
  readonly lines: readonly string[];
  /** Empty lines before it; a rule or a form feed counts as many. */
  readonly gap: number;
  /** True where a rule, a form feed or the beginning of the file stands before it. */
  readonly apart: boolean;
}

import { isRule } from './lines.ts';

/** Cuts a page at its empty lines. Lines that only were wrapped at a fixed width are joined again. */
export function chunksOf(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let lines: string[] = [];
  let gap = 0;
  let apart = true;
  const end = () => {
    if (lines.length === 0) return;
    chunks.push({ lines, gap, apart });
    lines = [];
    gap = 0;
    apart = false;
  };
  for (const line of text.replace(/\r\n?/g, '\n').replace(/\f/g, '\n---\n').split('\n')) {
    if (isRule(line)) {
      end();
      apart = true;
    } else if (line.trim() === '') {
      end();
      gap++;
    } else {
      lines.push(line);
    }
  }
  end();
  const width = wrapWidth(chunks);
  return width === null
    ? chunks
    : chunks.map((chunk) => ({ ...chunk, lines: unwrapped(chunk.lines, width) }));
}

/** The width that the page was wrapped at, or null: most lines that are not the last of their chunk end near it. */
function wrapWidth(chunks: readonly Chunk[]): number | null {
  const inner = chunks.flatMap(({ lines }) => lines.slice(0, -1).map((line) => line.length));
  const lengths = chunks.flatMap(({ lines }) => lines.map((line) => line.length));
  // Not by arguments: a file may have more lines than a call can have of them.
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (inner.length < 4 || longest > 100 || longest < 40) return null;
  const near = inner.filter((length) => length > longest - 20).length;
  return near >= inner.length * 0.6 ? longest : null;
}

/** A line that reaches the width goes on in the next one; a shorter one ends there. */
function unwrapped(lines: readonly string[], width: number): readonly string[] {
  const whole: string[] = [];
  let open = false;
  for (const line of lines) {
    if (open) whole[whole.length - 1] += ` ${line.trim()}`;
    else whole.push(line);
    open = line.length > width - 20;
  }
  return whole;
}
