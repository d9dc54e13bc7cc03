import { type Story, toldAt } from '../core/index.ts';
import { voiceOfStory } from './reading.ts';
import { countVoices } from './voices.ts';

/** An event breaks where so many independent voices tell it within so long. */
const leastVoices = 3;
const withinHours = 2;

/** When an event broke: by the stories' own times, and by their arrival here. */
interface Break {
  readonly told: Temporal.Instant;
  readonly arrived: Temporal.Instant;
}

/** The first time that three independent voices told the event within two hours; null where they never did. */
export function breakOf(stories: readonly Story[]): Break | null {
  const told = stories
    .map((story) => ({ at: timeOf(story), arrived: story.arrived, voice: voiceOfStory(story) }))
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  for (const [index, last] of told.entries()) {
    const since = last.at.subtract({ hours: withinHours });
    const together = told.slice(0, index + 1).filter(({ at }) => Temporal.Instant.compare(at, since) >= 0);
    if (together.length < leastVoices) continue;
    if (countVoices(together.map(({ voice }) => voice)).voices < leastVoices) continue;
    const arrivals = together.map(({ arrived }) => arrived).sort(Temporal.Instant.compare);
    return { told: last.at, arrived: arrivals.at(-1) ?? last.arrived };
  }
  return null;
}

/** Of a story that names its day alone, the day tells nothing of the hour. A time ahead of its arrival is a mistake. */
function timeOf(story: Story): Temporal.Instant {
  const { published, arrived } = story;
  const isDay = published?.precision === 'day' && arrived.since(published.at).total('hours') < 36;
  return isDay || Temporal.Instant.compare(toldAt(story), arrived) > 0 ? arrived : toldAt(story);
}
