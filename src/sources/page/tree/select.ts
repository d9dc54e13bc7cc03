import type { TreeElement } from './nodes.ts';

export type Test = (element: TreeElement) => boolean;

/** Selectors come from code, never from pages: there are some dozens of them. */
const known = new Map<string, Test>();

/**
 * The test that a CSS selector stands for: lists of `tag[name][name="v"][name~="v"][name*="v"]:not(...)`, and such within
 * such by a blank. Throws `SyntaxError` for what is beyond that.
 */
export function testOf(selector: string): Test {
  let test = known.get(selector);
  if (test === undefined) {
    test = listTest(selector);
    known.set(selector, test);
  }
  return test;
}

function listTest(selector: string): Test {
  const parts = selector.split(',').map((part) => part.trim());
  const names = new Set(
    parts.filter((part) => /^[a-z][a-z\d-]*$/i.test(part)).map((part) => part.toLowerCase()),
  );
  const rest = parts.filter((part) => !names.has(part.toLowerCase())).map(within);
  if (rest.length === 0) return ({ localName }) => names.has(localName);
  return (element) => names.has(element.localName) || rest.some((test) => test(element));
}

/** `outer inner`: an element that is inner, somewhere below one that is outer. */
function within(part: string): Test {
  const [own, ...outer] = part.split(/\s+/).map(compound).reverse();
  if (own === undefined) throw new SyntaxError(`'${part}' is no selector`);
  if (outer.length === 0) return own;
  return (element) => {
    if (!own(element)) return false;
    let at = element.parentNode;
    for (const test of outer) {
      while (at !== null && !test(at)) at = at.parentNode;
      if (at === null) return false;
      at = at.parentNode;
    }
    return true;
  };
}

const piece = /^(?:([a-z][a-z\d-]*)|\[([\w-]+)(?:([~*]?)="([^"]*)")?\]|:not\(((?:[^()"]|"[^"]*")+)\))/i;

function compound(text: string): Test {
  const tests: Test[] = [];
  for (let rest = text; rest !== ''; ) {
    const found = piece.exec(rest);
    if (!found) throw new SyntaxError(`'${text}' is no selector that is known here`);
    const [whole, tag, name, sign, value, not] = found;
    if (tag !== undefined) tests.push(({ localName }) => localName === tag.toLowerCase());
    else if (name !== undefined) tests.push(attributeTest(name, sign ?? '', value));
    else tests.push(negated(compound(not ?? '')));
    rest = rest.slice(whole.length);
  }
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (element) => tests.every((test) => test(element));
}

const negated =
  (test: Test): Test =>
  (element) =>
    !test(element);

function attributeTest(name: string, sign: string, value: string | undefined): Test {
  if (value === undefined) return (element) => element.hasAttribute(name);
  if (sign === '') return (element) => element.getAttribute(name) === value;
  if (sign === '*') return (element) => element.getAttribute(name)?.includes(value) === true;
  return (element) => {
    const given = element.getAttribute(name);
    return given?.includes(value) === true && given.split(/\s+/).includes(value);
  };
}
