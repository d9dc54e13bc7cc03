import type { NewsEvent, Window } from '../core/index.ts';
import type { Clock, Store } from '../ports/index.ts';
import type { Topics } from '../topics/index.ts';

/** How many stories of a saved query are looked at, best first. */
const maxHits = 300;

/** The events whose stories a saved query finds; the best story's place among the hits is the centrality. */
export async function queryCandidates(
  query: string,
  window: Window,
  by: 'told' | 'arrived',
  { store, topics, clock }: { readonly store: Store; readonly topics: Topics; readonly clock: Clock },
): Promise<readonly { readonly event: NewsEvent; readonly centrality: number }[]> {
  const now = clock.now();
  const parsed = topics.toSearchQuery(query, now);
  // Arrival is never before publication by much: a story that arrived in the window was told a week before it at most.
  const since = by === 'arrived' ? window.since.subtract({ hours: 8 * 24 }) : window.since;
  const hits = await store.stories.search({ ...parsed, since, before: window.until }, now, maxHits, 0);
  const placed = await store.stories.get(hits.map(({ storyId }) => storyId));
  const events = await store.events.get([...new Set(placed.map(({ eventId }) => eventId))]);
  const byStory = new Map(placed.map(({ story }) => [story.id, story]));
  return events.flatMap((event) => {
    const matches = event.stories.flatMap((id) => topics.matchQuery(query, byStory.get(id) ?? null) ?? []);
    const centrality = Math.max(0, ...matches.map((match) => match.centrality));
    return matches.length > 0 ? [{ event, centrality }] : [];
  });
}
