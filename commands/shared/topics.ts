import { type Language, type TopicChoice, UserError } from '../../src/core/index.ts';
import type { Service, TopicReading } from '../../src/ports/index.ts';

/** The choices behind names set apart by commas. Throws `UserError` with the nearest names as buttons. */
export function readTopics(text: string, language: Language, service: Service): readonly TopicChoice[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => readTopic(one, language, service, (name) => `/brief ${name}`).choice);
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
  const key = reading.nearest.length > 0 ? 'topic-unknown' : 'topic-unknown-none';
  throw new UserError(
    key,
    { text, nearest: reading.nearest.map(({ name }) => name).join(', ') },
    reading.nearest.map(({ name }) => retry(name)),
  );
}
