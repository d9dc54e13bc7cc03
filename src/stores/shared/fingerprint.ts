import type { Story } from '../../core/index.ts';
import { hashOf } from '../../text/index.ts';

/** What `known` gives: the same for the same story as `contentFingerprint` of ingest, which the contract's test holds. */
export function fingerprintOfStory({ title, paragraphs }: Story): string {
  return hashOf([title, ...paragraphs].join('\n'));
}
