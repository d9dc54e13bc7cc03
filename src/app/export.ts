import type { Clock, PlacedStory, Store } from '../ports/index.ts';

const pageSize = 200;

/** Everything as records with a `type`: stories, each with its event's id, newest first; then sources, then chats. */
export async function* exportAll(
  store: Store,
  clock: Clock,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  for (let offset = 0; ; offset += pageSize) {
    const page = await store.stories.find({ limit: pageSize, offset });
    for (const placed of page) yield storyRecord(placed);
    if (page.length < pageSize) break;
    // Others have their turn: a service goes on answering while it exports.
    await clock.sleep(0);
  }
  for (const { spec } of await store.sources.all()) yield { type: 'source', ...spec };
  for (const chat of await store.chats.all()) yield { type: 'chat', ...chat };
}

/** A story as it leaves Tidings. A day without a time is written as a day. */
function storyRecord({ story, topics, eventId }: PlacedStory) {
  const { published } = story;
  return {
    type: 'story',
    id: story.id,
    title: story.title,
    author: story.author,
    publishedAt:
      published &&
      (published.precision === 'day' ? published.at.toString().slice(0, 10) : published.at.toString()),
    form: story.form,
    paragraphs: story.paragraphs,
    captions: story.captions,
    language: story.language,
    topics: topics.filter(({ about }) => about).map(({ topicId }) => topicId),
    source: story.publisher,
    url: story.url,
    eventId,
    arrivedAt: story.arrived.toString(),
    revision: story.revision,
    sample: story.sample,
  };
}
