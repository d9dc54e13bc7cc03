/** Reads one page a message, away from the main thread: a page that takes too long is ended with its thread. */
import { parentPort } from 'node:worker_threads';
import { extract } from './extract.ts';

parentPort?.on('message', ({ html, address }: { readonly html: string; readonly address: string }) => {
  try {
    parentPort?.postMessage({ article: extract(html, address) });
  } catch {
    // A page that breaks the reader is no article: that is all anybody needs to know of it.
    parentPort?.postMessage({ article: 'none' });
  }
});
