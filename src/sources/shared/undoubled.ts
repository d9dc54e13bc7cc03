/** Text that was UTF-8, was read as windows-1252 and written again: `â€¦` for `…`. */

/** The signs of windows-1252 that are not at their own number, from 0x80 on; 0 where a byte has none. */
const windows1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];
const byteOf = new Map(windows1252.flatMap((code, at) => (code === 0 ? [] : [[code, 0x80 + at] as const])));

/** The first two bytes of a letter in UTF-8, as they look in windows-1252. */
const trace =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;

/**
 * The text as it was meant, where all of it can be read so: every sign is a byte, and the bytes are UTF-8. No text of a
 * living language passes that by chance; other text is given back as it is.
 */
export function undoubled(text: string): string {
  if (!trace.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code < 0x100 ? code : byteOf.get(code);
    if (byte === undefined) return text;
    bytes[at] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return text;
  }
}
