/** Files that people send: fetched from where Discord keeps them, within a limit. */
import { UserError } from '../../core/index.ts';
import type { GivenFile, Http } from '../../ports/index.ts';

/** What Discord tells of an attachment. */
interface Attached {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly url: string;
}

/** Throws `UserError` where it is too large or cannot be had. */
export type FileReader = (file: Attached) => Promise<GivenFile>;

const maxBytes = 5 * 1024 * 1024;

export function fileReader(http: Http): FileReader {
  const tooLarge = () => new UserError('file-large', { limit: maxBytes / 1024 });
  return async ({ name, size, url }) => {
    if (size > maxBytes) throw tooLarge();
    const response = await http.request({ url }).catch(() => null);
    if (response?.status !== 200) throw new UserError('file-lost');
    if (response.body.length > maxBytes) throw tooLarge();
    return { name, data: response.body };
  };
}
