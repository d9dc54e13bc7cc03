/** Holds the parameters of a call to the description: names, types, what is required. Nothing it does not know passes. */
import { markups, methods, objects, unions } from './description.ts';
import { malformed } from './errors.ts';

export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** How the parameters came: from JSON with types of their own, or from a form or address, where all are texts. */
export interface RawCall {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, Upload>;
  readonly textual: boolean;
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

const parse = (line: string): ReadonlyMap<string, Field> =>
  new Map(
    line
      .split(' ')
      .filter((part) => part !== '')
      .map((part) => {
        const [key = '', type = ''] = part.split(':');
        const name = key.replace('?', '');
        return [name, { name, type, required: !key.endsWith('?') }] as const;
      }),
  );

const tableOf = (lines: Readonly<Record<string, string>>) =>
  new Map(Object.entries(lines).map(([name, line]) => [name, parse(line)]));

const methodTable = tableOf(methods);
const objectTable = tableOf(objects);

export const isMethod = (name: string) => methodTable.has(name);

/** The parameters with their types, objects decoded, or a 400. Files stay as texts: a `file_id`, an address or `attach://`. */
export function checkCall(method: string, { fields, files, textual }: RawCall): Record<string, unknown> {
  const table = methodTable.get(method)!;
  const given: Record<string, unknown> = { ...fields };
  for (const name of files.keys()) {
    if (table.get(name)?.type.endsWith('File')) given[name] = `attach://${name}`;
  }
  const checked = checkFields(table, given, '', textual);
  const used = JSON.stringify(checked);
  for (const name of files.keys()) {
    if (!used.includes(`"attach://${name}"`)) throw malformed(`the uploaded file "${name}" is not used`);
  }
  return checked;
}

function checkFields(
  table: ReadonlyMap<string, Field>,
  given: Readonly<Record<string, unknown>>,
  path: string,
  textual: boolean,
): Record<string, unknown> {
  const checked: Record<string, unknown> = {};
  for (const name of Object.keys(given)) {
    if (!table.has(name)) throw malformed(`unknown parameter "${path}${name}"`);
  }
  for (const { name, type, required } of table.values()) {
    const value = given[name];
    if (value === undefined) {
      if (required) throw malformed(missing(path, name));
      continue;
    }
    checked[name] = checkValue(type, value, `${path}${name}`, textual);
  }
  return checked;
}

function missing(path: string, name: string): string {
  if (path === '' && name === 'text') return 'message text is empty';
  if (path === '' && name === 'chat_id') return 'chat_id is empty';
  return `parameter "${path}${name}" is required`;
}

function checkValue(type: string, value: unknown, path: string, textual: boolean): unknown {
  const wrong = () => malformed(`parameter "${path}" must be of type ${type}`);
  if (type.endsWith('[]')) {
    const list = decoded(value, wrong);
    if (!Array.isArray(list)) throw wrong();
    const item = type.slice(0, -2);
    return list.map((entry, index) => checkValue(item, entry, `${path}[${index}]`, false));
  }
  switch (type) {
    case 'String':
    case 'File':
    case 'InputFile':
      if (typeof value !== 'string') throw wrong();
      if (!value.isWellFormed()) throw malformed(`strings must be encoded in UTF-8, "${path}" is not`);
      return value;
    case 'Integer':
      if (Number.isSafeInteger(value)) return value;
      if (textual && typeof value === 'string' && /^-?\d{1,15}$/.test(value)) return Number(value);
      throw wrong();
    case 'Boolean':
      if (typeof value === 'boolean') return value;
      if (textual && (value === 'true' || value === 'false')) return value === 'true';
      throw wrong();
    case 'Chat':
      if (Number.isSafeInteger(value)) return value;
      if (typeof value !== 'string') throw wrong();
      if (/^-?\d{1,15}$/.test(value)) return Number(value);
      if (/^@\w{1,32}$/.test(value)) return value;
      throw malformed('chat not found');
    default:
      return checkObject(type, decoded(value, wrong), path, wrong);
  }
}

/** Objects and lists may come as JSON in a text, as the description says. */
function decoded(value: unknown, wrong: () => Error): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw wrong();
  }
}

function checkObject(type: string, value: unknown, path: string, wrong: () => Error): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong();
  const fields = value as Readonly<Record<string, unknown>>;
  return checkFields(objectTable.get(shapeOf(type, fields, path))!, fields, `${path}.`, false);
}

function shapeOf(type: string, fields: Readonly<Record<string, unknown>>, path: string): string {
  if (type === 'ReplyMarkup') {
    const key = Object.keys(markups).find((name) => name in fields);
    if (!key) throw malformed(`parameter "${path}" is no kind of reply markup`);
    return markups[key]!;
  }
  const union = unions[type];
  if (!union) return type;
  const kind = fields['type'];
  const shape = typeof kind === 'string' && Object.hasOwn(union, kind) ? union[kind] : undefined;
  if (!shape) throw malformed(`parameter "${path}.type" is no kind of ${type}`);
  return shape;
}
