import type { App } from '../app/index.ts';
import type { Document } from '../core/index.ts';
import type { GivenFile } from '../ports/index.ts';
import { cliChat } from './chat.ts';
import { filesAt, readBounded } from './files.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { UsageError, type Verb, type VerbCall } from './verb.ts';

/** `npx tidings sources ...`: the same as `/sources` in a chat, with files by their paths. */
export const sources: Verb = {
  name: 'sources',
  usage:
    'sources [list [TEXT]] | add ADDRESS [--group NAME] | add --starter world | test ADDRESS-OR-ID | remove ID | pause ID | resume ID | text ID never|when-short|always | import FILE | export [--json]',
  summary: 'where stories come from, with their health',
  options: { json: { type: 'boolean' }, starter: { type: 'string' }, group: { type: 'string' } },
  async run(call, app, terminal) {
    const asked = readAsked(call, this.usage);
    if (call.options['json'] || asked.verb === 'export') return await asData(asked, app, terminal);
    terminal.out(app.print(await documentFor(asked, app, terminal), terminal.columns));
    return 0;
  },
};

const verbs = ['list', 'add', 'test', 'remove', 'pause', 'resume', 'text', 'import', 'export'] as const;

interface Asked {
  readonly verb: (typeof verbs)[number];
  readonly what: string;
  readonly starter: string | null;
  readonly group: string | null;
}

/** Throws `UsageError`. */
function readAsked({ positionals, options }: VerbCall, usage: string): Asked {
  const [typed = 'list', ...rest] = positionals;
  const what = rest.join(' ').trim();
  const verb = verbs.find((one) => one === typed);
  const refuse = (why: string) => new UsageError(`${why}; usage: tidings ${usage}`);
  if (!verb) throw refuse(`'${typed}' is no such verb`);
  const text = (name: string) => (typeof options[name] === 'string' ? options[name].trim() || null : null);
  const [starter, group] = [text('starter'), text('group')];
  if (verb !== 'add' && (starter !== null || group !== null))
    throw refuse(`sources ${verb} takes neither --starter nor --group`);
  if (starter !== null && (what !== '' || group !== null))
    throw refuse('sources add --starter takes nothing besides the name of the set');
  if (verb === 'export' && what !== '') throw refuse(`sources export takes no '${what}'`);
  if (!['list', 'export'].includes(verb) && what === '' && starter === null)
    throw refuse(`sources ${verb} needs ${verb === 'import' ? 'a file' : 'an address or an id'}`);
  return { verb, what, starter, group };
}

async function documentFor(asked: Asked, app: App, terminal: Terminal): Promise<Document> {
  const { operations, views, text } = app.service;
  const { verb, what, starter, group } = asked;
  const chat = cliChat(app, {});
  const list = async (note: string | null, wanted: string | null = null) =>
    views.sources({ states: await operations.sources(wanted), note, page: null, text: wanted }, chat);
  const note = (key: string, values: Readonly<Record<string, string | number>>) =>
    list(text('en', key, values));
  switch (verb) {
    case 'add': {
      if (starter !== null) return views.starter(await operations.addStarter(starter), chat);
      const { state, trial } = await operations.addSource(what, group);
      const { id, title } = state.spec;
      return trial ? views.trial(trial, state, chat) : await note('source-again', { id, title: title ?? id });
    }
    case 'test':
      return views.trial(await operations.testSource(what), null, chat);
    case 'remove': {
      const { id, title } = await operations.removeSource(what);
      return await note('source-removed', { id, title: title ?? id });
    }
    case 'pause':
    case 'resume': {
      const { spec } = await operations.pauseSource(what, verb === 'pause');
      const key = verb === 'pause' ? 'source-now-paused' : 'source-now-read';
      return await note(key, { id: spec.id, title: spec.title ?? spec.id });
    }
    case 'text': {
      const { spec } = await operations.textOfSource(what);
      const { id, title, text: mode = 'when-short' } = spec;
      return await note('source-text-now', { id, title: title ?? id, mode });
    }
    case 'import':
      // Alone: the list may be thousands of lines by now.
      return views.line('en', 'sources-imported', await importList(what, app, terminal));
    default:
      return await list(null, what || null);
  }
}

async function importList(path: string, app: App, terminal: Terminal) {
  const file = await fileAt(path, terminal);
  return await app.service.operations.importSources(file, (done, total) => {
    if (total > 200) terminal.progress(file.name, done, total);
  });
}

async function fileAt(path: string, { cwd, stdin }: Terminal): Promise<GivenFile> {
  if (path === '-') {
    if (stdin) return { name: 'standard input', data: stdin };
    throw new UsageError("'-' stands for standard input, and nothing was piped in");
  }
  const [file] = await filesAt(path, cwd);
  if (!file?.named) throw new UsageError(`'${path}' is a folder; a list of sources is one file`);
  return { name: file.name, data: await readBounded(file) };
}

/** One JSON document, or the list itself for `export`. */
async function asData(asked: Asked, app: App, terminal: Terminal): Promise<ExitCode> {
  const { operations } = app.service;
  const { verb, what, starter, group } = asked;
  const print = (data: unknown) => terminal.out(`${JSON.stringify(data, null, 2)}\n`);
  if (verb === 'export') terminal.out(new TextDecoder().decode((await operations.exportSources()).data));
  else if (verb === 'test') print(await operations.testSource(what));
  else if (verb === 'add' && starter !== null) print(await operations.addStarter(starter));
  else if (verb === 'add') print((await operations.addSource(what, group)).state);
  else if (verb === 'remove') print(await operations.removeSource(what));
  else if (verb === 'import') print(await importList(what, app, terminal));
  else if (verb === 'text') print(await operations.textOfSource(what));
  else if (verb === 'list') print({ sources: await operations.sources(what || null) });
  else print(await operations.pauseSource(what, verb === 'pause'));
  return 0;
}
