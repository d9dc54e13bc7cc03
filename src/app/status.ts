import type { Store } from '../ports/index.ts';

/** What the operator may know: numbers, never who reads what. */
export interface Status {
  readonly stories: number;
  readonly samples: number;
  readonly chats: number;
  readonly owed: number;
  readonly failed: number;
  readonly startedAt: string;
  readonly version: string;
  readonly node: string;
}

export interface StatusDeps {
  readonly store: Store;
  readonly startedAt: Temporal.Instant;
  readonly version: string;
}

/** How many of the last deliveries are looked at. */
const recent = 500;

export async function statusOf({ store, startedAt, version }: StatusDeps): Promise<Status> {
  const { stories, samples } = await store.stories.count();
  const deliveries = await store.deliveries.recent(recent);
  return {
    stories,
    samples,
    chats: (await store.chats.all()).length,
    owed: deliveries.filter(({ outcome }) => outcome === null).length,
    failed: deliveries.filter(({ outcome }) => outcome?.kind === 'failed').length,
    startedAt: startedAt.round('second').toString(),
    version,
    node: process.versions.node,
  };
}
