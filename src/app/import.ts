import { InputError, newSource, type SourceSpec } from '../core/index.ts';
import type { Bytes, GivenFile, Http, SourceType } from '../ports/index.ts';
import { hashOf } from '../text/index.ts';
import type { Collector, ImportReport } from './collect.ts';
import { bytesOf, recognised } from './recognise.ts';

export interface ImporterDeps {
  readonly collector: Collector;
  readonly sourceTypes: readonly SourceType[];
  readonly http: Http;
  /** Called before the first story of the operator's own is kept. */
  readonly beforeFirst: () => Promise<void>;
}

/** What is no stories but a list of sources (OPML), which is taken over in another way. */
export class SourceListError extends InputError {
  readonly list: GivenFile;
  constructor(list: GivenFile) {
    super(
      `'${list.name}' is a list of sources, not stories; take it over with 'npx tidings sources import FILE'`,
    );
    this.list = list;
  }
}

type OnProgress = (done: number, total: number) => void;

export interface Importer {
  /** Throws `InputError` with one line where the bytes hold no story, `SourceListError` where they are a list of sources. */
  importBytes(bytes: Bytes, onProgress: OnProgress, signal: AbortSignal): Promise<ImportReport>;
  /** Throws `SourceError` where the address cannot be read. */
  importAddress(url: string, onProgress: OnProgress, signal: AbortSignal): Promise<ImportReport>;
}

/** Takes in what a person names: all bytes are read and understood before the first story is kept. */
export function createImporter({ collector, sourceTypes, http, beforeFirst }: ImporterDeps): Importer {
  async function importBytes(
    bytes: Bytes,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<ImportReport> {
    if (isOpml(bytes)) throw new SourceListError({ name: nameOf(bytes.address), data: bytes.data });
    const type = recognised(bytes, sourceTypes);
    if (!type) {
      const name = nameOf(bytes.address);
      throw new InputError(
        `'${name}' is neither a saved text page, an HTML page nor a feed; nothing was taken in`,
      );
    }
    const batch = await type.read(bytes, signal).catch((error: unknown) => {
      const [feed] = error instanceof InputError ? (type.feedsIn?.(bytes) ?? []) : [];
      throw feed === undefined ? error : new InputError(`${reasonOf(error)}; it names a feed: '${feed}'`);
    });
    if (batch.stories.length === 0) throw new InputError(`'${nameOf(bytes.address)}' holds no stories`);
    await beforeFirst();
    const report = await collector.take(batch.stories, specFor(type.kind, bytes), {
      signal,
      onProgress,
    });
    return { ...report, skipped: report.skipped + batch.skipped };
  }

  async function importAddress(
    url: string,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<ImportReport> {
    const answer = await http.request({ url, signal });
    if (answer.status !== 200)
      throw new InputError(`'${url}' answered ${answer.status}; nothing was taken in`);
    return await importBytes(bytesOf(answer), onProgress, signal);
  }

  return { importBytes, importAddress };
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : '');

const isOpml = ({ data }: Bytes) =>
  /^\s*(?:<\?xml[^>]*>\s*)?<opml[\s>]/i.test(new TextDecoder().decode(data.subarray(0, 2048)));

/** What an imported file or address counts as: its own source, so that its publisher is told from others. */
function specFor(kind: string, { address }: Bytes): SourceSpec {
  const name = nameOf(address);
  const isWeb = /^https?:/i.test(address);
  return newSource({
    id: isWeb ? `${kind}-${hashOf(address).slice(0, 8)}` : kind,
    kind,
    address,
    title: isWeb ? null : name.replace(/\.[a-z0-9]{1,5}$/i, ''),
    paused: true,
  });
}

/** The file's name, or the address whole. */
function nameOf(address: string): string {
  return /^https?:/i.test(address) ? address : (address.split(/[\\/]/).at(-1) ?? address);
}
