import { InputError, newSource, SourceError, type SourceSpec, UserError } from '../core/index.ts';
import { ingest } from '../ingest/index.ts';
import type { Bytes, Clock, Http, SourceTrial, SourceType, Store } from '../ports/index.ts';
import { bytesOf, recognisedOnWeb } from './recognise.ts';
import type { Robots } from './robots.ts';
import { hostOf } from './source-names.ts';

export interface TrialDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly http: Http;
  readonly sourceTypes: readonly SourceType[];
  readonly robots: Robots;
}

/** Where sites that name no feed keep one most often. */
const usualPlaces = ['/feed', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml'];

/**
 * Reads an address once, as its source would: a page that names a feed leads to the feed, a site's first page that names
 * none to where feeds usually are. Throws `UserError` that says why nothing can be taken.
 */
export async function tryAddress(address: string, deps: TrialDeps): Promise<SourceTrial> {
  const bytes = await read(address, deps);
  const type = recognisedOnWeb(bytes, deps.sourceTypes);
  if (type?.feedsIn) {
    const named = type.feedsIn(bytes).filter((feed) => feed !== address);
    const isFirstPage = new URL(address).pathname === '/';
    const places = isFirstPage ? usualPlaces.map((place) => new URL(place, bytes.address).href) : [];
    for (const feed of named.length > 0 ? named : places) {
      const found = await tryFeed(feed, deps);
      if (found) return { ...found, others: named.filter((other) => other !== feed) };
    }
  }
  if (!type) throw unreadable(`'${address}' is neither a feed nor a web page`);
  const trial = await trialOf(bytes, address, type, deps);
  if (type.feedsIn && !(await deps.robots.allows(address, new AbortController().signal)))
    throw unreadable(`'${address}' asks programs not to read it (robots.txt)`);
  return trial;
}

/** Null where there is no feed with a story. */
async function tryFeed(feed: string, deps: TrialDeps): Promise<SourceTrial | null> {
  try {
    const bytes = await read(feed, deps);
    const type = recognisedOnWeb(bytes, deps.sourceTypes);
    return type && !type.feedsIn ? await trialOf(bytes, feed, type, deps) : null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

async function read(url: string, { http }: TrialDeps): Promise<Bytes> {
  const { signal } = new AbortController();
  const answer = await http.request({ url, signal }).catch((error: unknown) => {
    throw unreadable(reasonOf(error));
  });
  if (answer.status !== 200) throw unreadable(`'${url}' answered ${answer.status}`);
  return bytesOf(answer);
}

async function trialOf(
  bytes: Bytes,
  address: string,
  type: SourceType,
  { store, clock }: TrialDeps,
): Promise<SourceTrial> {
  const { signal } = new AbortController();
  const batch = await type.read(bytes, signal).catch((error: unknown) => {
    throw unreadable(reasonOf(error));
  });
  const title = batch.stories.find(({ publisher }) => publisher)?.publisher ?? hostOf(address);
  const spec = newSource({ id: 'trial', kind: type.kind, address, title });
  const results = batch.stories.map((raw) => ({ raw, result: ingest(raw, spec, clock.now()) }));
  const taken = results.flatMap(({ result }) => ('story' in result ? [result.story] : []));
  const known = await store.stories.known(taken.map(({ id }) => id));
  return {
    address,
    kind: type.kind,
    title,
    stories: taken.map(({ id, title: headline, published, form }) => ({
      title: headline,
      published,
      form,
      known: known.has(id),
    })),
    refused: results.flatMap(({ raw, result }) =>
      'skipped' in result ? [{ title: raw.title, why: result.skipped }] : [],
    ),
    skipped: batch.skipped,
    others: [],
  };
}

/** A source to be: what is known of it before it is read. */
export type SourceAsked = Pick<SourceSpec, 'kind' | 'address' | 'title'> & Partial<SourceSpec>;

const unreadable = (why: string) => new UserError('source-unreadable', { why });

/** The words of a failure that a person can mend; a fault of ours goes on. */
function reasonOf(error: unknown): string {
  if (error instanceof InputError || error instanceof SourceError) return error.message;
  throw error;
}
