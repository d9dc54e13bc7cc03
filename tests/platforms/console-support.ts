import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Action, Document, DocumentBlock } from '../../src/core/index.ts';
import { consolePlatform } from '../../src/platforms/console/index.ts';
import type { Command, Invocation } from '../../src/ports/index.ts';
import { hostWith } from '../support/host.ts';

export const signal = new AbortController().signal;

export function documentOf(...blocks: readonly DocumentBlock[]): Document {
  return { language: 'en', blocks, visibility: 'chat' };
}

export const line = (text: string): DocumentBlock => ({ kind: 'text', lines: [[text]] });

function command(name: string, params: Command['params']): Command {
  const run = async () => documentOf(line(name));
  return { name, access: 'everyone', params, private: false, example: `/${name}`, run };
}

const menu: readonly Command[] = [
  command('start', []),
  command('follow', [{ name: 'topic', kind: 'rest', required: true, completes: 'topic' }]),
  command('following', []),
  command('settings', [
    { name: 'setting', kind: 'word', required: false, choices: ['zone', 'language'] },
    { name: 'value', kind: 'rest', required: false, completes: 'time-zone' },
  ]),
];

/** Choices of the greeting. */
const actions: readonly Action[] = [
  { label: 'Briefing on Chechnya', command: 'brief', args: { topics: 'chechnya' } },
  { label: 'Help', command: 'help', args: {} },
];

/** Answers each line with what was asked; `/slow` only when it is let go, `/file` with a file. */
export function tinyHost() {
  const asked: Invocation['input'][] = [];
  const completed: string[] = [];
  const slow = Promise.withResolvers<void>();
  const slowAsked = Promise.withResolvers<void>();
  const host = hostWith({
    commands: menu,
    async answer({ input }) {
      asked.push(input);
      if (input.kind === 'named') return documentOf(line(`pressed ${input.command}`));
      if (input.text === '/start') return documentOf(line('Welcome'), { kind: 'actions', actions });
      if (input.text === '/slow') {
        slowAsked.resolve();
        await slow.promise;
      }
      if (input.text === '/file') {
        const data = new TextEncoder().encode('{"chat":1}');
        return documentOf({ kind: 'file', name: '../chat.json', mediaType: 'application/json', data });
      }
      return documentOf(line(`answer to ${input.text}`));
    },
    async complete(name, param, text) {
      completed.push(`${name} ${param} ${text}`);
      const topics = ['South Africa', 'South Sudan'].filter((topic) => topic.startsWith(text));
      return topics.map((value) => ({ value, label: value }));
    },
  });
  return { host, asked, completed, slowAsked: slowAsked.promise, letGo: () => slow.resolve() };
}

/** A console over streams in memory; what it printed is text without escape sequences. */
export function openConsole({ isTTY = false, colors = false, folder = '.' } = {}) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 80 });
  const platform = consolePlatform({ input, output, isTTY, colors, folder });
  let printed = '';
  let waiting: { readonly wanted: string; readonly from: number; done(): void } | null = null;
  const look = () => {
    if (waiting && stripVTControlCharacters(printed.slice(waiting.from)).includes(waiting.wanted))
      waiting.done();
  };
  output.on('data', (data: Buffer) => {
    printed += data.toString();
    look();
  });
  return {
    input,
    platform,
    /** Everything written so far, escape sequences as they are. */
    raw: () => printed,
    text: () => stripVTControlCharacters(printed),
    /** Resolves when the text has been written after now (or after the action that `act` does). */
    async shows(wanted: string, act: () => void = () => {}): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting = { wanted, from: printed.length, done: resolve };
      act();
      look();
      await promise;
      waiting = null;
    },
  };
}
