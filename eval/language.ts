/** Task `language`: the language of each text, told by the service's own detector with nothing declared. */
import { detectLanguage } from '../src/text/index.ts';

export function* predictLanguage(
  items: Iterable<{ readonly id: string; readonly text: string }>,
): Generator<{ readonly id: string; readonly label: string }> {
  for (const { id, text } of items) yield { id, label: detectLanguage(text, null) };
}
