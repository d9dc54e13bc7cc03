import { estimateJaccard, foldSpace } from '../text/index.ts';

/** What tells one voice from another. */
export interface VoiceFacts {
  readonly publisher: string;
  readonly agency: string | null;
  /** MinHash of the text's word shingles; null where the text is too short to tell a copy by. */
  readonly signature: Uint32Array | null;
}

/** Two texts that share this much of their shingles are copies of one (Broder 1997 calls them near-duplicates). */
const copyAt = 0.45;
/** `The Guardian`, `theguardian.com` and `Guardian World News` are one house; sections are no outlets of their own. */
export function brandOf(publisher: string): string {
  return foldSpace(publisher)
    .toLowerCase()
    .replace(/^https?:\/\/|^www\./g, '')
    .replace(/\.(?:com|org|net|co\.uk|ru|br|com\.br|fr|es|de|info)$/u, '')
    .replace(/^the\s+/, '')
    .replace(/\s*[|:–—-]\s+.*$/u, '')
    .replace(/\s+(?:world|news|online|international|latest|top stories|politics|business|sport)+$/u, '')
    .trim();
}

/** Distinct outlets, and independent ones: one house, one wire's text and copies of one text are one voice. */
export function countVoices(stories: readonly VoiceFacts[]): {
  readonly outlets: number;
  readonly voices: number;
} {
  const outlets = new Set(stories.map(({ publisher }) => publisher)).size;
  if (outlets <= 1) return { outlets, voices: outlets };
  const root = stories.map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (root[top] !== top) top = root[top] as number;
    root[at] = top;
    return top;
  };
  for (let i = 0; i < stories.length; i++) {
    for (let j = 0; j < i; j++) {
      if (find(i) !== find(j) && oneVoice(stories[i] as VoiceFacts, stories[j] as VoiceFacts))
        root[find(i)] = find(j);
    }
  }
  return { outlets, voices: new Set(stories.map((_, at) => find(at))).size };
}

function oneVoice(a: VoiceFacts, b: VoiceFacts): boolean {
  if (a.publisher === b.publisher) return true;
  if (a.agency !== null && (a.agency === b.agency || brandOf(a.agency) === b.publisher)) return true;
  if (b.agency !== null && brandOf(b.agency) === a.publisher) return true;
  return a.signature !== null && b.signature !== null && estimateJaccard(a.signature, b.signature) >= copyAt;
}
