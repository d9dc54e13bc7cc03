#!/usr/bin/env node
/** Keeps what Node makes of the program's files, so that the next start takes half as long, and hands over to it. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'tidings'));
await import('./program.ts');
