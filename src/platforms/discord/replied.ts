import type { Action, ChatId } from '../../core/index.ts';
import type { PlatformHost } from '../../ports/index.ts';
import { actionsOf, type Button } from '../shared/index.ts';
import { aimOf } from './aim.ts';

type Carried = Pick<Button, 'label' | 'data'>;

/** What the buttons and menus of a message of ours do. */
export async function actionsIn(
  components: unknown,
  chatId: ChatId,
  host: Pick<PlatformHost, 'action'>,
): Promise<readonly Action[]> {
  return await actionsOf(carriedIn(components), chatId, host);
}

/** Rows hold buttons, containers hold rows, sections have a button beside them. */
function carriedIn(component: unknown): readonly Carried[] {
  if (Array.isArray(component)) return component.flatMap(carriedIn);
  if (typeof component !== 'object' || component === null) return [];
  const one = component as Readonly<Record<string, unknown>>;
  const options = Array.isArray(one['options']) ? one['options'] : [];
  const chosen = options.flatMap(({ label, value }: { label?: unknown; value?: unknown }) =>
    typeof label === 'string' && typeof value === 'string' ? [{ label, data: value }] : [],
  );
  const id = one['custom_id'];
  const label = one['label'];
  const own =
    typeof id === 'string' && options.length === 0
      ? [{ label: typeof label === 'string' ? label : '', data: aimOf(id).data }]
      : [];
  return [...carriedIn(one['accessory']), ...own, ...chosen, ...carriedIn(one['components'])];
}
