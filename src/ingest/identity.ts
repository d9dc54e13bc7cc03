import type { RawStory, SourceId, Story, StoryId } from '../core/index.ts';
import { foldSpace, hashOf } from '../text/index.ts';
import { urlIdentity } from './url.ts';

/**
 * The same article is the same story at every fetch: by its address; else by the source's own identifier, unless that is
 * a mere address or differs at every fetch (a time stamp or a random number beside an empty address); else by title and day.
 */
export function storyId(
  raw: RawStory,
  canonical: string | null,
  sourceId: SourceId,
  day: string | null,
): StoryId {
  if (canonical !== null) return hashOf(`url ${urlIdentity(canonical)}`);
  const guid = raw.guid?.trim();
  if (guid && !changesOnFetch(guid)) return hashOf(`guid ${sourceId} ${guid}`);
  return hashOf(`title ${sourceId} ${day ?? ''} ${foldSpace(raw.title).toLowerCase()}`);
}

/** Random UUIDs (version 4) and bare clock readings are made anew whenever the feed is. */
function changesOnFetch(guid: string): boolean {
  return (
    /^(?:urn:uuid:|\{)?[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}\}?$/i.test(guid) ||
    /^1[5-9]\d{8}(?:\d{3})?$/.test(guid)
  );
}

/** Changes when the source edits title or text; not with times, the address or the byline. */
export function contentFingerprint(story: Story): string {
  return hashOf([story.title, ...story.paragraphs].join('\n'));
}
