/** Saved text pages: one or many stories in a file, as people copy them from the web. */
import { type Batch, InputError, type SourceSpec } from '../../core/index.ts';
import type { Bytes, Source, SourceDeps, SourceType } from '../../ports/index.ts';
import { decode, fileName, isBinary } from '../shared/index.ts';

import { readPages } from './read-page.ts';

/** A line longer than this (UTF-16 units) is no page that a person saved. */
const maxLine = 200_000;
/** Ten thousand stories have fewer lines; reading them takes two seconds or three. */
const maxLines = 200_000;

function recognises({ data, mediaType }: Bytes): number {
  if (data.length === 0 || isBinary(data)) return 0;
  if (mediaType?.startsWith('text/plain')) return 0.8;
  const head = decode(data.subarray(0, 2048), null).text.trimStart();
  return /^[<{[]/.test(head) ? 0.1 : 0.5;
}

async function read(bytes: Bytes): Promise<Batch> {
  const { text } = decode(bytes.data, bytes.mediaType);
  const name = fileName(bytes.address);
  const { longest, count } = linesOf(text);
  if (longest > maxLine) {
    throw new InputError(
      `'${name}' has a line of over ${maxLine} characters; a saved page has one a paragraph`,
    );
  }
  if (count > maxLines) throw new InputError(`'${name}' has over ${maxLines} lines; import it in parts`);
  const stories = readPages(text);
  if (stories.length === 0) {
    throw new InputError(
      `'${name}' holds no stories; a saved page has a headline and at least one paragraph`,
    );
  }
  return { stories, skipped: 0, cursor: null };
}

function linesOf(text: string): { readonly longest: number; readonly count: number } {
  let longest = 0;
  let count = 0;
  for (let from = 0; from <= text.length; count++) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    longest = Math.max(longest, to - from);
    from = to + 1;
  }
  return { longest, count };
}

function open(spec: SourceSpec, { readFile }: SourceDeps): Source {
  return {
    spec,
    fetch: async () =>
      await read({ data: await readFile(spec.address), address: spec.address, mediaType: null }),
  };
}

export const saved: SourceType = { kind: 'saved', recognises, read, open, isLocal: true };
