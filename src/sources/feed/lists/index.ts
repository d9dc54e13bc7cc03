/** Lists of feeds as programs hand them to each other. */
import { InputError } from '../../../core/index.ts';
import type { Bytes, ListedSource, SourceType } from '../../../ports/index.ts';
import { decode, fileName, isBinary } from '../../shared/index.ts';
import { readAddresses } from './addresses.ts';
import { createFound } from './found.ts';
import { readMonitorss } from './monitorss.ts';
import { readOpml, writeOpml } from './opml.ts';

const maxBytes = 5 * 1024 * 1024;

/** The feeds of an OPML file, of an export of MonitoRSS, or of a list of addresses; told apart by how they begin. */
function read({ data, address, mediaType }: Bytes): readonly ListedSource[] {
  const name = fileName(address);
  if (data.length > maxBytes) throw new InputError(`'${name}' is over 5 MB, too large for a list of feeds`);
  if (isBinary(data)) throw new InputError(`'${name}' is not a list of feeds`);
  const { text } = decode(data, mediaType);
  const found = createFound(name);
  const start = text.trimStart();
  if (start.startsWith('<')) readOpml(text, name, found);
  else if (/^[{[]/.test(start)) readMonitorss(start, name, found);
  else readAddresses(text, name, found);
  const all = found.all();
  if (all.length === 0) throw new InputError(`'${name}' is a list without a feed in it`);
  return all;
}

export const lists: NonNullable<SourceType['lists']> = { read, write: writeOpml };
