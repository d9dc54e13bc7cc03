/** Outlets, the houses that own them, and the hosts and names that they are known by. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface ListedOutlet {
  /** As shown; what stands in brackets tells it from others of that name. */
  readonly name: string;
  /** Without `www.`; those below a host are its own too, where no longer one is listed. */
  readonly hosts?: readonly string[];
  readonly names?: readonly string[];
}

interface House {
  readonly house: string;
  readonly outlets: readonly ListedOutlet[];
}

interface HostWords {
  /** Hosts that carry stories of others: they do not tell whose a story is. */
  readonly aggregators: readonly string[];
  /** Hosts on which each name below is somebody else's. */
  readonly platforms: readonly string[];
  /** Labels before a country's that no outlet owns (`co` in `co.uk`). */
  readonly secondLevel: readonly string[];
}

interface NameWords {
  /** Names that several outlets bear, in the letters of `lettersOf` with spaces. */
  readonly common: readonly string[];
  /** Words behind an outlet's name that name a part of it. */
  readonly sections: readonly string[];
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8'));

export const loadHouses = () => read('houses') as readonly House[];
export const loadHostWords = () => read('hosts') as HostWords;
export const loadNameWords = () => read('words') as NameWords;
