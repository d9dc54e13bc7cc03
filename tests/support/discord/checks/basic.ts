/** Checks of values, made into checks of bodies. Lengths are counted in code points, as JSON Schema does. */
import { type Fault, invalidForm } from '../refusals.ts';
import type { Json } from '../state.ts';

export type Path = readonly (string | number)[];

/** Adds what is wrong with a value to `faults`. `undefined` and `null` count as missing. */
export type Check = (value: unknown, path: Path, faults: Fault[]) => void;

const missing = (value: unknown) => value === undefined || value === null;

export function fault(faults: Fault[], path: Path, code: string, message: string): void {
  faults.push({ path, code, message });
}

function required(value: unknown, path: Path, faults: Fault[]): boolean {
  if (!missing(value)) return true;
  fault(faults, path, 'BASE_TYPE_REQUIRED', 'This field is required');
  return false;
}

/** Missing is fine; otherwise as `check` says. */
export const maybe =
  (check: Check): Check =>
  (value, path, faults) => {
    if (!missing(value)) check(value, path, faults);
  };

export function lengthOf(value: string): number {
  let count = value.length;
  for (let at = 0; at < value.length - 1; at += 1) {
    const unit = value.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = value.charCodeAt(at + 1);
    if (next >= 0xdc00 && next <= 0xdfff) count -= 1;
  }
  return count;
}

function badLength(faults: Fault[], path: Path, min: number, max: number): void {
  if (min === 0) fault(faults, path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  else fault(faults, path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
}

export const text =
  ({ min = 0, max = 152_133, pattern }: { min?: number; max?: number; pattern?: RegExp } = {}): Check =>
  (value, path, faults) => {
    if (!required(value, path, faults)) return;
    if (typeof value !== 'string') {
      fault(faults, path, 'STRING_TYPE_CONVERT', `Could not interpret "${String(value)}" as string.`);
    } else if (value.length < min || (value.length > max && lengthOf(value) > max)) {
      badLength(faults, path, min, max);
    } else if (pattern && !pattern.test(value)) {
      fault(faults, path, 'STRING_TYPE_REGEX', 'String value did not match validation regex.');
    }
  };

export const number =
  ({ min = -(2 ** 53), max = 2 ** 53, whole = false } = {}): Check =>
  (value, path, faults) => {
    if (!required(value, path, faults)) return;
    if (typeof value !== 'number' || (whole && !Number.isInteger(value))) {
      fault(
        faults,
        path,
        'NUMBER_TYPE_COERCE',
        `Value "${String(value)}" is not ${whole ? 'int' : 'float'}.`,
      );
    } else if (value < min) {
      fault(faults, path, 'NUMBER_TYPE_MIN', `Value must be greater than or equal to ${min}.`);
    } else if (value > max) {
      fault(faults, path, 'NUMBER_TYPE_MAX', `Value must be less than or equal to ${max}.`);
    }
  };

export const whole = (min?: number, max?: number): Check =>
  number({ whole: true, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) });

export const oneOf =
  (...values: readonly (string | number)[]): Check =>
  (value, path, faults) => {
    if (!required(value, path, faults)) return;
    if (!values.includes(value as string | number)) {
      fault(faults, path, 'BASE_TYPE_CHOICES', `Value must be one of {${values.join(', ')}}.`);
    }
  };

export const yesNo: Check = (value, path, faults) => {
  if (required(value, path, faults) && typeof value !== 'boolean') {
    fault(faults, path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
  }
};

export const snowflake: Check = (value, path, faults) => {
  if (!required(value, path, faults)) return;
  if (typeof value !== 'string' || !/^\d{1,20}$/.test(value)) {
    fault(faults, path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not snowflake.`);
  }
};

const addressed = /^(https?|attachment|discord):\/\/\S+$/;

export const address =
  (max = 2048, pattern = addressed): Check =>
  (value, path, faults) => {
    const before = faults.length;
    text({ min: 1, max })(value, path, faults);
    if (faults.length === before && !pattern.test(value as string)) {
      fault(faults, path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    }
  };

export const list =
  (item: Check, { min = 0, max = 1521 } = {}): Check =>
  (value, path, faults) => {
    if (!required(value, path, faults)) return;
    if (!Array.isArray(value)) {
      fault(faults, path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return;
    }
    if (value.length < min || value.length > max) badLength(faults, path, min, max);
    else for (const [index, one] of value.entries()) item(one, [...path, index], faults);
  };

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with these names and no others: a name we send that Discord does not know is a mistake of ours. */
export const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, path, faults) => {
    if (!required(value, path, faults)) return;
    if (!isObject(value)) {
      fault(faults, path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
      return;
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(fields, name)) {
        fault(faults, [...path, name], 'UNKNOWN_FIELD', `The description has no field "${name}" here.`);
      }
    }
    for (const name of Object.keys(fields)) fields[name]?.(value[name], [...path, name], faults);
  };

/** Checks a whole body; throws the 50035 refusal with everything that is wrong. */
export function demand(check: Check, body: unknown): Json {
  const faults: Fault[] = [];
  check(body, [], faults);
  if (faults.length > 0) throw invalidForm(faults);
  return body as Json;
}
