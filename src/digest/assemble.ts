import type {
  Digest,
  DigestItem,
  Language,
  Length,
  Missed,
  Story,
  Summary,
  Told,
  TopicId,
  Window,
} from '../core/index.ts';
import { type PlannedItem, type PlannedSection, toldBefore } from './choose.ts';

/** How much a briefing says at each length: events a topic, and sentences and characters an event. */
export const lengths = {
  short: { itemsPerSection: 3, maxSentences: 1, maxCharacters: 320 },
  normal: { itemsPerSection: 5, maxSentences: 3, maxCharacters: 560 },
  long: { itemsPerSection: 10, maxSentences: 6, maxCharacters: 1200 },
} as const satisfies Record<
  Length,
  { readonly itemsPerSection: number; readonly maxSentences: number; readonly maxCharacters: number }
>;

export interface AssembleOptions {
  readonly generatedAt: Temporal.Instant;
  readonly window: Window;
  readonly origin: Digest['origin'];
  readonly missed?: Missed | null;
  readonly page: number;
  readonly told: readonly Told[];
  /** Distinct outlets, and independent ones, among these stories. */
  readonly voicesOf: (stories: readonly Story[]) => { readonly outlets: number; readonly voices: number };
  readonly summaryOf: (item: PlannedItem) => Summary;
  /** Topics to name beside the one a section stands for, of an item that tells this. */
  readonly otherTopics: (
    item: PlannedItem,
    told: Pick<DigestItem, 'title' | 'sentences' | 'language'>,
  ) => readonly TopicId[];
  /** The reader's language: the headline is taken from a story in it where there is one. */
  readonly language: Language;
}

/** The digest of planned sections: pure, so that what a preview shows is what is sent. */
export function assemble(sections: readonly PlannedSection[], options: AssembleOptions): Digest {
  const told = options.origin === 'manual' ? [] : options.told;
  const built = sections.map(({ request, items, more }) => ({
    topic: request.choice,
    name: request.name,
    since: request.since,
    items: items.map((item) => itemOf(item, told, options)),
    more,
    latest: items.length === 0 ? request.latest : null,
  }));
  const shown = built.flatMap(({ items }) => items);
  return {
    generatedAt: options.generatedAt,
    window: options.window,
    origin: options.origin,
    missed: options.missed ?? null,
    page: options.page,
    sections: built,
    events: shown.length,
    stories: shown.reduce((sum, { stories }) => sum + stories, 0),
  };
}

function itemOf(item: PlannedItem, told: readonly Told[], options: AssembleOptions): DigestItem {
  const { event, stories } = item;
  const head = headStory(item, options.language);
  const before = toldBefore(event, told);
  const { sentences } = options.summaryOf(item);
  return {
    eventId: event.id,
    title: head.title,
    url: head.url,
    leadStory: head.id,
    language: head.language,
    stories: stories.length,
    ...options.voicesOf(stories),
    sentences,
    topics: options.otherTopics(item, { title: head.title, sentences, language: head.language }),
    excerpt: stories.every(({ form }) => form === 'excerpt'),
    published: latestOf(stories),
    lastAt: event.lastAt,
    sample: stories.every(({ sample }) => sample),
    update: before && { toldAt: before.at, title: before.title, changes: item.added?.changes ?? [] },
    rank: item.rank,
  };
}

function latestOf(stories: readonly Story[]): Story['published'] {
  return stories
    .flatMap(({ published }) => published ?? [])
    .reduce<Story['published']>(
      (latest, one) => (latest && Temporal.Instant.compare(latest.at, one.at) >= 0 ? latest : one),
      null,
    );
}

/** The event's lead where it is in the window and in the reader's language, else the best story that is. */
export function headStory(
  { event, stories }: Pick<PlannedItem, 'event' | 'stories'>,
  language: Language,
): Story {
  const lead = stories.find(({ id }) => id === event.lead);
  if (lead && lead.language === language) return lead;
  const inOwn = stories.filter((story) => story.language === language);
  const own = inOwn.find(({ form }) => form === 'full') ?? inOwn[0];
  const head = own ?? lead ?? stories[0];
  if (!head) throw new Error(`an event without stories was planned: '${event.id}'`);
  return head;
}
