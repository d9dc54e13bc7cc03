import type { Check, Clock, Store } from '../ports/index.ts';

/** Offsets that only right and recent zone data gives: South Sudan moved in 2021, Brazil ended DST in 2019. */
const zoneProbes = [
  { zone: 'Africa/Juba', at: '2021-03-01T00:00:00Z', offset: '+02:00' },
  { zone: 'America/Sao_Paulo', at: '2020-01-01T00:00:00Z', offset: '-03:00' },
  { zone: 'Europe/Berlin', at: '2026-07-01T00:00:00Z', offset: '+02:00' },
] as const;

export function checkZones(): Check {
  const wrong = zoneProbes.filter(
    ({ zone, at, offset }) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).offset !== offset,
  );
  if (wrong.length === 0)
    return { name: 'time zones', state: 'good', said: 'the data is right where it was probed' };
  const zones = wrong.map(({ zone }) => zone).join(', ');
  return {
    name: 'time zones',
    state: 'bad',
    said: `the data is wrong for ${zones}; run 'npm ci' for the right Node`,
  };
}

/** A machine whose clock is before this was built cannot send anything on time. */
const builtAfter = Temporal.Instant.from('2026-01-01T00:00:00Z');

export function checkClock(clock: Clock): Check {
  const now = clock.now();
  if (Temporal.Instant.compare(now, builtAfter) > 0) {
    return { name: 'clock', state: 'good', said: now.round('second').toString() };
  }
  return { name: 'clock', state: 'bad', said: `it says ${now.toString()}; set the machine's time` };
}

export async function checkStore(store: Store, dataDir: string): Promise<Check> {
  const { stories, samples } = await store.stories.count();
  const chats = await store.chats.all();
  const said = `'${dataDir}' opens; ${stories - samples} stories, ${samples} samples, ${chats.length} chats`;
  return { name: 'store', state: 'good', said };
}

export async function checkSources(store: Store): Promise<Check> {
  const sources = await store.sources.all();
  const failing = sources.filter(({ failures }) => failures > 0);
  if (sources.length === 0) {
    return {
      name: 'sources',
      state: 'note',
      said: "none yet; take stories in with 'npx tidings import PATH-OR-URL'",
    };
  }
  if (failing.length === 0)
    return { name: 'sources', state: 'good', said: `${sources.length}, none failing` };
  const worst = failing.map(({ spec, lastError }) => `${spec.id} (${lastError})`).join(', ');
  return { name: 'sources', state: 'bad', said: `${failing.length} of ${sources.length} fail: ${worst}` };
}
