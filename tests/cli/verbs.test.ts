import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { samplesBench } from '../commands/support.ts';
import { json, run, type Said } from './support.ts';

const isLine = /^[^\n]{10,300}\n$/;

/** Wrong in the use of the command line: one line, exit 2, nothing else. */
function assertUsage({ code, out, err }: Said, said: RegExp): void {
  assert.equal(out, '');
  assert.match(err, isLine);
  assert.match(err, said);
  assert.equal(code, 2);
}

suite('tidings VERB', () => {
  test('help names every verb and is printed without one, with --help and with help', async () => {
    const bench = await samplesBench();
    const plain = await run(bench, []);
    assert.equal(plain.code, 0);
    for (const verb of ['start', 'import', 'brief', 'search', 'topics', 'export', 'doctor'])
      assert.match(plain.out, new RegExp(`^  tidings ${verb}\\b`, 'm'));
    assert.deepEqual(await run(bench, ['--help']), plain);
    assert.deepEqual(await run(bench, ['help']), plain);
    for (const verb of ['import', 'brief', 'search', 'topics', 'export', 'doctor']) {
      const { code, out } = await run(bench, [verb, '--help']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^tidings ${verb}\\b.*\\n  .+\\n$`));
    }
    assert.match((await run(bench, ['--version'])).out, /^tidings 1\.2\.3, Node v\d+\.\d+\.\d+\n$/);
  });

  test('wrong usage is one line that says what would be right, and exit code 2', async () => {
    const bench = await samplesBench();
    assertUsage(await run(bench, ['breif']), /^'breif' is no verb; did you mean 'brief'\?/);
    assertUsage(await run(bench, ['xyzzy']), /^'xyzzy' is no verb; see tidings --help/);
    assertUsage(await run(bench, ['brief']), /^brief needs a topic; usage: tidings brief TOPIC/);
    assertUsage(await run(bench, ['search']), /^search needs words; usage: tidings search QUERY/);
    assertUsage(await run(bench, ['import']), /^import needs a path or an address; usage: tidings import/);
    assertUsage(await run(bench, ['brief', 'Brazil', '--sinse', '7d']), /--sinse.*usage: tidings brief/);
    assertUsage(await run(bench, ['brief', 'Brazil', '--since']), /--since.*usage: tidings brief/);
    assertUsage(
      await run(bench, ['brief', 'Brazil', '--since', 'soon']),
      /^--since is 'soon'; accepted is 12h, 7d/,
    );
    assertUsage(await run(bench, ['brief', 'Brazil', '--lang', 'xx']), /^--lang is 'xx'; accepted is en, ru/);
    assertUsage(
      await run(bench, ['brief', 'Brazil', '--length', 'huge']),
      /^--length is 'huge'; accepted is short/,
    );
    assertUsage(await run(bench, ['search', 'Lula', '--page', '0']), /^--page is '0'; accepted is 1, 2/);
    assertUsage(await run(bench, ['topics', '--page', 'x']), /^--page is 'x'/);
    assertUsage(await run(bench, ['start', 'now']), /^start takes no 'now'/);
    assertUsage(await run(bench, ['doctor', '--fix']), /--fix.*usage: tidings doctor/);
  });

  test('what fails is one line and exit code 1', async () => {
    const bench = await samplesBench();
    for (const [argv, said] of [
      [['brief', 'Sudn'], /^no topic is called 'Sudn'; near it are 'Sudan'/],
      [['brief', 'xyzzyqwert'], /^no topic is called 'xyzzyqwert'; see tidings topics/],
      [['search', 'since:never', 'Lula'], /^“since:never” is not a filter I can read/],
      [['import', 'nowhere.txt'], /^'nowhere\.txt' does not exist/],
      [['import', '-'], /nothing was piped in|'-'|standard input/],
    ] as const) {
      const { code, out, err } = await run(bench, argv);
      assert.equal(out, '', argv.join(' '));
      assert.match(err, isLine);
      assert.match(err, said);
      assert.equal(code, 1);
    }
  });

  test('a fault of ours is told as one, with what is needed to report it', async () => {
    const bench = await samplesBench();
    const { code, err } = await run(bench, ['topics'], {
      open: async () => {
        throw new RangeError('out of reach');
      },
    });
    assert.equal(code, 1);
    assert.match(err, /^this is a fault in Tidings, please report it: RangeError: out of reach/);
  });
});

suite('tidings brief', () => {
  test('prints a briefing for people, in the language asked for', async () => {
    const bench = await samplesBench();
    const { code, out, err } = await run(bench, [
      'brief',
      'Chechnya',
      'South Sudan',
      'Brazil',
      '--since',
      '20y',
    ]);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, /CHECHNYA[\s\S]*SOUTH SUDAN[\s\S]*BRAZIL/);
    for (const line of out.split('\n')) assert.ok([...line.replace(/\p{M}/gu, '')].length <= 80, line);
    assert.equal(stripVTControlCharacters(out), out);
    assert.doesNotMatch(out, /undefined/);
    const russian = await run(bench, ['brief', 'Чечня', '--since', '20y', '--lang', 'ru']);
    assert.match(russian.out, /ЧЕЧНЯ/);
  });

  test('--json gives one document of the promised shape, the same that the text tells', async () => {
    const bench = await samplesBench();
    const argv = ['brief', 'Chechnya', 'South Sudan, Brazil', '--since', '20y'];
    const data = json(await run(bench, [...argv, '--json'])) as Record<string, unknown>;
    const { out } = await run(bench, argv);
    assert.deepEqual(Object.keys(data), ['generatedAt', 'window', 'sections']);
    assert.equal(data['generatedAt'], '2023-10-01T09:00:00Z');
    assert.deepEqual(data['window'], { since: '2003-10-01T09:00:00Z', until: '2023-10-01T09:00:00Z' });
    const sections = data['sections'] as { topic: unknown; items: Record<string, unknown>[] }[];
    assert.deepEqual(
      sections.map(({ topic }) => topic),
      [
        { id: 'chechnya', name: 'Chechnya' },
        { id: 'SS', name: 'South Sudan' },
        { id: 'BR', name: 'Brazil' },
      ],
    );
    const flat = out.replace(/\s+/g, ' ');
    for (const item of sections.flatMap(({ items }) => items)) {
      for (const [key, type] of Object.entries({
        eventId: 'string',
        title: 'string',
        url: 'string',
        stories: 'number',
        voices: 'number',
        excerpt: 'boolean',
      }))
        assert.equal(typeof item[key], type, key);
      assert.ok(flat.includes(String(item['title'])), String(item['title']));
      for (const sentence of item['sentences'] as Record<string, unknown>[]) {
        assert.deepEqual(Object.keys(sentence).sort(), ['source', 'storyId', 'text']);
        assert.ok(flat.includes(String(sentence['text'])), String(sentence['text']));
      }
      for (const topic of item['topics'] as Record<string, unknown>[])
        assert.deepEqual(Object.keys(topic).sort(), ['id', 'name']);
    }
  });

  test('a saved query is its own topic', async () => {
    const bench = await samplesBench();
    const query = '"JBS" OR Batista -football';
    const { sections } = json(await run(bench, ['brief', query, '--since', '20y', '--json'])) as {
      sections: { topic: unknown; items: unknown[] }[];
    };
    assert.deepEqual(sections[0]?.topic, { id: query, name: query });
    assert.ok((sections[0]?.items.length ?? 0) > 0);
  });
});

suite('tidings search and topics', () => {
  test('search prints the best stories; --json gives them as one document', async () => {
    const bench = await samplesBench();
    const { out } = await run(bench, ['search', '"South Sudan"', 'famine']);
    assert.match(out, /Famine declared in parts of South Sudan/);
    const data = json(await run(bench, ['search', '"South Sudan"', 'famine', '--json'])) as {
      query: string;
      stories: { id: string; title: string; source: string; publishedAt: string }[];
    };
    assert.equal(data.query, '"South Sudan" famine');
    const [first] = data.stories;
    assert.match(first?.id ?? '', /^[0-9a-z]{12}$/);
    assert.equal(first?.title, 'Famine declared in parts of South Sudan');
    assert.equal(first?.source, 'Sample Courier');
    assert.equal(first?.publishedAt, '2017-02-20T09:10:00Z');
  });

  test('search takes a word left out for a word, not for an option', async () => {
    const bench = await samplesBench();
    const found = async (...words: string[]) =>
      (json(await run(bench, ['search', ...words, '--json'])) as { stories: unknown[] }).stories.length;
    assert.ok((await found('Lula', '-Bolsonaro')) < (await found('Lula')));
  });

  test('search without a hit is an answer, not a failure', async () => {
    const bench = await samplesBench();
    const none = await run(bench, ['search', 'xyzzyqwert']);
    assert.equal(none.code, 0);
    assert.match(none.out, /No stored story has “xyzzyqwert”/);
    assert.deepEqual(json(await run(bench, ['search', 'xyzzyqwert', '--json'])), {
      query: 'xyzzyqwert',
      page: 1,
      stories: [],
      more: false,
    });
  });

  test('topics prints the catalogue or what is like the text; --json gives it as one document', async () => {
    const bench = await samplesBench();
    assert.match((await run(bench, ['topics', 'Sudan'])).out, /^Topics like “Sudan”\nSudan · /);
    const data = json(await run(bench, ['topics', 'Судан', '--lang', 'ru', '--json'])) as {
      topics: { id: string; kind: string; name: string; events: number }[];
    };
    assert.deepEqual(data.topics[0], { id: 'SD', kind: 'country', name: 'Судан', events: 0 });
    const [one, two] = await Promise.all([
      run(bench, ['topics', '--json']),
      run(bench, ['topics', '--page', '2', '--json']),
    ]);
    assert.notEqual(one.out, two.out);
  });
});
