/** Components of messages: rows of the classic kind, and components v2 with their totals. */
import type { Fault } from '../refusals.ts';
import type { Json } from '../state.ts';
import {
  address,
  type Check,
  fault,
  isObject,
  lengthOf,
  list,
  maybe,
  oneOf,
  type Path,
  shape,
  snowflake,
  text,
  whole,
  yesNo,
} from './basic.ts';

export const v2Flag = 1 << 15;

const base = { type: whole(), id: maybe(whole(0, 2 ** 31 - 1)) };
export const customId = text({ min: 1, max: 100 });
const emoji = maybe(shape({ id: maybe(snowflake), name: maybe(text({ max: 32 })), animated: maybe(yesNo) }));

const buttonShape = shape({
  ...base,
  style: oneOf(1, 2, 3, 4, 5, 6),
  custom_id: maybe(customId),
  label: maybe(text({ max: 80 })),
  disabled: maybe(yesNo),
  url: maybe(address(512, /^(https?|discord):\/\/\S+$/)),
  sku_id: maybe(snowflake),
  emoji,
});

const button: Check = (value, path, faults) => {
  const before = faults.length;
  buttonShape(value, path, faults);
  if (faults.length > before || !isObject(value)) return;
  const { style, custom_id: id, url, sku_id: sku, label, emoji: icon } = value;
  const need = (wanted: boolean, name: string, given: unknown) => {
    if (wanted && !given) fault(faults, [...path, name], 'BASE_TYPE_REQUIRED', 'This field is required');
    if (!wanted && given) {
      fault(faults, [...path, name], 'BUTTON_COMPONENT_FIELD', `A button of style ${style} has no ${name}`);
    }
  };
  need(style !== 5 && style !== 6, 'custom_id', id);
  need(style === 5, 'url', url);
  need(style === 6, 'sku_id', sku);
  if (style !== 6 && !label && !icon) {
    fault(faults, path, 'BUTTON_COMPONENT_INVALID_EMPTY', 'Must have a label or an emoji');
  }
};

const selectBase = {
  ...base,
  custom_id: customId,
  placeholder: maybe(text({ max: 150 })),
  min_values: maybe(whole(0, 25)),
  max_values: maybe(whole(1, 25)),
  disabled: maybe(yesNo),
  required: maybe(yesNo),
};

const option = shape({
  label: text({ min: 1, max: 100 }),
  value: text({ min: 1, max: 100 }),
  description: maybe(text({ max: 100 })),
  default: maybe(yesNo),
  emoji,
});

const stringSelectShape = shape({ ...selectBase, options: list(option, { min: 1, max: 25 }) });
const anySelectShape = shape({
  ...selectBase,
  default_values: maybe(list(shape({ id: snowflake, type: oneOf('user', 'role', 'channel') }), { max: 25 })),
  channel_types: maybe(list(whole(0, 20))),
});

export const select: Check = (value, path, faults) => {
  const before = faults.length;
  const strings = isObject(value) && value['type'] === 3;
  (strings ? stringSelectShape : anySelectShape)(value, path, faults);
  if (faults.length > before || !isObject(value)) return;
  const least = (value['min_values'] ?? 1) as number;
  const most = (value['max_values'] ?? 1) as number;
  if (least > most) {
    fault(
      faults,
      [...path, 'min_values'],
      'SELECT_COMPONENT_MIN_ABOVE_MAX',
      'min_values is above max_values',
    );
  }
  if (!strings) return;
  const options = value['options'] as readonly Json[];
  if (most > options.length || least > options.length) {
    const name = least > options.length ? 'min_values' : 'max_values';
    fault(faults, [...path, name], 'BASE_TYPE_BAD_LENGTH', `There are only ${options.length} options`);
  }
  if (options.filter((one) => one['default'] === true).length > most) {
    fault(
      faults,
      [...path, 'options'],
      'SELECT_COMPONENT_TOO_MANY_DEFAULTS',
      'More defaults than max_values',
    );
  }
  const seen = new Set<unknown>();
  for (const [index, one] of options.entries()) {
    if (seen.has(one['value'])) {
      fault(
        faults,
        [...path, 'options', index, 'value'],
        'COMPONENT_OPTION_VALUE_DUPLICATED',
        'Already used',
      );
    }
    seen.add(one['value']);
  }
};

export const isSelect = (type: unknown) =>
  typeof type === 'number' && (type === 3 || (type >= 5 && type <= 8));

