/** A web of pages in memory that a test changes as it goes. */
import { SourceError } from '../../src/core/index.ts';
import type { Http, HttpRequest } from '../../src/ports/index.ts';

/** For what asks the loopback servers alone. */
export const noHttp: Http = { request: () => Promise.reject(new Error('nothing leaves a test')) };

export interface WebPage {
  readonly body: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface MemoryWeb extends Http {
  /** By address; an address that is not there cannot be reached. */
  readonly pages: Map<string, WebPage>;
  readonly asked: HttpRequest[];
}

/** Answers 304 to a request that names the page's `etag`, as servers do. */
export function memoryWeb(pages: Readonly<Record<string, WebPage>> = {}): MemoryWeb {
  const web = new Map(Object.entries(pages));
  const asked: HttpRequest[] = [];
  return {
    pages: web,
    asked,
    async request(request) {
      asked.push(request);
      const page = web.get(request.url);
      if (!page) throw new SourceError(`'${request.url}' cannot be reached`);
      const { body, status = 200, headers = {} } = page;
      const etag = headers['etag'];
      const isKnown = etag !== undefined && request.headers?.['if-none-match'] === etag;
      const bytes = new TextEncoder().encode(isKnown ? '' : body);
      return { status: isKnown ? 304 : status, url: request.url, headers, body: bytes };
    },
  };
}

/** A feed of these titles, each with a text of its own. */
export function feedOf(title: string, items: readonly string[]): WebPage {
  const written = items.map(
    (item, at) =>
      `<item><title>${item}</title><link>https://${title.toLowerCase()}.example/${encodeURIComponent(item)}</link><pubDate>Sun, 01 Oct 2023 0${at % 9}:00:00 GMT</pubDate><description>${item}, the officials in the capital said on Sunday morning after a long night.</description></item>`,
  );
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${written.join('')}</channel></rss>`;
  return { body, headers: { 'content-type': 'application/rss+xml' } };
}
