import { type Chat, type ChatId, newChat, type TopicChoice } from '../core/index.ts';
import type { InlineHit, Service, StoryDetails } from '../ports/index.ts';

const pageSize = 10;
/** A topic's stories of this long are offered; where there are none, the search finds older ones. */
const recentDays = 30;

/**
 * Stories for words typed in any chat: the latest events of a topic, best first, or what a search finds. They are shown
 * as `/story` shows them, without buttons: where they land is no chat of ours. What the asker's own chat has muted is left
 * out.
 */
export async function lookUp(
  text: string,
  language: string,
  page: number,
  asker: ChatId | null,
  service: Service,
): Promise<{ readonly hits: readonly InlineHit[]; readonly more: boolean }> {
  const own = asker === null ? null : await service.chat(asker, language);
  const chat: Chat = { ...newChat('inline:', language), muted: own?.muted ?? [] };
  const wanted = text.trim();
  if (wanted === '') return { hits: [], more: false };
  const reading = service.readTopic(wanted, language);
  const ids =
    reading.ok && reading.choice.kind === 'catalogue' ? await latest(reading.choice, chat, service) : [];
  const from = (page - 1) * pageSize;
  if (ids.length > 0) {
    const hits = await hitsOf(ids.slice(from, from + pageSize), chat, service);
    return { hits, more: ids.length > from + pageSize };
  }
  const found = await service.search(chat, wanted, page);
  return {
    hits: await hitsOf(
      found.hits.map(({ story }) => story.id),
      chat,
      service,
    ),
    more: found.more,
  };
}

async function latest(choice: TopicChoice, chat: Chat, service: Service): Promise<readonly string[]> {
  const until = service.now();
  const since = until.subtract({ hours: 24 * recentDays });
  const digest = await service.brief(chat, [choice], { since, until });
  return digest.sections.flatMap(({ items }) => items.map(({ leadStory }) => leadStory));
}

async function hitsOf(ids: readonly string[], chat: Chat, service: Service): Promise<readonly InlineHit[]> {
  const details = await Promise.all(ids.map((id) => service.story(chat, id)));
  return details.flatMap((one) => (one ? [hitOf(one, chat, service)] : []));
}

function hitOf(details: StoryDetails, chat: Chat, service: Service): InlineHit {
  const { story, summary } = details;
  const document = service.views.story(details, chat);
  const blocks = document.blocks.filter(({ kind }) => kind !== 'actions');
  const first = summary.sentences[0]?.text ?? '';
  return {
    id: story.id,
    title: story.title,
    note: [story.publisher, first].filter(Boolean).join(' · '),
    url: story.url,
    document: { ...document, blocks, visibility: 'chat' },
  };
}
