import { type Language, type TopicChoice, UserError } from '../../src/core/index.ts';
import type { Service, TopicReading } from '../../src/ports/index.ts';

/** More at once would be a briefing that nobody reads, and long work. */
const mostTopics = 20;

/**
 * The choices behind names set apart by commas. Throws `UserError` with the nearest names as buttons; `retry` makes the
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
  if (names.length > mostTopics) throw new UserError('brief-many', { most: mostTopics }, ['/brief']);
  return names.map(
    (one, at) => readTopic(one, language, service, (right) => retry(names.with(at, right).join(', '))).choice,
  );
}

/** One topic. `retry` makes the command line that a button for a near name runs. */
export function readTopic(
  text: string,
  language: Language,
  service: Service,
  retry: (name: string) => string,
): Extract<TopicReading, { ok: true }> {
  const reading = service.readTopic(text, language);
  if (reading.ok) return reading;
  const begins = topicBefore(text, language, service);
  const near = [...reading.nearest.map(({ name }) => name), ...(begins ? [begins.topic] : [])];
  throw new UserError(
    near.length > 0 ? 'topic-unknown' : 'topic-unknown-none',
    { text, nearest: near.join(', ') },
    near.map(retry),
  );
}

/** No name in the catalogue has more. */
const mostWords = 12;

/** The topic of the catalogue that a line begins with, and the words behind it; null where it begins with none. */
export function topicBefore(
  text: string,
  language: Language,
  service: Service,
): { readonly topic: string; readonly rest: string } | null {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(words.length - 1, mostWords); count > 0; count--) {
    const topic = words.slice(0, count).join(' ');
    const reading = service.readTopic(topic, language);
    if (reading.ok && reading.choice.kind === 'catalogue') {
      return { topic, rest: words.slice(count).join(' ') };
    }
  }
  return null;
}
