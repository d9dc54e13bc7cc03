import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import type { Api } from 'grammy';
import type { Document as TelegramFile } from 'grammy/types';
import type { GivenFile } from '../../ports/index.ts';
import type { Settings } from './settings.ts';

export const maxFileBytes = 1024 * 1024;
const timeoutMs = 30_000;

export type Download =
  | { readonly ok: true; readonly file: GivenFile }
  | { readonly ok: false; readonly why: 'file-large' | 'file-lost' };

/**
 * A file that came with a message, at most 1 MB, counted as it arrives. Never throws: the address holds the token. Not by
 * way of the guarded client: a Bot API server of one's own may stand on a private address.
 */
export async function download(
  { file_id, file_name, file_size }: TelegramFile,
  api: Api,
  { apiRoot, token }: Settings,
): Promise<Download> {
  if ((file_size ?? 0) > maxFileBytes) return { ok: false, why: 'file-large' };
  try {
    const { file_path } = await api.getFile(file_id);
    if (file_path === undefined) return { ok: false, why: 'file-lost' };
    const data = await read(`${apiRoot}/file/bot${token}/${file_path}`);
    if (data === null) return { ok: false, why: 'file-large' };
    return { ok: true, file: { name: file_name ?? 'file', data } };
  } catch {
    return { ok: false, why: 'file-lost' };
  }
}

/** Null where it is too large. */
function read(url: string): Promise<Uint8Array | null> {
  const get = url.startsWith('https:') ? getHttps : getHttp;
  return new Promise((resolve, reject) => {
    const request = get(url, { signal: AbortSignal.timeout(timeoutMs) }, (response) => {
      if (response.statusCode !== 200) {
        response.destroy();
        reject(new Error(`status ${response.statusCode}`));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > maxFileBytes) {
          response.destroy();
          resolve(null);
        } else chunks.push(chunk);
      });
      response.on('end', () => resolve(Buffer.concat(chunks)));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}
