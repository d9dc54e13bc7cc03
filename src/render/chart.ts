import { Resvg } from '@resvg/resvg-js';
import { fontFamily, fontFiles } from '../../data/fonts/index.ts';

export interface Chart {
  readonly title: string;
  /** Bars from the left, each with its height and the words below it (empty for none). */
  readonly bars: readonly { readonly value: number; readonly label: string }[];
  /** True where the title belongs at the right. */
  readonly rightToLeft: boolean;
}

const width = 960;
const height = 400;
const left = 64;
const right = 24;
const top = 72;
const bottom = 48;
const ink = '#1c2330';
const pale = '#5b6472';
const line = '#e3e6eb';
const bar = '#2f6fab';
const longestTitle = 70;

/** A bar chart as a PNG of 960 by 400 pixels: SVG by hand, drawn by resvg with fonts that come with us. */
export function drawChart(chart: Chart): Uint8Array {
  const resvg = new Resvg(svgOf(chart), {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: fontFamily },
  });
  return new Uint8Array(resvg.render().asPng());
}

/** The chart as SVG. Pure. */
export function svgOf({ title, bars, rightToLeft }: Chart): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = niceStep(most);
  const ceiling = Math.ceil(most / step) * step;
  const y = (value: number) => top + (height - top - bottom) * (1 - value / ceiling);
  const slot = (width - left - right) / Math.max(1, bars.length);
  const ticks = Array.from({ length: Math.round(ceiling / step) + 1 }, (_, at) => at * step);
  const titleAt = rightToLeft ? `x="${width - right}" text-anchor="end"` : `x="${left}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${fontFamily}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text ${titleAt} y="42" font-size="22" font-weight="bold" fill="${ink}">${escaped(shortened(title))}</text>`,
    ...ticks.map(
      (tick) =>
        `<line x1="${left}" x2="${width - right}" y1="${y(tick)}" y2="${y(tick)}" stroke="${line}"/><text x="${left - 12}" y="${y(tick) + 6}" font-size="16" text-anchor="end" fill="${pale}">${tick}</text>`,
    ),
    ...bars.map(({ value, label }, at) => {
      const x = left + at * slot;
      const rect =
        value > 0
          ? `<rect x="${round(x + slot * 0.1)}" y="${round(y(value))}" width="${round(slot * 0.8)}" height="${round(y(0) - y(value))}" fill="${bar}"/>`
          : '';
      const anchor = at === 0 ? 'start' : at === bars.length - 1 ? 'end' : 'middle';
      const middle = at === 0 ? x : at === bars.length - 1 ? x + slot : x + slot / 2;
      const text = label
        ? `<text x="${round(middle)}" y="${height - 16}" font-size="16" text-anchor="${anchor}" fill="${pale}">${escaped(label)}</text>`
        : '';
      return rect + text;
    }),
    '</svg>',
  ].join('');
}

/** 1, 2 or 5 times a power of ten, so that at most five lines are drawn; stories are whole. */
function niceStep(most: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(most / 5)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => most / step <= 5) ?? 10 * power;
}

const round = (value: number) => Math.round(value * 10) / 10;

function shortened(title: string): string {
  const characters = [...new Intl.Segmenter().segment(title)].map(({ segment }) => segment);
  return characters.length <= longestTitle ? title : `${characters.slice(0, longestTitle - 1).join('')}…`;
}

/** Text in XML. Marks of direction have no glyph; the drawing orders letters by itself. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
