/** What a briefing's header says of it, against what stands below and what is stored, in every language and length. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Document } from '../../src/core/index.ts';
import { createTexts } from '../../src/render/index.ts';
import { timesIn } from '../../src/render/times.ts';
import { shown as linesOf } from '../render/support.ts';
import { breaks, breaksToo, tell } from './breaking.ts';
import { paperBench, told } from './paper.ts';

const { text, languages } = createTexts();
const lengths = ['short', 'normal', 'long'] as const;
const instant = (time: string) => Temporal.Instant.from(time);
const plain = (line: string | undefined) => (line ?? '').replace(/[\u2066-\u2069]/g, '');

/** The counts line that the body asks for, with any minutes that it could take. */
function asserted(document: Document, stories: number | null): void {
  const { language, blocks } = document;
  const topics = blocks.filter((block) => block.kind === 'heading' && block.level === 2).length;
  const events = blocks.filter(({ kind }) => kind === 'item').length;
  const counted = plain(linesOf(document)[1]);
  const ofTopics = text(language, 'digest-topics', { count: topics });
  const lines =
    events === 0
      ? [text(language, 'digest-counts-empty', { topics: ofTopics })]
      : [1, 2, 3, 4, 5].flatMap((minutes) =>
          (stories === null ? Array.from({ length: 40 }, (_, at) => at + 1) : [stories]).map((all) =>
            text(language, 'digest-counts', { topics: ofTopics, events, stories: all, minutes }),
          ),
        );
  assert.ok(lines.map(plain).includes(counted), `${language}: ${counted}\n${lines[0]}`);
}

function assertWindow(document: Document, since: string, until: string): void {
  const times = timesIn(document.language, 'UTC');
  const window = { since: times.moment(instant(since)), until: times.moment(instant(until)) };
  assert.equal(plain(linesOf(document)[2]), plain(text(document.language, 'digest-window', window)));
}

suite('the header of a briefing', () => {
  test('counts topics, events and stories as they stand below, and names its window, in each language and length', async (context) => {
    const bench = await paperBench(context);
    const chats = languages.flatMap((language) => lengths.map((length) => ({ language, length })));
    for (const { language, length } of chats) {
      const chat = `paper:${language}-${length}`;
      for (const line of ['/settings zone UTC', `/settings length ${length}`, '/settings empty say'])
        await bench.say(line, chat);
      for (const topic of ['Brazil', 'Iceland']) await bench.say(`/follow ${topic} daily 8:00`, chat);
      await bench.say(`/settings language ${language}`, chat);
    }
    const day1 = ['2023-10-01T08:00:00Z', '2023-10-02T08:00:00Z'] as const;
    await breaks(bench, '2023-10-02T07');
    await breaksToo(bench, 'museum', '2023-10-02T07:10:00Z');
    await breaksToo(bench, 'volcano', '2023-10-02T07:20:00Z');
    for (const [at, title] of (
      ['harvest begins', 'court stops dam', 'vaccine plant opens', 'ferry sinks near Manaus'] as const
    ).entries())
      await bench.arrive(`2023-10-02T07:3${at}:00Z`, 'Brazil', title);
    await bench.arrive('2023-10-02T07:40:00Z', 'Iceland', 'lava closes a road');
    await bench.at(day1[1]);
    assert.equal(bench.sent.length, chats.length);
    const events = await bench.store.events.find({
      since: instant(day1[0]),
      until: instant(day1[1]),
      by: 'arrived',
      limit: 50,
    });
    for (const document of bench.sent) {
      const titles = Object.values(told(document)).flat();
      const stories = events
        .filter(({ title }) => titles.includes(title))
        .reduce((sum, one) => sum + one.stories.length, 0);
      assert.ok(titles.length >= 4 && stories > titles.length);
      asserted(document, stories);
      assertWindow(document, ...day1);
    }
    const counted = new Set(
      bench.sent.map((document) => document.blocks.filter(({ kind }) => kind === 'item').length),
    );
    assert.ok(counted.size > 1, 'the lengths show different numbers of events');
    // The next day a development and something new, the day after nothing.
    await tell(bench, 4, '2023-10-02T20:00:00Z');
    await bench.arrive('2023-10-02T21:00:00Z', 'Iceland', 'glacier breaks');
    for (const [day, since] of [
      ['2023-10-03T08:00:00Z', day1[1]],
      ['2023-10-04T08:00:00Z', '2023-10-03T08:00:00Z'],
    ] as const) {
      const before = bench.sent.length;
      await bench.at(day);
      const documents = bench.sent.slice(before);
      assert.equal(documents.length, chats.length);
      for (const document of documents) {
        asserted(document, null);
        assertWindow(document, since, day);
      }
    }
  });
});
