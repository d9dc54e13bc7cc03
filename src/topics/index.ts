/** Which topics a story is about, and why; what people type, as topics and queries. Pure: the catalogue is passed in. */
export type { Catalogue, CatalogueTopic, City } from './catalogue.ts';
export { createTopics, type Topics } from './create.ts';
export { parseQuery, type Query } from './query.ts';
