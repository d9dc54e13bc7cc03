import type { RawStory, SourceSpec, Story } from '../../src/core/index.ts';
import type { ingest as ingestStory } from '../../src/ingest/index.ts';

export interface TextItem {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly source?: string;
  readonly url?: string;
  readonly time?: string;
  readonly date?: string;
}

const arrived = Temporal.Instant.from('2026-01-01T00:00:00Z');

/** An item of a labelled set as the service would hold it: cleaned by the same ingest, under the set's own id. */
export function storyFrom(item: TextItem, ingest: typeof ingestStory, language: string | null = null): Story {
  const text = item.text ?? '';
  const raw: RawStory = {
    title: item.title || text.slice(0, 80),
    url: item.url ?? null,
    guid: item.id,
    byline: null,
    published: item.time ?? item.date ?? null,
    updated: null,
    blocks: text
      .split(/\n+/)
      .filter((text) => text.trim() !== '')
      .map((text) => ({ role: 'paragraph', text }) as const),
    form: 'full',
    language,
    publisher: item.source ?? null,
    categories: [],
  };
  const result = ingest(raw, spec, arrived);
  const story = 'story' in result ? result.story : bare(raw);
  return { ...story, id: item.id };
}

const spec: SourceSpec = {
  id: 'eval',
  kind: 'feed',
  address: 'eval:',
  title: 'eval',
  publisher: null,
  language: null,
  timeZone: null,
  paused: true,
  sample: false,
};

/** What ingest leaves out (no text at all) still has to be answered for. */
function bare(raw: RawStory): Story {
  return {
    id: '',
    sourceId: 'eval',
    url: raw.url,
    title: raw.title,
    author: null,
    publisher: raw.publisher ?? 'eval',
    agency: null,
    language: raw.language ?? 'en',
    form: 'excerpt',
    published: null,
    arrived,
    dateline: null,
    paragraphs: raw.blocks.map(({ text }) => text),
    captions: [],
    damaged: [],
    revision: 1,
    sample: false,
  };
}
