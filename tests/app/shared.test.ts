import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { shown as linesOf } from '../render/support.ts';
import { paperBench, told } from './paper.ts';

type Bench = Awaited<ReturnType<typeof paperBench>>;

/** What came to each chat since `from`, by chat: the headlines of all its sections. */
function cameTo({ sent, ways }: Bench, from = 0): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    ways.slice(from).map(({ chatId }, at) => [chatId, Object.values(told(sent[from + at]!)).flat()]),
  );
}

async function followers(bench: Bench, ...chats: readonly string[]): Promise<void> {
  for (const chat of chats) {
    await bench.say('/follow Brazil daily 8:00', chat);
    await bench.say('/follow Iceland daily 8:00', chat);
  }
}

suite('briefings of many chats', () => {
  test('chats that follow the same are sent one document, and each is told it', async (context) => {
    const bench = await paperBench(context);
    await followers(bench, 'paper:1', 'paper:2');
    await bench.arrive('2023-10-02T07:30:00Z', 'Brazil', 'harvest begins');
    await bench.at('2023-10-02T08:00:00Z');
    assert.equal(bench.sent.length, 2);
    assert.equal(bench.sent[0], bench.sent[1], 'written once');
    assert.deepEqual(await bench.at('2023-10-03T08:00:00Z'), [], 'told once');
  });

  test('what a chat muted and what it was told are its own', async (context) => {
    const bench = await paperBench(context);
    const { say } = bench;
    await followers(bench, 'paper:plain', 'paper:muted', 'paper:told');
    await say('/mute chemists', 'paper:muted');
    await say('/follow Brazil daily 7:45', 'paper:told');
    await bench.arrive('2023-10-02T07:30:00Z', 'Brazil', 'vaccine plant opens');
    await bench.arrive('2023-10-02T07:40:00Z', 'Iceland', 'glacier breaks');
    await bench.at('2023-10-02T07:45:00Z');
    await bench.arrive('2023-10-02T07:50:00Z', 'Brazil', 'ferry sinks near Manaus');
    const before = bench.sent.length;
    await bench.at('2023-10-02T08:00:00Z');
    const came = cameTo(bench, before);
    const [ferry, glacier, plant] = [
      'Brazil: ferry sinks near Manaus',
      'Iceland: glacier breaks',
      'Brazil: vaccine plant opens',
    ];
    assert.deepEqual(came['paper:plain']?.toSorted(), [ferry, plant, glacier]);
    assert.deepEqual(came['paper:muted']?.toSorted(), [ferry, glacier]);
    assert.deepEqual(came['paper:told']?.toSorted(), [ferry, glacier]);
  });

  test('language, length and discretion are the chat’s own', async (context) => {
    const bench = await paperBench(context);
    await followers(bench, 'paper:en', 'paper:fr', 'paper:discreet', 'paper:long');
    await bench.say('/settings language fr', 'paper:fr');
    await bench.say('/settings discreet on', 'paper:discreet');
    await bench.say('/settings length long', 'paper:long');
    await bench.arrive('2023-10-02T07:30:00Z', 'Brazil', 'harvest begins');
    await bench.at('2023-10-02T08:00:00Z');
    const of = (chat: string) => bench.sent[bench.ways.findIndex(({ chatId }) => chatId === chat)]!;
    assert.equal(of('paper:fr').language, 'fr');
    assert.equal(of('paper:en').language, 'en');
    assert.ok(linesOf(of('paper:fr')).some((line) => line.includes('Brésil')));
    assert.equal(of('paper:discreet').discreet, true);
    assert.equal(of('paper:en').discreet, undefined);
    assert.equal(new Set(bench.sent).size, 4);
  });

  test('what is edited or comes between two of them is in the second', async (context) => {
    const bench = await paperBench(context);
    await followers(bench, 'paper:1');
    await bench.say('/follow Brazil daily 8:01', 'paper:3');
    await bench.say('/follow Iceland daily 8:01', 'paper:3');
    const url = 'https://news.example/plant';
    const text = 'A laboratory in Brazil that grows yellow fever doses hired four hundred chemists.';
    await bench.take({ time: '2023-10-02T07:30:00Z', url, title: 'Vaccine plant opens in Brazil', text });
    await bench.at('2023-10-02T08:00:00Z');
    await bench.take({
      time: '2023-10-02T08:00:20Z',
      published: '2023-10-02T07:30:00Z',
      url,
      title: 'Second vaccine plant opens in Brazil',
      text,
    });
    await bench.arrive('2023-10-02T08:00:30Z', 'Iceland', 'glacier breaks');
    const before = bench.sent.length;
    await bench.at('2023-10-02T08:01:00Z');
    assert.deepEqual(cameTo(bench, before)['paper:3']?.toSorted(), [
      'Iceland: glacier breaks',
      'Second vaccine plant opens in Brazil',
    ]);
  });

  test('a story edited while they go out is told as it is now to those that follow', async (context) => {
    const bench = await paperBench(context);
    await followers(bench, 'paper:1');
    const url = 'https://news.example/plant';
    const text = 'A laboratory in Brazil that grows yellow fever doses hired four hundred chemists.';
    await bench.take({ time: '2023-10-02T07:30:00Z', url, title: 'Vaccine plant opens in Brazil', text });
    await bench.at('2023-10-02T08:00:00Z');
    await bench.take({
      time: '2023-10-02T08:00:01Z',
      published: '2023-10-02T07:30:00Z',
      url,
      title: 'Second vaccine plant opens in Brazil',
      text,
    });
    // The same slot, the same window, the same minute: of a chat whose turn came later.
    const due = Temporal.Instant.from('2023-10-02T08:00:00Z');
    const first = await bench.store.chats.get('paper:1');
    await bench.store.chats.put({ ...first!, id: 'paper:2' });
    await bench.store.slots.set('paper:2', due);
    const before = bench.sent.length;
    await bench.at('2023-10-02T08:00:02Z');
    assert.deepEqual(cameTo(bench, before), { 'paper:2': ['Second vaccine plant opens in Brazil'] });
  });
});
