import type { Topic, TopicId } from '../core/index.ts';
import type { Mention } from './scan.ts';

/** What a story names, for deciding what else it may mean. */
export interface Evidence {
  /** `mention` where the name itself is in doubt: it tells nothing of other mentions of the same word. */
  add(topicId: TopicId, weight: number, mention?: Mention): void;
  /** How much of the story speaks of a topic, of what holds it, and of its neighbours in the same region. */
  of(topicId: TopicId, mention: Mention): number;
  /** How much of the story speaks of the topic itself, or of its parts. */
  named(topicId: TopicId, mention: Mention): number;
  /** Whether the story names nothing beyond doubt. */
  isEmpty(): boolean;
}

export function createEvidence(topics: ReadonlyMap<TopicId, Topic>): Evidence {
  const total = new Map<TopicId, number>();
  const byWord = new Map<string, Map<TopicId, number>>();
  const parentsOf = (id: TopicId) => topics.get(id)?.parents ?? [];

  function count(into: Map<TopicId, number>, topicId: TopicId, weight: number): void {
    into.set(topicId, (into.get(topicId) ?? 0) + weight);
    for (const parent of parentsOf(topicId)) {
      const share = topics.get(parent)?.kind === 'country' ? 1 : 0.3;
      into.set(parent, (into.get(parent) ?? 0) + weight * share);
    }
  }

  const reach = (from: ReadonlyMap<TopicId, number>, topicId: TopicId) =>
    parentsOf(topicId).reduce((sum, parent) => sum + (from.get(parent) ?? 0), from.get(topicId) ?? 0);

  return {
    isEmpty: () => total.size === 0,
    add(topicId, weight, mention) {
      count(total, topicId, weight);
      if (!mention) return;
      const word = wordOf(mention);
      let own = byWord.get(word);
      if (!own) {
        own = new Map();
        byWord.set(word, own);
      }
      count(own, topicId, weight);
    },
    named(topicId, mention) {
      return (total.get(topicId) ?? 0) - (byWord.get(wordOf(mention))?.get(topicId) ?? 0);
    },
    of(topicId, mention) {
      const own = byWord.get(wordOf(mention));
      return reach(total, topicId) - (own ? reach(own, topicId) : 0);
    },
  };
}

/** The first word is enough to know a name again. */
const wordOf = ({ piece, from }: Mention) => piece.tokens[from]!.folded;
