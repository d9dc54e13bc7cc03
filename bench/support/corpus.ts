/**
 * Stories to measure with: English-like text of a given length, made from the words of the sample stories by their
 * frequencies, with invented names for the long tail. Each event has words of its own, so that grouping has work to do.
 * Words with a capital, which name places and people, come from two samples only, as a story tells of few places: some
 * 16 topics a story, where labelled sets of news have 3 to 11. `crowded` draws them from all samples: some 35 topics a
 * story, which no news has. The same seed gives the same stories.
 */
import { loadSamples } from '../../data/samples/index.ts';
import type { Story } from '../../src/core/index.ts';
import { hashOf } from '../../src/text/index.ts';
import { random } from './random.ts';

export interface MadeStory {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly url: string;
  readonly outlet: number;
  readonly published: Temporal.Instant;
}

export interface CorpusOptions {
  readonly stories: number;
  /** Words a story. */
  readonly words: number;
  readonly seed?: number;
  /** Stories are spread over this many days, ending at `until`. */
  readonly days: number;
  readonly until: Temporal.Instant;
  readonly crowded?: boolean;
}

const syllables =
  'ka lo mi ra ne to su vi be da fo gri han jo kel mar nor pel qua ris sto tal und ver wil yor zan'.split(
    ' ',
  );

function tailName(index: number): string {
  let rest = index + 30;
  let name = '';
  while (rest > 0) {
    name += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Every word of each English sample, as often as it stands there: drawing from it keeps the frequencies. */
function sampleWords(): readonly (readonly string[])[] {
  return loadSamples()
    .flatMap(({ stories }) => stories)
    .filter(({ language }) => language === 'en')
    .map(({ blocks }) =>
      blocks
        .flatMap(({ text }) => text.split(/\s+/))
        .map((word) => word.replace(/[.,;:"()]/g, ''))
        .filter((word) => word !== ''),
    );
}

const isName = (word: string) => /^\p{Lu}/u.test(word);

export function* makeStories({
  stories,
  words,
  seed = 1,
  days,
  until,
  crowded = false,
}: CorpusOptions): Generator<MadeStory> {
  const draw = random(seed);
  const samples = sampleWords();
  const everything = samples.flat();
  const plain = everything.filter((word) => !isName(word));
  const named = samples.map((sample) => sample.filter(isName)).filter((sample) => sample.length > 0);
  const nameShare = 1 - plain.length / everything.length;
  const pick = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T;
  const span = days * 86_400_000;
  // On average three stories an event, as on a busy day.
  const events = Math.max(1, Math.floor(stories / 3));
  for (let index = 0; index < stories; index++) {
    const event = Math.floor(draw() * events);
    const own = random(event * 7919 + 13);
    const names = Array.from({ length: 24 }, () => tailName(Math.floor(own() ** 2 * 40_000)));
    const begin = Math.floor(own() * span);
    const of = (list: readonly (readonly string[])[]) => list[Math.floor(own() * list.length)] ?? [];
    const places = [...of(named), ...of(named)];
    const known = () => (crowded ? pick(everything) : draw() < nameShare ? pick(places) : pick(plain));
    const word = () => (draw() < 0.12 ? pick(names) : known());
    const sentence = (length: number) => {
      const text = Array.from({ length }, word).join(' ');
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    };
    const sentences = Array.from({ length: Math.ceil(words / 20) }, () => sentence(20));
    const paragraphs = Array.from({ length: Math.ceil(sentences.length / 4) }, (_, at) =>
      sentences.slice(at * 4, at * 4 + 4).join(' '),
    );
    yield {
      title: `${names[0]} ${known()} ${names[1]} ${known()} ${names[2]} ${index}`,
      paragraphs,
      url: `https://outlet-${index % 40}.bench.example/${event}/${index}`,
      outlet: index % 40,
      published: until.subtract({
        milliseconds: span - Math.min(span, begin + Math.floor(draw() * 43_200_000)),
      }),
    };
  }
}

/** A made story as the service holds it. */
export function heldAs(
  { title, paragraphs, url, outlet, published }: MadeStory,
  arrived: Temporal.Instant,
): Story {
  return {
    id: hashOf(url),
    sourceId: `source-${outlet}`,
    url,
    title,
    author: null,
    publisher: `Outlet ${outlet}`,
    agency: null,
    language: 'en',
    form: 'full',
    published: { at: published, precision: 'time' },
    arrived,
    dateline: null,
    paragraphs,
    captions: [],
    damaged: [],
    revision: 1,
    sample: false,
  };
}

/** RSS 2.0 with full text, as a publisher's feed gives it. */
export function rssOf(stories: readonly MadeStory[]): string {
  const items = stories.map(
    ({ title, paragraphs, url, published }) =>
      `<item><title>${title}</title><link>${url}</link><guid>${url}</guid>` +
      `<pubDate>${rfc822(published)}</pubDate>` +
      `<content:encoded><![CDATA[${paragraphs.map((text) => `<p>${text}</p>`).join('')}]]></content:encoded></item>`,
  );
  return (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">' +
    `<channel><title>Outlet ${stories[0]?.outlet ?? 0}</title><link>https://bench.example/</link>` +
    `<language>en</language>${items.join('')}</channel></rss>`
  );
}

const rfc822 = (at: Temporal.Instant) => new Date(at.epochMilliseconds).toUTCString();
