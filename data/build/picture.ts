/**
 * A text as it stands in a terminal, as an SVG picture for the README:
 *
 *     npx tidings brief Chechnya "South Sudan" Brazil --since 20y --length short | node data/build/picture.ts > docs/briefing.svg
 */
const font = { size: 14, width: 8.43, line: 20 } as const;
const margin = 24;
const columns = 80;
const maxLines = 40;

let text = '';
for await (const chunk of process.stdin) text += String(chunk);

const all = text.trimEnd().split('\n');
const lines = all.length > maxLines ? [...all.slice(0, maxLines), '…'] : all;
const width = Math.round(columns * font.width + 2 * margin);
const height = lines.length * font.line + 2 * margin;

/** Headings stand out, what is said of an item steps back. */
function styleOf(line: string, index: number): string {
  if (index === 0 || /^\d+\. /.test(line)) return 'title';
  if (/^[\p{Lu} -]+$/u.test(line) && line.length > 2) return 'topic';
  return /^ {3}(?:Also: |Sample|In \p{L}+ ·|https?:)/u.test(line) || /^\d+ more /.test(line)
    ? 'muted'
    : 'text';
}

const escaped = (line: string) =>
  line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const rows = lines.map(
  (line, index) =>
    `<text class="${styleOf(line, index)}" x="${margin}" y="${margin + font.size + index * font.line}" xml:space="preserve">${escaped(line)}</text>`,
);

process.stdout.write(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="A briefing in the terminal">
<style>
  text { font: ${font.size}px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #c9d1d9; }
  .title { font-weight: 700; fill: #f0f3f6; }
  .topic { font-weight: 700; fill: #7cc4ff; }
  .muted { fill: #8b949e; }
</style>
<rect width="100%" height="100%" rx="10" fill="#161b22"/>
${rows.join('\n')}
</svg>
`);
