import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Story } from '../../src/core/index.ts';
import { extract, extractive } from '../../src/summarizers/extractive/index.ts';
import { summarizerContract } from '../contracts/summarizer.ts';
import { grouped, sampleStories, storyOf } from '../events/support.ts';

const samples = sampleStories();
const events = eventsOf(samples);

summarizerContract(extractive, {
  events: [...samples.map((story) => [story]), ...events],
  empty: [storyOf({ title: 'Nothing below' }), storyOf({ title: 'White', paragraphs: ['', ' '] })],
});

/** The stories of each event of several, and two events whose stories are in several languages. */
function eventsOf(stories: readonly Story[]): readonly (readonly Story[])[] {
  const groups = new Map<string, Story[]>();
  for (const [id, event] of grouped(stories)) {
    const story = stories.find((one) => one.id === id);
    if (story) groups.set(event, [...(groups.get(event) ?? []), story]);
  }
  const several = [...groups.values()].filter((group) => group.length > 1);
  const beirut = stories.filter(({ title }) => /Beirut port|مرفأ بيروت/.test(title));
  const lula = stories.filter(({ title }) => /^(?:Lula (?:vence|defeats|gana)|Na eleição)/.test(title));
  return [...several, beirut, lula];
}

const tell = (paragraphs: readonly string[], fields: Partial<Story> = {}) =>
  extract([storyOf({ title: 'T', paragraphs, ...fields })], { characters: 2_000 }).map(({ text }) => text);

/** Two plain sentences to stand around another, so that there is a choice. */
const around: Readonly<Record<string, readonly [string, string]>> = {
  en: [
    'The city council of Springfield voted to close its oldest bridge on Monday.',
    'Engineers of the state railway found deep cracks in two of the pillars last autumn.',
  ],
  ru: [
    'Городской совет Энска проголосовал в понедельник за закрытие старейшего моста.',
    'Инженеры железной дороги прошлой осенью нашли глубокие трещины в двух опорах.',
  ],
  pt: [
    'A câmara da cidade de Vila Nova votou na segunda-feira pelo fechamento da ponte mais antiga.',
    'Engenheiros da ferrovia estadual acharam rachaduras fundas em dois pilares no outono passado.',
  ],
};

/** Its words are the headline's: a sentence that may be quoted comes first, as the next test shows. */
function leftOut(language: string, sentence: string, fields: Partial<Story> = {}): void {
  const [first, last] = around[language] as readonly [string, string];
  const told = tell([first, sentence, last], { language, title: sentence, ...fields });
  assert.ok(told.length > 0);
  assert.ok(!told.some((text) => text.includes(sentence.slice(0, 40))), told.join('\n'));
}

function told(language: string, sentence: string, title: string): void {
  const [first] = around[language] as readonly [string, string];
  const sentences = tell([first, sentence], { language, title });
  assert.ok(sentences.includes(sentence), sentences.join('\n'));
}

