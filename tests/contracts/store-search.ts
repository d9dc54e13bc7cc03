import assert from 'node:assert/strict';
import type { SearchQuery, Store } from '../../src/ports/index.ts';
import { alone, at, match, query } from './store-data.ts';
import { type OpenStore, storeTest } from './with-store.ts';

const now = at('2024-03-10');
const on = (day: string) => ({ published: { at: at(day), precision: 'time' as const } });

async function fill(store: Store): Promise<void> {
  const all = [
    alone(
      'lava',
      { title: 'Lava reaches Grindavik', paragraphs: ['Volcanoes erupted near the fishing town.'] },
      [match('IS')],
    ),
    alone('canal', {
      title: 'Ship blocks canal',
      publisher: 'BBC World',
      paragraphs: ['The Ever Given sat across the Suez Canal for six days.', 'Tugs pulled at the ship.'],
      ...on('2021-03-29'),
    }),
    alone(
      'vote',
      { title: 'Eleições no Brasil', language: 'pt', paragraphs: ['As eleições foram calmas.'] },
      [match('BR')],
    ),
    alone('film', { title: 'A film about a volcano', paragraphs: ['The film about Iceland won.'] }),
  ];
  await store.stories.add(
    all.map(({ placed }) => placed),
    all.map(({ event }) => event),
  );
}

