/** A service with one chat on paper, for what is delivered at its time. */
import type { TestContext } from 'node:test';
import { loadCatalogue } from '../../data/topics/index.ts';
import { alertBuilder } from '../../src/app/alert-briefing.ts';
import { createAlerts, isPaused } from '../../src/app/alerts.ts';
import { createArrivals } from '../../src/app/arrivals.ts';
import { createBriefer } from '../../src/app/briefing.ts';
import { createCollector } from '../../src/app/collect.ts';
import { heldInQuiet, nextDue, rebuildSlots, scheduledBuilder } from '../../src/app/scheduled.ts';
import { createShown } from '../../src/app/shown.ts';
import { type Chat, type Document, newSource, PlatformError, type Slot } from '../../src/core/index.ts';
import { createDelivery } from '../../src/delivery/index.ts';
import type { Platform } from '../../src/ports/index.ts';
import { summarizers } from '../../src/summarizers/index.ts';
import { createTopics } from '../../src/topics/index.ts';
import { shown as linesOf } from '../render/support.ts';
import { openBench } from '../support/app.ts';

const topics = createTopics(loadCatalogue());

/** What the stories say: nothing of one is in another. */
const texts = {
  'budget vote postponed again':
    'Senators left the chamber at midnight without deciding how much the ministries may spend.',
  'floods close highway in the south':
    'Rain washed away eleven bridges, and lorries with soya waited in a queue of nine kilometres.',
  'court stops dam':
    'Judges found that no fisherman along the river had ever been asked about the reservoir.',
  'vaccine plant opens': 'A laboratory that grows yellow fever doses hired four hundred chemists.',
  'ferry sinks near Manaus':
    'Swimmers pulled ninety passengers and their hammocks onto a sandbank before dawn.',
  'old news of a carnival': 'Drummers and dancers paraded in feathers until the sun rose over the avenue.',
  'harvest begins': 'Growers brought in the first sacks of coffee and expect a heavier crop than last year.',
  'dam that buried a canteen: search goes on':
    'Firemen still looked for the two hundred workers who were missing in the mud from the iron mine.',
  'glacier breaks': 'A wall of ice fell into the lagoon, and guides led tourists away from the shore.',
  'lava closes a road': 'Molten rock crossed the asphalt at walking pace and set fire to moss on both sides.',
  'dam breaks and buries a canteen':
    'Mud from an iron mine buried workers at lunch, and firemen looked for two hundred missing.',
  'dam that buried a canteen: count rises':
    'Firemen found eleven workers in the mud of the iron mine, and a judge froze the money of its owners.',
} as const;

/** A service with a chat on paper; deliveries run when the clock is put forward. */
export async function paperBench(context: TestContext, now = '2023-10-02T07:00:00Z') {
  const bench = await openBench(context, { samples: false, now });
  const { store, clock, log, app } = bench;
  const sent: Document[] = [];
  /** To which chat each went, and what it answers: the number of an earlier one, from 1. */
  const ways: { readonly chatId: string; readonly replyTo: string | null }[] = [];
  let broken: 'unavailable' | 'lost' | null = null;
  const platform: Platform = {
    kind: 'paper',
    start: async () => undefined,
    stop: async () => undefined,
    compose: (chatId, document) => [
      {
        text: linesOf(document).join('\n'),
        send: async (_signal, context) => {
          const mayBeThere = broken === 'lost';
          if (broken) throw new PlatformError('unavailable', 'no paper left', null, { mayBeThere });
          sent.push(document);
          ways.push({ chatId, replyTo: context?.replyTo ?? null });
          return { chatId, messageId: String(sent.length) };
        },
      },
    ],
  };
  const arrivals = createArrivals(clock);
  const briefer = createBriefer({ store, topics, clock, summarizers });
  const builder = {
    store,
    clock,
    log,
    arrivals,
    briefer,
    service: app.service,
    shown: createShown(),
    topics,
  };
  const scheduled = scheduledBuilder(builder);
  const alert = alertBuilder(builder);
  const build = (slot: Slot, chat: Chat) =>
    slot.eventId === null ? scheduled(slot, chat) : alert(slot, chat);
  const newAlerts = () => createAlerts({ store, topics, clock: arrivals, log });
  let alerts = newAlerts();
  const newDelivery = () =>
    createDelivery({
      store,
      platforms: new Map([['paper', platform]]),
      build,
      clock,
      log,
      nextDue,
      held: heldInQuiet,
      paused: isPaused,
      rest: async () => undefined,
    });
  let delivery = newDelivery();
  const collector = createCollector({ store, topics, clock: arrivals });
  let count = 0;
  return {
    ...bench,
    say: (line: string, chat = 'paper:1') => bench.say(line, { chat }),
    topics,
    sent,
    ways,
    /** `lost`: it cannot be told whether it was printed. */
    breakPaper: (is: typeof broken) => {
      broken = is;
    },
    /** Looks for what breaks at a time, and delivers; the headlines that came. */
    async alertsAt(time: string) {
      clock.set(time);
      await alerts.tick();
      return await this.at(time);
    },
    /** Puts the clock there and delivers what is due; the headlines that came, by section. */
    async at(time: string) {
      clock.set(time);
      const before = sent.length;
      await delivery.tick(new AbortController().signal);
      return sent.slice(before).map(told);
    },
    /** The process begins anew at a time, as after an outage; the headlines that came. */
    async restart(time: string) {
      clock.set(time);
      alerts = newAlerts();
      delivery = newDelivery();
      await rebuildSlots({ store, clock, arrivals });
      return await this.at(time);
    },
    /** A story arrives at a time; published then too, unless said otherwise. */
    async arrive(
      time: string,
      place: 'Brazil' | 'Iceland',
      title: keyof typeof texts,
      published: string = time,
    ) {
      const text = `${title} in ${place}. ${texts[title]}`;
      await take({ time, published, title: `${place}: ${title}`, text });
    },
    take,
  };

  async function take(story: PaperStory): Promise<void> {
    const { time, title, text, publisher = 'Field Post', published = time, language = 'en' } = story;
    clock.set(time);
    count++;
    const raw = {
      title,
      url: story.url ?? `https://news.example/${count}`,
      guid: null,
      byline: null,
      published,
      updated: null,
      blocks: text.split('\n').map((line) => ({ role: 'paragraph', text: line }) as const),
      form: 'full',
      language,
      publisher,
      categories: [],
    } as const;
    const spec = newSource({
      id: 'field-post',
      kind: 'feed',
      address: 'https://news.example/feed',
      language,
    });
    await collector.take([raw], spec, { signal: new AbortController().signal });
  }
}

interface PaperStory {
  readonly time: string;
  readonly title: string;
  /** A paragraph a line. */
  readonly text: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
}

export function told({ blocks }: Document): Readonly<Record<string, readonly string[]>> {
  const sections: Record<string, string[]> = {};
  let section = '';
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) {
      section = block.text;
      sections[section] = [];
    } else if (block.kind === 'item') sections[section]?.push(block.title);
  }
  return sections;
}
