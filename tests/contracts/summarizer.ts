import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Story, Summary } from '../../src/core/index.ts';
import type { Summarizer, SummaryRequest } from '../../src/ports/index.ts';
import { fingerprintOf } from '../../src/text/index.ts';

export interface SummarizerSamples {
  /** Events, each its stories; some with several, some in several languages. */
  readonly events: readonly (readonly Story[])[];
  /** Stories whose text is empty. */
  readonly empty: readonly Story[];
}

const budgets: readonly Pick<SummaryRequest, 'maxCharacters' | 'maxSentences'>[] = [
  { maxCharacters: 40, maxSentences: 1 },
  { maxCharacters: 300, maxSentences: 2 },
  { maxCharacters: 700 },
  { maxCharacters: 3_000, maxSentences: 40 },
];

/** What every summarizer promises of every event, language and length. */
export function summarizerContract(summarizer: Summarizer, { events, empty }: SummarizerSamples): void {
  const { name } = summarizer;
  const never = new AbortController().signal;
  const ask = (stories: readonly Story[], change: Partial<SummaryRequest> = {}) =>
    summarizer.summarize(
      { stories, language: stories[0]?.language ?? 'en', maxCharacters: 700, ...change },
      never,
    );
  const eachSummary = async (check: (summary: Summary, request: SummaryRequest) => void) => {
    for (const stories of events) {
      for (const budget of budgets) {
        const request = { stories, language: stories[0]?.language ?? 'en', ...budget };
        check(await summarizer.summarize(request, never), request);
      }
    }
  };

  suite(`${name} keeps the contract of Summarizer`, () => {
    test('the samples have events of one story, of several, and in several languages', () => {
      assert.ok(events.some((stories) => stories.length === 1));
      assert.ok(events.some((stories) => stories.length > 2));
      assert.ok(events.some((stories) => new Set(stories.map(({ language }) => language)).size > 1));
    });

    test('summarize() tells something of every event where there is room', async () => {
      for (const stories of events) {
        const { sentences, by } = await ask(stories);
        assert.ok(sentences.length > 0, stories[0]?.title ?? '');
        assert.notEqual(by, '');
      }
    });

    test('each sentence stands word for word in the story it names, under that story’s outlet', async () => {
      await eachSummary(({ sentences }, { stories }) => {
        for (const { text, storyId, source } of sentences) {
          const story = stories.find(({ id }) => id === storyId);
          assert.ok(story, `'${text}' names story '${storyId}', which was not given`);
          assert.ok(
            story.paragraphs.some((paragraph) => paragraph.includes(text)),
            `'${text}' is not in '${story.title}'`,
          );
          assert.equal(source, story.publisher);
        }
      });
    });

    test('summarize() keeps within maxCharacters and maxSentences', async () => {
      await eachSummary(({ sentences }, { maxCharacters, maxSentences = Infinity }) => {
        const length = sentences.map(({ text }) => text).join(' ').length;
        assert.ok(length <= maxCharacters, `${length} characters of ${maxCharacters}`);
        assert.ok(sentences.length <= maxSentences, `${sentences.length} sentences of ${maxSentences}`);
      });
    });

    test('summarize() tells no sentence but those it was given leave for', async () => {
      for (const stories of events) {
        const all = (await ask(stories)).sentences;
        // The first stands alone; the last may lean on up to two before it.
        for (const [leave, wanted] of [
          [all.slice(0, 1), all[0]],
          [all.slice(-3), all.at(-1)],
        ] as const) {
          if (!wanted) continue;
          const { sentences } = await ask(stories, {
            only: new Set(leave.map(({ text }) => fingerprintOf(text))),
          });
          assert.ok(sentences.some(({ text }) => text === wanted.text));
          const others = sentences.filter(({ text }) => !leave.some((one) => one.text === text));
          assert.ok(others.length <= 1, 'a claim comes with its denial, and with nothing else');
        }
        assert.deepEqual((await ask(stories, { only: new Set() })).sentences, []);
      }
    });

    test('summarize() says nothing twice', async () => {
      await eachSummary(({ sentences }) => {
        const told = sentences.map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
        assert.equal(new Set(told).size, told.length, told.join('\n'));
      });
    });

    test("summarize() prefers stories in the reader's language", async () => {
      const mixed = events.filter((stories) => new Set(stories.map(({ language }) => language)).size > 1);
      for (const stories of mixed) {
        for (const language of new Set(stories.map((story) => story.language))) {
          const own = stories.filter((story) => story.language === language).map(({ id }) => id);
          const { sentences } = await ask(stories, { language });
          assert.ok(sentences.length > 0, `${language}: ${stories[0]?.title}`);
          assert.ok(sentences.every(({ storyId }) => own.includes(storyId)));
        }
      }
    });

    test('summarize() says the same again for the same stories, which it leaves as they are', async () => {
      for (const stories of events) {
        const before = structuredClone(stories.map(plain));
        const first = await ask(stories);
        assert.deepEqual(await ask(stories), first);
        assert.deepEqual(stories.map(plain), before);
      }
    });

    test('summarize() of no text gives no sentence, or throws', async () => {
      for (const story of empty) {
        const summary = await ask([story]).catch((error: unknown) => {
          assert.ok(error instanceof Error);
          return null;
        });
        assert.deepEqual(summary?.sentences ?? [], []);
      }
    });

    test('summarize() ends on abort', async () => {
      const reason = new Error('enough');
      const [stories = []] = events;
      await assert.rejects(
        summarizer.summarize({ stories, language: 'en', maxCharacters: 700 }, AbortSignal.abort(reason)),
        reason,
      );
    });
  });
}

/** The parts of a story that could be changed by mistake; instants are immutable and cannot be cloned. */
function plain({ id, title, publisher, paragraphs, captions, damaged }: Story) {
  return { id, title, publisher, paragraphs, captions, damaged };
}
