/** From what a source gave to a story as it is kept: cleaned, dated, named, judged. Pure. */
export { readByline } from './byline.ts';
export { firstMinutes, learntMinutes, nextReading, nextTry } from './cadence.ts';
export { isCaption, isFurniture } from './furniture.ts';
export { contentFingerprint } from './identity.ts';
export { ingest } from './ingest.ts';
export { readPublished } from './published.ts';
export { canonicalUrl } from './url.ts';
