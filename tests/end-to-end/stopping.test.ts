/** The program itself, told to end while the network it talks to is gone. */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { suite, test } from 'node:test';
import { startDiscord } from '../support/discord/index.ts';
import { printed, spawnTidings, temporaryFolder } from '../support/process.ts';
import { startTelegram } from '../support/telegram/index.ts';

/** What `docker stop` and most service managers give before they kill. */
const mostMs = 10_000;

async function endsInTime(child: ChildProcess): Promise<void> {
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const before = performance.now();
  child.kill('SIGTERM');
  assert.equal(await ended, 0);
  const ms = performance.now() - before;
  assert.ok(ms < mostMs, `it took ${Math.round(ms)} ms`);
}

suite('SIGTERM ends the program within ten seconds', () => {
  test('while Discord is gone', async (context) => {
    const discord = await startDiscord();
    let isUp = true;
    context.after(() => isUp && discord.stop());
    const child = spawnTidings(['start'], temporaryFolder(context), {
      env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api, LOG_LEVEL: 'info' },
    });
    context.after(() => child.kill('SIGKILL'));
    await printed(child, /Tidings is running on discord/);
    await discord.online();
    const noticed = logged(child, /connection to Discord is made anew/);
    await discord.stop();
    isUp = false;
    await noticed;
    await endsInTime(child);
  });

  test('while Telegram is gone', async (context) => {
    const telegram = await startTelegram();
    let isUp = true;
    context.after(() => isUp && telegram.close());
    const child = spawnTidings(['start'], temporaryFolder(context), {
      env: { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, LOG_LEVEL: 'info' },
    });
    context.after(() => child.kill('SIGKILL'));
    await printed(child, /Tidings is running on telegram/);
    const noticed = logged(child, /asking Telegram for updates failed/);
    await telegram.close();
    isUp = false;
    await noticed;
    await endsInTime(child);
  });
});

/** Resolves when the process has logged a line that fits. */
function logged(child: ChildProcess, pattern: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let seen = '';
    const hear = (text: string) => {
      seen += text;
      if (pattern.test(seen)) resolve();
    };
    child.stdout?.setEncoding('utf8').on('data', hear);
    child.stderr?.setEncoding('utf8').on('data', hear);
    child.on('close', (code) => reject(new Error(`ended with ${code} before it logged ${pattern}: ${seen}`)));
  });
}
