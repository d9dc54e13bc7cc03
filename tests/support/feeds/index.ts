/** One feed in every format: the same two stories. */
const landing = 'The lander touched down on 67P, ten years after Rosetta was launched.';
const flyby = 'The probe came within 12,500 kilometres of the dwarf planet.';
const first = 'https://news.example.org/2014/philae';
const second = 'https://news.example.org/2015/pluto';
const site = 'https://news.example.org/';

const rss = (version: string, dates: boolean) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="${version}"><channel>
<title>Space &amp; Sky</title><link>${site}</link><description>From above</description><language>en</language>
<item><title>Philae lands on a comet</title><link>${first}</link><description>${landing}</description>
${dates ? '<pubDate>Wed, 12 Nov 2014 16:03:00 GMT</pubDate>' : ''}</item>
<item><title>New Horizons passes Pluto</title><link>${second}</link><description>${flyby}</description>
${dates ? '<pubDate>Tue, 14 Jul 2015 11:49:00 GMT</pubDate>' : ''}</item>
</channel></rss>`;

export const feeds: Readonly<Record<string, string>> = {
  'RSS 0.91': rss('0.91', false),
  'RSS 0.92': rss('0.92', false),
  'RSS 2.0': rss('2.0', true),
  'RSS 1.0': `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${site}"><title>Space &amp; Sky</title><link>${site}</link><description>From above</description></channel>
<item rdf:about="${first}"><title>Philae lands on a comet</title><link>${first}</link>
<description>${landing}</description><dc:date>2014-11-12T16:03:00Z</dc:date></item>
<item rdf:about="${second}"><title>New Horizons passes Pluto</title><link>${second}</link>
<description>${flyby}</description><dc:date>2015-07-14T11:49:00Z</dc:date></item>
</rdf:RDF>`,
  'Atom 0.3': `<?xml version="1.0"?>
<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Space &amp; Sky</title>
<link rel="alternate" type="text/html" href="${site}"/>
<entry><title>Philae lands on a comet</title><link rel="alternate" type="text/html" href="${first}"/><id>a:1</id>
<issued>2014-11-12T16:03:00Z</issued><modified>2014-11-12T17:00:00Z</modified><summary>${landing}</summary></entry>
<entry><title>New Horizons passes Pluto</title><link rel="alternate" type="text/html" href="${second}"/><id>a:2</id>
<issued>2015-07-14T11:49:00Z</issued><modified>2015-07-14T12:00:00Z</modified><summary>${flyby}</summary></entry>
</feed>`,
  'Atom 1.0': `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Space &amp; Sky</title><link href="${site}"/><id>f:1</id>
<entry><title type="html">Philae lands on a &lt;em&gt;comet&lt;/em&gt;</title><link href="${first}"/><id>a:1</id>
<published>2014-11-12T16:03:00Z</published><updated>2014-11-12T17:00:00Z</updated>
<content type="html">&lt;p&gt;${landing}&lt;/p&gt;</content></entry>
<entry><title>New Horizons passes Pluto</title><link href="${second}"/><id>a:2</id>
<updated>2015-07-14T12:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${flyby}</p></div></content></entry>
</feed>`,
  'JSON Feed 1.0': json('https://jsonfeed.org/version/1'),
  'JSON Feed 1.1': json('https://jsonfeed.org/version/1.1'),
};

function json(version: string): string {
  return JSON.stringify({
    version,
    title: 'Space & Sky',
    home_page_url: site,
    items: [
      {
        id: '1',
        url: first,
        title: 'Philae lands on a comet',
        content_html: `<p>${landing}</p>`,
        date_published: '2014-11-12T16:03:00Z',
      },
      { id: '2', url: second, title: 'New Horizons passes Pluto', content_text: flyby },
    ],
  });
}
