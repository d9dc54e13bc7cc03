import type { Line, Span, Style } from './wrap.ts';

const esc = String.fromCharCode(0x1b);
const sgr = { plain: null, strong: ['1', '22'], muted: ['2', '22'] } as const satisfies Record<
  Style,
  readonly [string, string] | null
>;

/** Lines as text, one newline after each; with `colors` as ANSI styles (SGR) and links (OSC 8). */
export function paint(lines: readonly Line[], colors: boolean): string {
  const painted = colors ? paintSpan : ({ text }: Span) => text;
  return lines.map((line) => `${line.map(painted).join('').trimEnd()}\n`).join('');
}

export function muted(text: string, colors: boolean): string {
  return colors ? paintSpan({ text, style: 'muted', url: null }) : text;
}

function paintSpan({ text, style, url }: Span): string {
  const codes = sgr[style];
  const styled = codes && text.trim() !== '' ? `${esc}[${codes[0]}m${text}${esc}[${codes[1]}m` : text;
  return url === null ? styled : `${esc}]8;;${url}${esc}\\${styled}${esc}]8;;${esc}\\`;
}
