/** The terminal as a platform: documents laid out for it, and a conversation at a prompt. */
import type { Document } from '../../core/index.ts';
import type { PlatformType } from '../../ports/index.ts';
import { layOut } from './layout.ts';
import { paint } from './paint.ts';

export { consolePlatform } from './platform.ts';

/** A document as plain text without actions, for a verb of the command line; ends with one newline. Pure. */
export function printDocument(document: Document, columns: number): string {
  return paint(layOut(document, { columns, links: false, actions: false }), false) || '\n';
}

/** Never switched on by a setting: the command line opens `consolePlatform` itself, where a person types. */
export const consoleType: PlatformType = { kind: 'console', fromEnv: () => null };
