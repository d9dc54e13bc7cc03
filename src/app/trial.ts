import {
  type Batch,
  InputError,
  NoStoriesError,
  newSource,
  SourceError,
  type SourceSpec,
  UserError,
} from '../core/index.ts';
import { ingest } from '../ingest/index.ts';
import type { Bytes, Clock, Http, SourceTrial, SourceType, Store } from '../ports/index.ts';
import { bytesOf, recognisedOnWeb } from './recognise.ts';
import type { Robots } from './robots.ts';
import { hostOf, webAddress } from './source-names.ts';

export interface TrialDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly http: Http;
  readonly sourceTypes: readonly SourceType[];
  readonly robots: Robots;
}

/** Where sites that name no feed keep one most often. */
const usualPlaces = ['/feed', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml'];

/** Tries what a person typed: an address without `https://` in front is one of `http://` where nothing else answers. */
export async function tryTyped(text: string, deps: TrialDeps): Promise<SourceTrial> {
  const address = webAddress(text);
  if (/^https?:/i.test(text.trim())) return await tryAddress(address, deps);
  try {
    return await tryAddress(address, deps);
  } catch (error) {
    if (!(error instanceof UnreachedError)) throw error;
    return await tryAddress(address.replace(/^https:/, 'http:'), deps).catch(() => {
      throw error;
    });
  }
}

/**
 * Reads an address once, as its source would: a page that names a feed leads to the feed, a site's first page that names
 * none to where feeds usually are. Throws `UserError` that says why nothing can be taken.
 */
async function tryAddress(address: string, deps: TrialDeps): Promise<SourceTrial> {
  const bytes = await read(address, deps);
  const type = recognisedOnWeb(bytes, deps.sourceTypes);
  if (type?.feedsIn) {
    const named = type.feedsIn(bytes).filter((feed) => feed !== address);
    const isFirstPage = new URL(address).pathname === '/';
    const places = isFirstPage ? usualPlaces.map((place) => new URL(place, bytes.address).href) : [];
    let empty: SourceTrial | null = null;
    for (const feed of named.length > 0 ? named : places) {
      const found = await tryFeed(feed, deps);
      if (!found) continue;
      const trial = { ...found, others: named.filter((other) => other !== feed) };
      if (trial.stories.length > 0) return trial;
      empty ??= trial;
    }
    if (empty) return empty;
  }
  if (!type) throw unreadable(`'${address}' is neither a feed nor a web page`);
  const trial = await trialOf(bytes, address, type, deps);
  if (type.feedsIn && !(await deps.robots.allows(address, new AbortController().signal)))
    throw unreadable(`'${address}' asks programs not to read it (robots.txt)`);
  return trial;
}

/** Null where there is no feed. */
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
    throw new UnreachedError(reasonOf(error));
  });
  if (answer.body.length === 0 && answer.status === 200) throw unreadable(`'${url}' answered with nothing`);
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
  const { batch, called } = await readOnce(bytes, type, signal);
  const title = batch.stories.find(({ publisher }) => publisher)?.publisher ?? called ?? hostOf(address);
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
    isCut: batch.isCut ?? false,
    others: [],
  };
}

/** What is read, and what the source calls itself where it holds no story to say so. */
async function readOnce(
  bytes: Bytes,
  type: SourceType,
  signal: AbortSignal,
): Promise<{ readonly batch: Batch; readonly called: string | null }> {
  try {
    return { batch: await type.read(bytes, signal), called: null };
  } catch (error) {
    // A feed may stand empty between two stories.
    if (error instanceof NoStoriesError)
      return { batch: { stories: [], skipped: 0, cursor: null }, called: error.title };
    throw unreadable(reasonOf(error));
  }
}

/** A source to be: what is known of it before it is read. */
export type SourceAsked = Pick<SourceSpec, 'kind' | 'address' | 'title'> & Partial<SourceSpec>;

const unreadable = (why: string) => new UserError('source-unreadable', { why });

/** Nobody answered at the address. */
class UnreachedError extends UserError {
  constructor(why: string) {
    super('source-unreadable', { why });
  }
}

/** The words of a failure that a person can mend; a fault of ours goes on. */
function reasonOf(error: unknown): string {
  if (error instanceof InputError || error instanceof SourceError) return error.message;
  throw error;
}
