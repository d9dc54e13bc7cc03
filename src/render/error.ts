import type { Action, Document, Language, UserError } from '../core/index.ts';
import { action, actions, documentOf, lines, type RenderDeps } from './build.ts';

/** A mistake of the person asking, and command lines that would work, as buttons. */
export function renderError(
  error: UserError,
  language: Language,
  { text }: Pick<RenderDeps, 'text'>,
): Document {
  return documentOf(language, [
    lines(text(language, error.key, error.values)),
    ...actions(...error.suggestions.map((one) => (typeof one === 'string' ? lineAction(one) : one))),
  ]);
}

/** A button for a typed line: `/follow Chechnya daily 8:00` calls `follow` with what follows as `line`. */
function lineAction(typed: string): Action {
  const [, command = 'help', line = ''] = /^\/?(\S+)\s*(.*)$/s.exec(typed) ?? [];
  return action(typed, command, line ? { line } : {});
}
