import type { RawStory, SourceSpec, Story } from '../core/index.ts';
import { ingest } from '../ingest/index.ts';
import { termsOf } from '../text/index.ts';
import { hostOfUrl, isAggregator, outletNameAt } from '../text/outlets/index.ts';

/** Characters: a page with less has no more to say than a teaser. */
const leastText = 350;
/** A page must say so many times what the teaser says. */
const longer = 1.3;
/** Shares of words. A headline may be worded anew on the page, where the teaser's words stand in its text. */
const alike = { title: 0.25, titleAlone: 0.6, titleInAll: 0.6, teaser: 0.7 } as const;
/** A teaser of fewer words says nothing of its article. */
const leastTeaser = 6;

/**
 * A story with the text of its page, where that is clearly the same article and longer; null where it is not. Title, date
 * and author stay as the source gave them; what it did not give is the page's. `from`: the address that the page came from.
 */
export function fullerStory(old: Story, page: RawStory, spec: SourceSpec, from: string): Story | null {
  const published = page.published ?? page.updated;
  const read = ingest({ ...page, published, form: null }, { ...spec, language: old.language }, old.arrived);
  if (!('story' in read) || read.story.form !== 'full') return null;
  const { story } = read;
  const length = lengthOf(story.paragraphs);
  if (length < leastText || length < longer * lengthOf(old.paragraphs)) return null;
  if (!isSameArticle(old, story)) return null;
  const { url, publisher } = addressOf(old, story.url, from);
  return {
    ...story,
    id: old.id,
    sourceId: old.sourceId,
    url,
    title: old.title,
    author: old.author ?? story.author,
    publisher,
    agency: story.agency ?? old.agency,
    published: old.published ?? story.published,
    arrived: old.arrived,
    dateline: story.dateline ?? old.dateline,
    sample: old.sample,
  };
}

/** An aggregator's address gives way to the publisher's. */
function addressOf(old: Story, canonical: string | null, from: string): Pick<Story, 'url' | 'publisher'> {
  const { url, publisher } = old;
  const host = hostOfUrl(url);
  if (host === null || !isAggregator(host)) return { url, publisher };
  const better = [canonical, from].find((one) => {
    const at = hostOfUrl(one ?? null);
    return at !== null && !isAggregator(at);
  });
  const at = hostOfUrl(better ?? null);
  return better && at ? { url: better, publisher: outletNameAt(at) ?? publisher } : { url, publisher };
}

export function isSameArticle(
  old: Pick<Story, 'title' | 'paragraphs' | 'language'>,
  page: Pick<Story, 'title' | 'paragraphs' | 'language'>,
): boolean {
  const title = new Set(termsOf(old.title, old.language));
  const teaser = new Set(termsOf(old.paragraphs.join(' '), old.language));
  const pageTitle = new Set(termsOf(page.title, old.language));
  const all = pageTitle.union(new Set(termsOf(page.paragraphs.join(' '), old.language)));
  const inTitle = shareOf(title, pageTitle);
  if (teaser.size < leastTeaser) return inTitle >= alike.titleAlone;
  const told = shareOf(teaser, all);
  return inTitle >= alike.title && shareOf(title, all) >= alike.titleInAll && told >= alike.teaser;
}

function shareOf(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return words.size === 0 ? 0 : words.intersection(others).size / words.size;
}

const lengthOf = (paragraphs: readonly string[]) => paragraphs.reduce((sum, { length }) => sum + length, 0);
