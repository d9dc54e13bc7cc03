import type { Block, RawStory } from '../../core/index.ts';
import { foldSpace } from '../../text/index.ts';
import { blocksOf, inlineText, plainBlocks } from '../shared/index.ts';
import type { FeedDocument, FeedItem, FeedPerson, FeedText } from './document.ts';

const maxTitle = 500;
const maxBlocks = 2_000;

/** The items as stories; `skipped` counts those that have neither a title nor a text. */
export function storiesOf(feed: FeedDocument): {
  readonly stories: readonly RawStory[];
  readonly skipped: number;
} {
  const publisher = titleOf(feed);
  const stories = feed.items.flatMap((item) => rawOf(item, feed, publisher) ?? []);
  return { stories, skipped: feed.items.length + feed.empty - stories.length };
}

/** What the feed calls itself. */
export const titleOf = ({ title }: FeedDocument): string | null => (title && lineOf(title)) || null;

function rawOf(item: FeedItem, feed: FeedDocument, publisher: string | null): RawStory | null {
  const summary = item.summary ? textOf(item.summary) : [];
  const content = item.content ? textOf(item.content) : [];
  const blocks = lengthOf(content) >= lengthOf(summary) ? content : summary;
  const title = item.title ? lineOf(item.title).slice(0, maxTitle) : titleFrom(blocks);
  if (title === '') return null;
  return {
    title,
    url: item.original ?? item.link,
    guid: item.id,
    byline: bylineOf(item.authors),
    published: item.published,
    updated: item.updated,
    blocks: blocks.slice(0, maxBlocks),
    form: null,
    language: item.language ?? feed.language,
    publisher: item.publisher ?? publisher,
    categories: item.categories.map(({ term, label }) => label ?? term),
  };
}

function bylineOf(authors: readonly FeedPerson[]): string | null {
  const names = authors.flatMap(({ name, email }) => name ?? email ?? []);
  return names.length > 0 ? names.join(', ') : null;
}

function textOf({ value, html }: FeedText): readonly Block[] {
  return html ? blocksOf(value) : plainBlocks(value);
}

function lineOf({ value, html }: FeedText): string {
  return html && /[<&]/.test(value) ? inlineText(value) : foldSpace(value);
}

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** An item without a title is called by the beginning of its text. */
function titleFrom(blocks: readonly Block[]): string {
  const text = blocks[0]?.text ?? '';
  if (text.length <= 100) return text;
  return `${text.slice(0, Math.max(40, text.lastIndexOf(' ', 100)))}…`;
}
