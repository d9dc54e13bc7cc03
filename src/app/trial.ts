import { InputError, type SourceSpec, UserError } from '../core/index.ts';
import { ingest } from '../ingest/index.ts';
import type { Bytes, Clock, Http, SourceTrial, SourceType, Store } from '../ports/index.ts';

export interface TrialDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly http: Http;
  readonly sourceTypes: readonly SourceType[];
}

/** Bytes of which nobody is at least this sure are refused. */
const leastSure = 0.2;

/**
 * Reads an address once, as its source would: a page that names a feed leads to the feed. Throws `UserError` that says
 * why nothing can be taken.
 */
export async function tryAddress(address: string, deps: TrialDeps): Promise<SourceTrial> {
  const bytes = await read(address, deps);
  const type = typeOf(bytes, deps.sourceTypes);
  const [feed] = type?.feedsIn?.(bytes) ?? [];
  if (feed !== undefined && feed !== address) {
    const fed = await read(feed, deps).catch(() => null);
    const feedType = fed && typeOf(fed, deps.sourceTypes);
    if (fed && feedType && !feedType.feedsIn) return await trialOf(fed, feed, feedType, deps);
  }
  if (!type) throw unreadable(`'${address}' is neither a feed nor a web page`);
  return await trialOf(bytes, address, type, deps);
}

async function read(url: string, { http }: TrialDeps): Promise<Bytes> {
  const { signal } = new AbortController();
  const answer = await http.request({ url, signal }).catch((error: unknown) => {
    throw unreadable(reasonOf(error));
  });
  if (answer.status !== 200) throw unreadable(`'${url}' answered ${answer.status}`);
  return { data: answer.body, address: answer.url, mediaType: answer.headers['content-type'] ?? null };
}

function typeOf(bytes: Bytes, types: readonly SourceType[]): SourceType | null {
  const sure = types
    .filter(({ isLocal }) => !isLocal)
    .map((type) => ({ type, sure: type.recognises(bytes) }))
    .filter((one) => one.sure >= leastSure)
    .sort((a, b) => b.sure - a.sure);
  return sure[0]?.type ?? null;
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
  const spec = specOf({ id: 'trial', kind: type.kind, address, title });
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
  };
}

export function specOf(given: Pick<SourceSpec, 'id' | 'kind' | 'address' | 'title'>): SourceSpec {
  return { ...given, publisher: null, language: null, timeZone: null, paused: false, sample: false };
}

export function hostOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, '') ?? address;
}

const unreadable = (why: string) => new UserError('source-unreadable', { why });

/** The words of a failure that a person can mend; a fault of ours goes on. */
function reasonOf(error: unknown): string {
  if (error instanceof InputError || (error instanceof Error && error.name === 'SourceError'))
    return error.message;
  throw error;
}
