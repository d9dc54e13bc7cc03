import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { textLanguages } from '../../data/texts/index.ts';
import { ConfigError, PlatformError } from '../../src/core/index.ts';
import { telegramType } from '../../src/platforms/telegram/index.ts';
import { keptLog } from '../support/app.ts';
import { startTelegram } from '../support/telegram/index.ts';
import { noHttp } from '../support/web.ts';
import { standingClock, until } from './support.ts';
import { assertClean, openStage, sharedStage } from './telegram-support.ts';

const signal = new AbortController().signal;
const said = (text: string) => ({
  language: 'en',
  blocks: [{ kind: 'text' as const, lines: [[text]] }],
  visibility: 'chat' as const,
});

suite('Telegram, inline', () => {
  test('stories are found in any chat, page by page, in the asker’s language, and an empty query gives a hint', async () => {
    const stage = await sharedStage();
    const { telegram } = stage;
    const [anna, vera] = [
      telegram.user({ first_name: 'Anna' }),
      telegram.user({ first_name: 'Vera', language_code: 'ru' }),
    ];
    const empty = await anna.types('').answered();
    assert.equal(empty.results.length, 0);
    assert.match(empty.button?.text ?? '', /Type a topic/);
    const first = await anna.types('peace').answered();
    assert.ok(first.results.length > 0);
    assert.equal(first.personal, true);
    if (first.nextOffset !== null) {
      const next = await anna.types('peace', { offset: first.nextOffset }).answered();
      const ids = new Set(first.results.map(({ id }) => id));
      assert.ok(next.results.every(({ id }) => !ids.has(id)));
    }
    anna.picks('peace', first, first.results[0]!.id);
    const russian = await vera.types('peace').answered();
    const contentOf = ({ results }: typeof first) => JSON.stringify(results[0]?.input_message_content);
    assert.notEqual(contentOf(russian), contentOf(first));
    const none = await anna.types('zzzz').answered();
    assert.match(none.button?.text ?? '', /Nothing found/);
    // What a person has muted is left out of theirs, and of nobody else's.
    const [hit] = first.results;
    anna.sends(`/mute event ${hit?.id}`);
    await anna.chat.hears(/Event: /);
    // Typed otherwise: Telegram itself shows what it was answered for as long as it was told to.
    const heard = await anna.types('PEACE').answered();
    assert.ok(heard.results.every(({ id }) => id !== hit?.id));
    const boris = telegram.user({ first_name: 'Boris' });
    assert.ok((await boris.types('peace').answered()).results.some(({ id }) => id === hit?.id));
    // What was picked stands in the private chat in the person's own name: it is no message to the bot.
    anna.sends('/help');
    await anna.chat.hears(/What you can ask/);
    assert.equal(anna.chat.said.length, 2);
    assertClean(stage);
  });
});

