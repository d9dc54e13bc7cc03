import { type Attributes, type Builder, readHtml } from '../../shared/index.ts';
import { markupIn } from './markup.ts';
import { testOf } from './select.ts';

/**
 * The part of a DOM that Readability and our own readers use. Nodes know their neighbours and nothing else: no events, no
 * styles, no live lists, which is what a general DOM spends most of its time and memory on.
 */
export type TreeNode = TreeElement | TreeText;

abstract class Linked {
  parentNode: TreeElement | null = null;
  previousSibling: TreeNode | null = null;
  nextSibling: TreeNode | null = null;

  get parentElement(): TreeElement | null {
    return this.parentNode;
  }

  get nextElementSibling(): TreeElement | null {
    let at = this.nextSibling;
    while (at !== null && at.nodeType !== 1) at = at.nextSibling;
    return at;
  }

  get previousElementSibling(): TreeElement | null {
    let at = this.previousSibling;
    while (at !== null && at.nodeType !== 1) at = at.previousSibling;
    return at;
  }

  remove(): void {
    const { parentNode: parent, previousSibling: before, nextSibling: after } = this;
    if (parent === null) return;
    if (before === null) parent.firstChild = after;
    else before.nextSibling = after;
    if (after === null) parent.lastChild = before;
    else after.previousSibling = before;
    this.parentNode = this.previousSibling = this.nextSibling = null;
  }
}

const nothing: readonly never[] = [];

export class TreeText extends Linked {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly childNodes: readonly TreeNode[] = nothing;
  textContent: string;

  constructor(text: string) {
    super();
    this.textContent = text;
  }
}

class TreeAttribute {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): TreeAttribute {
    return this;
  }
}

const visible = { display: '', visibility: '' } as const;

export class TreeElement extends Linked {
  readonly nodeType = 1;
  /** Readability renames an element by these two, where it finds the sign below. */
  localName: string;
  tagName: string;
  firstChild: TreeNode | null = null;
  lastChild: TreeNode | null = null;
  /** Readability keeps its scores here. */
  readability: unknown = undefined;
  _readabilityDataTable: unknown = undefined;
  #attributes: Attributes;

  constructor(localName: string, attributes: Attributes = {}) {
    super();
    this.localName = localName;
    this.tagName = localName.toUpperCase();
    this.#attributes = attributes;
  }

  /** The sign of Readability's own small DOM: elements may be renamed as they stand. */
  get __JSDOMParser__(): boolean {
    return true;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get attributes(): readonly TreeAttribute[] {
    return Object.entries(this.#attributes).map(([name, value]) => new TreeAttribute(name, value));
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.#attributes, name) ? (this.#attributes[name] ?? null) : null;
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.#attributes, name);
  }

  setAttribute(name: string, value: string): void {
    this.#attributes = { ...this.#attributes, [name]: value };
  }

  setAttributeNode({ name, value }: TreeAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    if (!this.hasAttribute(name)) return;
    const { [name]: _, ...rest } = this.#attributes;
    this.#attributes = rest;
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? '';
  }

  /** What decides whether it is seen. */
  get style(): { readonly display: string; readonly visibility: string } {
    const given = this.getAttribute('style');
    return given === null
      ? visible
      : { display: declared(given, 'display'), visibility: declared(given, 'visibility') };
  }

  get childNodes(): readonly TreeNode[] {
    const nodes: TreeNode[] = [];
    for (let at = this.firstChild; at !== null; at = at.nextSibling) nodes.push(at);
    return nodes;
  }

  get children(): readonly TreeElement[] {
    const elements: TreeElement[] = [];
    for (let at = this.firstElementChild; at !== null; at = at.nextElementSibling) elements.push(at);
    return elements;
  }

  get firstElementChild(): TreeElement | null {
    const { firstChild } = this;
    return firstChild === null || firstChild.nodeType === 1 ? firstChild : firstChild.nextElementSibling;
  }

  appendChild<T extends TreeNode>(node: T): T {
    node.remove();
    node.parentNode = this;
    node.previousSibling = this.lastChild;
    if (this.lastChild === null) this.firstChild = node;
    else this.lastChild.nextSibling = node;
    this.lastChild = node;
    return node;
  }

  removeChild<T extends TreeNode>(node: T): T {
    node.remove();
    return node;
  }

  replaceChild<T extends TreeNode>(next: TreeNode, old: T): T {
    next.remove();
    const { previousSibling: before, nextSibling: after } = old;
    next.parentNode = this;
    next.previousSibling = before;
    next.nextSibling = after;
    if (before === null) this.firstChild = next;
    else before.nextSibling = next;
    if (after === null) this.lastChild = next;
    else after.previousSibling = next;
    old.parentNode = old.previousSibling = old.nextSibling = null;
    return old;
  }

  get textContent(): string {
    let text = '';
    for (let at = this.firstChild; at !== null; at = at.nextSibling) text += at.textContent;
    return text;
  }

  get innerHTML(): string {
    return markupIn(this);
  }

  set innerHTML(html: string) {
    while (this.firstChild !== null) this.firstChild.remove();
    readHtml(this, html, builder);
  }

  /** Readability asks for names in lower case. */
  getElementsByTagName(name: string): readonly TreeElement[] {
    return this.#below(name === '*' ? () => true : ({ localName }) => localName === name);
  }

  querySelectorAll(selector: string): readonly TreeElement[] {
    return this.#below(testOf(selector));
  }

  querySelector(selector: string): TreeElement | null {
    return this.#below(testOf(selector), 1)[0] ?? null;
  }

  #below(test: (element: TreeElement) => boolean, most = Number.POSITIVE_INFINITY): readonly TreeElement[] {
    const found: TreeElement[] = [];
    let at: TreeElement | null = this.firstElementChild;
    while (at !== null && found.length < most) {
      if (test(at)) found.push(at);
      at = nextIn(this, at);
    }
    return found;
  }

  matches(selector: string): boolean {
    return testOf(selector)(this);
  }

  closest(selector: string): TreeElement | null {
    const test = testOf(selector);
    let at: TreeElement | null = this;
    while (at !== null && !test(at)) at = at.parentNode;
    return at;
  }
}

/** In the order of the text. */
function nextIn(root: TreeElement, element: TreeElement): TreeElement | null {
  const below = element.firstElementChild;
  if (below !== null) return below;
  for (let at: TreeElement | null = element; at !== null && at !== root; at = at.parentNode) {
    const beside = at.nextElementSibling;
    if (beside !== null) return beside;
  }
  return null;
}

function declared(style: string, name: string): string {
  return new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\w-]+)`, 'i').exec(style)?.[1]?.toLowerCase() ?? '';
}

export const builder: Builder<TreeElement> = {
  open: (name, attributes, parent) => parent.appendChild(new TreeElement(name, attributes)),
  text(text, parent) {
    const { lastChild } = parent;
    if (lastChild instanceof TreeText) lastChild.textContent += text;
    else parent.appendChild(new TreeText(text));
  },
};
