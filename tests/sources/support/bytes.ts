import type { Bytes } from '../../../src/ports/index.ts';

/** Text as a file or an answer holds it. */
export function bytesOf(text: string, address: string, mediaType: string | null = null): Bytes {
  return { data: new TextEncoder().encode(text), address, mediaType };
}

/** Text in an encoding that one byte a letter is enough for (`windows-1251`, `koi8-r`, `iso-8859-1`, ...). */
export function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(new Uint8Array([byte])), byte);
  return Uint8Array.from(text, (letter) => {
    const byte = table.get(letter);
    if (byte === undefined) throw new RangeError(`'${letter}' is not in ${encoding}`);
    return byte;
  });
}

/** Text in an encoding of one or two bytes a letter (`shift_jis`, `euc-jp`, `gb18030`). */
export function encodedWide(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const letter = decoder.decode(new Uint8Array([lead, trail]));
      if ([...letter].length === 1 && letter !== '\ufffd' && !table.has(letter))
        table.set(letter, [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = letter < '\x80' ? [letter.charCodeAt(0)] : table.get(letter);
      if (!bytes) throw new RangeError(`'${letter}' is not in ${encoding}`);
      return [...bytes];
    }),
  );
}

export function utf16(text: string, { bigEndian, mark }: { bigEndian: boolean; mark: boolean }): Uint8Array {
  const data = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return Uint8Array.from(bigEndian ? data.swap16() : data);
}
