import type { MessageEntity } from 'grammy/types';
import { entitiesOf, lengthOf, type Rich, textOf } from './rich.ts';
import { entityCount, type Limits, splitUnit, type Unit } from './split.ts';

/** One block of a document: its units, and whether the next one may not be parted from it (a heading). */
export interface Group {
  readonly units: readonly Unit[];
  readonly gap: '\n\n' | '\n';
  readonly heads: boolean;
  /** Shown in the clear where the rest of the document is discreet. */
  readonly clear: boolean;
}

interface Placed extends Unit {
  readonly clear: boolean;
}

/**
 * Groups as few texts as fit: broken between groups where every group fits alone, inside one only where it does not. A
 * heading goes with what follows it. `hide` puts all that is not clear behind one spoiler a text.
 */
export function pack(groups: readonly Group[], limits: Limits, hide: boolean): readonly Rich[] {
  const room = hide ? { ...limits, entities: limits.entities - 1 } : limits;
  const texts: (readonly Placed[])[] = [];
  let open: readonly Placed[] = [];
  const flush = () => {
    if (open.length > 0) texts.push(open);
    open = [];
  };
  for (const bunch of bunches(groups)) {
    const whole = bunch.flatMap(placed);
    if (!fits([...open, ...whole], room)) flush();
    if (fits([...open, ...whole], room)) {
      open = [...open, ...whole];
      continue;
    }
    for (const unit of whole.flatMap((one) => pieces(one, room))) {
      if (!fits([...open, unit], room)) flush();
      open = [...open, unit];
    }
  }
  flush();
  return texts.map((units) => joined(units, hide));
}

/** Headings with the group they head. */
function bunches(groups: readonly Group[]): readonly (readonly Group[])[] {
  const result: Group[][] = [];
  let isOpen = false;
  for (const group of groups.filter(({ units }) => units.length > 0)) {
    const last = result.at(-1);
    if (isOpen && last) last.push(group);
    else result.push([group]);
    isOpen = group.heads;
  }
  return result;
}

function placed({ units, gap, clear }: Group): readonly Placed[] {
  return units.map((unit, index) => ({ ...unit, gap: index === 0 ? gap : unit.gap, clear }));
}

function pieces(unit: Placed, limits: Limits): readonly Placed[] {
  return splitUnit(unit, limits).map((one) => ({ ...one, clear: unit.clear }));
}

function fits(units: readonly Placed[], limits: Limits): boolean {
  let text = 0;
  let entities = 0;
  for (const [index, unit] of units.entries()) {
    text += lengthOf(unit.runs) + (index === 0 ? 0 : unit.gap.length);
    entities += entityCount(unit);
  }
  return text <= limits.text && entities <= limits.entities;
}

function joined(units: readonly Placed[], hide: boolean): Rich {
  let text = '';
  let hiddenFrom: number | null = null;
  const entities: MessageEntity[] = [];
  for (const [index, unit] of units.entries()) {
    if (index > 0) text += unit.gap;
    if (hide && !unit.clear) hiddenFrom ??= text.length;
    if (unit.quote) entities.push({ type: 'blockquote', offset: text.length, length: lengthOf(unit.runs) });
    entities.push(...entitiesOf(unit.runs, text.length));
    text += textOf(unit.runs);
  }
  if (hiddenFrom === null) return { text, entities };
  const spoiler: MessageEntity = { type: 'spoiler', offset: hiddenFrom, length: text.length - hiddenFrom };
  const at = entities.findIndex(({ offset }) => offset >= spoiler.offset);
  return { text, entities: entities.toSpliced(at < 0 ? entities.length : at, 0, spoiler) };
}