describe('extract() leaves out what cannot stand alone', () => {
  it('and nothing else', () => {
    const plain = [
      ['en', 'The owners of the ferry company said the repairs would take at least three years.'],
      ['en', 'Opponents of the plan, who call it a waste, asked the court in the capital for a ruling.'],
      ['en', 'The mayor of Springfield said that “the bridge was never meant for such traffic”.'],
      ['ru', 'Владельцы паромной компании заявили, что ремонт займёт не меньше трёх лет.'],
      ['ru', 'Глава города заявил, что «мост никогда не был рассчитан на такой поток машин».'],
      ['pt', 'Os donos da empresa de balsas disseram que a reforma levaria pelo menos três anos.'],
      ['pt', 'O prefeito de Vila Nova afirmou que “a ponte nunca foi feita para tanto trânsito”.'],
    ] as const;
    for (const [language, sentence] of plain) {
      const [first, last] = around[language] as readonly [string, string];
      const told = tell([first, sentence, last], { language, title: sentence });
      assert.ok(told.includes(sentence), told.join('\n'));
    }
  });

  const hanging: readonly (readonly [string, string])[] = [
    ['en', 'He said the repairs would take at least three years and cost millions.'],
    ['en', 'In September he filed a complaint against the owners of the ferry company.'],
    ['en', 'The opposition in the capital called it illegal and asked for a second vote.'],
    ['en', 'The railway company rejected these accusations as false and named its own experts.'],
    ['en', 'Officials of the railway will neither confirm nor deny this, but an engineer spoke of cracks.'],
    ['en', '“The bridge will be missed by everybody here,” she said.'],
    ['ru', 'Он заявил, что ремонт займёт не меньше трёх лет и обойдётся в миллионы.'],
    ['ru', 'В сентябре он подал жалобу на владельцев паромной компании города.'],
    ['ru', 'Об этом она рассказала на пресс-конференции в столице области.'],
    ['pt', 'Ele disse que a reforma levaria pelo menos três anos e custaria milhões.'],
    ['pt', 'Em setembro ele apresentou queixa contra os donos da empresa de balsas.'],
  ];
  for (const [language, sentence] of hanging) {
    it(`a pronoun without its noun: ${sentence}`, () => leftOut(language, sentence));
  }

  const halves: readonly (readonly [string, string])[] = [
    ['en', 'The mayor of Springfield said that “the bridge was never meant for such traffic.'],
    ['en', '“Nobody had checked the pillars of the bridge for twenty years.”'],
    ['ru', 'Глава города заявил, что «мост никогда не был рассчитан на такой поток машин.'],
    ['ru', '«Никто двадцать лет не проверял опоры моста через реку Каменку».'],
    ['pt', 'O prefeito de Vila Nova afirmou que “a ponte nunca foi feita para tanto trânsito.'],
    ['pt', '“Ninguém verificou os pilares da ponte durante vinte anos seguidos.”'],
  ];
  for (const [language, sentence] of halves) {
    it(`half a quotation, or one that nobody says: ${sentence}`, () => leftOut(language, sentence));
  }

  const outside: readonly (readonly [string, string])[] = [
    ['en', 'Read more: Engineers warn of cracks in a dozen bridges of the state.'],
    ['en', 'Continue reading about the bridges of the state on our own pages.'],
    ['en', 'SPRINGFIELD (Reuters) - Engineers warned of cracks in a dozen bridges.'],
    ['en', 'SPRINGFIELD, March 3 -- Engineers warned of cracks in a dozen bridges.'],
    ['en', 'In this March 3, 2016 file photo, engineers look at the pillars of a bridge.'],
    ['en', 'Engineers look at the pillars of the oldest bridge in Springfield (Photo: Test Gazette).'],
    ['en', 'Engineers found cracks in a dozen bridges, see https://roads.example/cracks.'],
    ['en', '(2:07) Engineers found cracks in a dozen of the bridges of the state.'],
    ['en', 'Engineers found cracks in the bridges of the state (four in all) 7.'],
    ['ru', 'Читайте также: Инженеры предупредили о трещинах в десятке мостов области.'],
    ['ru', 'Подписывайтесь на наш канал, чтобы первыми узнавать о мостах области.'],
    ['ru', 'ЭНСК, 3 марта — Инженеры предупредили о трещинах в десятке мостов области.'],
    ['ru', 'Фото: Инженеры осматривают опоры старейшего моста через реку Каменку.'],
    ['pt', 'Leia também: Engenheiros alertam para rachaduras em dez pontes do estado.'],
    ['pt', 'VILA NOVA (Reuters) - Engenheiros alertaram para rachaduras em dez pontes.'],
    ['pt', 'Foto: Engenheiros examinam os pilares da ponte mais antiga da cidade.'],
  ];
  for (const [language, sentence] of outside) {
    it(`furniture, dateline, caption: ${sentence}`, () => leftOut(language, sentence));
  }

  it('a sentence that is a caption as well', () => {
    const sentence = 'Workers of the railway close the oldest bridge in Springfield on Monday evening.';
    leftOut('en', sentence, { captions: [sentence] });
  });

  it('a damaged sentence', () => {
    const sentence = 'Drivers of the city were informed that the not going to be repaid.';
    leftOut('en', sentence, { damaged: [{ paragraph: 1, start: 0, end: sentence.length }] });
  });

  it('a sentence cut short', () => leftOut('en', 'The railway of the state announced that it would soon…'));
});

