import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import {
  allImports,
  codeFiles,
  importsOf,
  objection,
  unitOf,
  withoutComments,
} from './support/architecture.ts';

const root = join(import.meta.dirname, '..');
const imports = allImports(root);
const read = (file: string) => withoutComments(readFileSync(join(root, file), 'utf8'));

suite('architecture', () => {
  test('every import keeps to the table of ARCHITECTURE.md', () => {
    assert.deepEqual(
      imports.map(objection).filter((line) => line !== null),
      [],
    );
  });

  test('the reader of imports finds enough of them to be believed', () => {
    assert.ok(codeFiles(root).length > 100, 'fewer than 100 files of code were found');
    assert.ok(imports.length > 400, 'fewer than 400 imports were found');
    const units = new Set(codeFiles(root).map(unitOf));
    for (const unit of [
      'core',
      'ports',
      'text',
      'app',
      'cli',
      'commands',
      'stage:events',
      'adapter:sources/feed',
    ]) {
      assert.ok(units.has(unit), `no file of ${unit} was found`);
    }
  });

  test('objection() refuses what the table forbids', () => {
    const forbidden: [string, string][] = [
      ['src/core/story.ts', 'src/ports/index.ts'],
      ['src/core/ids.ts', 'node:crypto'],
      ['src/events/place.ts', 'src/topics/index.ts'],
      ['src/digest/rank.ts', 'node:fs'],
      ['src/sources/feed/index.ts', 'src/ingest/index.ts'],
      ['src/sources/feed/index.ts', 'src/sources/page/index.ts'],
      ['src/sources/index.ts', 'zod'],
      ['src/app/collect.ts', 'src/stores/embedded/index.ts'],
      ['src/app/collect.ts', 'src/events/place.ts'],
      ['src/cli/brief.ts', 'src/events/index.ts'],
      ['commands/brief.ts', 'src/app/index.ts'],
      ['commands/brief.ts', 'zod'],
      ['src/runtime/http.ts', 'src/app/index.ts'],
      ['bench/chats.ts', 'tests/support/app.ts'],
      ['src/program.ts', 'tests/support/telegram/index.ts'],
    ];
    for (const [from, to] of forbidden) assert.ok(objection({ from, to }), `${from} -> ${to} was allowed`);
  });

  test('importsOf() sees every way to import', () => {
    const source = [
      "import { a } from './a.ts';",
      "import type { B } from '../core/index.ts';",
      "export * from './c.ts';",
      "import 'node:fs';",
      "const d = await import('@scope/pack/sub');",
      "const e = require(import.meta.resolve('late/small'));",
      "new Worker(new URL('./worker.ts', import.meta.url));",
      "// import x from './comment.ts';",
    ].join('\n');
    assert.deepEqual(
      importsOf('src/app/x.ts', source).map(({ to }) => to),
      [
        'src/app/a.ts',
        'src/core/index.ts',
        'src/app/c.ts',
        'node:fs',
        '@scope/pack',
        'late',
        'src/app/worker.ts',
      ],
    );
  });

  test('every npm package has one home folder', () => {
    const homes = new Map<string, Set<string>>();
    for (const { from, to } of imports) {
      if (to.includes('.ts') || to.includes('.json') || to.startsWith('node:')) continue;
      if (/^(bench|eval|data)\//.test(from)) continue;
      homes.set(to, (homes.get(to) ?? new Set()).add(unitOf(from)));
    }
    const shared = new Set(['zod']);
    for (const [name, units] of homes) {
      if (!shared.has(name)) assert.equal(units.size, 1, `${name} is used in ${[...units].join(', ')}`);
    }
  });

  test("every adapter's test calls its port's contract", () => {
    const adapters = new Set(
      codeFiles(root)
        .map(unitOf)
        .filter((unit) => unit.startsWith('adapter:')),
    );
    assert.ok(adapters.size >= 6, 'fewer than six adapters were found');
    for (const adapter of adapters) {
      const [kind = '', name = ''] = adapter.replace('adapter:', '').split('/');
      const file = join(root, 'tests', kind, `${name}.test.ts`);
      assert.match(readFileSync(file, 'utf8'), new RegExp(`contracts/${kind.replace(/s$/, '')}\\.ts`), file);
    }
  });

  test('time, timers, the web, the environment and the terminal are touched at the edge only', () => {
    const edge = /^(src\/(runtime|cli|program\.ts|platforms\/console)|bench|eval|data\/build)/;
    const words =
      /\b(process\.env|Date\.now|new Date|Temporal\.Now|setTimeout|setInterval|setImmediate)\b|\bconsole\.|\bfetch\(/;
    for (const file of codeFiles(root)) {
      if (edge.test(file)) continue;
      const line = read(file)
        .split('\n')
        .find((text) => words.test(text) && !/\.fetch\(|fetch\(cursor/.test(text));
      assert.equal(line, undefined, `${file}: ${line}`);
    }
  });
});
