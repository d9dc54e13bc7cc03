import type { Command, Invocation } from '../ports/index.ts';

export interface Parsed {
  /** As typed, without slash and bot name; empty for plain words. */
  readonly name: string;
  readonly command: Command | null;
  readonly args: Readonly<Record<string, string>>;
}

/**
 * What an invocation asks for. A typed line is `/name words`, where the slash may be missing when the first word is a
 * command; `--param value` and `param=value` set a parameter by name, the rest goes to the parameters in order.
 */
export function parseInvocation(input: Invocation['input'], commands: readonly Command[]): Parsed {
  if (input.kind === 'named') {
    const command = commands.find(({ name }) => name === input.command) ?? null;
    // A button made of a command line that was offered: `/settings zone Europe/Berlin`.
    const { line } = input.args;
    const args = command && line !== undefined ? parseArguments(line, command) : input.args;
    return { name: input.command, command, args };
  }
  const line = input.text.trim();
  const [, slash = '', word = '', rest = ''] = /^(\/?)([^\s@]+)(?:@\S+)?\s*([\s\S]*)$/.exec(line) ?? [];
  const command = commands.find(({ name }) => name === word.toLowerCase()) ?? null;
  if (!command) return { name: slash ? word : '', command: null, args: {} };
  return { name: command.name, command, args: parseArguments(rest, command) };
}

function parseArguments(rest: string, command: Command): Record<string, string> {
  const args: Record<string, string> = {};
  let free = rest;
  for (const { name } of command.params) {
    const named = new RegExp(`(?:^|\\s)(?:--${name}[\\s=]+|${name}=)("[^"]*"|\\S+)`);
    const match = named.exec(free);
    if (!match) continue;
    args[name] = (match[1] ?? '').replace(/^"(.*)"$/, '$1');
    free = `${free.slice(0, match.index)} ${free.slice(match.index + match[0].length)}`;
  }
  free = free.trim();
  for (const { name, kind } of command.params) {
    if (free === '' || name in args || kind === 'file') continue;
    if (kind === 'rest') {
      args[name] = free;
      return args;
    }
    const [word = '', ...others] = free.split(/\s+/);
    args[name] = word;
    free = others.join(' ');
  }
  return args;
}

/** The names nearest to a mistyped one: at most two edits away, or beginning with it; best first. */
export function nearestNames(typed: string, names: readonly string[], limit = 3): readonly string[] {
  const word = typed.toLowerCase();
  return names
    .map((name) => ({ name, distance: name.startsWith(word) ? 0.5 : editDistance(word, name) }))
    .filter(({ name, distance }) => distance <= Math.min(2, Math.ceil(name.length / 2)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ name }) => name);
}

/** Optimal string alignment distance: insert, delete, replace, swap of neighbours (Damerau 1964, restricted). */
function editDistance(a: string, b: string): number {
  if (a.length > 40 || b.length > 40) return 40;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 40;
}
