import type { InlineQuery, InlineQueryResultArticle } from 'grammy/types';
import type { ChatId, Language } from '../../core/index.ts';
import type { InlineHit } from '../../ports/index.ts';
import type { Desk } from './answers.ts';
import { languageOf } from './asker.ts';
import { composeMessages } from './compose.ts';
import { loggable } from './failures.ts';
import { chatIdOf } from './ids.ts';
import { Recent } from './recent.ts';
import { previewOf } from './send.ts';

interface Page {
  readonly results: readonly InlineQueryResultArticle[];
  readonly next: string;
}

/** What was found stays what is shown for so long, here and at Telegram. */
const keptSeconds = 120;
const mostKept = 500;
const mostPages = 50;
/** https://core.telegram.org/bots/api#inlinequeryresultsbutton leaves the label's length open; clients show about this. */
const maxLabel = 64;

/**
 * Answers `@bot brazil` in any chat, page by page. Results are in the asker's language, and Telegram keeps shared ones for
 * everybody whatever their language: so they are personal there, and shared by language here.
 */
export function createInline({ api, host, clock, log }: Desk): (query: InlineQuery) => Promise<void> {
  const known = new Recent<string, { readonly page: Promise<Page>; readonly until: number }>(mostKept);

  async function pageOf(
    text: string,
    language: Language | null,
    number: number,
    asker: ChatId,
  ): Promise<Page> {
    const view = await host.viewOf(asker);
    const key = JSON.stringify([language, text, number, view]);
    const now = clock.elapsed();
    const before = known.get(key);
    if (before && before.until > now) return await before.page;
    const page = host.lookUp(text, language, number, view === '' ? null : asker).then(({ hits, more }) => ({
      results: resultsOf(hits),
      next: more && number < mostPages ? String(number + 1) : '',
    }));
    known.set(key, { page, until: now + keptSeconds * 1000 });
    return await page;
  }

  return async ({ id, query, offset, from }) => {
    const language = host.languages.find((one) => one === languageOf(from)) ?? 'en';
    const text = query.trim().toLowerCase();
    const number = /^\d{1,3}$/.test(offset) ? Number(offset) : 1;
    const { results, next } =
      text === '' ? { results: [], next: '' } : await pageOf(text, language, number, chatIdOf(from.id));
    const hint = text === '' ? 'inline-hint' : 'inline-nothing';
    const isBare = results.length === 0 && number === 1;
    const button = { text: host.text(language, hint).slice(0, maxLabel), start_parameter: 'inline' };
    try {
      await api.answerInlineQuery(id, [...results], {
        cache_time: keptSeconds,
        is_personal: true,
        next_offset: next,
        ...(isBare ? { button } : {}),
      });
    } catch (error) {
      // Somebody types on, and the query before is too old to be answered.
      log.info('an inline query was not answered', { said: loggable(error) });
    }
  };
}

/** Each story once, as one message with its address. */
function resultsOf(hits: readonly InlineHit[]): readonly InlineQueryResultArticle[] {
  const results = new Map<string, InlineQueryResultArticle>();
  for (const { id, title, note, url, document } of hits) {
    const [message] = composeMessages(document);
    if (message?.kind !== 'text') continue;
    results.set(id, {
      type: 'article',
      id,
      title,
      description: note,
      ...(url === null ? {} : { url }),
      input_message_content: {
        message_text: message.text,
        entities: [...message.entities],
        link_preview_options: previewOf(message),
      },
    });
  }
  return [...results.values()];
}
