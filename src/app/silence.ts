import type { Chat, Delivery, Silence, SourceId, TopicChoice } from '../core/index.ts';
import type { Log, SourceState, Store } from '../ports/index.ts';

/** So many briefings in a row without news are looked into. */
const inARow = 3;
/** Briefings looked back at, for whether the chat was told already. */
const lookedAt = 60;
const storiesLookedAt = 300;

interface SilenceDeps {
  readonly store: Store;
  readonly log: Log;
}

/**
 * Why nothing comes. Null where something came lately, where the chat was told already, or where the sources that bring
 * its topics can be read: then nothing happened. For a briefing that has nothing to tell.
 */
export function createSilence({ store, log }: SilenceDeps) {
  return async (
    chat: Chat,
    choices: readonly TopicChoice[],
    since: Temporal.Instant,
  ): Promise<Silence | null> => {
    if (emptyInARow(await store.deliveries.lastOf(chat.id, lookedAt)) < inARow - 1) return null;
    const sources = await sourcesOf(choices);
    const failing = sources.filter((state) => failsSince(state, since));
    if (failing.length === 0 || failing.length * 2 < sources.length) return null;
    log.warn('a chat hears nothing because sources fail', {
      failing: failing.length,
      sources: sources.length,
    });
    return { failing: failing.length, sources: sources.length };
  };

  /** The sources that have brought stories of these topics; all of them where that is not known. */
  async function sourcesOf(choices: readonly TopicChoice[]): Promise<readonly SourceState[]> {
    const all = (await store.sources.all()).filter(({ spec }) => !spec.paused && !spec.sample);
    const topics = choices.flatMap((choice) => (choice.kind === 'catalogue' ? [choice.id] : []));
    if (topics.length < choices.length) return all;
    const found = await store.stories.find({ topics, limit: storiesLookedAt });
    const ids = new Set<SourceId>(found.map(({ story }) => story.sourceId));
    const known = all.filter(({ spec }) => ids.has(spec.id));
    return known.length > 0 ? known : all;
  }
}

/** Nothing could be read of it in the whole window. */
function failsSince({ failures, lastOk }: SourceState, since: Temporal.Instant): boolean {
  return failures > 0 && (lastOk === null || Temporal.Instant.compare(lastOk, since) <= 0);
}

/** Briefings without news since the last one with some; none where their silence was explained. */
function emptyInARow(settled: readonly Delivery[]): number {
  let count = 0;
  for (const { outcome } of settled) {
    if (outcome?.kind === 'failed') continue;
    if (outcome?.kind === 'delivered' && outcome.about === 'silence') return 0;
    if (outcome?.kind === 'delivered' && outcome.about === undefined) break;
    count++;
  }
  return count;
}
