import type { App } from '../app/index.ts';
import type { Document } from '../core/index.ts';
import { cliChat } from './chat.ts';
import { filesAt, readBounded } from './files.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { UsageError, type Verb } from './verb.ts';

/** `npx tidings sources ...`: the same as `/sources` in a chat, with files by their paths. */
export const sources: Verb = {
  name: 'sources',
  usage:
    'sources [list] | add ADDRESS | test ADDRESS-OR-ID | remove ID | pause ID | resume ID | import FILE | export [--json]',
  summary: 'where stories come from, with their health',
  options: { json: { type: 'boolean' } },
  async run({ positionals, options }, app, terminal) {
    const [verb = 'list', ...rest] = positionals;
    const what = rest.join(' ').trim();
    if (!verbs.includes(verb))
      throw new UsageError(`'${verb}' is no such verb; usage: tidings ${this.usage}`);
    const wants = !['list', 'export'].includes(verb);
    if (wants === (what === ''))
      throw new UsageError(
        `sources ${verb} ${wants ? 'needs an address or an id' : `takes no '${what}'`}; usage: tidings ${this.usage}`,
      );
    if (options['json'] || verb === 'export') return await asData(verb, what, app, terminal);
    terminal.out(app.print(await documentFor(verb, what, app, terminal), terminal.columns));
    return 0;
  },
};

const verbs: readonly string[] = ['list', 'add', 'test', 'remove', 'pause', 'resume', 'import', 'export'];

async function documentFor(verb: string, what: string, app: App, terminal: Terminal): Promise<Document> {
  const { operations, views, text } = app.service;
  const chat = cliChat(app, {});
  const note = async (key: string, values: Readonly<Record<string, string | number>>) =>
    views.sources(await operations.sources(), text('en', key, values), chat);
  switch (verb) {
    case 'add': {
      const { state, trial } = await operations.addSource(what);
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
    case 'import':
      return await note('sources-imported', await operations.importSources(await fileAt(what, terminal)));
    default:
      return views.sources(await operations.sources(), null, chat);
  }
}

async function fileAt(path: string, { cwd }: Terminal) {
  const [file] = await filesAt(path, cwd);
  if (!file?.named) throw new UsageError(`'${path}' is a folder; a list of sources is one file`);
  return { name: file.name, data: await readBounded(file) };
}

/** One JSON document, or the list itself for `export`. */
async function asData(verb: string, what: string, app: App, terminal: Terminal): Promise<ExitCode> {
  const { operations } = app.service;
  const print = (data: unknown) => terminal.out(`${JSON.stringify(data, null, 2)}\n`);
  if (verb === 'export') terminal.out(new TextDecoder().decode((await operations.exportSources()).data));
  else if (verb === 'test') print(await operations.testSource(what));
  else if (verb === 'add') print((await operations.addSource(what)).state);
  else if (verb === 'remove') print(await operations.removeSource(what));
  else if (verb === 'import') print(await operations.importSources(await fileAt(what, terminal)));
  else if (verb === 'list') print({ sources: await operations.sources() });
  else print(await operations.pauseSource(what, verb === 'pause'));
  return 0;
}
