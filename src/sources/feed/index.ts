/** Feeds: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. */
import { type Batch, InputError, NoStoriesError, SourceError, type SourceSpec } from '../../core/index.ts';
import type { Bytes, Source, SourceDeps, SourceType } from '../../ports/index.ts';
import { conditionalGet, decode, fileName, isBinary } from '../shared/index.ts';

import { lists } from './lists/index.ts';
import { parse } from './parse.ts';
import { storiesOf, titleOf } from './stories.ts';

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
  const document = parse(bytes);
  const { stories, skipped } = storiesOf(document);
  const name = fileName(bytes.address);
  if (stories.length === 0) {
    if (document.isCut) throw cutOff(name);
    throw new NoStoriesError(`'${name}' is a feed without a story in it`, titleOf(document));
  }
  return { stories, skipped, cursor: null, isCut: document.isCut };
}

const cutOff = (name: string) => new InputError(`'${name}' is a feed that is cut off before its first story`);

function open(spec: SourceSpec, { http }: SourceDeps): Source {
  return {
    spec,
    async fetch(cursor, signal) {
      const answer = await conditionalGet(http, spec.address, cursor, signal);
      // A feed may stand empty between two stories; only a person who names one has to be told.
      if (answer.bytes === null) return { stories: [], skipped: 0, cursor: answer.cursor };
      try {
        const document = parse(answer.bytes);
        const { isCut, rhythm } = document;
        const batch = storiesOf(document);
        if (isCut && batch.stories.length === 0) throw cutOff(spec.address);
        // What was cut off is read when the feed is whole again, so this answer is not the last one known.
        const next = isCut ? cursor : answer.cursor;
        return { ...batch, cursor: next, rhythm, movedTo: answer.movedTo, isCut };
      } catch (error) {
        if (error instanceof InputError) throw new SourceError(error.message, { cause: error });
        throw error;
      }
    },
  };
}

export const feed: SourceType = { kind: 'feed', recognises, read, open, lists };
