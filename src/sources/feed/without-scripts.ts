/** Elements whose content is a program or foreign matter, never text. Frames and objects may hold a fallback text and stay. */
const programs = /<(script|style|noembed|applet)\b[^<>]{0,2000}>[\s\S]*?(?:<\/\1\s{0,100}>|$)/gi;
const comment = '<!--';

/**
 * HTML without its scripts, styles and comments: markup from a source is text, and a program is not even that. A comment
 * that never ends goes to its first `>`, or to the end. Linear in its length.
 */
export function withoutScripts(html: string): string {
  const start = html.indexOf(comment);
  const text = start < 0 ? html : withoutComments(html, start);
  return /<(?:script|style|noembed|applet)\b/i.test(text) ? text.replace(programs, '') : text;
}

function withoutComments(html: string, first: number): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = first; at >= 0; at = html.indexOf(comment, from)) {
    kept.push(html.slice(from, at));
    const end = html.indexOf('-->', at + 2);
    const loose = end < 0 ? html.indexOf('>', at) : -1;
    if (end < 0 && loose < 0) return kept.join('');
    from = end >= 0 ? end + 3 : loose + 1;
    // What is left can hold no comment that ends; one walk to its end is enough.
    if (end < 0) return `${kept.join('')}${html.slice(from).replaceAll(comment, '')}`;
  }
  return `${kept.join('')}${html.slice(from)}`;
}
