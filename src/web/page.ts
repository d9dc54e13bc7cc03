import { html } from 'hono/html';
import type { Status } from '../app/index.ts';

/** Failing sources named on the page; `npx tidings sources list` has all. */
const mostSources = 20;

/** One page for the person who runs the service. Names no reader, chat or topic that is followed. */
export function operatorPage(status: Status) {
  const { resting, troubles, failures, failingSources } = status;
  const reasons = (list: Status['troubles']) =>
    list.map(({ why, count }) => ['', `${count} × ${why}`] as const);
  const rows: readonly (readonly [string, string])[] = [
    ['Stories', String(status.stories) + (status.samples > 0 ? ` (${status.samples} samples)` : '')],
    ['Chats', String(status.chats)],
    ['Chats at rest', `${resting['chat-gone']} gone, ${resting.forbidden} where writing is forbidden`],
    ['Briefings owed', String(status.owed)],
    ['Of these late', String(status.late)],
    ...reasons(troubles),
    ['Briefings failed of late', String(status.failed)],
    ...reasons(failures),
    ['Last briefing arrived', status.lastDelivered ?? 'none yet'],
    ['Chats that hear nothing because sources fail', String(status.silenced)],
    ['Sources', String(status.sources)],
    ['Sources failing', String(failingSources.length)],
    ...failingSources.slice(0, mostSources).map(({ id, why }) => ['', `${id}: ${why}`] as const),
    ['Running since', status.startedAt],
    ['Version', `${status.version}, Node ${status.node}`],
  ];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Tidings</title>
        <style>
          body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; color: #1c2330; }
          h1 { font-size: 1.4rem; }
          table { border-collapse: collapse; width: 100%; }
          th { text-align: left; font-weight: 500; color: #5b6472; width: 40%; }
          th, td { padding: 0.5rem 0; border-bottom: 1px solid #e3e6eb; }
          @media (prefers-color-scheme: dark) {
            body { background: #14171c; color: #e6e8ec; }
            th { color: #9aa3b2; }
            th, td { border-color: #2b313a; }
          }
        </style>
      </head>
      <body>
        <h1>Tidings is running</h1>
        <table>
          <tbody>
            ${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}
          </tbody>
        </table>
      </body>
    </html>`;
}
