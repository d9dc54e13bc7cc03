import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Document } from '../../src/core/index.ts';
import { svgOf } from '../../src/render/chart.ts';
import { barsOf } from '../../src/render/coverage.ts';
import { actionsIn, shown } from '../render/support.ts';
import { openBench } from '../support/app.ts';

const said = (document: Document) => shown(document).join('\n');
const items = ({ blocks }: Document) => blocks.flatMap((block) => (block.kind === 'item' ? [block] : []));
const picturesIn = ({ blocks }: Document) =>
  blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []));
const local = (at: Temporal.Instant) => at.toZonedDateTimeISO('UTC').toPlainDateTime();
const event = (first: string, last: string, stories: number) => ({
  firstAt: Temporal.Instant.from(first),
  lastAt: Temporal.Instant.from(last),
  stories,
});

suite('/timeline', () => {
  test('tells dated developments oldest first, each with its outlets and link, and a chart', async (context) => {
    const { say, store } = await openBench(context);
    const answer = await say('/timeline South Sudan');
    const told = items(answer);
    assert.ok(told.length >= 6, String(told.length));
    const dates = told.map(({ note }) => {
      const [, date = ''] = /^(\d+ \w+ \d{4}) · .*(?:source|outlet)/.exec(note ?? '') ?? [];
      return Date.parse(date.replace('Sept', 'Sep'));
    });
    assert.deepEqual(
      dates,
      dates.toSorted((a, b) => a - b),
    );
    const stories = (await store.stories.find({ limit: 500 })).map(({ story }) => story);
    for (const { title, url } of told)
      assert.ok(
        stories.some((story) => story.title === title && story.url === url),
        title,
      );
    const [picture] = picturesIn(answer);
    assert.deepEqual([...(picture?.png.subarray(0, 4) ?? [])], [0x89, 0x50, 0x4e, 0x47]);
    assert.match(
      picture?.alt ?? '',
      /^Chart of coverage of South Sudan: \d+ stories from 2011 to 2018, the most: 2017/,
    );
  });

  test('dates a development by the day that its story tells, and a long event by each day that many told it', async (context) => {
    const { say } = await openBench(context);
    const quake = items(await say('/timeline Morocco')).find(({ title }) =>
      /earthquake|séisme|luto/i.test(title),
    );
    assert.match(quake?.note ?? '', /^8 Sept? 2023 · /);

    const { say: ask, take } = await openBench(context, { samples: false, now: '2023-05-20T09:00:00Z' });
    const page = (title: string, day: number, text: string) =>
      `${title}\n\nMay ${day}, 2023, 06:00\n\n${text}\n`;
    const siege =
      'Fighters held the town hall of Kassala in Sudan while the governor asked the rebels to leave it';
    for (const outlet of ['a', 'b', 'c'])
      await take(
        page(`Rebels Seize Town Hall in Kassala: ${outlet}`, 1, `${siege} (${outlet}), the army said.`),
        `${outlet}.txt`,
      );
    for (const outlet of ['d', 'e'])
      await take(
        page(
          `Rebels Leave Town Hall in Kassala: ${outlet}`,
          5,
          `${siege}, and they left on Friday (${outlet}).`,
        ),
        `${outlet}.txt`,
      );
    const told = items(await ask('/timeline Sudan'));
    assert.deepEqual(
      told.map(({ title, note }) => [title.split(':')[0], note?.split(' · ')[0]]),
      [
        ['Rebels Seize Town Hall in Kassala', '1 May 2023'],
        ['Rebels Leave Town Hall in Kassala', '5 May 2023'],
      ],
    );
  });

  test('keeps to the time given, and says so where nothing is in it', async (context) => {
    const { say } = await openBench(context);
    for (const line of [
      '/timeline Brazil 2y',
      '/timeline Brazil since 2021-10-01',
      '/timeline Brazil --since 2y',
    ]) {
      const told = items(await say(line));
      assert.ok(told.length > 0 && told.every(({ note }) => /202[123] ·/.test(note ?? '')), line);
    }
    assert.match(
      said(await say('/timeline Brazil 1d')),
      /^No development of Brazil has come in for that time/,
    );
  });

  test('is paged in place, with one chart; the time stays with the pages', async (context) => {
    const { say, press } = await openBench(context);
    const first = await say('/timeline Africa 20y');
    const more = actionsIn(first).find(({ label }) => label === 'More');
    assert.ok(more?.inPlace);
    assert.deepEqual(more.args, { topic: 'africa', since: '20y', page: '2' });
    const second = await press(more.command, more.args);
    assert.equal(picturesIn(second).length, 0);
    assert.equal(items(second)[0]?.number, 11);
    assert.ok(actionsIn(second).some(({ label, inPlace }) => label === 'Back' && inPlace));
  });

  test('takes a saved query; hides what is muted; mistakes are answered with what works', async (context) => {
    const { say } = await openBench(context);
    assert.ok(items(await say('/timeline "JBS" OR Batista')).length > 0);
    await say('/mute word Brumadinho');
    for (const { title } of items(await say('/timeline Brazil'))) assert.doesNotMatch(title, /Brumadinho/);
    assert.match(said(await say('/timeline Sudn')), /^No topic is called “Sudn”.*\[\/timeline Sudan\]/s);
    assert.match(said(await say('/timeline Brazil 7dd')), /^“7dd” is not a time/);
    assert.match(said(await say('/timeline 7d')), /^Something is missing/);
    assert.match(said(await say('/timeline')), /^Something is missing/);
  });

  test('a briefing leads to the timeline of its topics', async (context) => {
    const { say } = await openBench(context);
    const labels = async (line: string) =>
      actionsIn(await say(line))
        .filter(({ command }) => command === 'timeline')
        .map(({ label }) => label);
    assert.deepEqual(await labels('/brief Brazil 20y'), ['Timeline']);
    assert.deepEqual(await labels('/brief Brazil, Chechnya 20y'), [
      'Timeline · Brazil',
      'Timeline · Chechnya',
    ]);
  });
});

