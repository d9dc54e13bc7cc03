import type { RawStory, SourceSpec, Story } from '../core/index.ts';
import { detectLanguage, fingerprintOf, foldSpace, primaryLanguage, sentencesOf } from '../text/index.ts';
import { hostOfUrl, isAggregator, outletName, outletNameAt, outletOf } from '../text/outlets/index.ts';
import { dayInAddress } from './address-day.ts';
import { agencyIn } from './agencies.ts';
import { readByline } from './byline.ts';
import { damagedSpans } from './damage.ts';
import { storyId } from './identity.ts';
import { type CleanText, cleanBlocks } from './paragraphs.ts';
import { readPublished } from './published.ts';
import { canonicalUrl } from './url.ts';

/** A story as it is kept, or why there is none: in words for the operator. */
export type IngestResult = { readonly story: Story } | { readonly skipped: string };

const longestTitle = 300;
/** A text shorter than this many characters is told as a teaser where the source does not say what it is. */
const shortText = 350;
const shortWideText = 120;

/** Turns what a source gave into a story: pure, and the same for the same input. */
export function ingest(raw: RawStory, spec: SourceSpec, arrived: Temporal.Instant): IngestResult {
  const url = raw.url === null ? null : canonicalUrl(raw.url);
  const publisher = publisherOf(raw, spec, url);
  const given = titleOf(raw.title, publisher);
  const text = cleanBlocks(raw.blocks, given);
  if (given === '' && text.paragraphs.length === 0) return { skipped: 'neither a title nor a text' };
  const declared = raw.language ?? spec.language;
  const language = detectLanguage([given, ...text.paragraphs.slice(0, 4)].join(' \n '), declared);
  const title = given || firstSentence(text.paragraphs[0] ?? '', language);
  const byline = readByline(raw.byline);
  const region = primaryLanguage(declared) === language ? declared : language;
  const published = dateOf(raw, text.stamp, { language: region, timeZone: spec.timeZone, arrived });
  const day = published?.at.toString().slice(0, 10) ?? null;
  const story: Story = {
    id: storyId({ ...raw, title }, url, spec.id, day),
    sourceId: spec.id,
    url,
    title,
    author: byline.author,
    publisher,
    agency: byline.agency ?? text.agency ?? agencyIn(publisher),
    language,
    form: formOf(raw, text),
    published,
    arrived,
    dateline: text.dateline,
    paragraphs: text.paragraphs,
    captions: text.captions,
    damaged: damagedSpans(text.paragraphs, language),
    revision: 1,
    sample: spec.sample,
  };
  return { story };
}

/** A file's name stands in for a publisher only where the story has no address that names one. */
function publisherOf(raw: RawStory, spec: SourceSpec, url: string | null): string {
  const host = hostOfUrl(url);
  const given = givenPublisher(raw, host);
  const isFile = !/^https?:/i.test(spec.address);
  const place = host === null ? null : (outletNameAt(host) ?? host);
  const names = [given, spec.publisher, ...(isFile ? [place, spec.title] : [spec.title, place])];
  return names.map((name) => foldSpace(name ?? '')).find((name) => name !== '') ?? spec.id;
}

/** Services that list stories of others call their feeds by their own name: `"Chechnya" - Google News`. */
const ofService = /\b(?:google|bing|yahoo!?|msn|flipboard|feedly|inoreader)\b/i;

/** The outlet that an item of such a feed names behind its title; else what the item or its feed is called. */
function givenPublisher(raw: RawStory, host: string | null): string | null {
  const given = foldSpace(raw.publisher ?? '');
  if (host !== null && isAggregator(host) && (given === '' || ofService.test(given))) {
    const behind = behindTitle.exec(foldSpace(raw.title.slice(0, 2000)))?.[2];
    if (behind) return behind;
  }
  return given === '' ? null : outletName(given);
}

const behindTitle = /^(.{10,})\s+[|–—-]\s+([^|–—]{2,60})$/u;

/** One line without the outlet's name behind a bar or dash. */
function titleOf(raw: string, publisher: string): string {
  const title = foldSpace(raw.slice(0, 2000));
  const [, before, behind] = behindTitle.exec(title) ?? [];
  const plain = before && behind && isCalled(behind, publisher) ? before : title;
  return plain.length <= longestTitle
    ? plain
    : `${plain
        .slice(0, longestTitle)
        .replace(/\s+\S*$/u, '')
        .toWellFormed()}…`;
}

function isCalled(name: string, publisher: string): boolean {
  return (
    fingerprintOf(name) === fingerprintOf(publisher) || outletOf(name, null) === outletOf(publisher, null)
  );
}

function firstSentence(paragraph: string, language: string): string {
  return titleOf(sentencesOf(paragraph.slice(0, 1000), language)[0]?.text ?? '', '');
}

/**
 * The byline or a line above the text may hold the date; an update's time stands in where no other is given, and last
 * the day that stands in the address.
 */
function dateOf(
  raw: RawStory,
  stamp: string | null,
  reading: Parameters<typeof readPublished>[1],
): Story['published'] {
  const inByline = /\d{4}|\d[:/.]\d/.test(raw.byline ?? '') ? raw.byline : null;
  for (const text of [raw.published, inByline, stamp, raw.updated, dayInAddress(raw.url)]) {
    const found = readPublished(text, reading);
    if (found) return found;
  }
  return null;
}

function formOf(raw: RawStory, { paragraphs, isCut }: CleanText): Story['form'] {
  if (isCut || paragraphs.length === 0) return 'excerpt';
  if (raw.form !== null) return raw.form;
  const length = paragraphs.reduce((sum, one) => sum + one.length, 0);
  const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
    paragraphs[0] ?? '',
  );
  return length < (isWide ? shortWideText : shortText) ? 'excerpt' : 'full';
}
