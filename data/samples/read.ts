import type { RawStory } from '../../src/core/index.ts';
import { outlets } from './outlets.ts';

const known = ['outlet', 'title', 'published', 'slug', 'agency', 'form'];

/** The stories of one file, in its order. Throws with file and story where a field is missing or not known. */
export function readStories(text: string, file: string): readonly RawStory[] {
  return text.split(/^===$/m).map((part) => readStory(part.trim(), file));
}

function readStory(text: string, file: string): RawStory {
  const [head = '', ...paragraphs] = text.split(/\n\s*\n/);
  const fields = new Map(head.split('\n').map((line) => fieldOf(line, file)));
  const field = (name: string): string => {
    const value = fields.get(name);
    if (value) return value;
    throw new Error(`${file}: the story "${fields.get('title') ?? head}" has no "${name}"`);
  };
  const outlet = outlets.find(({ name }) => name === field('outlet'));
  if (!outlet) throw new Error(`${file}: no outlet is called "${field('outlet')}"`);
  return {
    title: field('title'),
    url: `https://${outlet.slug}.sample.example/${field('slug')}`,
    guid: null,
    byline: fields.get('agency') ?? null,
    published: field('published'),
    updated: null,
    blocks: paragraphs.map((paragraph) => ({
      role: 'paragraph',
      text: paragraph.replace(/\s+/g, ' ').trim(),
    })),
    form: fields.get('form') === 'excerpt' ? 'excerpt' : 'full',
    language: outlet.language,
    publisher: outlet.name,
    categories: [],
  };
}

function fieldOf(line: string, file: string): [string, string] {
  const [, name = '', value = ''] = /^([a-z]+): (.+)$/.exec(line) ?? [];
  if (!known.includes(name)) throw new Error(`${file}: "${line}" is not one of ${known.join(', ')}`);
  return [name, value.trim()];
}
