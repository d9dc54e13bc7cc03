import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, suite, type TestContext, test } from 'node:test';
import { type AskItem, predictAsk } from '../../eval/ask.ts';
import { readRows } from '../../eval/support/rows.ts';
import { newChat } from '../../src/core/index.ts';
import { shown } from '../render/support.ts';
import { openBench } from '../support/app.ts';
import { questions } from './questions.ts';

const terminal = (language = 'en') => {
  const chat = newChat('console:1');
  return { ...chat, settings: { ...chat.settings, language } };
};

suite('ask', () => {
  // Nothing is changed by a question: one store does for most of them.
  const kept: Pick<TestContext, 'after'> & { close: (() => unknown)[] } = {
    close: [],
    after(close) {
      this.close.push(close as () => unknown);
    },
  };
  let shared: ReturnType<typeof openBench> | null = null;
  const sharedBench = () => (shared ??= openBench(kept));
  after(async () => {
    for (const close of kept.close.toReversed()) await close();
  });

  test('answers what the stories hold and says so where they do not, in 47 of 49 questions at least', async () => {
    const { app } = await sharedBench();
    const wrong: string[] = [];
    for (const [question, answer, language] of questions) {
      const { sentences } = await app.service.ask(terminal(language), question);
      const isRight = answer ? sentences.some(({ text }) => answer.test(text)) : sentences.length === 0;
      if (!isRight) wrong.push(`${question} ${sentences.map(({ text }) => text).join(' ')}`);
    }
    assert.equal(questions.length, 49);
    assert.ok(questions.length - wrong.length >= 47, wrong.join('\n'));
    // An answer to what was never told is worse than none.
    const invented = questions.filter(
      ([question, answer]) => !answer && wrong.some((one) => one.startsWith(question)),
    );
    assert.deepEqual(invented, []);
  });

  for (const [folder, file, least] of [
    ['ask', 'questions', { items: 60, answered: 36, refused: 19 }],
    // Each was written when those before it had been read for what failed.
    ['held-out/ask', 'questions', { items: 42, answered: 25, refused: 13 }],
    ['held-out/ask', 'on-samples', { items: 51, answered: 31, refused: 15 }],
  ] as const) {
    test(`of ${least.items} questions of ${folder}/${file}, ${least.answered} are answered rightly and ${least.refused} refused`, async () => {
      const path = join(import.meta.dirname, '..', 'fixtures', folder);
      const items = await readRows<AskItem>(join(path, `${file}.jsonl`));
      const wrong: string[] = [];
      const right = { answered: 0, refused: 0 };
      for await (const { isRight, answer, question } of predictAsk(join(path, 'stories.json'), items)) {
        if (isRight) right[answer === null ? 'refused' : 'answered']++;
        else wrong.push(question);
      }
      assert.equal(items.length, least.items);
      assert.ok(right.answered >= least.answered && right.refused >= least.refused, wrong.join('\n'));
    });
  }

  test('what is told in the language of the question comes first, what no story tells in it from another', async () => {
    const { app } = await sharedBench();
    const ask = async (question: string, language: string) =>
      (await app.service.ask(terminal(language), question)).sentences;
    const english = await ask('What happened in Chechnya?', 'en');
    assert.deepEqual([...new Set(english.map(({ story }) => story.language))], ['en']);
    for (const [question, language] of [
      ['Qui a gagné les élections au Brésil ?', 'fr'],
      ['Кто победил на выборах в Бразилии?', 'ru'],
      ['من فاز في الانتخابات في البرازيل؟', 'ar'],
    ] as const) {
      const [first] = await ask(question, language);
      assert.match(first?.text ?? '', /Lula/, question);
    }
    // The names of Peru and Beirut have one stem in Arabic; `ont` and `mass` are no short names of Ontario and Massachusetts.
    assert.deepEqual(await ask('Qui est le président du Pérou ?', 'fr'), []);
    assert.match((await ask('Кто такой Рамзан Кадыров?', 'ru'))[0]?.text ?? '', /Рамзана Кадырова/);
    const fled = await ask('Combien de personnes ont fui le Soudan du Sud ?', 'fr');
    assert.match(fled[0]?.text ?? '', /fled South Sudan/);
  });

  test('a month and a year in a question are those of the story, an age is no other number', async () => {
    const { app } = await sharedBench();
    const first = async (question: string) =>
      (await app.service.ask(terminal(), question)).sentences[0]?.text ?? '';
    assert.match(await first('Who was looked for in South Sudan in December 2013?'), /Machar/);
    assert.match(await first('How old is Alpha Condé?'), /who is 83/);
    assert.equal(await first('How old is Mamady Doumbouya?'), '');
  });

  test('a number in words is one in any case, and a reason is no part of another word', async () => {
    const { app } = await sharedBench();
    const first = async (question: string) =>
      (await app.service.ask(terminal('ru'), question)).sentences[0]?.text ?? '';
    assert.match(await first('Сколько человек задержали в Чечне?'), /более ста|около сорока/);
    assert.doesNotMatch(await first('Почему в Южном Судане голод?'), /^В последний раз/);
  });

  test('a name alone answers no question for a number or a time', async () => {
    const { app } = await sharedBench();
    for (const question of ['How many people in Juba?', 'When did Salva Kiir marry?', 'How much in Brazil?'])
      assert.deepEqual((await app.service.ask(terminal(), question)).sentences, [], question);
  });

  test('every sentence stands word for word in a story, whole, with its source and link', async () => {
    const { app, say } = await sharedBench();
    for (const [question, answer, language] of questions) {
      if (!answer) continue;
      for (const { text, story } of (await app.service.ask(terminal(language), question)).sentences) {
        assert.ok(
          story.paragraphs.some((paragraph) => paragraph.includes(text)),
          text,
        );
        assert.match(text, /[.!?…»”"]$/u);
      }
    }
    const { blocks } = await say('/ask Who won the presidential election in Brazil?');
    const quotes = blocks.flatMap((block) => (block.kind === 'quote' ? [block] : []));
    assert.ok(quotes.length > 0);
    for (const { source, url } of quotes) {
      assert.match(source ?? '', /^Sample \w+( \w+)* · \d+ \w+ 202\d/);
      assert.match(url ?? '', /^https:/);
    }
  });

  test('a damaged sentence is never cited', async (context) => {
    const { app, take, store } = await openBench(context, { samples: false });
    const damaged = 'The ministers in Juba were informed that the not going to pay the teachers.';
    await take(
      `Teachers Unpaid in Juba\n\nOctober 1, 2023, 06:00\n\nTeachers in South Sudan have gone without wages since June, their union said. ${damaged} The union called for a strike in all schools of the capital next week.\n`,
      'nile-gazette.txt',
    );
    const [placed] = await store.stories.find({ limit: 1 });
    assert.equal(placed?.story.damaged.length, 1, 'the sentence is not known to be damaged');
    const { sentences } = await app.service.ask(
      terminal(),
      'What were the ministers in Juba informed to pay the teachers?',
    );
    assert.ok(sentences.every(({ text }) => text !== damaged));
    const union = await app.service.ask(terminal(), 'What did the union call for in schools?');
    assert.match(union.sentences[0]?.text ?? '', /strike/);
  });

  test('what a search takes for an operator is a word in a question', async () => {
    const { app } = await sharedBench();
    const ask = async (question: string) => (await app.service.ask(terminal(), question)).sentences;
    assert.deepEqual(await ask('Who won the "Nobel Prize" -peace topic:nowhereland in literature?'), []);
    assert.match((await ask('Who won the "Nobel Peace Prize" in 2018?'))[0]?.text ?? '', /Mukwege/);
  });

  test('a question of nothing, or very long, or in capitals is answered too', async () => {
    const { say } = await sharedBench();
    for (const question of ['?', 'who what when', 'x'.repeat(3000), '🙂', 'من هو؟'])
      assert.match(shown(await say(`/ask ${question}`))[0] ?? '', /^The stored stories hold no answer/);
    assert.match(shown(await say('/ask WHO WON THE PRESIDENTIAL ELECTION IN BRAZIL?')).join(' '), /Lula/);
    assert.match(shown(await say('/ask'))[0] ?? '', /^Something is missing/);
  });
});
