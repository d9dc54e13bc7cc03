import { type Chat, type ChatSettings, type Length, UserError } from '../src/core/index.ts';
import type { Call, Command, Service } from '../src/ports/index.ts';

const names = ['zone', 'language', 'length', 'quiet', 'alerts', 'discreet', 'empty', 'publish'] as const;

/** Show the settings of this chat, or change one: `/settings zone Berlin`. */
export const settings: Command = {
  name: 'settings',
  access: 'manager',
  params: [
    { name: 'setting', kind: 'word', required: false, choices: names },
    { name: 'value', kind: 'rest', required: false, completes: 'time-zone' },
  ],
  private: true,
  example: '/settings zone Europe/Berlin',
  async run(call, service) {
    const name = call.args['setting']?.toLowerCase();
    if (name) await service.change(call.chatId, changeFor(name, call, service), call.language);
    const chat: Chat = await service.chat(call.chatId, call.language);
    return service.views.settings(chat, service.now());
  },
};

function changeFor(name: string, call: Call, service: Service): Partial<ChatSettings> {
  const known = names.find((one) => one === name);
  if (!known) {
    const examples = Object.values(readers).map(({ example }) => example);
    throw new UserError('setting-unknown', { setting: name, accepted: names.join(', ') }, examples);
  }
  const read = readers[known];
  const value = call.args['value']?.trim() ?? '';
  if (value === '') {
    throw new UserError('argument-missing', { param: 'value', example: read.example }, [read.example]);
  }
  return read.change(value, service);
}

interface Reader {
  /** A line that works. */
  readonly example: string;
  change(value: string, service: Service): Partial<ChatSettings>;
}

const readers: Readonly<Record<(typeof names)[number], Reader>> = {
  zone: {
    example: '/settings zone Europe/Berlin',
    change: (value, service) => ({ timeZone: zoneOf(value, service), timeZoneChosen: true }),
  },
  language: {
    example: '/settings language en',
    change: (value, service) => ({ language: languageOf(value, service) }),
  },
  length: {
    example: '/settings length short',
    change: (value) => ({ length: oneOf<Length>('length', value, ['short', 'normal', 'long']) }),
  },
  quiet: {
    example: '/settings quiet 22:00-07:00',
    change: (value, service) => ({ quiet: quietOf(value, service) }),
  },
  alerts: {
    example: '/settings alerts wake',
    change: (value) => ({ alertsWake: oneOf('alerts', value, ['wake', 'hold']) === 'wake' }),
  },
  discreet: {
    example: '/settings discreet on',
    change: (value) => ({ discreet: oneOf('discreet', value, ['on', 'off']) === 'on' }),
  },
  empty: {
    example: '/settings empty say',
    change: (value) => ({ sayNothingNew: oneOf('empty', value, ['say', 'skip']) === 'say' }),
  },
  publish: {
    example: '/settings publish on',
    change: (value) => ({ publish: oneOf('publish', value, ['on', 'off']) === 'on' }),
  },
};

function zoneOf(value: string, service: Service): string {
  const zone = service.readTimeZone(value);
  if (zone) return zone;
  const near = service.completeTimeZones(value, 3).map((one) => `/settings zone ${one}`);
  throw new UserError('zone-bad', { text: value }, near.length > 0 ? near : [settings.example]);
}

function languageOf(value: string, service: Service): string {
  const language = value.toLowerCase();
  if (service.languages.includes(language)) return language;
  const accepted = service.languages.join(', ');
  throw new UserError(
    'language-bad',
    { text: value, accepted },
    service.languages.map((one) => `/settings language ${one}`),
  );
}

function quietOf(value: string, service: Service): ChatSettings['quiet'] {
  const quiet = service.readQuiet(value);
  if (quiet === 'off') return null;
  if (quiet !== 'bad') return quiet;
  throw new UserError('quiet-bad', { text: value }, [readers.quiet.example, '/settings quiet off']);
}

/** One of a closed set of words. The mistake is told by the text `<name>-bad`. */
function oneOf<Word extends string>(
  name: 'length' | 'empty' | 'alerts' | 'discreet' | 'publish',
  value: string,
  words: readonly Word[],
): Word {
  const word = words.find((one) => one === value.toLowerCase());
  if (word !== undefined) return word;
  const key = name === 'discreet' || name === 'publish' ? 'switch-bad' : `${name}-bad`;
  throw new UserError(
    key,
    { text: value, accepted: words.join(', ') },
    words.map((one) => `/settings ${name} ${one}`),
  );
}