export function searchContract(open: OpenStore): void {
  const finds = (name: string, asked: SearchQuery, expected: readonly string[]) =>
    storeTest(open, `stories.search() ${name}`, async (store) => {
      await fill(store);
      const hits = await store.stories.search(asked, now, 10, 0);
      assert.deepEqual(hits.map(({ storyId }) => storyId).sort(), [...expected].sort());
    });

  finds('finds a word in any inflection', query('volcano'), ['lava', 'film']);
  finds('stems by the language of the story', query('calmo'), ['vote']);
  finds('does not mind accents and case', query('ELEICOES'), ['vote']);
  finds('wants all words', query('ship suez'), ['canal']);
  finds('wants all words, wherever they are missing', query('ship lava'), []);
  finds('takes one of a group', query('', { all: [[['suez'], ['lava']]] }), ['canal', 'lava']);
  finds('finds a phrase in its order', query('', { all: [[['suez', 'canal']]] }), ['canal']);
  finds('does not find a phrase out of order', query('', { all: [[['canal', 'suez']]] }), []);
  finds('leaves out what is excluded', query('volcano', { none: [['film']] }), ['lava']);
  finds('excludes phrases', query('volcano', { none: [['film', 'about']] }), ['lava']);
  finds('takes a query that only excludes', query('', { none: [['volcano'], ['ship']] }), ['vote']);
  finds('filters by topic', query('', { topics: ['IS', 'BR'] }), ['lava', 'vote']);
  finds('filters by language', query('', { language: 'pt' }), ['vote']);
  finds('filters by source, as people write it', query('', { source: 'bbc' }), ['canal']);
  finds('filters by source, by any word of its name', query('', { source: 'World' }), ['canal']);
  finds('filters since a time', query('', { since: at('2022-01-01') }), ['lava', 'vote', 'film']);
  finds('filters before a time', query('', { before: at('2022-01-01') }), ['canal']);
  finds('finds nothing for words that nobody wrote', query('xylophone'), []);
  finds('takes what is not a word for nothing', query('volcano "*( ^'), ['lava', 'film']);
  finds('takes operators of its own index for words', query('lava AND near NEAR'), []);

  storeTest(
    open,
    'stories.search() fills up with stories that match the most of a question',
    async (store) => {
      await fill(store);
      const question = query('which volcano erupted near a town', { match: 'most' });
      const hits = await store.stories.search(question, now, 10, 0);
      assert.equal(hits[0]?.storyId, 'lava');
      assert.ok(hits.some(({ storyId }) => storyId === 'film'));
      assert.deepEqual(await store.stories.search({ ...question, match: 'all' }, now, 10, 0), []);
    },
  );

  storeTest(
    open,
    'stories.search() shows of a phrase where it stands, not its words elsewhere',
    async (store) => {
      const paragraphs = ['The south of Sudan is dry. South Sudan, in the south, is not.'];
      const { placed, event } = alone('south', { title: 'Rain', paragraphs });
      await store.stories.add([placed], [event]);
      const [hit] = await store.stories.search(query('', { all: [[['south', 'sudan']]] }), now, 10, 0);
      assert.deepEqual(
        hit!.matches.map(([start, end]) => hit!.snippet.slice(start, end)),
        ['South', 'Sudan'],
      );
    },
  );

  storeTest(open, 'stories.search() tells the US from us, and from what is used', async (store) => {
    const all = [
      alone('us', { title: 'The US and the U.S. Congress' }),
      alone('used', { title: 'It was used by us' }),
    ];
    await store.stories.add(
      all.map(({ placed }) => placed),
      all.map(({ event }) => event),
    );
    const hits = await store.stories.search(query('usa'), now, 10, 0);
    assert.deepEqual(
      hits.map(({ storyId }) => storyId),
      ['us'],
    );
  });

  storeTest(open, 'stories.search() wants of a question what it must have', async (store) => {
    await fill(store);
    const question = query('which volcano erupted near a town', { match: 'most', must: [[['iceland']]] });
    const hits = await store.stories.search(question, now, 10, 0);
    assert.deepEqual(
      hits.map(({ storyId }) => storyId),
      ['film'],
    );
  });

  storeTest(open, 'stories.search() is no slower for the number of languages kept', async (store) => {
    const languages = 'en ru pt es fr ar de it nl sv da fi hu ro el hi id lt nb tr uk bg sr ta'.split(' ');
    const all = languages.map((language) => alone(`in-${language}`, { language, title: 'Running ashore' }));
    await store.stories.add(
      all.map(({ placed }) => placed),
      all.map(({ event }) => event),
    );
    const words = Array.from({ length: 26 }, (_, index) => `running${String.fromCharCode(97 + index)}`);
    const begun = performance.now();
    for (let time = 0; time < 5; time++) await store.stories.search(query(words.join(' ')), now, 10, 0);
    const took = performance.now() - begun;
    assert.ok(took < 2_000, `five searches took ${Math.round(took)} ms`);
  });

  storeTest(open, 'stories.search() takes a query of any length', async (store) => {
    await fill(store);
    const article = Array.from({ length: 5000 }, (_, index) => `word${index}`).join(' ');
    const question = query(`volcano ${article}`, { match: 'most' });
    assert.equal((await store.stories.search(question, now, 10, 0)).length, 2);
    const alternatives = query('', { all: [[['volcano'], ...article.split(' ').map((word) => [word])]] });
    assert.equal((await store.stories.search(alternatives, now, 10, 0)).length, 2);
    const excluding = query('volcano', { none: article.split(' ').map((word) => [word]) });
    assert.equal((await store.stories.search(excluding, now, 10, 0)).length, 2);
    const phrase = query('', { all: [[article.split(' ')]] });
    assert.deepEqual(await store.stories.search(phrase, now, 10, 0), []);
  });

  storeTest(open, 'stories.search() ranks the word in a title above the same in a text', async (store) => {
    await fill(store);
    const hits = await store.stories.search(query('film'), now, 10, 0);
    assert.deepEqual(
      hits.map(({ storyId }) => storyId),
      ['film'],
    );
    const [first] = await store.stories.search(query('volcano'), now, 10, 0);
    assert.equal(first?.storyId, 'film');
  });

  storeTest(open, 'stories.search() prefers the newer of two equal stories', async (store) => {
    const all = ['2023-01-01', '2024-03-09', '2024-02-01'].map((day, index) =>
      alone(`s${index}`, { title: 'Strike at the port', ...on(day) }),
    );
    await store.stories.add(
      all.map(({ placed }) => placed),
      all.map(({ event }) => event),
    );
    const hits = await store.stories.search(query('strike'), now, 10, 0);
    assert.deepEqual(
      hits.map(({ storyId }) => storyId),
      ['s1', 's2', 's0'],
    );
    assert.ok(hits[0]!.score > hits[1]!.score && hits[1]!.score > hits[2]!.score);
    const pages = [await store.stories.search(query('strike'), now, 2, 0)];
    pages.push(await store.stories.search(query('strike'), now, 2, 2));
    assert.deepEqual(pages.flat(), hits);
  });

  storeTest(
    open,
    'stories.search() shows the matched words where they stand in the original',
    async (store) => {
      await fill(store);
      const [hit] = await store.stories.search(query('volcano erupt'), now, 10, 0);
      const words = hit!.matches.map(([start, end]) => hit!.snippet.slice(start, end));
      assert.deepEqual(words, ['Volcanoes', 'erupted']);
      const long = `${'Filler words stand here. '.repeat(40)}The glacier burst at noon. ${'And more. '.repeat(40)}`;
      const { placed, event } = alone('long', { paragraphs: [long] });
      await store.stories.add([placed], [event]);
      const [far] = await store.stories.search(query('glaciers'), now, 10, 0);
      assert.ok(far!.snippet.length < 260);
      assert.ok(far!.snippet.startsWith('… ') && far!.snippet.endsWith(' …'));
      assert.deepEqual(
        far!.matches.map(([start, end]) => far!.snippet.slice(start, end)),
        ['glacier'],
      );
    },
  );

  storeTest(
    open,
    'stories.nearWord() gives the word that a slip was made of, as stories write it',
    async (store) => {
      await fill(store);
      for (const [typed, meant] of [
        ['volcanso', 'volcano'],
        ['volcanose', 'volcanoes'],
        ['Volcnao', 'volcano'],
        ['icelnad', 'iceland'],
        ['eleicoes', null],
        ['eleiçõse', 'eleições'],
        ['volcano', null],
        ['xylophone', null],
        ['suz', null],
        ['volc4no', null],
        ['火山火山', null],
        ['', null],
      ] as const)
        assert.equal(await store.stories.nearWord(typed, 'en'), meant, typed);
    },
  );

  storeTest(open, 'stories.search() finds words of languages written without spaces', async (store) => {
    const { placed, event } = alone('tokyo', {
      language: 'ja',
      title: '東京で地震',
      paragraphs: ['強い揺れ。'],
    });
    await store.stories.add([placed], [event]);
    assert.equal((await store.stories.search(query('地震'), now, 10, 0)).length, 1);
    assert.equal((await store.stories.search(query('震地'), now, 10, 0)).length, 0);
  });
}
