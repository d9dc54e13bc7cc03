const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `/2017/05/22/`, `/2017/may/22/` and `/2017-05-22-` as the path of an address holds them. */
const dayInPath = /\/((?:19|20)\d{2})(?:\/(\d{1,2}|[a-z]{3})\/(\d{1,2})|-(\d{2})-(\d{2}))(?=[/\-_.]|$)/i;

/** The day that many outlets write into an article's address, as `2017-05-22`; null where the path holds none. */
export function dayInAddress(url: string | null): string | null {
  const path = /^https?:\/\/[^/?#]+([^?#]*)/i.exec(url ?? '')?.[1];
  const found = path === undefined ? null : dayInPath.exec(path);
  if (!found) return null;
  const [, year, month, day, monthAfterDash, dayAfterDash] = found;
  const written = (month ?? monthAfterDash ?? '').toLowerCase();
  const named = months.indexOf(written) + 1;
  if (named === 0 && !/^\d/.test(written)) return null;
  const number = named > 0 ? String(named) : written;
  return `${year}-${number.padStart(2, '0')}-${(day ?? dayAfterDash ?? '').padStart(2, '0')}`;
}
