/** Feeds made wrong: by bits, by bytes, by pieces of markup, by pieces of each other. */

const encoder = new TextEncoder();
/** What markup breaks on, and what attackers put there. */
const pieces = [
  '<',
  '>',
  '&',
  '"',
  '</item>',
  '<item>',
  '<entry>',
  '</channel>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?',
  '?>',
  '<!DOCTYPE a [<!ENTITY b "expanded!">]>',
  '&b;&b;&b;',
  '&#0;',
  '&#x110000;',
  '&#55357;',
  '\u0000',
  '\u0008',
  '\uFFFE',
  '<rss version="2.0">',
  '<channel>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  ' xmlns:a="http://purl.org/rss/1.0/"',
  ' xml:base="javascript:a"',
  ' mode="base64"',
  '<body>',
  '<tags>',
  '<script>',
  '<link/>',
  '<itunes:category text="a">',
  '{"items":[',
  'x'.repeat(2000),
  '<b '.repeat(300),
  '<a>'.repeat(300),
  '</a>'.repeat(300),
  '&amp;'.repeat(300),
].map((piece) => encoder.encode(piece));

/** One of `seeds` after one to four changes; the same draws give the same bytes. */
export function mutated(seeds: readonly Uint8Array[], draw: () => number): Uint8Array {
  const below = (limit: number) => Math.floor(draw() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  let data = pick(seeds);
  const changes = 1 + below(4);
  for (let change = 0; change < changes; change++) {
    const at = below(data.length + 1);
    const until = Math.min(data.length, at + 1 + below(draw() < 0.8 ? 40 : 4000));
    switch (below(7)) {
      case 0:
        data = data.slice();
        if (data.length > 0) data[Math.min(at, data.length - 1)] = below(256);
        break;
      case 1:
        data = joined(data.subarray(0, at), data.subarray(until));
        break;
      case 2:
        data = joined(data.subarray(0, at), pick(pieces), data.subarray(at));
        break;
      case 3:
        data = joined(data.subarray(0, until), data.subarray(at));
        break;
      case 4:
        data = data.subarray(0, at);
        break;
      case 5: {
        const other = pick(seeds);
        const from = below(other.length);
        data = joined(data.subarray(0, at), other.subarray(from, from + 1 + below(400)), data.subarray(at));
        break;
      }
      default:
        data = joined(data.subarray(0, at), pick(pieces), data.subarray(until));
    }
  }
  return data;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
