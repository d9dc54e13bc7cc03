/** multipart/form-data (RFC 7578), as the Bot API takes uploads. */
import type { Upload } from './check.ts';
import { malformed } from './errors.ts';

export interface Form {
  readonly fields: Record<string, string>;
  readonly files: Map<string, Upload>;
}

export function readForm(body: Buffer, contentType: string): Form {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark) throw malformed('boundary of the form is missing');
  const form: Form = { fields: {}, files: new Map() };
  const delimiter = Buffer.from(`--${mark}`);
  let at = body.indexOf(delimiter);
  while (at >= 0) {
    const start = at + delimiter.length + 2;
    const next = body.indexOf(delimiter, start);
    if (next < 0) break;
    readPart(body.subarray(start, next - 2), form);
    at = next;
  }
  return form;
}

function readPart(part: Buffer, form: Form): void {
  const gap = part.indexOf('\r\n\r\n');
  if (gap < 0) throw malformed('a part of the form has no header');
  const header = part.subarray(0, gap).toString();
  const name = /[;\s]name="([^"]*)"/i.exec(header)?.[1];
  if (name === undefined) throw malformed('a part of the form has no name');
  const file = /filename=(?:"([^"]*)"|([^;\r\n]*))/i.exec(header);
  const content = part.subarray(gap + 4);
  if (file) form.files.set(name, { name: file[1] ?? file[2] ?? '', bytes: Buffer.from(content) });
  else form.fields[name] = content.toString();
}
