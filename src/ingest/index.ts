/** From what a source gave to a story as it is kept: cleaned, dated, named, judged. Pure. */
export { readByline } from './byline.ts';
export { contentFingerprint } from './identity.ts';
export { type IngestResult, ingest } from './ingest.ts';
export { type DateReading, readPublished } from './published.ts';
export { canonicalUrl } from './url.ts';
