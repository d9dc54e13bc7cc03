import type { NewsEvent, Story, Summary, Told } from '../core/index.ts';
import { type Added, type lengths, noveltyOf } from '../digest/index.ts';
import { hashOf } from '../text/index.ts';

interface DevelopmentDeps {
  /** A summary made of no other sentences than these, by their fingerprints. */
  readonly quote: (
    stories: readonly Story[],
    only: ReadonlySet<string>,
    language: string,
    limits: DevelopmentRequest['limits'],
  ) => Promise<Summary>;
}

export interface DevelopmentRequest {
  readonly event: NewsEvent;
  readonly told: Told;
  /** All stories of the event, and those of them that are new to the chat and may be shown there. */
  readonly stories: readonly Story[];
  readonly fresh: readonly Story[];
  readonly language: string;
  readonly limits: (typeof lengths)[keyof typeof lengths];
}

/** What a development adds: the stories that add something, and what of them is told. */
export interface Development {
  readonly stories: readonly Story[];
  readonly added: Added;
}

/** Results kept; the oldest goes first. */
const maxKept = 5_000;

/** What has been added to an event since a chat was told of it; null where that is nothing. The same for all chats told then. */
export function createDevelopments({ quote }: DevelopmentDeps) {
  const kept = new Map<string, Promise<Development | null>>();

  return (request: DevelopmentRequest): Promise<Development | null> => {
    const { event, told, stories, fresh, language, limits } = request;
    const before = stories.filter(({ arrived }) => Temporal.Instant.compare(arrived, told.at) < 0);
    const names = (list: readonly Story[]) => list.map(({ id, revision }) => `${id}.${revision}`).join(' ');
    const key = hashOf(`${event.id} ${language} ${limits.maxCharacters} ${names(before)} / ${names(fresh)}`);
    const known = kept.get(key) ?? develop(before, fresh, language, limits);
    kept.set(key, known);
    known.catch(() => kept.delete(key));
    if (kept.size > maxKept) kept.delete(kept.keys().next().value ?? '');
    return known;
  };

  async function develop(
    before: readonly Story[],
    fresh: readonly Story[],
    language: string,
    limits: DevelopmentRequest['limits'],
  ): Promise<Development | null> {
    const novelty = noveltyOf(before, fresh);
    const stories = fresh.filter(({ id }) => novelty.stories.has(id));
    if (stories.length === 0) return null;
    const only = novelty.sentences;
    const { sentences } = await quote(stories, only, language, limits);
    // What adds something but cannot be quoted is told by its headline, where that adds something too.
    const isTold = sentences.length > 0 || novelty.headlines.size > 0;
    return isTold ? { stories, added: { sentences, changes: novelty.changes } } : null;
  }
}