suite('Telegram, briefings', () => {
  test('a part is sent once: what delivery must decide is told apart', async (context) => {
    const stage = await openStage(context, { stories: false });
    const { telegram, platform } = stage;
    const anna = telegram.user({ first_name: 'Anna' });
    anna.sends('/help');
    await anna.chat.hears();
    const [part] = platform.compose(`telegram:${anna.id}`, said('Briefing'));
    const send = () => {
      stage.clock.pass(1000);
      return part!.send(signal, { key: 'a', repeat: false, after: null });
    };
    const failing = (failure: string, retryAfterMs: number | null) => (error: unknown) => {
      assert.ok(error instanceof PlatformError);
      assert.deepEqual([error.failure, error.retryAfterMs], [failure, retryAfterMs]);
      assert.doesNotMatch(error.message, new RegExp(telegram.token.slice(8)));
      return true;
    };
    const calls = () => telegram.counts.calls['sendMessage'] ?? 0;
    telegram.fail('sendMessage', 'lost');
    await assert.rejects(send(), failing('unavailable', null));
    telegram.fail('sendMessage', { code: 502, page: true });
    await assert.rejects(send(), failing('unavailable', null));
    telegram.fail('sendMessage', { code: 429, retryAfter: 7 });
    await assert.rejects(send(), failing('busy', 7000));
    const before = calls();
    // Until that time nothing is sent there at all.
    await assert.rejects(send(), failing('busy', 6000));
    assert.equal(calls(), before);
    stage.clock.pass(7000);
    assert.match((await send()).messageId, /^\d+$/);
    // One a second: the next waits for its turn.
    const next = part!.send(signal, { key: 'b', repeat: false, after: null });
    await until(async () => anna.chat.said.length, 3);
    stage.clock.pass(1000);
    await next;
    // A development answers the alert that it belongs to.
    stage.clock.pass(1000);
    const alert = anna.chat.said.at(-1)!;
    await part!.send(signal, { key: 'c', repeat: false, after: null, replyTo: String(alert.id) });
    assert.equal(anna.chat.said.at(-1)?.replyTo, alert.id);
    const nobody = platform.compose('telegram:999', said('x'));
    await assert.rejects(nobody[0]!.send(signal), failing('chat-gone', null));
    await platform.stop();
    await assert.rejects(send(), failing('unavailable', null));
    assertClean(stage);
  });
});

