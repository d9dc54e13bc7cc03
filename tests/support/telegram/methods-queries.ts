/** Answers to buttons and to inline queries. */
import type { InlineQueryResultsButton, Opts } from 'grammy/types';
import type { Desk } from './desk.ts';
import { malformed } from './errors.ts';
import { type AnyMarkup, checkMarkup } from './markup.ts';
import { styledCaption, styledText } from './methods-messages.ts';
import type { InlineResult } from './queries.ts';
import { isUrl } from './text.ts';

const noticeLimit = 200;
const resultLimit = 50;
const idLimitBytes = 64;
const offsetLimitBytes = 64;
const usualCacheSeconds = 300;

export function answerCallbackQuery({ world, presses }: Desk, args: Opts<'answerCallbackQuery'>) {
  const { callback_query_id: id, text = '', show_alert: alert = false, url } = args;
  if (text.length > noticeLimit) throw malformed('MESSAGE_TOO_LONG');
  if (url !== undefined && !isUrl(url)) throw malformed('URL_INVALID');
  presses.settle(id, world.now(), { text: text === '' ? null : text, alert, url: url ?? null });
  return true;
}

export function answerInlineQuery({ world, searches, cache }: Desk, args: Opts<'answerInlineQuery'>) {
  const results = args.results as readonly InlineResult[];
  const {
    inline_query_id: id,
    cache_time = usualCacheSeconds,
    is_personal = false,
    next_offset = '',
    button,
  } = args;
  if (results.length > resultLimit) throw malformed('RESULTS_TOO_MUCH');
  if (cache_time < 0) throw malformed(`cache_time must not be negative, is ${cache_time}`);
  if (Buffer.byteLength(next_offset) > offsetLimitBytes) throw malformed('NEXT_OFFSET_INVALID');
  const ids = new Set(results.map((result) => result.id));
  if (ids.size !== results.length) throw malformed('RESULT_ID_DUPLICATE');
  for (const result of results) checkResult(result);
  if (button) checkButton(button);
  const answer = {
    results,
    nextOffset: next_offset === '' ? null : next_offset,
    button: button ?? null,
    personal: is_personal,
    cacheSeconds: cache_time,
    cached: false,
  };
  searches.settle(id, world.now(), answer);
  cache.keep(id, answer, world.now());
  return true;
}

function checkResult(result: InlineResult): void {
  const bytes = Buffer.byteLength(result.id);
  if (bytes < 1 || bytes > idLimitBytes) throw malformed('RESULT_ID_INVALID');
  checkMarkup(result.reply_markup as AnyMarkup | undefined, 'inline');
  for (const url of [result.type === 'article' ? result.url : result.photo_url, result.thumbnail_url]) {
    if (url !== undefined && !isUrl(url)) throw malformed('WEB_DOCUMENT_URL_INVALID');
  }
  if (result.type === 'article' && result.title.trim() === '') throw malformed('ARTICLE_TITLE_EMPTY');
  if (result.type === 'photo') styledCaption(result.caption, result.caption_entities, result.parse_mode);
  const content = result.input_message_content;
  if (content && 'message_text' in content) {
    styledText(content.message_text, content.entities, content.parse_mode, 'MESSAGE_TOO_LONG');
  }
}

function checkButton(button: InlineQueryResultsButton): void {
  if (button.text.trim() === '') throw malformed('inline query results button text must be non-empty');
  if ((button.web_app === undefined) === (button.start_parameter === undefined)) {
    throw malformed('exactly one of the optional fields of the button must be used');
  }
  if (button.start_parameter !== undefined && !/^[\w-]{1,64}$/.test(button.start_parameter)) {
    throw malformed('START_PARAM_INVALID');
  }
}
