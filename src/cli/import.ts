import { type App, type ImportReport, SourceListError } from '../app/index.ts';
import { InputError, SourceError, UserError } from '../core/index.ts';
import type { Bytes } from '../ports/index.ts';
import { type FoundFile, filesAt, readBounded } from './files.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { UsageError, type Verb } from './verb.ts';

/** `npx tidings import PATH-OR-URL...`: takes stories in; each file or address whole or not at all. */
export const importVerb: Verb = {
  name: 'import',
  usage: 'import PATH-OR-URL... (saved pages, HTML pages, feeds, OPML, folders, - for standard input)',
  summary: 'take stories in',
  options: { json: { type: 'boolean' } },
  async run({ positionals, options }, app, terminal, signal) {
    if (positionals.length === 0)
      throw new UsageError(`import needs a path or an address; usage: tidings ${this.usage}`);
    const tally = new Tally();
    for (const where of positionals) {
      if (!signal.aborted) await importOne(where, app, terminal, tally, signal);
    }
    if (signal.aborted) tally.fail('stopped before the end; import the same again for the rest');
    return tally.finish(app, terminal, options['json'] === true);
  },
};

async function importOne(
  where: string,
  app: App,
  terminal: Terminal,
  tally: Tally,
  signal: AbortSignal,
): Promise<void> {
  try {
    if (where === '-') {
      if (!terminal.stdin) throw new InputError("'-' stands for standard input, and nothing was piped in");
      tally.add(
        await take(
          app,
          { data: terminal.stdin, address: 'standard input', mediaType: null },
          terminal,
          signal,
        ),
      );
    } else if (/^https?:\/\//i.test(where)) {
      tally.add(await app.importAddress(where, progressOf(terminal, where), signal));
    } else {
      await importPath(where, app, terminal, tally, signal);
    }
  } catch (error) {
    if (error instanceof SourceListError) await takeList(error, app, terminal, tally);
    else if (error instanceof InputError || error instanceof SourceError) tally.fail(error.message);
    else throw error;
  }
}

/** A list that was named becomes sources, as with `sources import`. */
async function takeList(
  { list }: SourceListError,
  app: App,
  terminal: Terminal,
  tally: Tally,
): Promise<void> {
  try {
    tally.addList(await app.service.operations.importSources(list, progressOf(terminal, list.name)));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tally.fail(app.service.text('en', error.key, error.values));
  }
}

async function importPath(
  path: string,
  app: App,
  terminal: Terminal,
  tally: Tally,
  signal: AbortSignal,
): Promise<void> {
  const files = await filesAt(path, terminal.cwd);
  const before = tally.total();
  const running: Promise<Told>[] = [];
  for (const [index, file] of files.entries()) {
    if (signal.aborted) break;
    if (files.length > 1) terminal.progress(path, index, files.length);
    const read = await readFile(file);
    // Large files one by one, for memory's sake.
    const room = 'data' in read && read.data.length > smallFile ? 0 : atOnce - 1;
    while (running.length > room) tell(await running.shift(), tally);
    running.push('data' in read ? takeFile(file, read.data, app, terminal, signal) : Promise.resolve(read));
  }
  while (running.length > 0) tell(await running.shift(), tally);
  if (signal.aborted) return;
  if (files.length > 1) terminal.progress(path, files.length, files.length);
  if (files.length === 0 || (!files[0]?.named && tally.total() === before)) {
    throw new InputError(`'${path}' holds no stories; ${files.length} files were looked at`);
  }
}

/** Files taken in at once: the next are understood while one is kept. They are told in their order. */
const atOnce = 3;
const smallFile = 2 * 1024 * 1024;

/** What became of a file; `isFatal` for what is not the file's own fault, or was named by the person. */
type Told = { readonly report: ImportReport } | { readonly error: unknown; readonly isFatal: boolean };

