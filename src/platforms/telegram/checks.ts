import type { Api } from 'grammy';
import type { UserFromGetMe, WebhookInfo } from 'grammy/types';
import type { Check } from '../../ports/index.ts';
import { isTokenRefused, loggable } from './failures.ts';
import type { Settings } from './settings.ts';

const good = (name: string, said: string): Check => ({ name, state: 'good', said });
const note = (name: string, said: string): Check => ({ name, state: 'note', said });
const bad = (name: string, said: string): Check => ({ name, state: 'bad', said });

/** What `doctor` says of the bot: token, privacy mode, inline mode, webhook, and the links that add it. */
export async function checkBot(api: Api, settings: Settings): Promise<readonly Check[]> {
  let me: UserFromGetMe;
  try {
    me = await api.getMe();
  } catch (error) {
    if (isTokenRefused(error)) {
      const what =
        'TELEGRAM_BOT_TOKEN is refused; copy it again from @BotFather: /mybots, the bot, API Token';
      return [bad('telegram token', what)];
    }
    return [bad('telegram', `${loggable(error)}; is ${settings.apiRoot} reachable from here?`)];
  }
  const webhook = await api.getWebhookInfo().catch(() => null);
  return [
    good('telegram token', `accepted, the bot is @${me.username}`),
    groups(me),
    privacy(me),
    inline(me),
    ...(webhook ? updates(webhook, settings) : []),
    ...links(me.username),
  ];
}

function groups({ can_join_groups }: UserFromGetMe): Check {
  const name = 'telegram groups';
  if (can_join_groups) return good(name, 'the bot can be added to groups and channels');
  return bad(
    name,
    'the bot cannot be added to groups; send /setjoingroups to @BotFather, choose the bot, Enable',
  );
}

function privacy({ can_read_all_group_messages }: UserFromGetMe): Check {
  const name = 'telegram privacy';
  if (!can_read_all_group_messages)
    return good(name, 'privacy mode is on: in groups only what is said to the bot is read');
  return note(
    name,
    'privacy mode is off: Telegram passes on everything said in groups, though only commands are read; send /setprivacy to @BotFather, choose the bot, Enable',
  );
}

function inline({ supports_inline_queries, username }: UserFromGetMe): Check {
  const name = 'telegram inline';
  if (supports_inline_queries) return good(name, `inline mode is on: @${username} brazil works in any chat`);
  return note(
    name,
    `inline mode is off: @${username} brazil does nothing; send /setinline to @BotFather, choose the bot, and give a hint such as "topic or words"`,
  );
}

function updates(
  { url, pending_update_count, last_error_message }: WebhookInfo,
  { webhook }: Settings,
): readonly Check[] {
  const name = 'telegram updates';
  const waiting = `${pending_update_count} waiting`;
  if (webhook === null) {
    if (url === '' || url === undefined) return [good(name, `asked for by long polling, ${waiting}`)];
    return [
      note(
        name,
        'another address is registered for updates; the next start takes it away and polls. Does another process use this token?',
      ),
    ];
  }
  if (url !== webhook.url) {
    return [note(name, `the webhook is not registered yet; the next start registers ${webhook.url}`)];
  }
  if (last_error_message === undefined) return [good(name, `posted to ${url}, ${waiting}`)];
  return [
    bad(
      name,
      `posting to ${url} failed last time: ${last_error_message}; does the address lead to HTTP_HOST:HTTP_PORT of this service?`,
    ),
  ];
}

/** https://core.telegram.org/api/links#bot-links */
function links(username: string): readonly Check[] {
  return [
    note('telegram private', `talk to it: https://t.me/${username}?start=hello`),
    note(
      'telegram group',
      `add it to a group: https://t.me/${username}?startgroup=hello&admin=manage_topics`,
    ),
    note(
      'telegram channel',
      `add it to a channel: https://t.me/${username}?startchannel&admin=post_messages`,
    ),
  ];
}