describe('extract() keeps who said it and how sure it is', () => {
  it('reportedly, якобы and supostamente stay', () => {
    told('en', 'The mayor reportedly took money from the ferry company in May.', 'Mayor took ferry money');
    told('ru', 'Мэр якобы получил деньги от паромной компании в мае.', 'Мэр и паромная компания');
    told('pt', 'O prefeito supostamente recebeu dinheiro da empresa de balsas.', 'Prefeito e balsas');
  });

  it('the speaker stays with the words', () => {
    const said = 'The bridge was in danger of falling, the engineer Anna Smith said.';
    told('en', said, 'Bridge in danger of falling');
  });

  const denials: readonly (readonly [string, string, string])[] = [
    [
      'en',
      'The ferry company paid the mayor of Springfield for his vote, the Test Gazette reported.',
      'He denied the report and threatened to sue.',
    ],
    [
      'en',
      'The ferry company paid the mayor of Springfield for his vote, the Test Gazette reported.',
      'A spokesman for the mayor called the article a lie.',
    ],
    [
      'ru',
      'Паромная компания платила мэру Энска за его голос, сообщила «Тестовая газета».',
      'Пресс-секретарь мэра назвал публикацию ложью.',
    ],
    [
      'pt',
      'A empresa de balsas pagou ao prefeito de Vila Nova pelo voto, informou a Gazeta Teste.',
      'Ele negou as acusações e ameaçou processar o jornal.',
    ],
  ];
  for (const [language, claim, denial] of denials) {
    const rest = around[language] as readonly string[];
    it(`a claim comes with its denial, or not at all: ${denial}`, () => {
      const paragraphs = [`${claim} ${denial}`, ...rest];
      const whole = tell(paragraphs, { language, title: claim });
      assert.equal(whole[whole.indexOf(claim) + 1], denial, whole.join('\n'));
      const one = extract([storyOf({ title: claim, language, paragraphs })], {
        characters: 2_000,
        sentences: 1,
      });
      assert.equal(one.length, 1);
      assert.notEqual(one[0]?.text, claim);
      const damaged = [{ paragraph: 0, start: claim.length + 1, end: claim.length + 2 }];
      const without = tell(paragraphs, { language, title: claim, damaged });
      assert.ok(without.length > 0 && !without.includes(claim), without.join('\n'));
    });
  }
});

describe('extract() chooses for coverage and against repetition', () => {
  it('tells once what two stories say in nearly the same words', () => {
    const [a, b] = [
      'Two trains collided near the town of Springfield on Monday, killing eleven people.',
      'Two trains collided on Monday near the town of Springfield and killed eleven people.',
    ];
    const other = 'Investigators believe that a signal at the northern junction had failed.';
    const stories = [
      storyOf({ id: '1', title: 'Trains collide', publisher: 'One', paragraphs: [a] }),
      storyOf({ id: '2', title: 'Trains collide', publisher: 'Two', paragraphs: [b, other] }),
    ];
    const told = extract(stories, { characters: 1_000 });
    assert.equal(told.filter(({ text }) => text === a || text === b).length, 1);
    assert.ok(told.some(({ text, source }) => text === other && source === 'Two'));
  });

  it('gives reading order: story after story, each from its beginning', () => {
    for (const stories of events) {
      const told = extract(stories, { characters: 1_500 });
      const turns = told.map(({ storyId }) => storyId).filter((id, at, all) => id !== all[at - 1]);
      assert.deepEqual(turns, [...new Set(turns)]);
      for (const story of stories) {
        const own = told.filter(({ storyId }) => storyId === story.id);
        const places = own.map(({ text }) => story.paragraphs.join('\n').indexOf(text));
        assert.deepEqual(
          places,
          [...places].sort((one, other) => one - other),
        );
      }
    }
  });

  it('tells a story from its beginning', () => {
    const summaries = samples.map((story) => ({ story, told: extract([story], { characters: 600 }) }));
    const leads = summaries.filter(
      ({ story, told }) => told[0] && story.paragraphs[0]?.includes(told[0].text),
    );
    assert.ok(leads.length > summaries.length * 0.95, `${leads.length} of ${summaries.length}`);
  });
});