async function readFile(file: FoundFile): Promise<{ readonly data: Uint8Array } | Told> {
  try {
    return { data: await readBounded(file) };
  } catch (error) {
    return failed(file, error);
  }
}

/** Never rejects. */
async function takeFile(
  file: FoundFile,
  data: Uint8Array,
  app: App,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Told> {
  try {
    return { report: await take(app, { data, address: file.path, mediaType: null }, terminal, signal) };
  } catch (error) {
    return failed(file, error);
  }
}

const failed = (file: FoundFile, error: unknown): Told => ({
  error,
  isFatal: file.named || !(error instanceof InputError),
});

function tell(told: Told | undefined, tally: Tally): void {
  if (told === undefined) return;
  if ('report' in told) tally.add(told.report);
  else if (told.isFatal) throw told.error;
  else if (told.error instanceof InputError) tally.leaveOut(told.error.message);
}

function take(app: App, bytes: Bytes, terminal: Terminal, signal: AbortSignal): Promise<ImportReport> {
  return app.importBytes(bytes, progressOf(terminal, bytes.address), signal);
}

function progressOf(terminal: Terminal, label: string) {
  return (done: number, total: number) => {
    if (total > 200) terminal.progress(label, done, total);
  };
}

/** What an import came to, over all its files. */
class Tally {
  #report: ImportReport = { added: 0, full: 0, revised: 0, unchanged: 0, skipped: 0, events: 0 };
  #taken = 0;
  #sources: { readonly added: number; readonly known: number } | null = null;
  #failures: string[] = [];
  #leftOut: string[] = [];

  add(report: ImportReport): void {
    this.#taken += 1;
    const keys = Object.keys(this.#report) as (keyof ImportReport)[];
    this.#report = Object.fromEntries(
      keys.map((key) => [key, this.#report[key] + report[key]]),
    ) as unknown as ImportReport;
  }
  addList({ added, known }: { readonly added: number; readonly known: number }): void {
    const before = this.#sources ?? { added: 0, known: 0 };
    this.#sources = { added: before.added + added, known: before.known + known };
  }
  fail(line: string): void {
    this.#failures.push(line);
  }
  leaveOut(line: string): void {
    this.#leftOut.push(line);
  }
  total(): number {
    return this.#report.added + this.#report.revised + this.#report.unchanged;
  }

  finish({ service }: App, terminal: Terminal, json: boolean): ExitCode {
    const sources = this.#sources;
    if (json)
      terminal.out(
        `${JSON.stringify({ ...this.#report, ...(sources && { sources }), leftOut: this.#leftOut, failed: this.#failures })}\n`,
      );
    else if (this.total() > 0) terminal.out(`${this.#sentence()}\n`);
    if (!json && sources) terminal.out(`${service.text('en', 'sources-imported', sources)}\n`);
    if (!json) for (const line of this.#leftOut.slice(0, 5)) terminal.out(`left out: ${line}\n`);
    if (!json && this.#leftOut.length > 5) terminal.out(`left out: ${this.#leftOut.length - 5} files more\n`);
    for (const line of this.#failures) terminal.err(`${line}\n`);
    return this.#failures.length > 0 ? 1 : 0;
  }

  #sentence(): string {
    const { added, full, revised, unchanged, skipped, events } = this.#report;
    const parts = [
      `${added} new ${added === 1 ? 'story' : 'stories'} (${full} full, ${added - full} ${added - full === 1 ? 'excerpt' : 'excerpts'})`,
    ];
    // Two files may tell the same event: their numbers of events do not add up.
    if (added > 0 && this.#taken === 1) parts.push(`in ${events} ${events === 1 ? 'event' : 'events'}`);
    const rest = [
      revised > 0 ? `${revised} revised` : '',
      unchanged > 0 ? `${unchanged} already here` : '',
      skipped > 0 ? `${skipped} broken left out` : '',
    ].filter((text) => text !== '');
    return [parts.join(' '), ...rest].join(', ');
  }
}
