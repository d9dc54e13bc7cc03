import type { LocalTime } from '../core/index.ts';
import { assemble, type Item, timeOf } from './clocks.ts';
import { lex, normal } from './lexer.ts';
import { lexicons } from './words/index.ts';

interface QuietHours {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

const off = new Set(lexicons.flatMap((lexicon) => lexicon.off.map(normal)));
/** Words that say nothing beside two times. */
const between: readonly Item['kind'][] = ['from', 'to', 'or-to', 'between', 'and'];

/** `22:00-07:00`, `22-7`, `from 10pm to 7am`, `с 22 до 7`, `off`. Equal ends mean none. `bad` for anything else. */
export function parseQuiet(text: string): QuietHours | 'off' | 'bad' {
  if (off.has(normal(text.slice(0, 40)))) return 'off';
  const items = (assemble(lex(text) ?? []) ?? []).filter(({ kind }) => !between.includes(kind));
  const [from, to, ...others] = items.map(timeOf);
  if (!from || !to || others.length > 0) return 'bad';
  return from.hour === to.hour && from.minute === to.minute ? 'off' : { from, to };
}
