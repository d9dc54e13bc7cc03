/**
 * What MonitoRSS gives its users to take along: the file of a guild of its first versions (`sources` as a list), that of
 * later ones (`sources` by name), the backup of a guild (`feeds`, each with a `url`), and feeds as its database hands them
 * out (a list, or one JSON document a line).
 */
import { z } from 'zod';
import { InputError } from '../../../core/index.ts';
import type { ListedSource } from '../../../ports/index.ts';
import { foldSpace } from '../../../text/index.ts';
import { absolute } from '../../shared/index.ts';
import type { Found } from './found.ts';

const feedShape = z.object({
  link: z.string().optional(),
  url: z.string().optional(),
  name: z.string().optional(),
  title: z.string().optional(),
  channel: z.string().optional(),
  enabled: z.union([z.boolean(), z.number()]).optional(),
  disabled: z.union([z.boolean(), z.string()]).nullish(),
  disabledCode: z.string().nullish(),
});
type Feed = z.infer<typeof feedShape>;

const many = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);
const guildShape = z.object({ sources: many.optional(), feeds: many.optional(), results: many.optional() });

export function readMonitorss(text: string, name: string, found: Found): void {
  const feeds = documentsOf(text, name).flatMap(feedsIn);
  for (const one of feeds) {
    const feed = feedShape.safeParse(one);
    const source = feed.success ? sourceOf(feed.data) : null;
    if (source) found.add(source);
  }
}

/** One JSON document, or one a line. */
function documentsOf(text: string, name: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    try {
      return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)]));
    } catch {
      throw new InputError(`'${name}' begins like JSON and is none`);
    }
  }
}

function feedsIn(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document;
  const guild = guildShape.safeParse(document);
  const { sources, feeds, results } = guild.success ? guild.data : {};
  const lists = [sources, feeds, results].filter((one) => one !== undefined);
  return lists.length > 0 ? lists.flatMap((one) => Object.values(one)) : [document];
}

function sourceOf(feed: Feed): ListedSource | null {
  const address = absolute(feed.link ?? feed.url, 'file:///');
  if (address === null) return null;
  const isOff =
    feed.enabled === false || feed.enabled === 0 || Boolean(feed.disabled) || Boolean(feed.disabledCode);
  return { address, title: titleOf(feed), group: groupOf(feed), ...(isOff ? { paused: true } : {}) };
}

/** A name that MonitoRSS made itself, of a channel's number and the address, tells nobody anything. */
function titleOf({ title, name }: Feed): string | null {
  const told = [title, name].find((one) => one && !/^\d{15,}_/.test(one));
  return told ? foldSpace(told) || null : null;
}

/** Its channel, where that has a name and not only a number. */
function groupOf({ channel }: Feed): string | null {
  const told = foldSpace(channel ?? '');
  return told === '' || /^\d+$/.test(told) ? null : told;
}
