/** Which event a story belongs to, and how many independent voices tell it. */
export { breakOf } from './breaking.ts';
export { comparedPairs, featureNames, pairsAcross } from './compared.ts';
export { createEventIndex, type EventOptions } from './event-index.ts';
export type { EventIndex } from './placing.ts';
export { createVoices, readStory, type StoryReading, voicesOf } from './reading.ts';
