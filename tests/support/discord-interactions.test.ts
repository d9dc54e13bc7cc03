import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { type Asked, NotPossible, WaitedTooLong } from './discord/index.ts';
import { startRaw } from './discord/raw.ts';

const long = (length: number) => 'x'.repeat(length);
const string = (name: string, more = {}) => ({ type: 3, name, description: 'd', ...more });
const command = (more = {}) => ({ name: 'brief', description: 'd', ...more });
const button = (id: string) => ({ type: 1, components: [{ type: 2, style: 2, label: id, custom_id: id }] });

/** A guild with alice and bob, a channel, and `/brief topic since` registered. */
async function newsroom(context: TestContext, options = {}) {
  const raw = await startRaw(context, options);
  const { discord, call } = raw;
  const [alice, bob] = [discord.user('alice'), discord.user('bob')];
  const room = discord.guild('G', { members: [alice, bob] }).channel('general');
  const register = (body: unknown) => call('PUT', `/applications/${discord.botId}/commands`, body);
  await register([
    command({ options: [string('topic', { autocomplete: true }), { ...string('days'), type: 4 }] }),
  ]);
  const answer = (asked: Pick<Asked, 'id' | 'token'>, body: unknown, query = '') =>
    call('POST', `/interactions/${asked.id}/${asked.token}/callback${query}`, body);
  const hook = (method: string, { token }: Pick<Asked, 'token'>, path = '', body?: unknown) =>
    call(method, `/webhooks/${discord.botId}/${token}${path}`, body);
  return { ...raw, alice, bob, room, register, answer, hook };
}

