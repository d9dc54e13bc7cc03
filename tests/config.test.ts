import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readConfig } from '../src/config.ts';

suite('settings', () => {
  test('readConfig() has a default for each', () => {
    const { dataDir, httpHost, httpPort, operators, allowPrivateSources, samples, retentionDays, logLevel } =
      readConfig({});
    assert.deepEqual(
      { dataDir, httpHost, httpPort, operators, allowPrivateSources, samples, retentionDays, logLevel },
      {
        dataDir: 'data/local',
        httpHost: '127.0.0.1',
        httpPort: 8080,
        operators: [],
        allowPrivateSources: [],
        samples: true,
        retentionDays: 90,
        logLevel: 'info',
      },
    );
  });

  test('readConfig() takes an empty or blank variable for one that is not set', () => {
    const blank = { DATA_DIR: '', HTTP_PORT: ' ', OPERATORS: '', SAMPLES: '', LOG_LEVEL: '  ' };
    assert.deepEqual(readConfig(blank), readConfig({}));
  });

  test('readConfig() reads each', () => {
    const config = readConfig({
      DATA_DIR: '/srv/tidings',
      HTTP_HOST: '::1',
      HTTP_PORT: '0',
      OPERATORS: 'telegram:123, discord:456,',
      ALLOW_PRIVATE_SOURCES: '127.0.0.1, intranet.example',
      CONTACT: 'news@example.org',
      SAMPLES: 'off',
      RETENTION_DAYS: '30',
      LOG_LEVEL: 'warn',
    });
    assert.equal(config.dataDir, '/srv/tidings');
    assert.equal(config.httpHost, '::1');
    assert.equal(config.httpPort, 0);
    assert.deepEqual(config.operators, ['telegram:123', 'discord:456']);
    assert.deepEqual(config.allowPrivateSources, ['127.0.0.1', 'intranet.example']);
    assert.equal(config.contact, 'news@example.org');
    assert.equal(readConfig({}).contact, '');
    assert.equal(config.samples, false);
    assert.equal(config.retentionDays, 30);
    assert.equal(config.logLevel, 'warn');
  });

  const wrong: readonly (readonly [name: string, given: string, accepted: string])[] = [
    ['HTTP_HOST', 'my host', 'a host name or address'],
    ['HTTP_PORT', '65536', 'a port from 0 to 65535'],
    ['HTTP_PORT', 'eighty', 'a port from 0 to 65535'],
    ['HTTP_PORT', '80.5', 'a port from 0 to 65535'],
    ['HTTP_PORT', '-1', 'a port from 0 to 65535'],
    ['OPERATORS', '123', 'platform:id by commas, such as telegram:123,discord:456'],
    ['ALLOW_PRIVATE_SOURCES', 'http://intranet/', 'host names by commas, such as 127.0.0.1,intranet.example'],
    ['CONTACT', 'call me', 'a mail address or the address of a page, such as news@example.org'],
    ['SAMPLES', 'no', 'on or off'],
    ['RETENTION_DAYS', '0', 'a number of days from 1 to 36500'],
    ['RETENTION_DAYS', 'forever', 'a number of days from 1 to 36500'],
    ['LOG_LEVEL', 'loud', 'trace, debug, info, warn, error or silent'],
  ];
  for (const [name, given, accepted] of wrong) {
    test(`${name}=${given} stops the start with one line naming it, what was given and what is accepted`, () => {
      assert.throws(() => readConfig({ [name]: given }), {
        name: 'ConfigError',
        message: `${name} is '${given}'; accepted is ${accepted}`,
      });
    });
  }

  test('.env.example names every setting there is, and none that is unknown', () => {
    const root = join(import.meta.dirname, '..');
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const named = new Set([...example.matchAll(/^#?\s*([A-Z][A-Z_]+)=/gm)].map((match) => match[1] ?? ''));
    for (const name of new Set(wrong.map(([one]) => one))) assert.ok(named.has(name), name);
    assert.ok(named.has('DATA_DIR'));
  });
});
