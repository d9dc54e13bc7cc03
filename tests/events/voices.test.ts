import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createVoices, voicesOf } from '../../src/events/index.ts';
import { countVoices } from '../../src/events/voices.ts';
import { storyOf } from './support.ts';

const wire = [
  'The cargo ship Ever Given was refloated in the Suez Canal on Monday 29 March 2021, six days after it ran aground and blocked the waterway.',
  'Tugs and dredgers had worked through the night, and the chairman of the canal authority, Osama Rabie, said traffic would resume at once.',
  'More than 350 ships were waiting at both ends of the canal when the vessel was freed, and clearing the jam was expected to take days.',
];
const own = [
  'After nearly a week the giant container vessel that closed one of the busiest trade routes of the world floats again.',
  'Salvage crews used a spring tide to pull its bow out of the sand, said Boskalis, the Dutch firm whose daughter company led the work.',
  'Oil prices fell when the news came, and shipping lines began to count what the delay had cost them and their customers.',
];

const at = (id: number, publisher: string, paragraphs: readonly string[], agency: string | null = null) =>
  storyOf({ id: `suez0000000${id}`, title: `Ever Given ${id}`, publisher, paragraphs, agency });

describe('voicesOf()', () => {
  it('counts outlets with texts of their own each', () => {
    assert.deepEqual(voicesOf([at(1, 'Coast Herald', wire), at(2, 'Delta Post', own)]), {
      outlets: 2,
      voices: 2,
    });
  });

  it('counts copies of a wire text once, a cut copy too', () => {
    const cut = wire.slice(0, 2);
    const stories = [at(1, 'Coast Herald', wire), at(2, 'Delta Post', wire), at(3, 'Port Journal', cut)];
    assert.deepEqual(voicesOf([...stories, at(4, 'Sea Review', own)]), { outlets: 4, voices: 2 });
  });

  it('counts stories that credit one agency once, and the agency itself with them', () => {
    const rewritten = at(2, 'Delta Post', own, 'Reuters');
    assert.equal(voicesOf([at(1, 'Coast Herald', wire, 'Reuters'), rewritten]).voices, 1);
    assert.equal(voicesOf([at(1, 'Reuters', wire), rewritten]).voices, 1);
    assert.equal(voicesOf([at(1, 'Coast Herald', wire, 'AFP'), rewritten]).voices, 2);
  });

  it('counts the sections of one house once', () => {
    assert.equal(voicesOf([at(1, 'BBC News', wire), at(2, 'BBC News', own)]).outlets, 1);
    assert.equal(voicesOf([at(1, 'BBC News', wire), at(2, 'BBC', own)]).voices, 1);
    assert.equal(voicesOf([at(1, 'The Guardian', wire), at(2, 'Guardian', own)]).voices, 1);
  });

  it('createVoices() counts the same, the second time too, and a corrected story anew', () => {
    const voices = createVoices();
    const stories = [at(1, 'Coast Herald', wire), at(2, 'Delta Post', wire)];
    assert.deepEqual([voices(stories), voices(stories)], [voicesOf(stories), voicesOf(stories)]);
    const corrected = { ...at(2, 'Delta Post', own), revision: 2 };
    assert.equal(voices([stories[0]!, corrected]).voices, 2);
  });

  it('joins what hangs together over a third', () => {
    const stories = [
      at(1, 'Coast Herald', wire, 'Reuters'),
      at(2, 'Delta Post', own, 'Reuters'),
      at(3, 'Port Journal', own),
    ];
    assert.deepEqual(voicesOf(stories), { outlets: 3, voices: 1 });
  });

  it('counts outlets of a family once, but as outlets', () => {
    const stories = [at(1, 'The Guardian', wire), at(2, 'The Observer', own)];
    assert.deepEqual(voicesOf(stories), { outlets: 2, voices: 1 });
  });

  it('counts what an outlet writes itself beside the wire that it prints', () => {
    const stories = [
      at(1, 'Coast Herald', wire, 'Reuters'),
      at(2, 'Delta Post', wire, 'Reuters'),
      at(3, 'Delta Post', own),
    ];
    assert.deepEqual(voicesOf(stories), { outlets: 2, voices: 2 });
  });

  it('takes an uncredited copy for the wire of the others', () => {
    const stories = [at(1, 'Coast Herald', wire, 'AP'), at(2, 'Delta Post', wire), at(3, 'AP News', own)];
    assert.deepEqual(voicesOf(stories), { outlets: 3, voices: 1 });
  });

  it('never tells more voices than outlets', () => {
    const stories = [at(1, 'Coast Herald', wire, 'Reuters'), at(2, 'Coast Herald', own)];
    assert.deepEqual(voicesOf(stories), { outlets: 1, voices: 1 });
  });

  it('countVoices() finds copies among many, without a look at every pair', () => {
    // Each text is printed by three outlets, the second with a tenth of its rows changed.
    const row = (text: number, at: number) => Math.imul(text * 64 + at + 1, 0x9e3779b1) >>> 0;
    const many = Array.from({ length: 9_000 }, (_, story) => {
      const text = story % 3_000;
      const signature = Uint32Array.from({ length: 64 }, (_, at) =>
        row(at % 10 === 0 ? story + 10_000 : text, at),
      );
      return { publisher: `outlet${story}`, agency: null, signature };
    });
    const before = process.cpuUsage();
    assert.deepEqual(countVoices(many), { outlets: 9_000, voices: 3_000 });
    // Microseconds; every pair takes ten times as long.
    assert.ok(process.cpuUsage(before).user < 1_500_000);
  });

  it('does not take short texts for copies', () => {
    const short = ['The ship is free again.'];
    assert.equal(voicesOf([at(1, 'Coast Herald', short), at(2, 'Delta Post', short)]).voices, 2);
  });

  it('is 0 for no story', () => assert.deepEqual(voicesOf([]), { outlets: 0, voices: 0 }));
});
