import { type Language, type TopicChoice, UserError } from '../../src/core/index.ts';
import type { Service, TopicReading } from '../../src/ports/index.ts';

/** More at once would be a briefing that nobody reads, and long work. */
const mostTopics = 20;

/**
 * The choices behind names set apart by commas, or by blanks alone where each is known. Throws `UserError` with the nearest names as buttons; `retry` makes the
 * command line of such a button from all the names, the mistyped one put right.
 */
export function readTopics(
  text: string,
  language: Language,
  service: Service,
  retry: (names: string) => string,
): readonly TopicChoice[] {
  const names = text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (names.length > mostTopics) throw tooMany();
  const choices = names.flatMap((one, at) => {
    const reading = service.readTopic(one, language);
    if (reading.ok) return reading.choice;
    const begins = topicBefore(one, language, service);
    const several = begins && allFrom(begins, language, service);
    if (several) return several.map((name) => orThrow(service.readTopic(name, language), null, retry).choice);
    return orThrow(reading, begins, (right) => retry(names.with(at, right).join(', '))).choice;
  });
  if (choices.length > mostTopics) throw tooMany();
  return choices;
}

const tooMany = () => new UserError('brief-many', { most: mostTopics }, ['/brief']);

/** One topic. `retry` makes the command line that a button for a near name runs; of several names each has one. */
export function readTopic(
  text: string,
  language: Language,
  service: Service,
  retry: (name: string) => string,
): Extract<TopicReading, { ok: true }> {
  const reading = service.readTopic(text, language);
  if (reading.ok) return reading;
  const begins = topicBefore(text, language, service);
  return orThrow(reading, begins, retry, begins ? allFrom(begins, language, service) : null);
}

function orThrow(
  reading: TopicReading,
  begins: Beginning | null,
  retry: (name: string) => string,
  several: readonly string[] | null = null,
): Extract<TopicReading, { ok: true }> {
  if (reading.ok) return reading;
  const near = [...reading.nearest.map(({ name }) => name), ...(several ?? (begins ? [begins.topic] : []))];
  throw new UserError(
    near.length > 0 ? 'topic-unknown' : 'topic-unknown-none',
    { text: reading.text, nearest: near.join(', ') },
    near.map(retry),
  );
}

/** A topic of the catalogue, and the words behind it. */
interface Beginning {
  readonly topic: string;
  readonly rest: string;
}

/** More in one line without a comma between them are hardly meant. */
const mostInLine = 5;

/** All that a line names, one topic after another; null where it holds anything else. */
function allFrom(begins: Beginning, language: Language, service: Service): readonly string[] | null {
  const found = [begins.topic];
  for (let { rest } = begins; found.length < mostInLine; ) {
    if (isInCatalogue(rest, language, service)) return [...found, rest];
    const next = topicBefore(rest, language, service);
    if (!next) return null;
    found.push(next.topic);
    rest = next.rest;
  }
  return null;
}

function isInCatalogue(text: string, language: Language, service: Service): boolean {
  const reading = service.readTopic(text, language);
  return reading.ok && reading.choice.kind === 'catalogue';
}

/** No name in the catalogue has more. */
const mostWords = 12;

/** The topic of the catalogue that a line begins with, and the words behind it; null where it begins with none. */
export function topicBefore(text: string, language: Language, service: Service): Beginning | null {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(words.length - 1, mostWords); count > 0; count--) {
    const topic = words
      .slice(0, count)
      .join(' ')
      .replace(/[,;،]$/, '');
    if (isInCatalogue(topic, language, service)) return { topic, rest: words.slice(count).join(' ') };
  }
  return null;
}
