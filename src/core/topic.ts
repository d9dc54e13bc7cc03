import type { Language, TopicId } from './ids.ts';

export type TopicKind = 'country' | 'region' | 'people' | 'place' | 'organisation' | 'theme' | 'world-region';

/** An entry of the catalogue that people can follow. */
export interface Topic {
  readonly id: TopicId;
  readonly kind: TopicKind;
  /** Display name by language; English is always there. */
  readonly names: Readonly<Record<Language, string>>;
  /** Topics that hold this one (Chechnya in Russia; Russia in Europe). Empty for disputed places and themes. */
  readonly parents: readonly TopicId[];
}

/** What a subscription follows: an entry of the catalogue (less some of its parts), or a saved query. */
export type TopicChoice =
  | { readonly kind: 'catalogue'; readonly id: TopicId; readonly without: readonly TopicId[] }
  | { readonly kind: 'query'; readonly query: string };

/** One topic found in one story, and why. */
export interface TopicMatch {
  readonly topicId: TopicId;
  /** How central the topic is to the story, 0 to 1: headline, lead and share together. */
  readonly centrality: number;
  /** True where the story is about it; false where a place is only named. */
  readonly about: boolean;
  /** The words that matched, as written in the story, most telling first, at most five. */
  readonly words: readonly string[];
}

/** A key that is equal for equal choices, fit for a map or a column. */
export function choiceKey(choice: TopicChoice): string {
  if (choice.kind === 'query') return `query:${choice.query}`;
  return [choice.id, ...[...choice.without].sort().map((id) => `-${id}`)].join(' ');
}
