import type { MessageEntity } from 'grammy/types';

/** What a run of text looks like; each mark is one entity of the message. */
export interface Marks {
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  readonly url?: string;
}

export interface Run {
  readonly text: string;
  readonly marks: Marks;
}

/** Text with its entities: offsets and lengths in UTF-16 units, outer before inner, none empty, none overlapping. */
export interface Rich {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

export function run(text: string, marks: Marks = {}): Run {
  return { text, marks };
}

export const lengthOf = (runs: readonly Run[]) => runs.reduce((sum, { text }) => sum + text.length, 0);

export const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

export function markCount({ bold, italic, code, url }: Marks): number {
  return Number(bold ?? false) + Number(italic ?? false) + Number(code ?? false) + Number(url !== undefined);
}

/** The part `[from, to)` of the runs. */
export function slice(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const kept: Run[] = [];
  let at = 0;
  for (const { text, marks } of runs) {
    const piece = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (piece !== '') kept.push({ text: piece, marks });
    at += text.length;
  }
  return kept;
}

export function entitiesOf(runs: readonly Run[], start: number): readonly MessageEntity[] {
  const entities: MessageEntity[] = [];
  let offset = start;
  for (const { text, marks } of runs) {
    const at = { offset, length: text.length };
    offset += text.length;
    if (marks.bold) entities.push({ type: 'bold', ...at });
    if (marks.italic) entities.push({ type: 'italic', ...at });
    if (marks.code) entities.push({ type: 'code', ...at });
    if (marks.url !== undefined) entities.push({ type: 'text_link', ...at, url: marks.url });
  }
  return entities;
}