describe('extract() on every sample story and event', () => {
  const openers: Readonly<Record<string, RegExp>> = {
    en: /^\W*(?:he|she|it|they|his|her|its|their|this|these|but|and|however|meanwhile)\b(?! (?:year|week|month))/i,
    ru: /^\P{L}*(?:он|она|оно|они|его|её|их|это|этот|эта|но|однако|также|при этом)(?!\p{L})/iu,
    pt: /^\P{L}*(?:ele|ela|eles|elas|seu|sua|isso|esse|essa|mas|porém|no entanto|também)(?!\p{L})/iu,
    es: /^\P{L}*(?:él|ella|ellos|ellas|su|sus|eso|ese|esa|pero|sin embargo|también)(?!\p{L})/iu,
    fr: /^\P{L}*(?:il|elle|ils|elles|son|sa|ses|ce|cela|mais|cependant)(?!\p{L})/iu,
    ar: /^(?:هو|هي|هم|لكن|ولكن|وقال|وأضاف|كما)(?!\p{L})/u,
  };
  const marks = [/[“]/g, /[”]/g, /«/g, /»/g, /\(/g, /\)/g] as const;
  /** Whether one stands right before the other in the story. */
  const follow = (story: Story | undefined, one: string, other: string) =>
    story?.paragraphs.join(' ').replace(/\s+/g, ' ').includes(`${one} ${other}`) ?? false;
  const count = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0;

  for (const characters of [200, 320, 560, 1_200]) {
    it(`each sentence is whole, stands alone or right behind the one it hangs on, and is no furniture, within ${characters} characters`, () => {
      let sentences = 0;
      for (const stories of [...samples.map((story) => [story]), ...events]) {
        let before: string | null = null;
        for (const { text, storyId } of extract(stories, { characters })) {
          sentences++;
          const story = stories.find(({ id }) => id === storyId);
          const follows = before !== null && follow(story, before, text);
          before = text;
          assert.match(text, /[.!?؟]["”»)]*$/u);
          assert.match(text, /^\P{L}*[\p{Lu}\p{Lo}\d]/u);
          if (!follows) assert.doesNotMatch(text, openers[story?.language ?? 'en'] ?? /^$/);
          for (let at = 0; at < marks.length; at += 2) {
            assert.equal(count(text, marks[at] as RegExp), count(text, marks[at + 1] as RegExp), text);
          }
          assert.doesNotMatch(text, /^[^.]{0,30}\((?:Reuters|AP|AFP)\)|read more|читайте также|leia também/i);
        }
      }
      assert.ok(sentences > samples.length, 'too few sentences to be believed');
    });
  }
});

describe('a teaser of which no sentence stands alone', () => {
  const he = 'He urged the region to help get their leader out of exile for the sake of peace.';
  const that = 'But even that was only 14 percent funded, two agencies said in a joint statement.';
  const title = 'South Sudan: UN Needs $1.4 Billion in Help for Refugees';
  it('hangs on its headline by a thing before a person, and is left out of a full story', () => {
    assert.deepEqual(tell([`${he} ${that}`], { form: 'excerpt', title }), [that]);
    assert.deepEqual(tell([he], { form: 'excerpt', title }), [he]);
    assert.deepEqual(tell([`${he} ${that}`], { form: 'full', title }), []);
  });
});
