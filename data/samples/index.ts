/**
 * The sample stories that ship with Tidings: true, past, public events, told in our own words by outlets that are
 * samples by name, so that every look-up has something to show before the first source is added.
 *
 * One file an event, `<year>-<slug>.txt`: stories set apart by a line `===`, each a few `name: value` lines, an empty
 * line, and paragraphs set apart by empty lines.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawStory, SourceSpec } from '../../src/core/index.ts';
import { outlets } from './outlets.ts';
import { readStories } from './read.ts';

export interface SampleSource {
  readonly spec: SourceSpec;
  readonly stories: readonly RawStory[];
}

/** Every outlet with its stories, oldest first. Reads the folder on each call; throws where a file is not as above. */
export function loadSamples(): readonly SampleSource[] {
  const told = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readStories(readFileSync(join(import.meta.dirname, name), 'utf8'), name));
  return outlets.map(({ slug, name, language }) => ({
    spec: {
      id: slug.startsWith('sample-') ? slug : `sample-${slug}`,
      kind: 'sample',
      address: `sample:${slug}`,
      title: name,
      publisher: name,
      language,
      timeZone: null,
      paused: false,
      sample: true,
    },
    stories: told.filter(({ publisher }) => publisher === name),
  }));
}
