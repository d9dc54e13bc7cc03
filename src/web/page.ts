import { html } from 'hono/html';
import type { Status } from '../app/index.ts';

/** One page for the person who runs the service. Names no reader, chat or topic that is followed. */
export function operatorPage(status: Status) {
  const rows: readonly (readonly [string, string])[] = [
    ['Stories', String(status.stories) + (status.samples > 0 ? ` (${status.samples} samples)` : '')],
    ['Chats', String(status.chats)],
    ['Briefings owed', String(status.owed)],
    ['Briefings failed', String(status.failed)],
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
