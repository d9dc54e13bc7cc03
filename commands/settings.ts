import { type Chat, type ChatSettings, type Length, UserError } from '../src/core/index.ts';
import type { Call, Command, Service } from '../src/ports/index.ts';

const names = ['zone', 'language', 'length', 'empty'] as const;

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
  length: { example: '/settings length short', change: (value) => ({ length: lengthOf(value) }) },
  empty: { example: '/settings empty say', change: (value) => ({ sayNothingNew: sayOf(value) }) },
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

function lengthOf(value: string): Length {
  if (value === 'short' || value === 'normal' || value === 'long') return value;
  throw new UserError(
    'length-bad',
    { text: value, accepted: 'short, normal, long' },
    ['short', 'normal', 'long'].map((one) => `/settings length ${one}`),
  );
}

function sayOf(value: string): boolean {
  if (value === 'say') return true;
  if (value === 'skip') return false;
  throw new UserError('empty-bad', { text: value, accepted: 'say, skip' }, [
    '/settings empty say',
    '/settings empty skip',
  ]);
}
