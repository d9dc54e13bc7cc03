/** One engine with the sample stories for all tests that only look; each test talks in a chat of its own. */
import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { Document } from '../../src/core/index.ts';
import { actionsIn, shown } from '../render/support.ts';
import { type Asker, type Bench, openBench } from '../support/app.ts';

const closing: (() => unknown)[] = [];
let opened: Promise<Bench> | null = null;
after(async () => {
  for (const close of closing) await close();
});

export function samplesBench(): Promise<Bench> {
  opened ??= openBench({ after: (close) => closing.push(close as () => unknown) });
  return opened;
}

/** A chat nobody else talks in, and its answers. */
export async function talk(chat: string, asker: Omit<Asker, 'chat'> = {}) {
  const bench = await samplesBench();
  return {
    bench,
    say: (line: string) => bench.say(line, { ...asker, chat: `console:${chat}` }),
    press: (action: { readonly command: string; readonly args: Readonly<Record<string, string>> }) =>
      bench.press(action.command, action.args, { ...asker, chat: `console:${chat}` }),
  };
}

/** The command lines that the buttons of an answer stand for. */
export function offered(document: Document): readonly string[] {
  return actionsIn(document).map(({ command, args }) =>
    [`/${command}`, args['line'] ?? Object.values(args).join(' ')].join(' ').trim(),
  );
}

const mistake =
  /^(No topic is|There is no|No time zone|Something is missing|Only those|That failed|You follow nothing|I read commands|I do not know|You do not follow|“)/;

/** A mistake is answered in one line that says so, with buttons that work. */
export async function assertMistake(
  { say, press }: Awaited<ReturnType<typeof talk>>,
  line: string,
  said: RegExp | string,
  buttons: readonly string[],
): Promise<void> {
  const answer = await say(line);
  const [first = '', ...rest] = shown(answer);
  if (typeof said === 'string') assert.equal(first, said);
  else assert.match(first, said);
  assert.match(first, mistake);
  assert.deepEqual(offered(answer), buttons);
  assert.ok(rest.length <= 1, `${line}: ${rest.join(' / ')}`);
  for (const action of actionsIn(answer)) {
    const [next = ''] = shown(await press(action));
    assert.doesNotMatch(next, mistake, `the button '${action.label}' does not work`);
  }
}
