/** How sources are named, and when two addresses are one. */
import { type SourceId, type SourceSpec, UserError } from '../core/index.ts';
import { hostOfUrl } from '../text/outlets/index.ts';

/** `example.org/feed` is meant as `https://example.org/feed`. Throws `UserError`. */
export function webAddress(text: string): string {
  const typed = text.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`);
  if (url && /^https?:$/.test(url.protocol) && /[.:]|^localhost$/.test(url.hostname)) return url.href;
  throw new UserError('source-address-bad', { text: typed }, []);
}

/** The same for addresses that lead to the same place on every server: scheme, fragment and a slash at the end apart. */
export function addressKey(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  return `${url.host}${url.pathname.replace(/\/$/, '')}${url.search}`;
}

/** The host by which a source is called, and by which it is read; what has none is called by its whole address. */
export function hostOf(address: string): string {
  return hostOfUrl(address) ?? address;
}

type Named = Pick<SourceSpec, 'title' | 'address'> & Partial<Pick<SourceSpec, 'id'>>;

/** Gives ids that are not taken: the one wished for, or a slug of the title or of the host: `bbc-world`, `bbc-world-2`. */
export function createIds(taken: Iterable<SourceId>): (source: Named) => SourceId {
  const all = new Set(taken);
  const last = new Map<string, number>();
  return ({ id: wished, title, address }) => {
    const base = wished || slug(title ?? '') || slug(hostOf(address)) || 'source';
    for (let number = (last.get(base) ?? 0) + 1; ; number++) {
      const id = number === 1 ? base : `${base}-${number}`;
      if (all.has(id)) continue;
      all.add(id);
      last.set(base, number);
      return id;
    }
  };
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}
