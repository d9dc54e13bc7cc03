const esc = String.fromCharCode(0x1b);
const bell = String.fromCharCode(0x07);
/** The C1 controls that stand for ESC and a letter. */
const c1Sequence = String.fromCharCode(0x9b);
const c1String = [0x90, 0x98, 0x9d, 0x9e, 0x9f].map((code) => String.fromCharCode(code)).join('');
const c1End = String.fromCharCode(0x9c);

/** Control sequences (colour, cursor) as in ECMA-48 (ESC [ and its single-character form). */
const controlSequence = new RegExp(`(?:${esc}\\[|${c1Sequence})[0-?]*[ -/]*[@-~]`, 'g');
/**
 * Strings for the terminal itself (window title, clipboard, links): OSC, DCS, SOS, PM and APC up to their end.
 * No control character is part of one, so that text full of beginnings is still read once.
 */
const commandString = new RegExp(
  `(?:${esc}[\\]PX^_]|[${c1String}])\\P{Cc}*(?:[${bell}${c1End}]|${esc}\\\\)`,
  'gu',
);

const control = /\p{Cc}/gu;
/** Embeddings and overrides can make text read as another; isolates, which Arabic texts need, only where one is left open. */
const overrides = /[\u202A-\u202E]/g;
const isolates = /[\u2066-\u2069]/g;
const ordinary = /^[ -~]*$/;

/**
 * One line of text that commands nothing, in a terminal or a chat: no control characters, no escape sequences, nothing that reorders
 * the text after it. Any white space is one blank.
 */
export function cleanText(text: string): string {
  if (ordinary.test(text) && !text.includes('  ')) return text;
  const cleaned = text
    .toWellFormed()
    .replace(commandString, '')
    .replace(controlSequence, '')
    .replace(/\s+/g, ' ')
    .replace(control, '')
    .replace(overrides, '');
  return isBalanced(cleaned) ? cleaned : cleaned.replace(isolates, '');
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const [mark] of text.matchAll(isolates)) {
    open += mark === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** An address that may be opened, in visible ASCII; null for anything but http and https. */
export function cleanUrl(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:') return null;
  const text = url.trim();
  return /^[!-~]+$/.test(text) ? text : parsed.href;
}
