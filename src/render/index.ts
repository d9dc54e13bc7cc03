/** From what the engine knows to what a chat reads: Documents, in the chat's language and time zone. */
import type { Views } from '../ports/index.ts';
import { renderAnswer } from './ask.ts';
import { actions, documentOf, lines, type RenderDeps } from './build.ts';
import { renderDigest } from './digest.ts';
import { renderError } from './error.ts';
import {
  renderFollowed,
  renderFollowing,
  renderPaused,
  renderResumed,
  renderUnfollowed,
} from './following.ts';
import { renderHelp, renderStart } from './help.ts';
import { renderLeanings, renderWhich } from './leanings.ts';
import { renderMutes } from './mutes.ts';
import { renderExport, renderForgetAsk, renderForgotten, renderPrivacy } from './privacy.ts';
import { renderSearch } from './search.ts';
import { renderSettings } from './settings.ts';
import { renderSources, renderStarter } from './source-list.ts';
import { renderSourceNotice } from './source-notice.ts';
import { renderSourceFile, renderStatus, renderTrial } from './sources.ts';
import { renderStory } from './story.ts';
import { renderTimeline } from './timeline.ts';
import { renderTopics } from './topics.ts';
import { renderWhy } from './why.ts';

export type { RenderDeps } from './build.ts';
export { createTexts, type Texts } from './texts.ts';
export { renderDigest };

/** All views, over one set of texts and names of topics. */
export function createViews(deps: RenderDeps): Views {
  return {
    digest: (digest, chat) => renderDigest(digest, chat, deps),
    sourceNotice: (kind, sources, chat) => renderSourceNotice(kind, sources, chat, deps),
    story: (details, chat) => renderStory(details, chat, deps),
    search: (page, chat) => renderSearch(page, chat, deps),
    topics: (page, chat) => renderTopics(page, chat, deps),
    following: (page) => renderFollowing(page, deps),
    followed: (result, next, own) => renderFollowed(result, next, own, deps),
    unfollowed: (gone, chat) => renderUnfollowed(gone, chat, deps),
    settings: (chat, now) => renderSettings(chat, now, deps),
    paused: (chat) => renderPaused(chat, deps),
    resumed: (chat, next) => renderResumed(chat, next, deps),
    start: (chat, examples) => renderStart(chat, examples, deps),
    help: (commands, chat, examples) => renderHelp(commands, chat, examples, deps),
    why: (facts, chat) => renderWhy(facts, chat, deps),
    timeline: (page, chat) => renderTimeline(page, chat, deps),
    answer: (answer, chat) => renderAnswer(answer, chat, deps),
    privacy: (facts, chat) => renderPrivacy(facts, chat, deps),
    exported: (everything, chat) => renderExport(everything, chat, deps),
    forgetAsk: (facts, chat) => renderForgetAsk(facts, chat, deps),
    forgotten: (facts, chat) => renderForgotten(facts, chat, deps),
    mutes: (mutes, note, chat) => renderMutes(mutes, note, chat, deps),
    leanings: (page, chat) => renderLeanings(page, chat, deps),
    which: (command, items, chat) => renderWhich(command, items, chat, deps),
    sources: (list, chat) => renderSources(list, chat, deps),
    starter: (brought, chat) => renderStarter(brought, chat, deps),
    trial: (trial, added, chat) => renderTrial(trial, added, chat, deps),
    sourceFile: (file, chat) => renderSourceFile(file, chat, deps),
    status: (status, chat) => renderStatus(status, chat, deps),
    line: (language, key, values, list = []) =>
      documentOf(language, [lines(deps.text(language, key, values)), ...actions(...list)]),
    error: (error, language) => renderError(error, language, deps),
  };
}
