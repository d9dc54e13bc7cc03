import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Status } from '../app/index.ts';
import { ConfigError } from '../core/index.ts';
import type { Log, Webhook } from '../ports/index.ts';
import { metricsText } from './metrics.ts';
import { operatorPage } from './page.ts';

export interface Web {
  readonly url: string;
  stop(): Promise<void>;
}

export interface WebOptions {
  readonly host: string;
  readonly port: number;
  readonly status: () => Promise<Status>;
  /** Rejects where the store cannot be read. */
  readonly alive: () => Promise<void>;
  readonly log: Pick<Log, 'error'>;
  /** Where platforms have their updates posted. */
  readonly webhooks: readonly Webhook[];
}

/** An update is a few kilobytes; nothing larger is read. */
const maxUpdateBytes = 1024 * 1024;

/** The operator page, `/health` and `/metrics`. Throws `ConfigError` where the address cannot be listened on. */
export async function startWeb({ host, port, status, alive, log, webhooks }: WebOptions): Promise<Web> {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
  });
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error('a request was not answered', { error });
    return context.text('This failed, and was noted.', 500);
  });
  app.get('/health', async (context) => {
    try {
      await alive();
      return context.json({ ok: true });
    } catch (error) {
      log.error('the store cannot be read', { error });
      return context.json({ ok: false, why: 'the store cannot be read' }, 503);
    }
  });
  app.get('/', async (context) => context.html(operatorPage(await status())));
  app.get('/metrics', async (context) =>
    context.body(metricsText(await status()), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  );
  for (const { path, admits, handle } of webhooks) {
    // A stranger is turned away before anything is kept of what they send.
    app.use(path, async (context, next) => {
      if (context.req.method !== 'POST' || admits(context.req.header())) return await next();
      return new Response(null, { status: 401 });
    });
    app.post(path, bodyLimit({ maxSize: maxUpdateBytes }), async (context) => {
      const body = new Uint8Array(await context.req.arrayBuffer());
      const answer = await handle(context.req.header(), body);
      return new Response(answer.body ?? null, { status: answer.status });
    });
  }
  const server = await listen(app, host, port);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function listen(app: Hono, host: string, port: number): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server));
    server.on('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be listened on (${error.code})`;
      reject(
        new ConfigError(
          `HTTP_PORT is '${port}', which ${why} on ${host}; choose another, or 0 for a free one`,
        ),
      );
    });
  });
}
