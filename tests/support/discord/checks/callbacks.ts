/** Bodies that answer an interaction. */
import { type Fault, invalidForm } from '../refusals.ts';
import type { InteractionState, Json } from '../state.ts';
import { type Check, fault, isObject, list, maybe, oneOf, shape, text, whole, yesNo } from './basic.ts';
import { choiceOf } from './commands.ts';
import { customId, isSelect, select, unique, v2Flag } from './components.ts';

const base = { type: whole(), id: maybe(whole(0)) };

const inputFields = {
  ...base,
  custom_id: customId,
  style: oneOf(1, 2),
  value: maybe(text({ max: 4000 })),
  placeholder: maybe(text({ max: 100 })),
  required: maybe(yesNo),
  min_length: maybe(whole(0, 4000)),
  max_length: maybe(whole(1, 4000)),
};

/** In a row a text input says its label itself; in a label component it has none. */
const input =
  (labelled: boolean): Check =>
  (value, path, faults) => {
    const before = faults.length;
    const label = text({ min: 1, max: 45 });
    shape({ ...inputFields, label: labelled ? label : maybe(label) })(value, path, faults);
    if (faults.length > before || !isObject(value)) return;
    const least = (value['min_length'] ?? 0) as number;
    const most = (value['max_length'] ?? 4000) as number;
    if (least > most)
      fault(faults, [...path, 'min_length'], 'BASE_TYPE_MAX', 'min_length is above max_length');
    if (!labelled && value['label']) {
      fault(
        faults,
        [...path, 'label'],
        'COMPONENT_LABEL_TWICE',
        'A text input in a label has no label of its own',
      );
    }
    const given = value['value'];
    if (typeof given === 'string' && given.length > 0 && (given.length > most || given.length < least)) {
      fault(
        faults,
        [...path, 'value'],
        'BASE_TYPE_BAD_LENGTH',
        `Must be between ${least} and ${most} in length.`,
      );
    }
  };

const labelled = input(true);
const bare = input(false);

const inRow: Check = (value, path, faults) => {
  if (isObject(value) && value['type'] === 4) labelled(value, path, faults);
  else fault(faults, [...path, 'type'], 'BASE_TYPE_CHOICES', 'Value of field "type" must be one of (4,).');
};

const fileUpload = shape({
  ...base,
  custom_id: customId,
  min_values: maybe(whole(0, 10)),
  max_values: maybe(whole(1, 10)),
  required: maybe(yesNo),
});

const inLabel: Check = (value, path, faults) => {
  const type = isObject(value) ? value['type'] : null;
  if (type === 4) bare(value, path, faults);
  else if (isSelect(type)) select(value, path, faults);
  else if (type === 19) fileUpload(value, path, faults);
  else
    fault(
      faults,
      [...path, 'type'],
      'BASE_TYPE_CHOICES',
      'Value of field "type" must be one of (3, 4, 5, 6, 7, 8, 19).',
    );
};

const kinds: Readonly<Record<number, Check>> = {
  1: shape({ ...base, components: list(inRow, { min: 1, max: 1 }) }),
  10: shape({ ...base, content: text({ min: 1, max: 4000 }) }),
  18: shape({
    ...base,
    label: text({ min: 1, max: 45 }),
    description: maybe(text({ min: 1, max: 100 })),
    component: inLabel,
  }),
};

const modalPart: Check = (value, path, faults) => {
  const check = isObject(value) ? kinds[value['type'] as number] : undefined;
  if (check) check(value, path, faults);
  else
    fault(
      faults,
      [...path, 'type'],
      'BASE_TYPE_CHOICES',
      'Value of field "type" must be one of (1, 10, 18).',
    );
};

const modal: Check = (value, path, faults) => {
  const before = faults.length;
  shape({
    custom_id: customId,
    title: text({ min: 1, max: 45 }),
    components: list(modalPart, { min: 1, max: 5 }),
  })(value, path, faults);
  if (faults.length === before && isObject(value)) {
    unique(value['components'] as readonly Json[], [...path, 'components'], faults);
  }
};

const deferral = maybe(
  shape({
    flags: maybe((value, path, faults) => {
      whole(0)(value, path, faults);
      if (typeof value === 'number' && (value & ~(64 | 4096 | v2Flag)) !== 0) {
        fault(
          faults,
          path,
          'BASE_TYPE_CHOICES',
          'A deferral can be ephemeral, silent or of components v2 only',
        );
      }
    }),
  }),
);

const nothing = maybe(() => undefined);

/** Which answers each kind of interaction can be given: 4 to 9. */
function allowed({ type, sourceId }: InteractionState): readonly number[] {
  if (type === 4) return [8];
  const update = sourceId === null ? [] : [6, 7];
  return [4, 5, ...update, ...(type === 5 ? [] : [9])];
}

/**
 * Checks the frame of an answer and, for deferrals, choices and modals, the data. A message's data (4, 7) is left to
 * the message's own check.
 */
export function checkCallback(
  body: unknown,
  asked: InteractionState,
  optionType: number,
): { readonly type: number; readonly data: unknown } {
  const faults: Fault[] = [];
  const type = isObject(body) ? body['type'] : undefined;
  const data: Check =
    type === 8
      ? shape({ choices: list(choiceOf(optionType), { max: 25 }) })
      : type === 9
        ? modal
        : type === 5
          ? deferral
          : nothing;
  shape({ type: oneOf(...allowed(asked)), data })(body, [], faults);
  if (faults.length > 0) throw invalidForm(faults);
  return { type: type as number, data: (body as Json)['data'] };
}
