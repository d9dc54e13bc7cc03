/** What broke in Brazil and in Iceland, as several houses tell it. */
import type { paperBench } from './paper.ts';

type Bench = Awaited<ReturnType<typeof paperBench>>;

/** The headline that stands for the event. */
export const lead = 'Dam bursts above Brumadinho in Brazil';

/** The same happening as several houses tell it, each in its own words. */
export const tellings = [
  [
    'Field Post',
    lead,
    'A dam holding mine waste burst above Brumadinho in Brazil on Friday and buried a canteen, killing 12 workers.',
  ],
  [
    'River Courier',
    'Brazil dam burst buries mine canteen in Brumadinho',
    'Mud from a burst dam swept over the canteen of an iron mine at Brumadinho, Brazil, and 12 workers were dead, firemen said.',
  ],
  [
    'Harbour Mail',
    'Mine dam bursts in Brumadinho, Brazil, workers buried',
    'Firemen in Brumadinho, Brazil, dug for workers after the dam of a mine burst and its mud rolled over the canteen.',
  ],
  [
    'Hill Gazette',
    'Brumadinho dam burst: owner of Brazil mine arrested',
    'Police arrested the owner of the Brumadinho mine in Brazil, seized the papers of the engineers who had called the dam stable, and froze accounts.',
  ],
  [
    'Plain Herald',
    'Brumadinho dam burst in Brazil: toll at 19',
    'The dead of the dam burst at the mine of Brumadinho, Brazil, rose to 19, firemen said beside the buried canteen.',
  ],
  [
    'Coast Echo',
    'Brazil: dam of mine at Brumadinho bursts over canteen',
    'The dam of a mine at Brumadinho in Brazil burst on Friday and buried a canteen with workers.',
  ],
] as const;

export const tell = (bench: Bench, which: number, time: string, published?: string) => {
  const [publisher, headline, text] = tellings[which]!;
  return bench.take({ time, title: headline, text, publisher, ...(published ? { published } : {}) });
};

/** Three houses tell it within ten minutes, from 10:00. */
export async function breaks(bench: Bench, hour = '2023-10-02T10'): Promise<void> {
  for (const which of [0, 1, 2]) await tell(bench, which, `${hour}:0${which}:00Z`);
}

const museum = [
  [
    'Field Post',
    'Fire destroys national museum in Rio de Janeiro, Brazil',
    'Fire tore through the national museum of Brazil in Rio de Janeiro on Sunday and burned most of twenty million objects.',
  ],
  [
    'River Courier',
    'Brazil museum fire: two centuries of collections burn in Rio',
    'Firemen in Rio de Janeiro, Brazil, found the hydrants dry as flames ate the museum with its mummies and its oldest skull.',
  ],
  [
    'Harbour Mail',
    'Rio museum burns: Brazil loses its oldest collections to fire',
    'Curators in Rio de Janeiro, Brazil, ran into the burning museum and carried out molluscs, while the palace roof fell in.',
  ],
] as const;

const volcano = [
  [
    'Field Post',
    'Volcano erupts under glacier in Iceland, flights cancelled',
    'A volcano under the Eyjafjallajokull glacier in Iceland erupted on Wednesday and its ash closed the sky over Britain.',
  ],
  [
    'River Courier',
    'Iceland volcano ash grounds flights across northern Europe',
    'Ash from the volcano under the Eyjafjallajokull glacier in Iceland drifted south, and airports sent passengers home.',
  ],
  [
    'Harbour Mail',
    'Eyjafjallajokull: Iceland volcano erupts, farmers flee floods',
    'Hundreds of farmers in Iceland left home as meltwater from the Eyjafjallajokull volcano rose over the ring road.',
  ],
] as const;

const others = { museum, volcano } as const;

/** Three houses tell one of them within three minutes, from a minute on. */
export async function breaksToo(bench: Bench, which: keyof typeof others, from: string): Promise<void> {
  for (const [at, [publisher, title, text]] of others[which].entries()) {
    const time = Temporal.Instant.from(from).add({ minutes: at }).toString();
    await bench.take({ time, title, text, publisher });
  }
}
