import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { temporaryFolder, tidings } from '../support/process.ts';

const page = join(import.meta.dirname, '..', 'fixtures', 'pages', 'juba-and-others.txt');

interface StoryRecord {
  readonly type: string;
  readonly title: string;
  readonly form: string;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly topics: readonly string[];
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
}

async function exported(folder: string): Promise<readonly StoryRecord[]> {
  const { out, code } = await tidings(['export'], folder);
  assert.equal(code, 0);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as StoryRecord)
    .filter(({ type }) => type === 'story');
}

suite('tidings import', () => {
  test('a saved page gives its full story and its teasers', async (context) => {
    const folder = temporaryFolder(context);
    const { code, out, err } = await tidings(['import', page], folder);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, /^4 new stories \(1 full, 3 excerpts\)/);
    const stories = await exported(folder);
    assert.equal(stories.length, 4);
    const lead = stories.find(({ form }) => form === 'full');
    assert.equal(lead?.title, "South Sudan's Rival Leaders Sign Peace Deal in Addis Ababa");
    assert.equal(lead?.author, 'Sample Desk');
    assert.equal(lead?.publishedAt, '2018-09-13T07:45:00Z');
    assert.deepEqual(lead?.captions, ['South Sudan Peace Talks']);
    assert.equal(lead?.paragraphs.length, 4);
    assert.ok(lead?.topics.includes('SS'));
    assert.ok(!lead?.topics.includes('BR'));
    const museum = stories.find(({ title }) => title.startsWith('Brazil'));
    assert.equal(museum?.form, 'excerpt');
    assert.match(museum?.publishedAt ?? '', /^2018-09-13/);
    assert.ok(museum?.topics.includes('BR'));
    assert.ok(!museum?.topics.includes('SS'));
  });

  test('the same page again adds nothing', async (context) => {
    const folder = temporaryFolder(context);
    await tidings(['import', page], folder);
    const { code, out } = await tidings(['import', page], folder);
    assert.equal(code, 0);
    assert.match(out, /^0 new stories .*4 already here/);
    assert.equal((await exported(folder)).length, 4);
  });

  test('a briefing tells what was imported, as text and as data, and quotes no damaged sentence', async (context) => {
    const folder = temporaryFolder(context);
    await tidings(['import', page], folder);
    const text = await tidings(
      ['brief', 'South Sudan', 'Brazil', '--since', '20y', '--length', 'long'],
      folder,
    );
    assert.equal(text.code, 0);
    assert.match(text.out, /SOUTH SUDAN/);
    assert.match(text.out, /Rival Leaders Sign Peace Deal/);
    assert.match(text.out, /National Museum/);
    assert.doesNotMatch(text.out, /would to begin/);
    const data = await tidings(['brief', 'South Sudan', 'Brazil', '--since', '20y', '--json'], folder);
    const { sections } = JSON.parse(data.out) as {
      sections: {
        topic: { id: string; name: string };
        items: { title: string; sentences: { text: string }[] }[];
      }[];
    };
    assert.deepEqual(
      sections.map(({ topic }) => topic),
      [
        { id: 'SS', name: 'South Sudan' },
        { id: 'BR', name: 'Brazil' },
      ],
    );
    assert.equal(sections[0]?.items.length, 1);
    assert.ok((sections[0]?.items[0]?.sentences.length ?? 0) > 0);
  });

  test('standard input is read for "-"', async (context) => {
    const folder = temporaryFolder(context);
    const stdin =
      'Morocco Struck by Strong Earthquake\n\n9 September 2023\n\nA strong earthquake struck Morocco late on Friday evening, and people in Marrakesh ran into the streets.\n';
    const { code, out, err } = await tidings(['import', '-'], folder, { stdin });
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, /^1 new story/);
  });

  test('a folder is read whole and tells what was left out', async (context) => {
    const folder = temporaryFolder(context);
    const pages = join(folder, 'pages');
    mkdirSync(join(pages, 'deep'), { recursive: true });
    writeFileSync(
      join(pages, 'deep', 'one.txt'),
      'Beirut Port Blast Kills Scores\n\n5 August 2020\n\nAn explosion in the port of Beirut destroyed much of the city centre on Tuesday.\n',
    );
    writeFileSync(join(pages, 'empty.txt'), '');
    const { code, out } = await tidings(['import', pages], folder);
    assert.equal(code, 0);
    assert.match(out, /^1 new story/);
    assert.match(out, /left out: 'empty.txt' is empty/);
  });
});
