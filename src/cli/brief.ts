import type { App } from '../app/index.ts';
import type { Digest, DigestItem } from '../core/index.ts';
import { cliChat, readChoices, readSinceOption } from './chat.ts';
import { UsageError, type Verb } from './verb.ts';

/** `npx tidings brief TOPIC...`: a briefing on standard output, as text or as one JSON document. */
export const brief: Verb = {
  name: 'brief',
  usage: 'brief TOPIC... [--since 7d] [--lang ru] [--length short|normal|long] [--json]',
  summary: 'print a briefing',
  options: {
    since: { type: 'string' },
    lang: { type: 'string' },
    length: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ positionals, options }, app, terminal) {
    await app.ready();
    if (positionals.length === 0) throw new UsageError(`brief needs a topic; usage: tidings ${this.usage}`);
    const chat = cliChat(app, options);
    const choices = readChoices(app, positionals, chat.settings.language);
    const since = readSinceOption(app, options['since'], chat) ?? app.service.now().subtract({ hours: 24 });
    const digest = await app.service.brief(chat, choices, { since, until: app.service.now() });
    if (options['json']) terminal.out(`${JSON.stringify(digestAsData(digest, app), null, 2)}\n`);
    else terminal.out(app.print(app.service.views.digest(digest, chat), terminal.columns));
    return 0;
  },
};

/** The digest as `--json` gives it. */
function digestAsData(digest: Digest, app: Pick<App, 'service'>) {
  return {
    generatedAt: digest.generatedAt.toString(),
    window: { since: digest.window.since.toString(), until: digest.window.until.toString() },
    sections: digest.sections.map(({ topic, name, items }) => ({
      topic: { id: topic.kind === 'catalogue' ? topic.id : topic.query, name },
      items: items.map((item) => itemAsData(item, app)),
    })),
  };
}

function itemAsData(item: DigestItem, app: Pick<App, 'service'>) {
  const { eventId, title, url, stories, outlets, voices, sentences, excerpt, sample, language } = item;
  const topics = item.topics.map((id) => ({
    id,
    name: app.service.topicName({ kind: 'catalogue', id, without: [] }, 'en'),
  }));
  return { eventId, title, url, stories, outlets, voices, sentences, topics, excerpt, sample, language };
}
