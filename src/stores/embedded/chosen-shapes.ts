/** What the files of `chosen/` may hold. Reading gives core's types; instants are ISO strings on the disk. */
import { z } from 'zod';
import { type Chat, type Subscription, textModes } from '../../core/index.ts';
import type { SourceReading, SourceState } from '../../ports/index.ts';

const instant = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    context.addIssue({ code: 'custom', message: `"${text}" is not an instant such as 2026-01-31T08:00:00Z` });
    return z.NEVER;
  }
});

const localTime = z.object({ hour: z.int().min(0).max(23), minute: z.int().min(0).max(59) }).readonly();
const weekday = z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as 1 | 2 | 3 | 4 | 5 | 6 | 7)));
const hour = z.int().min(0).max(23);

const schedule = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('weekly'),
      weekdays: z.array(weekday).readonly(),
      times: z.array(localTime).readonly(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('monthly'),
      day: z.union([z.int().min(1).max(31), z.literal('last')]),
      times: z.array(localTime).readonly(),
    })
    .readonly(),
  z.object({ kind: z.literal('hourly'), from: hour, to: hour }).readonly(),
  z.object({ kind: z.literal('breaking') }).readonly(),
]);

const topicChoice = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('catalogue'), id: z.string(), without: z.array(z.string()).readonly() })
    .readonly(),
  z.object({ kind: z.literal('query'), query: z.string() }).readonly(),
]);

const subscription: z.ZodType<Subscription> = z
  .object({ id: z.string(), topic: topicChoice, schedule, created: instant })
  .readonly();

const settings = z
  .object({
    timeZone: z.string(),
    timeZoneChosen: z.boolean(),
    language: z.string(),
    length: z.enum(['short', 'normal', 'long']),
    quiet: z.object({ from: localTime, to: localTime }).readonly().nullable(),
    alertsWake: z.boolean().default(false),
    discreet: z.boolean(),
    sayNothingNew: z.boolean(),
    publish: z.boolean().default(false),
  })
  .loose()
  .readonly();

const leaning = z
  .object({ kind: z.enum(['topic', 'publisher']), value: z.string(), weight: z.int().min(-3).max(3) })
  .readonly();

/** Loose: a field that core adds later is kept, not dropped. */
export const chatShape: z.ZodType<Chat> = z
  .object({
    id: z.string(),
    settings,
    subscriptions: z.array(subscription).readonly(),
    pausedUntil: z.union([z.literal('forever'), instant, z.null()]),
    resting: z
      .object({ reason: z.enum(['chat-gone', 'forbidden']), since: instant })
      .readonly()
      .nullable()
      .default(null),
    muted: z
      .array(z.object({ kind: z.enum(['source', 'word', 'event']), value: z.string() }).readonly())
      .readonly(),
    leanings: z.array(leaning).readonly().default([]),
  })
  .loose()
  .readonly();

const reading = {
  cursor: z.string().nullable(),
  lastOk: instant.nullable(),
  lastError: z.string().nullable(),
  failures: z.int().min(0),
  nextAt: instant.nullable().exactOptional(),
  everyMinutes: z.number().nullable().exactOptional(),
  gone: z.boolean().exactOptional(),
  toldFailing: instant.nullable().exactOptional(),
  backAt: instant.nullable().exactOptional(),
  pages: z
    .array(
      z.object({ story: z.string(), tries: z.int().min(1), at: instant, isOver: z.boolean() }).readonly(),
    )
    .readonly()
    .exactOptional(),
};

export const sourceShape: z.ZodType<SourceState> = z
  .object({
    spec: z
      .object({
        id: z.string(),
        kind: z.string(),
        address: z.string(),
        title: z.string().nullable(),
        group: z.string().nullable().exactOptional(),
        text: z.enum(textModes).exactOptional(),
        publisher: z.string().nullable(),
        language: z.string().nullable(),
        timeZone: z.string().nullable(),
        paused: z.boolean(),
        sample: z.boolean(),
      })
      .loose()
      .readonly(),
    // Kept here by earlier versions; now beside it, where a reading costs little.
    ...reading,
  })
  .loose()
  .readonly();

export const readingShape: z.ZodType<SourceReading> = z.object(reading).readonly();

export const factShape: z.ZodType<string> = z.string();
