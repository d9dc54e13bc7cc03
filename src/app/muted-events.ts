import type { Chat, NewsEvent, TopicId } from '../core/index.ts';
import { isMuted } from '../digest/index.ts';
import type { Store } from '../ports/index.ts';
import type { Topics } from '../topics/index.ts';

/** Of each muted source and word so many stories are looked at: a count beyond that is a little high. */
const mostStories = 400;

/** For each event since then that a chat hears nothing of, the topics that it is about or names. */
export async function mutedEvents(
  { muted }: Pick<Chat, 'muted'>,
  since: Temporal.Instant,
  now: Temporal.Instant,
  { store, topics }: { readonly store: Store; readonly topics: Topics },
): Promise<readonly ReadonlySet<TopicId>[]> {
  const ids = muted.flatMap(({ kind, value }) => (kind === 'event' ? [value] : []));
  for (const { kind, value } of muted) {
    if (kind === 'event') continue;
    const quoted = `"${value.replaceAll('"', ' ')}"`;
    const query = topics.toSearchQuery(kind === 'source' ? `source:${quoted}` : quoted, now);
    if (query.all.length === 0 && query.source === null) continue;
    const hits = await store.stories.search({ ...query, since }, now, mostStories, 0);
    const placed = await store.stories.get(hits.map(({ storyId }) => storyId));
    ids.push(...placed.map(({ eventId }) => eventId));
  }
  const events = await store.events.get([...new Set(ids)]);
  const recent = events.filter(({ lastAt }) => Temporal.Instant.compare(lastAt, since) >= 0);
  const hidden = await Promise.all(recent.map((event) => isSilent(event)));
  return recent
    .filter((_, at) => hidden[at])
    .map((event) => new Set(event.topics.map(({ topicId }) => topicId)));

  async function isSilent(event: NewsEvent): Promise<boolean> {
    const placed = await store.stories.get(event.stories);
    return placed.every(({ story }) => isMuted(story, event, muted));
  }
}
