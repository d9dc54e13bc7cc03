/** Feeds: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. */
import { type Batch, InputError, SourceError, type SourceSpec } from '../../core/index.ts';
import type { Bytes, Source, SourceDeps, SourceType } from '../../ports/index.ts';
import { conditionalGet, decode, fileName, isBinary } from '../shared/index.ts';

import { lists } from './lists/index.ts';
import { parse } from './parse.ts';
import { storiesOf } from './stories.ts';

export type { FeedCategory, FeedDocument, FeedItem, FeedLink, FeedPerson, FeedText } from './document.ts';
export { parse as parseFeedDocument } from './parse.ts';

function recognises({ data, mediaType }: Bytes): number {
  if (data.length === 0 || isBinary(data)) return 0;
  const head = decode(data.subarray(0, 4096), mediaType).text;
  if (/<(?:[a-z][\w-]*:)?(?:rss|feed|rdf)[\s>]/i.test(head)) return 0.95;
  if (/^\s*\{/.test(head) && /jsonfeed\.org|"items"\s*:/.test(head)) return 0.9;
  return /<(?:channel|item|entry)[\s>]/i.test(head) ? 0.4 : 0;
}

async function read(bytes: Bytes): Promise<Batch> {
  const { stories, skipped } = storiesOf(parse(bytes));
  if (stories.length === 0)
    throw new InputError(`'${fileName(bytes.address)}' is a feed without a story in it`);
  return { stories, skipped, cursor: null };
}

function open(spec: SourceSpec, { http }: SourceDeps): Source {
  return {
    spec,
    async fetch(cursor, signal) {
      const answer = await conditionalGet(http, spec.address, cursor, signal);
      // A feed may stand empty between two stories; only a person who names one has to be told.
      if (answer.bytes === null) return { stories: [], skipped: 0, cursor: answer.cursor };
      try {
        const document = parse(answer.bytes);
        const { cursor: next, movedTo } = answer;
        return { ...storiesOf(document), cursor: next, rhythm: document.rhythm, movedTo };
      } catch (error) {
        if (error instanceof InputError) throw new SourceError(error.message, { cause: error });
        throw error;
      }
    },
  };
}

export const feed: SourceType = { kind: 'feed', recognises, read, open, lists };