suite('interactions on the loopback Discord', () => {
  test('the first answer comes within three seconds and once', async (context) => {
    const { alice, room, answer, clock } = await newsroom(context);
    const late = alice.command('brief', {}, room);
    const timely = alice.command('brief', {}, room);
    clock.at += 3000;
    assert.equal((await answer(timely, { type: 4, data: { content: 'a' } })).status, 204);
    assert.equal((await answer(timely, { type: 4, data: { content: 'b' } })).code, 40060);
    clock.at += 1;
    assert.deepEqual(
      await answer(late, { type: 5 }).then(({ status, code }) => [status, code]),
      [404, 10062],
    );
    assert.equal((await answer({ id: timely.id, token: 'guess' }, { type: 5 })).code, 10062);
    assert.deepEqual(await timely.acknowledged(), { type: 4, afterMs: 3000 });
    assert.equal((await timely.answer()).text, 'a');
  });

  test('a refused answer leaves the interaction open, and a 204 has no content type', async (context) => {
    const { alice, answer } = await newsroom(context);
    const asked = alice.command('brief');
    assert.deepEqual((await answer(asked, { type: 4, data: { content: long(2001) } })).faults, [
      'data.content: BASE_TYPE_MAX_LENGTH',
    ]);
    assert.equal((await answer(asked, { type: 4, data: {} })).code, 50006);
    assert.deepEqual((await answer(asked, { type: 6 })).faults, ['type: BASE_TYPE_CHOICES']);
    const done = await answer(asked, { type: 4, data: { content: 'x' } });
    assert.deepEqual([done.status, done.headers.get('content-type')], [204, null]);
  });

  test('with_response tells the message; ephemeral ones are for the asker alone', async (context) => {
    const { alice, bob, room, answer, hook, call } = await newsroom(context);
    const asked = alice.command('brief', {}, room);
    const { status, body } = await answer(
      asked,
      { type: 4, data: { content: 'secret', flags: 64 } },
      '?with_response=true',
    );
    assert.equal(status, 200);
    const about = body['interaction'] as Record<string, unknown>;
    assert.equal(about['response_message_ephemeral'], true);
    assert.equal(room.shows(alice)[0]?.text, 'secret');
    assert.deepEqual([room.shows(bob), room.shows()], [[], []]);
    const path = `/channels/${room.id}/messages/${about['response_message_id']}`;
    assert.equal((await call('GET', path)).code, 10008);
    assert.equal((await hook('GET', asked, '/messages/@original')).body['content'], 'secret');
    assert.throws(() => bob.press(room.shows(alice)[0]!, 'x'), NotPossible);
  });

  test('a deferral loads until it is filled; follow-ups end after fifteen minutes', async (context) => {
    const { alice, room, answer, hook, clock } = await newsroom(context);
    const asked = alice.command('brief', {}, room);
    assert.equal((await hook('POST', asked, '', { content: 'early' })).code, 10015);
    await answer(asked, { type: 5, data: { flags: 64 } });
    assert.ok(asked.loading && asked.messages[0]?.ephemeral);
    clock.at += 60_000;
    await hook('PATCH', asked, '/messages/@original', { content: 'done' });
    assert.equal((await asked.answer()).text, 'done');
    await hook('POST', asked, '', { content: 'more' });
    assert.deepEqual(
      (await asked.answers(2)).map(({ text, ephemeral }) => [text, ephemeral]),
      [
        ['done', true],
        ['more', false],
      ],
    );
    clock.at += 14 * 60_000;
    assert.equal((await hook('POST', asked, '', { content: 'last' })).status, 200);
    assert.equal((await hook('DELETE', asked, '/messages/@original')).status, 204);
    clock.at += 1;
    assert.deepEqual(
      await hook('POST', asked, '', { content: 'over' }).then(({ status, code }) => [status, code]),
      [401, 50027],
    );
  });

  test('the first follow-up after a deferral takes its place', async (context) => {
    const { alice, room, answer, hook } = await newsroom(context);
    const asked = alice.command('brief', {}, room);
    await answer(asked, { type: 5 });
    await hook('POST', asked, '', { content: 'filled' });
    assert.deepEqual(
      room.shows().map(({ text }) => text),
      ['filled'],
    );
  });

  test('a button changes its own message or answers anew', async (context) => {
    const { alice, bob, room, answer, call } = await newsroom(context);
    await call('POST', `/channels/${room.id}/messages`, { content: 'a', components: [button('next')] });
    const [view] = room.shows();
    assert.throws(() => alice.press(view!, 'previous'), /No button "previous"; there are "next"/);
    const pressed = alice.press(view!, 'next');
    await answer(pressed, { type: 7, data: { content: 'b', components: [] } });
    assert.deepEqual([(await pressed.answer()).id, (await pressed.answer()).text], [view?.id, 'b']);
    assert.throws(() => bob.press(view!, 'next'), NotPossible);
  });

  test('modals open, are held to their limits and are sent', async (context) => {
    const { alice, answer } = await newsroom(context);
    const field = { type: 4, custom_id: 'zone', style: 1, max_length: 10 };
    const label = { type: 18, label: 'Time zone', component: field };
    const modal = (more = {}) => ({
      type: 9,
      data: { custom_id: 'm', title: 'Settings', components: [label], ...more },
    });
    const asked = alice.command('brief');
    for (const [more, fault] of [
      [{ title: long(46) }, 'data.title: BASE_TYPE_BAD_LENGTH'],
      [{ components: [] }, 'data.components: BASE_TYPE_BAD_LENGTH'],
      [{ components: Array(6).fill(label) }, 'data.components: BASE_TYPE_BAD_LENGTH'],
      [
        { components: [label, label] },
        'data.components.1.component.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
      ],
      [
        { components: [{ type: 1, components: [field] }] },
        'data.components.0.components.0.label: BASE_TYPE_REQUIRED',
      ],
    ] as const) {
      assert.deepEqual((await answer(asked, modal(more))).faults, [fault]);
    }
    assert.equal((await answer(asked, modal())).status, 204);
    const opened = await asked.modal();
    assert.deepEqual([opened.title, opened.fields[0]?.label], ['Settings', 'Time zone']);
    assert.throws(() => alice.submit(opened, { 'Time zone': long(11) }), NotPossible);
    const sent = alice.submit(opened, { 'Time zone': 'UTC' });
    assert.deepEqual((await answer(sent, modal())).faults, ['type: BASE_TYPE_CHOICES']);
    assert.equal((await answer(sent, { type: 4, data: { content: 'saved' } })).status, 204);
  });

  test('choices complete what is typed, at most 25 of at most 100', async (context) => {
    const { alice, answer } = await newsroom(context);
    const typed = alice.type('brief', { topic: 'br' }, { into: 'topic' });
    const choices = (count: number, name = 'n', value: unknown = 'v') => ({
      type: 8,
      data: { choices: Array.from({ length: count }, () => ({ name, value })) },
    });
    assert.deepEqual((await answer(typed, choices(26))).faults, ['data.choices: BASE_TYPE_MAX_LENGTH']);
    assert.deepEqual((await answer(typed, choices(1, long(101)))).faults, [
      'data.choices.0.name: BASE_TYPE_BAD_LENGTH',
    ]);
    assert.deepEqual((await answer(typed, choices(1, 'n', long(101)))).faults, [
      'data.choices.0.value: BASE_TYPE_MAX_LENGTH',
    ]);
    assert.deepEqual((await answer(typed, choices(1, 'n', 7))).faults, [
      'data.choices.0.value: STRING_TYPE_CONVERT',
    ]);
    assert.equal((await answer(typed, choices(25))).status, 204);
    assert.equal((await typed.choices()).length, 25);
  });

  test('commands are held to their rules', async (context) => {
    const { register, discord } = await newsroom(context);
    const refused: readonly (readonly [object, string])[] = [
      [{ name: 'Brief' }, '0.name: APPLICATION_COMMAND_INVALID_NAME'],
      [{ name: 'two words' }, '0.name: APPLICATION_COMMAND_INVALID_NAME'],
      [{ name: long(33) }, '0.name: BASE_TYPE_BAD_LENGTH'],
      [{ description: '' }, '0.description: BASE_TYPE_BAD_LENGTH'],
      [{ description: long(101) }, '0.description: BASE_TYPE_BAD_LENGTH'],
      [{ name_localizations: { xx: 'a' } }, '0.name_localizations.xx: BASE_TYPE_CHOICES'],
      [{ name_localizations: { ru: 'Сводка' } }, '0.name_localizations.ru: APPLICATION_COMMAND_INVALID_NAME'],
      [
        { options: [string('a'), string('b', { required: true })] },
        '0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      ],
      [
        { options: [string('a'), string('a')] },
        '0.options.1.name: APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
      ],
      [
        { options: Array.from({ length: 26 }, (_, at) => string(`a${at}`)) },
        '0.options: BASE_TYPE_MAX_LENGTH',
      ],
      [
        { options: [string('a', { choices: Array(26).fill({ name: 'n', value: 'v' }) })] },
        '0.options.0.choices: BASE_TYPE_MAX_LENGTH',
      ],
      [
        { options: [string('a', { choices: [{ name: 'n', value: 'v' }], autocomplete: true })] },
        '0.options.0: APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
      ],
      [{ contexts: [3] }, '0.contexts.0: BASE_TYPE_CHOICES'],
      [{ permissions: '8' }, '0.permissions: UNKNOWN_FIELD'],
    ];
    for (const [more, fault] of refused) assert.deepEqual((await register([command(more)])).faults, [fault]);
    assert.deepEqual((await register([command(), command()])).faults, [
      '1.name: APPLICATION_COMMANDS_DUPLICATE_NAME',
    ]);
    assert.equal(
      (await register([command({ name_localizations: { ru: 'сводка', 'pt-BR': 'resumo' } })])).status,
      200,
    );
    assert.deepEqual(
      discord.commands.map(({ name }) => name),
      ['brief'],
    );
    assert.equal(discord.registrations, refused.length + 3);
  });

  test('what no client would send is told to the test', async (context) => {
    const { alice, room, register, discord } = await newsroom(context, { guardMs: 20 });
    assert.throws(() => alice.command('other'), /No command/);
    assert.throws(() => alice.command('brief', { since: '1d' }), /no option "since"/);
    assert.throws(() => alice.command('brief', { days: '1' }), /needs a number/);
    assert.throws(() => alice.type('brief', { days: 1 }, { into: 'days' }), /does not complete/);
    await register([command({ contexts: [0], default_member_permissions: '16' })]);
    assert.throws(() => alice.command('brief'), /context 1/);
    assert.throws(() => alice.command('brief', {}, room), /rights are missing/);
    const stranger = discord.user('stranger');
    assert.throws(() => stranger.command('brief', {}, room), NotPossible);
    await register([command()]);
    await assert.rejects(alice.command('brief').answer(), WaitedTooLong);
  });

  test('an app that only the user has installed gets its context and five follow-ups', async (context) => {
    const { discord, register, answer, hook, call } = await newsroom(context);
    await register([command({ contexts: [0, 1, 2], integration_types: [0, 1] })]);
    const carol = discord.user('carol', { installed: true });
    const elsewhere = discord.guild('Elsewhere', { members: [carol], bot: null }).channel('talk');
    const asked = carol.command('brief', {}, elsewhere);
    assert.deepEqual(asked.state.owners, { 1: carol.id });
    await answer(asked, { type: 4, data: { content: 'x' } });
    for (let at = 0; at < 5; at += 1)
      assert.equal((await hook('POST', asked, '', { content: 'x' })).status, 200);
    assert.equal((await hook('POST', asked, '', { content: 'x' })).code, 40094);
    assert.equal((await call('POST', `/channels/${elsewhere.id}/messages`, { content: 'x' })).code, 50001);
    const friends = discord.group('friends', [carol]);
    assert.equal((await answer(carol.command('brief', {}, friends), { type: 5 })).status, 204);
  });
});
