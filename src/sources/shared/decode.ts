/** Bytes to text: by byte order mark, header, the declaration inside, then by what the bytes look like. */
import { isUtf8 } from 'node:buffer';
import { guessEncoding } from './guess-encoding.ts';

export interface Decoded {
  readonly text: string;
  /** WHATWG label in lower case. */
  readonly encoding: string;
}

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** A declaration stands at the very beginning; more is not looked at. */
const headBytes = 4096;
/** Enough to tell one encoding from another. */
const sampleBytes = 262_144;

/** `mediaType`: the Content-Type as given, null for files. Never throws: what cannot be read becomes U+FFFD. */
export function decode(data: Uint8Array, mediaType: string | null): Decoded {
  const mark = marks.find(({ bytes }) => bytes.every((byte, at) => data[at] === byte));
  if (mark) return decodeAs(data, mark.encoding);
  const wide = wideEncoding(data);
  if (wide) return decodeAs(data, wide);
  const valid = isUtf8(data);
  for (const name of [headerCharset(mediaType), declaredCharset(data)]) {
    const encoding = labelOf(name);
    // Bytes of one unit a letter cannot be UTF-16, and what claims to be UTF-8 has to be it.
    if (!encoding || encoding.startsWith('utf-16') || (encoding === 'utf-8' && !valid)) continue;
    // Letters of one byte each are UTF-8 by no chance: the declaration is what was forgotten.
    return decodeAs(data, valid && oneByteALetter.test(encoding) ? 'utf-8' : encoding);
  }
  return decodeAs(data, valid || isNearlyUtf8(data) ? 'utf-8' : guessEncoding(data));
}

/** Whether the bytes are no text at all: pictures, archives, programs. Looks at the first kilobytes. */
export function isBinary(data: Uint8Array): boolean {
  if (marks.some(({ bytes }) => bytes.every((byte, at) => data[at] === byte)) || wideEncoding(data))
    return false;
  const head = data.subarray(0, headBytes);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (isControl(byte)) controls++;
  }
  return controls > head.length / 50;
}

/** Not one of tab, line feed, form feed, carriage return and escape, which texts hold. */
function isControl(code: number): boolean {
  return code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27;
}

function decodeAs(data: Uint8Array, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(data), encoding };
}

/** UTF-16 without a mark: every other byte of the first letters is zero, and the others are no control codes. */
function wideEncoding(data: Uint8Array): string | null {
  const head = data.subarray(0, 512);
  if (head.length < 8 || data.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  let controls = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [first = 0, second = 0] = [head[at], head[at + 1]];
    if (first === 0) even++;
    if (second === 0) odd++;
    if ((first === 0 || second === 0) && isControl(first + second)) controls++;
  }
  const units = head.length / 2;
  if (controls > units / 50) return null;
  if (odd > units * 0.3 && even === 0) return 'utf-16le';
  if (even > units * 0.3 && odd === 0) return 'utf-16be';
  return null;
}

const oneByteALetter = /^(?:windows-125\d|windows-874|iso-8859-\d+|koi8-[ru]|macintosh)$/;

function headerCharset(mediaType: string | null): string | null {
  return /charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(mediaType ?? '')?.[1] ?? null;
}

/** `<?xml encoding="...">`, `<meta charset>` or `<meta http-equiv>` in the first kilobytes. */
function declaredCharset(data: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(data.subarray(0, headBytes));
  const xml = /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})["']/i.exec(head);
  const meta = /<meta[^>]{0,300}?charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(head);
  return xml?.[1] ?? meta?.[1] ?? null;
}

function labelOf(name: string | null): string | null {
  if (name === null) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** Letters in UTF-8 for each byte that is none: text of another encoding hardly ever has one in a row of these. */
const lettersPerFault = 10;

/** UTF-8 with some letters cut in half, as happens where a text is shortened by bytes. */
function isNearlyUtf8(data: Uint8Array): boolean {
  let faults = 0;
  let letters = 0;
  for (const sign of new TextDecoder().decode(data.subarray(0, sampleBytes))) {
    if (sign === '\ufffd') faults++;
    else if (sign > '\u007f') letters++;
  }
  return letters >= faults * lettersPerFault;
}
