import { estimateJaccard } from '../text/index.ts';
import { houseOf } from '../text/outlets/index.ts';

/** What tells one voice from another. */
export interface VoiceFacts {
  /** The outlet, as `outletOf` knows it. */
  readonly publisher: string;
  /** The house of the wire whose text it is, by the same. */
  readonly agency: string | null;
  /** MinHash of the text's word shingles; null where the text is too short to tell a copy by. */
  readonly signature: Uint32Array | null;
}

interface VoiceCount {
  readonly outlets: number;
  readonly voices: number;
}

/** Counts voices as stories are added, in any order. */
export interface VoiceCounter {
  add(facts: VoiceFacts): void;
  count(): VoiceCount;
}

/** Two texts that share this much of their shingles are copies of one (Broder 1997 calls them near-duplicates). */
const copyAt = 0.45;
/** Rows of a band: texts at `copyAt` share a band of 2 rows out of 32 with probability 0.999. */
const bandRows = 2;
/** Below so many texts it is cheaper to compare them all. */
const fewTexts = 24;
/** Texts compared with in a band: those behind them are likely copies of each other, or share it by chance. */
const mostInBand = 16;

/**
 * A story speaks for the wire that it credits, else for the house of its outlet; copies of one text speak together, for the
 * wires that any of them credits. No more voices than outlets: who prints a wire's text and one of his own is still one.
 */
export function createVoiceCounter(): VoiceCounter {
  const outlets = new Set<string>();
  /** By story. */
  const houses: string[] = [];
  const agencies: (string | null)[] = [];
  const groups = createGroups();
  const texts: { readonly at: number; readonly signature: Uint32Array }[] = [];
  const bands = new Map<number, number[]>();

  function join(text: number, other: number): void {
    const [one, two] = [texts[text], texts[other]];
    if (!one || !two || groups.of(one.at) === groups.of(two.at)) return;
    if (estimateJaccard(one.signature, two.signature) >= copyAt) groups.join(one.at, two.at);
  }

  function enter(text: number): void {
    for (const band of bandsOf(texts[text]?.signature ?? new Uint32Array(0))) {
      const others = bands.get(band);
      if (!others) {
        bands.set(band, [text]);
        continue;
      }
      const before = groups.of(texts[text]?.at ?? 0);
      let isKnown = false;
      for (const other of others) {
        join(text, other);
        isKnown ||= groups.of(texts[other]?.at ?? 0) === before;
      }
      if (!isKnown && others.length < mostInBand) others.push(text);
    }
  }

  return {
    add({ publisher, agency, signature }) {
      const at = groups.add();
      outlets.add(publisher);
      houses.push(houseOf(publisher));
      agencies.push(agency);
      if (signature === null) return;
      const text = texts.push({ at, signature }) - 1;
      if (text < fewTexts) for (let other = 0; other < text; other++) join(text, other);
      else if (text === fewTexts) for (let one = 0; one <= text; one++) enter(one);
      else enter(text);
    },
    count() {
      const voices = Math.min(outlets.size, distinctSpeakers(houses, agencies, groups));
      return { outlets: outlets.size, voices };
    },
  };
}

function distinctSpeakers(
  houses: readonly string[],
  agencies: readonly (string | null)[],
  groups: Pick<Groups, 'of'>,
): number {
  const credited = new Set(agencies.flatMap((agency, at) => (agency === null ? [] : [groups.of(at)])));
  const speakers = createGroups();
  const nodes = new Map<string, number>();
  const nodeOf = (name: string) => {
    const known = nodes.get(name);
    if (known !== undefined) return known;
    const node = speakers.add();
    nodes.set(name, node);
    return node;
  };
  for (const [at, house] of houses.entries()) {
    const group = groups.of(at);
    const speaker = credited.has(group) ? (agencies[at] ?? null) : house;
    const node = nodeOf(`text ${group}`);
    if (speaker !== null) speakers.join(node, nodeOf(`house ${speaker}`));
  }
  return new Set([...nodes.values()].map((node) => speakers.of(node))).size;
}

/** Disjoint sets of numbers from 0 on, with path halving (Tarjan and van Leeuwen 1984). */
interface Groups {
  add(): number;
  of(one: number): number;
  join(one: number, other: number): void;
}

function createGroups(): Groups {
  const above: number[] = [];
  const of = (one: number) => {
    let at = one;
    while (above[at] !== at) {
      above[at] = above[above[at] as number] as number;
      at = above[at] as number;
    }
    return at;
  };
  return {
    add: () => above.push(above.length) - 1,
    of,
    join(one, other) {
      above[of(one)] = of(other);
    },
  };
}

/** One number a band; two texts that share one by chance are compared in vain. */
function bandsOf(signature: Uint32Array): readonly number[] {
  const bands: number[] = [];
  for (let row = 0; row + bandRows <= signature.length; row += bandRows) {
    const mixed = Math.imul((signature[row] as number) ^ (row << 16), 0x9e3779b1);
    bands.push((mixed ^ Math.imul(signature[row + 1] as number, 0x85ebca6b)) >>> 0);
  }
  return bands;
}

/** Distinct outlets, and independent ones: one house, one wire's text and copies of one text are one voice. */
export function countVoices(stories: readonly VoiceFacts[]): VoiceCount {
  const counter = createVoiceCounter();
  for (const facts of stories) counter.add(facts);
  return counter.count();
}
