import { type Chat, type Document, UserError } from '../src/core/index.ts';
import type { Call, Command, GivenFile, Service } from '../src/ports/index.ts';
import { readPage } from './shared/pages.ts';

const verbs = ['list', 'add', 'remove', 'test', 'pause', 'resume', 'text', 'import', 'export'] as const;
type Verb = (typeof verbs)[number];

/** Where stories come from: list with health, add, remove, test, pause, resume, whole texts, and lists (OPML) both ways. */
export const sources: Command = {
  name: 'sources',
  access: 'operator',
  params: [
    { name: 'action', kind: 'word', required: false, choices: verbs },
    { name: 'address', kind: 'rest', required: false, completes: 'own' },
    { name: 'file', kind: 'file', required: false },
    { name: 'page', kind: 'word', required: false, byButton: true },
  ],
  private: true,
  example: '/sources add https://example.org/feed.xml',
  async run(call, service) {
    const chat = await service.chat(call.chatId, call.language);
    const typed = call.args['action']?.trim().toLowerCase() ?? (call.file ? 'import' : 'list');
    const verb = verbs.find((one) => one === typed);
    if (!verb) throw unknownVerb(call.args['action'] ?? '');
    return await act(verb, call, chat, service);
  },
  async complete(param, text, _asker, service) {
    if (param !== 'address') return [];
    const wanted = text.toLowerCase();
    return (await service.operations.sources())
      .filter(({ spec }) => [spec.id, spec.title ?? ''].some((one) => one.toLowerCase().includes(wanted)))
      .map(({ spec }) => ({ value: spec.id, label: spec.title ?? spec.id }));
  },
};

async function act(verb: Verb, call: Call, chat: Chat, service: Service): Promise<Document> {
  const { operations, views, text } = service;
  const say = (key: string, values: Readonly<Record<string, string | number>>) =>
    text(chat.settings.language, key, values);
  const list = async (note: string | null, text: string | null = null) => {
    const page = readPage(call.args['page']);
    return views.sources({ states: await operations.sources(text), note, page, text }, chat);
  };
  switch (verb) {
    case 'list':
      return await list(null, call.args['address']?.trim() || null);
    case 'add': {
      const [address = '', group = ''] = given(call, verb).split(inGroup);
      if (address.startsWith(starter))
        return views.starter(await operations.addStarter(address.slice(starter.length)), chat);
      const { state, trial } = await operations.addSource(address, group || null);
      const { id, title } = state.spec;
      return trial
        ? views.trial(trial, state, chat)
        : await list(say('source-again', { id, title: title ?? id }));
    }
    case 'test':
      return views.trial(await operations.testSource(given(call, verb)), null, chat);
    case 'remove': {
      const { id, title } = await operations.removeSource(given(call, verb));
      return await list(say('source-removed', { id, title: title ?? id }));
    }
    case 'pause':
    case 'resume': {
      const { spec } = await operations.pauseSource(given(call, verb), verb === 'pause');
      const key = verb === 'pause' ? 'source-now-paused' : 'source-now-read';
      return await list(say(key, { id: spec.id, title: spec.title ?? spec.id }));
    }
    case 'text': {
      const { spec } = await operations.textOfSource(given(call, verb));
      const { id, title, text: mode = 'when-short' } = spec;
      return await list(say('source-text-now', { id, title: title ?? id, mode }));
    }
    case 'import': {
      return await list(say('sources-imported', await operations.importSources(listed(call))));
    }
    case 'export':
      return views.sourceFile(await operations.exportSources(), chat);
  }
}

/** Between an address and the group that it is added to. */
const inGroup = /\s+group:\s*/i;

/** In front of the name of a set that ships. */
const starter = 'starter:';

/** The file that was sent along, or addresses that stand in the message itself. */
function listed({ file, args }: Call): GivenFile {
  if (file) return file;
  const text = args['address']?.trim() ?? '';
  if (!/^https?:/i.test(text)) throw new UserError('file-missing', {}, ['/sources']);
  return { name: 'message', data: new TextEncoder().encode(text.replaceAll(/\s+/g, '\n')) };
}

function given(call: Call, verb: Verb): string {
  const address = call.args['address']?.trim() ?? '';
  const example =
    verb === 'add' || verb === 'test'
      ? `/sources ${verb} https://example.org/feed.xml`
      : verb === 'text'
        ? '/sources text example always'
        : '/sources';
  if (address === '') throw new UserError('argument-missing', { param: 'address', example }, ['/sources']);
  return address;
}

/** An address where the word for what to do belongs is most likely to be added. */
function unknownVerb(text: string): UserError {
  const works = /[./]/.test(text) ? [`/sources test ${text}`, `/sources add ${text}`] : ['/sources'];
  return new UserError('sources-action-bad', { text, accepted: verbs.join(', ') }, works);
}
