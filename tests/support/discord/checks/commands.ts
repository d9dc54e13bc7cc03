/** Bodies that register commands. */
import { type Fault, invalidForm } from '../refusals.ts';
import type { Json } from '../state.ts';
import {
  type Check,
  fault,
  isObject,
  lengthOf,
  list,
  maybe,
  number,
  oneOf,
  shape,
  text,
  whole,
  yesNo,
} from './basic.ts';

/** Locales that Discord's clients can be set to. */
const locales =
  'ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk vi zh-CN zh-TW'.split(
    ' ',
  );

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const name: Check = (value, path, faults) => {
  const before = faults.length;
  text({ min: 1, max: 32 })(value, path, faults);
  if (faults.length > before) return;
  const given = value as string;
  if (!namePattern.test(given) || given !== given.toLowerCase()) {
    fault(faults, path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
};

/** Commands of the user and message menus may have any letters and spaces. */
const menuName = text({ min: 1, max: 32 });
const description = text({ min: 1, max: 100 });

const localized =
  (check: Check): Check =>
  (value, path, faults) => {
    if (!isObject(value)) {
      fault(faults, path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
      return;
    }
    for (const [locale, one] of Object.entries(value)) {
      if (!locales.includes(locale)) {
        fault(
          faults,
          [...path, locale],
          'BASE_TYPE_CHOICES',
          `Value must be one of {${locales.join(', ')}}.`,
        );
      } else maybe(check)(one, [...path, locale], faults);
    }
  };

const localizations = (names: Check) => ({
  name_localizations: maybe(localized(names)),
  description_localizations: maybe(localized(description)),
});

const choice = (value: Check) =>
  shape({
    name: text({ min: 1, max: 100 }),
    name_localizations: maybe(localized(text({ min: 1, max: 100 }))),
    value,
  });

/** Choices of one option: of a command, or completed while typing. Strings to 100, as the clients hold them. */
export const choiceOf = (type: number): Check =>
  choice(type === 3 ? text({ max: 100 }) : number(type === 4 ? { whole: true } : {}));

const optionBase = { type: whole(), name, description, ...localizations(name), required: maybe(yesNo) };

const completed = (type: number) => ({
  autocomplete: maybe(yesNo),
  choices: maybe(list(choiceOf(type), { max: 25 })),
});
const bounded = (check: Check) => ({ min_value: maybe(check), max_value: maybe(check) });

const valueOptions: Readonly<Record<number, Check>> = {
  3: shape({
    ...optionBase,
    ...completed(3),
    min_length: maybe(whole(0, 6000)),
    max_length: maybe(whole(1, 6000)),
  }),
  4: shape({ ...optionBase, ...completed(4), ...bounded(whole()) }),
  5: shape(optionBase),
  6: shape(optionBase),
  7: shape({ ...optionBase, channel_types: maybe(list(whole(0, 20))) }),
  8: shape(optionBase),
  9: shape(optionBase),
  10: shape({ ...optionBase, ...completed(10), ...bounded(number()) }),
  11: shape(optionBase),
};

const optionsOf =
  (kinds: Readonly<Record<number, Check>>): Check =>
  (value, path, faults) => {
    list(() => undefined, { max: 25 })(value, path, faults);
    if (!Array.isArray(value) || value.length > 25) return;
    let optional = false;
    const names = new Set<unknown>();
    const groups = new Set<boolean>();
    for (const [index, one] of (value as readonly unknown[]).entries()) {
      const at = [...path, index];
      const type = isObject(one) ? (one['type'] as number) : -1;
      const check = kinds[type];
      if (!check || !isObject(one)) {
        const types = Object.keys(kinds).join(', ');
        fault(
          faults,
          [...at, 'type'],
          'BASE_TYPE_CHOICES',
          `Value of field "type" must be one of (${types}).`,
        );
        continue;
      }
      check(one, at, faults);
      groups.add(type <= 2);
      if (names.has(one['name'])) {
        fault(faults, [...at, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED', 'Option name is taken');
      }
      names.add(one['name']);
      if (one['required'] === true && optional) {
        const message = 'Required options must be placed before non-required options';
        fault(faults, at, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
      }
      if (type > 2 && one['required'] !== true) optional = true;
      if (one['autocomplete'] === true && ((one['choices'] ?? []) as readonly unknown[]).length > 0) {
        const message = 'An option has choices or autocomplete, not both';
        fault(faults, at, 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', message);
      }
    }
    if (groups.size > 1) {
      const message = 'Sub-commands and options cannot be mixed';
      fault(faults, path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
    }
  };

const subBase = { type: whole(), name, description, ...localizations(name), required: maybe(yesNo) };
const subCommand = shape({ ...subBase, options: maybe(optionsOf(valueOptions)) });
const subGroup = shape({ ...subBase, options: maybe(optionsOf({ 1: subCommand })) });

const permissionBits: Check = (value, path, faults) => {
  if (!/^\d{1,17}$/.test(String(value))) {
    fault(faults, path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
  }
};

const rest = {
  id: maybe(text()),
  type: maybe(oneOf(1, 2, 3, 4)),
  default_member_permissions: maybe(permissionBits),
  dm_permission: maybe(yesNo),
  default_permission: maybe(yesNo),
  nsfw: maybe(yesNo),
  contexts: maybe(list(oneOf(0, 1, 2), { min: 1 })),
  integration_types: maybe(list(oneOf(0, 1), { min: 1 })),
  handler: maybe(oneOf(1, 2)),
};

const chatInput = shape({
  ...rest,
  name,
  description,
  ...localizations(name),
  options: maybe(optionsOf({ 1: subCommand, 2: subGroup, ...valueOptions })),
});

const menuEntry = shape({
  ...rest,
  name: menuName,
  name_localizations: maybe(localized(menuName)),
  description: maybe(text({ max: 0 })),
  description_localizations: maybe(localized(text({ max: 0 }))),
});

const command: Check = (value, path, faults) => {
  const before = faults.length;
  const type = isObject(value) ? (value['type'] ?? 1) : 1;
  (type === 1 ? chatInput : menuEntry)(value, path, faults);
  if (faults.length === before && letters(value as Json) > 8000) {
    fault(faults, path, 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)');
  }
};

/** Names, descriptions and values of a command together; of translations the longest counts. */
function letters(one: Json): number {
  const longest = (word: string) => {
    const translated = Object.values((one[`${word}_localizations`] ?? {}) as Record<string, string>);
    const all = [one[word], ...translated].filter((given) => typeof given === 'string');
    return Math.max(0, ...all.map(lengthOf));
  };
  let sum = longest('name') + longest('description');
  if (typeof one['value'] === 'string') sum += lengthOf(one['value']);
  for (const key of ['options', 'choices']) {
    for (const child of (one[key] ?? []) as readonly Json[]) sum += letters(child);
  }
  return sum;
}

export function checkCommand(body: unknown): Json {
  const faults: Fault[] = [];
  command(body, [], faults);
  if (faults.length > 0) throw invalidForm(faults);
  return body as Json;
}

/** Checks the body that replaces all commands. */
export function checkCommands(body: unknown): readonly Json[] {
  const faults: Fault[] = [];
  list(command, { max: 130 })(body, [], faults);
  if (faults.length > 0) throw invalidForm(faults);
  const given = body as readonly Json[];
  const seen = new Set<string>();
  const counts = new Map<unknown, number>();
  for (const [index, one] of given.entries()) {
    const type = one['type'] ?? 1;
    const key = `${type} ${one['name']}`;
    if (seen.has(key)) {
      const message = 'Application command names must be unique';
      fault(faults, [index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message);
    }
    seen.add(key);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  if ((counts.get(1) ?? 0) > 100 || (counts.get(2) ?? 0) > 15 || (counts.get(3) ?? 0) > 15) {
    fault(faults, [], 'APPLICATION_COMMANDS_MAXIMUM', 'Too many commands of one type');
  }
  if (faults.length > 0) throw invalidForm(faults);
  return given;
}
