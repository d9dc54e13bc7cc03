/** Which topics a story is about, and why; what people type, as topics and queries. Pure: the catalogue is passed in. */
export { createFinder, createTopics, type Topics } from './create.ts';
