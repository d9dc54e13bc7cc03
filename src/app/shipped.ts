import { loadCatalogue, loadCities } from '../../data/topics/index.ts';
import { createTexts, type Texts } from '../render/index.ts';
import { createTopics, type Topics } from '../topics/index.ts';

let topics: Topics | null = null;
let texts: Texts | null = null;

/** The topics that ship: the same for every app of a process, prepared once, as they take tens of megabytes. */
export function shippedTopics(): Topics {
  topics ??= createTopics(loadCatalogue(), { cities: loadCities });
  return topics;
}

/** The interface texts that ship. */
export function shippedTexts(): Texts {
  texts ??= createTexts();
  return texts;
}
