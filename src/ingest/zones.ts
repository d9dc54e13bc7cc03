/** Zone names as feeds and pages write them, in hours east of UTC (RFC 822 and what newsrooms use). */
const offsets: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  cest: 2,
  mez: 1,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  мск: 3,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  ast: -4,
  adt: -3,
  brt: -3,
  art: -3,
  clt: -4,
  ist: 5.5,
  pkt: 5,
  npt: 5.75,
  jst: 9,
  kst: 9,
  hkt: 8,
  sgt: 8,
  wib: 7,
  ict: 7,
  aest: 10,
  aedt: 11,
  acst: 9.5,
  awst: 8,
  nzst: 12,
  nzdt: 13,
  sast: 2,
  eat: 3,
  cat: 2,
  wat: 1,
  trt: 3,
};
const zones: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
};

/** A zone Temporal understands, from what stands after a time (`EST`, `GMT+3`, `+0300`, `Z`); null where it is none. */
export function zoneIn(after: string): string | null {
  const shifted = /^\s*\(?(?:gmt|utc|ut)?\s*([+−-])(\d{1,2}):?(\d{2})?(?!\d)/i.exec(after);
  if (shifted) return offsetText(shifted[1] === '+' ? 1 : -1, Number(shifted[2]), Number(shifted[3] ?? 0));
  const name = /^\s*\(?(\p{L}{1,5})(?![\p{L}])/u.exec(after)?.[1];
  if (!name) return null;
  const zone = name === name.toUpperCase() ? zones[name.toLowerCase()] : undefined;
  if (zone) return zone;
  const hours = Object.hasOwn(offsets, name.toLowerCase()) ? offsets[name.toLowerCase()] : undefined;
  if (hours === undefined) return null;
  return offsetText(hours < 0 ? -1 : 1, Math.floor(Math.abs(hours)), (Math.abs(hours) % 1) * 60);
}

function offsetText(sign: number, hours: number, minutes: number): string | null {
  if (hours > 14 || minutes > 59) return null;
  return `${sign < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
