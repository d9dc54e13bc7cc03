import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInAddress } from '../../src/ingest/address-day.ts';

const cases: readonly (readonly [url: string | null, day: string | null])[] = [
  ['https://coast-herald.example/world/2017/05/22/visas', '2017-05-22'],
  ['https://coast-herald.example/world/2017/5/2/visas.html', '2017-05-02'],
  ['https://coast-herald.example/world/2017/may/22/visas', '2017-05-22'],
  ['https://coast-herald.example/news/2017-05-22/visas?from=2011/01/01', '2017-05-22'],
  ['https://coast-herald.example/news?day=/2017/05/22/', null],
  ['https://coast-herald.example/2017/fox/22/', null],
  ['https://coast-herald.example/2017/05/2211', null],
  ['https://coast-herald.example/story-20170522', null],
  ['not an address /2017/05/22/', null],
  [null, null],
];

for (const [url, day] of cases) {
  test(`dayInAddress() reads ${url} as ${day}`, () => assert.equal(dayInAddress(url), day));
}
