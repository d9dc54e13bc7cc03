/** Reads who imports whom, and says what the table of ARCHITECTURE.md forbids. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

export interface Import {
  /** Path of the importing file from the root, with `/`. */
  readonly from: string;
  /** Path of the imported file from the root, `node:...`, or a package name. */
  readonly to: string;
}

const stages = ['ingest', 'topics', 'events', 'digest', 'render', 'delivery', 'schedule'];
const adapterKinds = ['sources', 'summarizers', 'stores', 'platforms'];
const codeRoots = ['src', 'commands', 'data', 'bench', 'eval'];

export function codeFiles(root: string): string[] {
  return codeRoots.flatMap((folder) => walk(join(root, folder)).map((file) => slashed(relative(root, file))));
}

function walk(folder: string): string[] {
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'local' || entry.name === 'node_modules' ? [] : walk(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

const slashed = (path: string) => path.split(sep).join('/');

/** Source text without comments and without template bodies, so that only real statements are left. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/[^\n]*/g, '$1');
}

export function importsOf(file: string, source: string): Import[] {
  const found: Import[] = [];
  const statement =
    /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\b(?:import|import\.meta\.resolve|require)\(\s*['"]([^'"]+)['"]|new URL\(\s*['"](\.[^'"]+\.ts)['"]/g;
  for (const match of withoutComments(source).matchAll(statement)) {
    const name = match[1] ?? match[2] ?? match[3];
    if (name) found.push({ from: file, to: resolve(file, name) });
  }
  return found;
}

function resolve(from: string, name: string): string {
  if (name.startsWith('.')) return posix.normalize(posix.join(dirname(from), name));
  if (name.startsWith('node:')) return name;
  const parts = name.split('/');
  return parts.slice(0, name.startsWith('@') ? 2 : 1).join('/');
}

export function allImports(root: string): Import[] {
  return codeFiles(root).flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));
}

/** The unit a file belongs to: `core`, `stage:events`, `adapter:sources/feed`, `shared:sources`, `list:sources`, ... */
export function unitOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] !== 'src') return parts[0] ?? path;
  if (parts.length === 2) return (parts[1] ?? '').replace('.ts', '');
  const folder = parts[1] ?? '';
  if (stages.includes(folder)) return `stage:${folder}`;
  if (adapterKinds.includes(folder)) {
    if (parts.length === 3) return `list:${folder}`;
    return parts[2] === 'shared' ? `shared:${folder}` : `adapter:${folder}/${parts[2]}`;
  }
  return folder;
}

/** One line where the import breaks the table, null where it is allowed. */
export function objection({ from, to }: Import): string | null {
  const unit = unitOf(from);
  const refuse = (why: string) => `${from} imports ${to}: ${why}`;
  if (to.startsWith('node:')) return nodeAllowed(unit, to) ? null : refuse(`${unit} may not use ${to}`);
  if (!to.includes('.ts') && !to.includes('.json')) {
    return packagesAllowed(unit) ? null : refuse(`${unit} may not use packages`);
  }
  const target = unitOf(to);
  if (target === unit) return null;
  if (!targetAllowed(unit, target, to)) return refuse(`${unit} may not import ${target}`);
  const anyFile = ['program', 'config', 'data'].includes(target) || unit === 'data';
  return anyFile || to.endsWith('/index.ts') ? null : refuse(`import ${target} by its index.ts`);
}

function nodeAllowed(unit: string, to: string): boolean {
  if (unit === 'core' || unit === 'ports' || unit === 'commands' || unit.startsWith('list:')) return false;
  if (unit === 'text') return ['node:crypto', 'node:module', 'node:url'].includes(to);
  if (unit.startsWith('stage:')) return to === 'node:crypto';
  if (unit === 'app') return ['node:path', 'node:crypto', 'node:worker_threads'].includes(to);
  return true;
}

function packagesAllowed(unit: string): boolean {
  return !['core', 'ports', 'commands'].includes(unit) && !unit.startsWith('list:');
}

const base = ['core', 'ports', 'text'];

function targetAllowed(unit: string, target: string, to: string): boolean {
  const [kind, name = ''] = unit.split(':');
  switch (kind) {
    case 'core':
      return false;
    case 'ports':
      return target === 'core';
    case 'text':
      return target === 'core' || target === 'data';
    case 'stage':
      return base.includes(target) || target === 'data';
    case 'shared':
      return base.includes(target) || target === 'data';
    case 'adapter':
      return base.includes(target) || target === 'data' || target === `shared:${name.split('/')[0]}`;
    case 'list':
      return target === 'ports' || target.startsWith(`adapter:${name}/`);
    case 'app':
      return base.includes(target) || target === 'data' || target.startsWith('stage:');
    case 'runtime':
    case 'config':
      return ['core', 'ports'].includes(target);
    case 'web':
      return ['core', 'ports', 'app', 'config'].includes(target);
    case 'cli':
      return ['core', 'ports', 'app', 'config'].includes(target);
    case 'commands':
      return ['core', 'ports'].includes(target);
    case 'data':
      return ['core', 'text', 'data'].includes(target);
    case 'main':
      return target === 'program';
    case 'bench':
      // The loopback servers measure as well as they test.
      return !to.startsWith('tests/') || /^tests\/support\/[^/]+\/index\.ts$/.test(to);
    case 'program':
    case 'eval':
      return !to.startsWith('tests/');
    default:
      return false;
  }
}
