import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startWeb } from '../../src/web/index.ts';
import { keptLog } from '../support/app.ts';
import { printed, spawnTidings, temporaryFolder } from '../support/process.ts';
import { startTelegram } from '../support/telegram/index.ts';
import { assertClean, openStage } from './telegram-support.ts';

suite('Telegram, webhook', () => {
  test('updates that are posted with the secret are answered, each once; others are refused', async (context) => {
    const secret = 'abcdefgh12345678';
    const handled: string[] = [];
    // The address is known before the service that serves it: a web server that passes on.
    let hook: Parameters<typeof startWeb>[0]['webhooks'][number] | null = null;
    const web = await startWeb({
      host: '127.0.0.1',
      port: 0,
      status: async () => assert.fail(),
      alive: async () => assert.fail(),
      log: keptLog(),
      webhooks: [
        {
          path: '/tg',
          admits: (headers) => hook?.admits(headers) ?? true,
          handle: async (headers, body) => (hook ? await hook.handle(headers, body) : { status: 503 }),
        },
      ],
    });
    context.after(() => web.stop());
    const url = `${web.url}tg`;
    const stage = await openStage(context, {
      stories: false,
      env: { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret },
    });
    hook = stage.platform.webhook!;
    const anna = stage.telegram.user({ first_name: 'Anna' });
    anna.sends('/help');
    handled.push((await anna.chat.hears(/What you can ask/)).text ?? '');
    await stage.telegram.drained();
    const update = {
      update_id: 900,
      message: {
        message_id: 900,
        date: 1,
        chat: { id: anna.id, type: 'private', first_name: 'Anna' },
        from: anna.user,
        text: '/help',
      },
    };
    const post = async (body: string, token: string | null) =>
      (
        await fetch(url, {
          method: 'POST',
          body,
          headers: {
            'content-type': 'application/json',
            ...(token === null ? {} : { 'x-telegram-bot-api-secret-token': token }),
          },
        })
      ).status;
    const json = JSON.stringify(update);
    assert.deepEqual(
      await Promise.all([post(json, null), post(json, 'wrong'), post(json, `${secret}x`)]),
      [401, 401, 401],
    );
    assert.deepEqual(
      await Promise.all([post('{', secret), post('[]', secret), post('{"update_id":"x"}', secret)]),
      [400, 400, 400],
    );
    assert.equal(anna.chat.said.length, 1);
    assert.deepEqual(await Promise.all([post(json, secret), post(json, secret)]), [200, 200]);
    assert.equal(await post(json, secret), 200);
    assert.equal(anna.chat.said.length, 2);
    const [, , , , updates] = await stage.platform.checks!();
    assert.equal(updates?.state, 'good');
    await stage.platform.stop();
    assert.equal(await post(JSON.stringify({ ...update, update_id: 901 }), secret), 503);
    assertClean(stage);
  });
});

suite('Telegram, the program', () => {
  test('a token in the environment switches it on; it answers, and ends when it is told to', async (context) => {
    const telegram = await startTelegram();
    context.after(() => telegram.close());
    const anna = telegram.user({ first_name: 'Anna' });
    anna.sends('/help');
    const child = spawnTidings(['start'], temporaryFolder(context), {
      env: { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
    });
    context.after(() => child.kill('SIGKILL'));
    await printed(child, /Tidings is running on telegram/);
    await anna.chat.hears(/What you can ask/);
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    assert.equal(telegram.pendingUpdates, 0);
    assert.deepEqual(telegram.violations, []);
  });
});
