import { InputError } from '../../../core/index.ts';
import type { Found } from './found.ts';

const maxShown = 60;

/** One address a line, the scheme may be missing; empty lines and those that begin with `#` are passed over. */
export function readAddresses(text: string, name: string, found: Found): void {
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const address = addressOf(line);
    if (address === null) {
      const shown = line.length > maxShown ? `${line.slice(0, maxShown)}…` : line;
      throw new InputError(
        `'${name}' is no list of feeds that can be read: line ${index + 1} ('${shown}') is no web address`,
      );
    }
    found.add({ address, title: null, group: null });
  }
}

function addressOf(line: string): string | null {
  if (/\s/.test(line)) return null;
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(line) ? line : `https://${line}`);
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : null;
}