const row: Check = (value, path, faults) => {
  const before = faults.length;
  shape({ ...base, components: list(rowItem, { min: 1, max: 5 }) })(value, path, faults);
  if (faults.length > before || !isObject(value)) return;
  const inside = value['components'] as readonly Json[];
  if (inside.length > 1 && inside.some((one) => isSelect(one['type']))) {
    const message = 'Component layout exceeds the width of the row';
    fault(faults, [...path, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message);
  }
};

const byType =
  (kinds: Readonly<Record<number, Check>>): Check =>
  (value, path, faults) => {
    if (!isObject(value)) {
      fault(faults, path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
      return;
    }
    const check = kinds[value['type'] as number];
    if (check) check(value, path, faults);
    else {
      const types = Object.keys(kinds).join(', ');
      fault(
        faults,
        [...path, 'type'],
        'BASE_TYPE_CHOICES',
        `Value of field "type" must be one of (${types}).`,
      );
    }
  };

const rowItem = byType({ 2: button, 3: select, 5: select, 6: select, 7: select, 8: select });

const textDisplay = shape({ ...base, content: text({ min: 1, max: 4000 }) });
const media = shape({ url: address() });
const caption = { description: maybe(text({ min: 1, max: 1024 })), spoiler: maybe(yesNo) };
const thumbnail = shape({ ...base, ...caption, media });
const gallery = shape({ ...base, items: list(shape({ ...caption, media }), { min: 1, max: 10 }) });
const file = shape({
  ...base,
  spoiler: maybe(yesNo),
  file: shape({ url: address(2048, /^attachment:\/\/\S+$/) }),
});
const separator = shape({ ...base, spacing: maybe(oneOf(1, 2)), divider: maybe(yesNo) });
const section = shape({
  ...base,
  components: list(byType({ 10: textDisplay }), { min: 1, max: 3 }),
  accessory: byType({ 2: button, 11: thumbnail }),
});
const blocks = { 1: row, 9: section, 10: textDisplay, 12: gallery, 13: file, 14: separator };
const container = shape({
  ...base,
  accent_color: maybe(whole(0, 0xffffff)),
  spoiler: maybe(yesNo),
  components: list(byType(blocks), { min: 1, max: 40 }),
});

const classic = list(byType({ 1: row }), { max: 5 });
const second = list(byType({ ...blocks, 17: container }), { max: 40 });

/** Every component below `components`, depth first, with its path. */
export function* walk(components: readonly Json[], path: Path = []): Generator<readonly [Json, Path]> {
  for (const [index, one] of components.entries()) {
    const at = [...path, index];
    yield [one, at];
    if (Array.isArray(one['components'])) yield* walk(one['components'] as Json[], [...at, 'components']);
    for (const name of ['accessory', 'component']) {
      if (isObject(one[name])) yield* walkOne(one[name], [...at, name]);
    }
  }
}

function* walkOne(one: Json, path: Path): Generator<readonly [Json, Path]> {
  yield [one, path];
}

/** Custom ids and numeric ids are each used once. */
export function unique(components: readonly Json[], root: Path, faults: Fault[]): void {
  for (const [name, code] of [
    ['custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED'],
    ['id', 'COMPONENT_ID_DUPLICATED'],
  ] as const) {
    const seen = new Set<unknown>();
    for (const [one, path] of walk(components, root)) {
      const value = one[name];
      if (value === undefined || value === null || value === 0) continue;
      if (seen.has(value)) {
        fault(faults, [...path, name], code, `Component ${name.replace('_', ' ')} cannot be duplicated`);
      }
      seen.add(value);
    }
  }
}

export function components(v2: boolean): Check {
  return (value, path, faults) => {
    const before = faults.length;
    (v2 ? second : classic)(value, path, faults);
    if (faults.length > before) return;
    const given = value as readonly Json[];
    unique(given, path, faults);
    if (!v2) return;
    let total = 0;
    let letters = 0;
    for (const [one] of walk(given)) {
      total += 1;
      if (one['type'] === 10) letters += lengthOf(one['content'] as string);
    }
    if (total > 40) {
      fault(
        faults,
        path,
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        'At most 40 components, nested ones counted',
      );
    }
    if (letters > 4000) {
      const message = 'Displayable text of all components exceeds 4000 characters';
      fault(faults, path, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
    }
  };
}