suite('Telegram, starting', () => {
  test('menus and descriptions are registered by language and scope, and written again only where they differ', async (context) => {
    const stage = await openStage(context, {
      stories: false,
      operators: ['telegram:10000001', 'telegram:5'],
    });
    const { telegram } = stage;
    const boss = telegram.user({ first_name: 'Boss', language_code: 'fr' });
    const anna = telegram.user({ first_name: 'Anna', language_code: 'pt-br' });
    const group = telegram.supergroup({ title: 'News', creator: anna });
    group.setMember(boss, 'member');
    const names = (menu: readonly { readonly command: string }[]) => menu.map(({ command }) => command);
    const writes = () => telegram.calls().filter(({ method }) => method.startsWith('setMy')).length;
    const expected = textLanguages.length * (4 + 2);
    await until(async () => writes() >= expected, true);
    boss.sends('/help');
    await boss.chat.hears();
    await until(async () => names(group.menuFor(anna)).includes('follow'), true);
    assert.ok(!names(group.menuFor(boss)).includes('follow'));
    assert.ok(names(anna.chat.menuFor(anna)).includes('settings'));
    assert.ok(!names(anna.chat.menuFor(anna)).includes('status'));
    const summaries = anna.chat.menuFor(anna).map(({ description }) => description);
    assert.ok(summaries.includes(stage.bench.app.host.text('pt', 'command-follow-summary')));
    for (const language of textLanguages) {
      const code = language === 'en' ? '' : language;
      assert.ok(telegram.profileText('description', code).length > 50, language);
      assert.ok(telegram.profileText('short description', code).length > 20, language);
    }
    const operators = stage.bench.app.host.commands.filter(({ access }) => access === 'operator');
    for (const { name } of operators) {
      await until(async () => names(boss.chat.menuFor(boss)).includes(name), true);
      assert.ok(!names(anna.chat.menuFor(anna)).includes(name));
    }
    await until(async () => writes(), expected + textLanguages.length);
    const before = writes();
    const asked = telegram.calls('getMyShortDescription').length;
    const next = await stage.restart();
    await until(async () => telegram.calls('getMyShortDescription').length, asked + textLanguages.length);
    assert.equal(writes(), before);
    assertClean(next);
  });

  test('a token that is refused stops the start; a server that is not there does not', async (context) => {
    const telegram = await startTelegram();
    context.after(() => telegram.close());
    const clock = standingClock('2023-10-01T09:00:00Z');
    const log = keptLog();
    const open = (token: string, apiRoot: string) =>
      telegramType.fromEnv({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot })!({
        clock,
        http: noHttp,
        log,
        operators: [],
      });
    const wrong = open('7000002:AAloopback-token_of-thirty-five-char', telegram.apiRoot);
    const { bench } = await sharedStage();
    await assert.rejects(
      wrong.start(bench.app.host),
      (error) => error instanceof ConfigError && /TELEGRAM_BOT_TOKEN/.test(error.message),
    );
    await wrong.stop();
    const [check] = await wrong.checks!();
    assert.equal(check?.state, 'bad');
    assert.match(check?.said ?? '', /@BotFather/);
    const late = open(telegram.token, telegram.apiRoot);
    telegram.fail('getMe', { code: 502, page: true });
    await late.start(bench.app.host);
    assert.equal(telegram.polled, false);
    clock.pass(2000);
    await until(async () => telegram.polled, true);
    await late.stop();
    const gone = open(telegram.token, 'http://127.0.0.1:1');
    await gone.start(bench.app.host);
    await gone.stop();
    assert.match(log.lines.at(-1)?.message ?? '', /could not be reached/);
    assert.ok(!JSON.stringify(log.lines).includes('AAloopback'));
  });

  test('another process that polls is told of in the log, and outlived', async (context) => {
    const stage = await openStage(context, { stories: false });
    const anna = stage.telegram.user({ first_name: 'Anna' });
    await until(async () => stage.telegram.polled, true);
    stage.telegram.fail('getUpdates', {
      code: 409,
      description: 'Conflict: terminated by other getUpdates request',
    });
    anna.sends('/help');
    await anna.chat.hears();
    anna.sends('/help');
    await until(
      async () => stage.log.lines.some(({ fields }) => /another process/.test(String(fields['said']))),
      true,
    );
    stage.clock.pass(60_000);
    await anna.chat.hears();
    assertClean(stage);
  });

  test('checks(): say what is right, what is not, and what to do about it', async (context) => {
    const { platform } = await sharedStage();
    const states = (await platform.checks!()).map(({ name, state }) => `${name} ${state}`);
    assert.deepEqual(states, [
      'telegram token good',
      'telegram groups good',
      'telegram privacy good',
      'telegram inline good',
      'telegram updates good',
      'telegram private note',
      'telegram group note',
      'telegram channel note',
    ]);
    const telegram = await startTelegram({
      bot: { can_join_groups: false, can_read_all_group_messages: true, supports_inline_queries: false },
    });
    context.after(() => telegram.close());
    const deps = {
      clock: standingClock('2023-10-01T09:00:00Z'),
      http: noHttp,
      log: keptLog(),
      operators: [],
    };
    const other = telegramType.fromEnv({
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
    })!(deps);
    const said = (await other.checks!()).map((one) => `${one.state} ${one.said}`).join('\n');
    for (const wanted of [
      '/setjoingroups',
      '/setprivacy',
      '/setinline',
      't.me/loopback_bot?startgroup=',
      '?startchannel&admin=post_messages',
    ]) {
      assert.ok(said.includes(wanted), wanted);
    }
    assert.ok(!said.includes('AAloopback'));
  });
});

suite('Telegram, operators', () => {
  test('a list of feeds sent as a file is taken in by a reply to it, for operators alone', async (context) => {
    const stage = await openStage(context, { stories: false, operators: ['telegram:10000001'] });
    const boss = stage.telegram.user({ first_name: 'Boss' });
    const anna = stage.telegram.user({ first_name: 'Anna' });
    const opml =
      '<opml version="2.0"><body><outline text="Post" type="rss" xmlUrl="https://post.example/feed"/></body></opml>';
    for (const person of [anna, boss]) {
      const file = person.sendsDocument('feeds.opml', Buffer.from(opml));
      await person.chat.hears(/I read commands/);
      person.sends('/sources import', { replyTo: file });
      const { text } = await person.chat.hears();
      const sources = await stage.bench.store.sources.all();
      const kept = sources.map(({ spec }) => spec.address);
      assert.deepEqual(kept, person === boss ? ['https://post.example/feed'] : [], text ?? '');
    }
    assertClean(stage);
  });
});
