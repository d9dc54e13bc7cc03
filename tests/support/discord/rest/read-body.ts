/** Reads a request's body: JSON, or a form with `payload_json` and `files[n]`. */
import type { IncomingMessage } from 'node:http';
import { invalidForm, refusal } from '../refusals.ts';
import type { Upload } from '../state.ts';

export interface Body {
  readonly json: unknown;
  readonly files: readonly Upload[];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(50109);
  }
}

export function bytesOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

export async function bodyOf(contentType: string, bytes: Buffer): Promise<Body> {
  if (contentType.startsWith('multipart/form-data')) return formOf(contentType, bytes);
  if (bytes.length === 0) return { json: undefined, files: [] };
  if (!contentType.startsWith('application/json')) {
    const message = `Expected "Content-Type" header to be one of {'application/json', 'multipart/form-data'}.`;
    throw invalidForm([{ path: [], code: 'CONTENT_TYPE_INVALID', message }]);
  }
  return { json: parse(bytes.toString('utf8')), files: [] };
}

async function formOf(contentType: string, bytes: Buffer): Promise<Body> {
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw refusal(50109);
  }
  let json: unknown;
  const files: Upload[] = [];
  for (const [name, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (name === 'payload_json') json = parse(typeof value === 'string' ? value : await value.text());
    else if (index !== undefined && typeof value !== 'string') {
      const content = new Uint8Array(await value.arrayBuffer());
      files[Number(index)] = { name: value.name, contentType: value.type, bytes: content };
    } else {
      const message = `A form holds payload_json and files[n], not "${name}".`;
      throw invalidForm([{ path: [name], code: 'UNKNOWN_FIELD', message }]);
    }
  }
  if (Object.keys(files).length !== files.length || files.length > 10) {
    const message = 'Files are numbered from 0 without gaps, at most 10.';
    throw invalidForm([{ path: ['files'], code: 'BASE_TYPE_BAD_LENGTH', message }]);
  }
  return { json: json ?? {}, files };
}
