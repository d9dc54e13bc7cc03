import type { Verb } from './verb.ts';

/** `npx tidings doctor`: checks settings, store, time-zone data and sources, and says what to do. */
export const doctor: Verb = {
  name: 'doctor',
  usage: 'doctor [--json]',
  summary: 'check settings, store, time-zone data and sources',
  options: { json: { type: 'boolean' } },
  async run({ options }, app, terminal) {
    const checks = await app.checks();
    if (options['json']) terminal.out(`${JSON.stringify({ checks }, null, 2)}\n`);
    else {
      for (const { name, state, said } of checks) terminal.out(`${marks[state]} ${name}: ${said}\n`);
    }
    return checks.some(({ state }) => state === 'bad') ? 1 : 0;
  },
};

const marks = { good: '  ok ', note: 'note ', bad: ' bad ' } as const;
