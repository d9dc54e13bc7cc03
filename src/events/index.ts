/** Which event a story belongs to, and how many independent voices tell it. */
export { breakOf } from './breaking.ts';
export { createEventIndex, type EventIndex } from './event-index.ts';
export { createVoices, readStory, type StoryReading, voicesOf } from './reading.ts';
