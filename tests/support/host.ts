import type { Document } from '../../src/core/index.ts';
import type { PlatformHost } from '../../src/ports/index.ts';
import { createTexts } from '../../src/render/index.ts';

const empty: Document = { language: 'en', blocks: [], visibility: 'asker' };

/** A host that knows nothing and keeps nothing, with the real interface texts; a test gives what it looks at. */
export function hostWith(over: Partial<PlatformHost>): PlatformHost {
  const { languages, text } = createTexts();
  return {
    commands: [],
    languages,
    text,
    languageOf: async (_, told) => (told !== null && languages.includes(told) ? told : 'en'),
    answer: async () => empty,
    complete: async () => [],
    viewOf: async () => '',
    lookUp: async () => ({ hits: [], more: false }),
    keepActions: async () => undefined,
    action: async () => null,
    addressOf: async () => null,
    keepAddress: async () => undefined,
    moved: async () => undefined,
    rest: async () => undefined,
    wake: async () => undefined,
    ...over,
  };
}
