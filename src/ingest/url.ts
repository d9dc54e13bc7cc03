/** Parameters that only say where a click came from. */
const trackers = new RegExp(
  '^(?:(?:utm|at|mtm|pk|matomo|guce|hsa|ns|cm|oly|sc|pf_rd|trk)_.+|_?(?:fb|g|dc|gb|wb|ms|y|tw|tt|li_fat_|s)clid|gbraid|wbraid|' +
    'fb_(?:action_ids|action_types|ref|source)|mc_[ce]id|igshid?|_ga|_gl|_hsenc|_hsmi|mkt_tok|xtor|ref_?(?:src|url)|' +
    'cmp(?:id)?|ocid|smid|smtyp|partner|ncid|icid|s_cid|guccounter|traffic_source|soc_(?:src|trk)|ito|ftag|mbid|' +
    'wt[._](?:mc|zmc|tsrc)[\\w.]*|hootpostid|vero_(?:id|conv)|__twitter_impression|echobox|linkid|campaign_id|' +
    '_branch_match_id|spm|share|sr_share|taid|sref|feature|amp|amp_js_v|amp_gsa|usqp|rss|cid_source|yclid|_openstat)$',
  'i',
);
/** Parameters that are trackers with certain values only: elsewhere they may name the article. */
const sometimes: Readonly<Record<string, RegExp>> = {
  ref: /^(?!\d+$)/,
  source: /^(?:rss|feed|twitter|facebook|email|social|homepage)/i,
  src: /^(?:rss|feed|tw|fb|email|social)/i,
  from: /^(?:rss|feed|twitter|facebook)/i,
  via: /^(?:rss|feed|twitter)/i,
  outputtype: /^amp$/i,
  output: /^(?:amp|rss)$/i,
  m: /^1$/,
};

/** Mobile and AMP hosts whose pages stand at the same path of another host. */
const sameHost: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'm.bbc.co.uk': 'www.bbc.co.uk',
    'm.bbc.com': 'www.bbc.com',
    'm.facebook.com': 'www.facebook.com',
    'mobile.twitter.com': 'twitter.com',
    'mobile.nytimes.com': 'www.nytimes.com',
    'mobile.reuters.com': 'www.reuters.com',
    'm.dw.com': 'www.dw.com',
    'm.lenta.ru': 'lenta.ru',
    'm.youtube.com': 'www.youtube.com',
    'm.timesofindia.com': 'timesofindia.indiatimes.com',
  }),
);

/**
 * The address under which an article is kept and linked: http(s) only, without login, fragment, trackers, AMP and known
 * mobile forms. Order of parameters, scheme and closing slash stay as given, for some servers insist. Null where the
 * text is no address of the web.
 */
export function canonicalUrl(text: string): string | null {
  const url = URL.parse(text.trim());
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname || url.href.length > 2000) return null;
  const cached = ampTarget(url);
  if (cached) return canonicalUrl(cached);
  url.username = '';
  url.password = '';
  if (!url.hash.startsWith('#!')) url.hash = '';
  url.hostname = plainHost(url.hostname.replace(/\.$/, ''));
  url.pathname = url.pathname.replace(/(?<=.)\/amp\/?$/i, '').replace(/\.amp(?=$|\.html?$)/i, '');
  if (url.search !== '') dropTrackers(url);
  return url.href;
}

function dropTrackers(url: URL): void {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => {
      const [name = '', value = ''] = pair.split('=');
      const key = name.toLowerCase();
      return (
        pair !== '' && !trackers.test(key) && !(Object.hasOwn(sometimes, key) && sometimes[key]?.test(value))
      );
    });
  url.search = kept.length > 0 ? `?${kept.join('&')}` : '';
}

/** What an AMP cache shows: `host/c/s/example.org/story`. */
function ampTarget({ hostname, pathname }: URL): string | null {
  const path = /^\/(?:amp|[a-z])\/(s\/)?([\w-]+(?:\.[\w-]+)+\/.*)$/i.exec(pathname);
  const isCache = hostname.endsWith('.cdn.ampproject.org') || hostname === 'cdn.ampproject.org';
  const isGoogle = /^www\.google\.[a-z.]+$/.test(hostname) && pathname.startsWith('/amp/');
  return path && (isCache || isGoogle) ? `http${path[1] ? 's' : ''}://${path[2]}` : null;
}

function plainHost(host: string): string {
  const wiki = /^([a-z-]+)\.m\.(wiki\w+\.org)$/.exec(host);
  if (wiki) return `${wiki[1]}.${wiki[2]}`;
  const amp = /^amp\.([\w-]+\.(?:[a-z]{2,}|co\.[a-z]{2}|com\.[a-z]{2}))$/.exec(host);
  return sameHost.get(host) ?? (amp ? `www.${amp[1]}` : host);
}

/** Equal for addresses that lead to the same article: scheme, `www.`, closing slash and order of parameters aside. */
export function urlIdentity(canonical: string): string {
  const url = new URL(canonical);
  const host = url.host.replace(/^www\./, '');
  const path = url.pathname.replace(/\/(?:index\.(?:html?|php))?$/, '');
  const query = url.search === '' ? '' : `?${url.search.slice(1).split('&').sort().join('&')}`;
  return `${host}${path}${query}${url.hash}`;
}
