import type { Chat, Correction, KeptBriefing, StoryId, Told } from '../core/index.ts';
import { correctionsOf, type Edited, isMuted, toldStories } from '../digest/index.ts';
import type { Clock, Store } from '../ports/index.ts';

export interface Corrected {
  readonly corrections: readonly Correction[];
  /** The tellings as they are to be kept, so that each correction is told once. */
  readonly told: KeptBriefing['told'];
}

/** Which stories were edited is asked for this often, and not for each chat. */
const refreshMinutes = 1;
/** Told in one briefing at most; the others wait for the next. */
const mostTellings = 5;

/** What a chat was told and the sources have changed since. Costs nothing where nothing told was edited. */
export function createCorrections({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  let revised: ReadonlySet<StoryId> = new Set();
  let asked: Temporal.Instant | null = null;

  return async (chat: Chat, told: readonly Told[]): Promise<Corrected> => {
    const now = clock.now();
    if (!asked || Math.abs(now.since(asked).total('minutes')) >= refreshMinutes) {
      revised = new Set(await store.stories.revised());
      asked = now;
    }
    const found: Corrected[] = [];
    for (const one of told) {
      if (found.length === mostTellings) break;
      const ids = toldStories(one).filter((id) => revised.has(id));
      const edited = ids.length > 0 ? await editsOf(ids, one, chat) : new Map<StoryId, Edited>();
      const { corrections, telling } = correctionsOf(one, edited);
      if (corrections.length > 0) found.push({ corrections, told: [telling] });
    }
    return {
      corrections: found.flatMap(({ corrections }) => corrections),
      told: found.flatMap((one) => one.told),
    };
  };

  async function editsOf(
    ids: readonly StoryId[],
    { eventId }: Told,
    { muted }: Chat,
  ): Promise<ReadonlyMap<StoryId, Edited>> {
    const edited = new Map<StoryId, Edited>();
    for (const { story } of await store.stories.get(ids)) {
      if (isMuted(story, { id: eventId, merged: [] }, muted)) continue;
      const before = await store.stories.revisions(story.id);
      // A teaser that its article took the place of was no mistake.
      edited.set(story.id, { now: story, before: before.filter(({ form }) => form === story.form) });
    }
    return edited;
  }
}