suite('the chart of coverage', () => {
  test('barsOf() takes the finest unit that fits, without gaps, and keeps every story', () => {
    const cases = [
      [['2023-01-01T10:00:00Z', '2023-02-10T10:00:00Z'], 'day', 41],
      [['2023-01-01T10:00:00Z', '2023-10-10T10:00:00Z'], 'week', 42],
      [['2019-01-31T10:00:00Z', '2023-10-10T10:00:00Z'], 'month', 58],
      [['2011-07-09T10:00:00Z', '2023-10-10T10:00:00Z'], 'year', 13],
      [['2023-01-01T10:00:00Z', '2023-01-01T12:00:00Z'], 'day', 1],
    ] as const;
    for (const [[first, last], unit, count] of cases) {
      const made = barsOf([event(first, first, 3), event(last, last, 2), event(first, last, 4)], local);
      assert.equal(made.unit, unit);
      assert.equal(made.bars.length, count, unit);
      const sum = made.bars.reduce((total, { stories }) => total + stories, 0);
      assert.ok(Math.abs(sum - 9) < 1e-9, `${unit}: ${sum}`);
      assert.ok((made.bars[0]?.stories ?? 0) >= 3 && (made.bars.at(-1)?.stories ?? 0) >= 2);
    }
    assert.deepEqual(barsOf([], local).bars, []);
  });

  test('barsOf() counts days on the calendar of the chat', () => {
    const tokyo = (at: Temporal.Instant) => at.toZonedDateTimeISO('Asia/Tokyo').toPlainDateTime();
    const late = event('2023-01-01T20:00:00Z', '2023-01-01T20:00:00Z', 1);
    assert.equal(barsOf([late], local).bars[0]?.start.toString(), '2023-01-01');
    assert.equal(barsOf([late], tokyo).bars[0]?.start.toString(), '2023-01-02');
  });

  test('svgOf() takes markup as text, drops marks of direction, and never leaves the picture', () => {
    const svg = svgOf({
      title: `</text><script>"&' \u2068الشيشان\u2069 ${'long '.repeat(100)}`,
      bars: [
        { value: 7, label: '<b>' },
        { value: 0, label: '' },
        { value: 2.5, label: 'x' },
      ],
      rightToLeft: true,
    });
    assert.doesNotMatch(svg, /<script|<b>|[\u2066-\u2069]/);
    assert.match(svg, /text-anchor="end" y="42"/);
    for (const [, x, y, w, h] of svg.matchAll(
      /<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.-]+)" height="([\d.-]+)"/g,
    )) {
      assert.ok(Number(x) >= 0 && Number(x) + Number(w) <= 960);
      assert.ok(Number(y) >= 72 && Number(y) + Number(h) <= 400);
    }
  });

  test('svgOf() draws whole numbers at its lines, five steps at most', () => {
    for (const value of [0, 1, 3, 7, 12, 99, 1234]) {
      const svg = svgOf({ title: 't', bars: [{ value, label: '' }], rightToLeft: false });
      const ticks = [...svg.matchAll(/text-anchor="end" fill="#5b6472">([^<]+)</g)].map(([, tick]) =>
        Number(tick),
      );
      assert.ok(ticks.length >= 2 && ticks.length <= 6, `${value}: ${ticks}`);
      assert.ok(ticks.every(Number.isInteger) && (ticks.at(-1) ?? 0) >= value, `${value}: ${ticks}`);
    }
  });
});
