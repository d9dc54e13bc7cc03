import { type Attributes, type Builder, readHtml } from '../../shared/index.ts';
import { builder, TreeElement, TreeText } from './nodes.ts';
import { testOf } from './select.ts';

/** What stands in a page's head; anything else in it begins the body. */
const ofHead = new Set(['title', 'meta', 'link', 'base', 'script', 'template']);

/** A page as its readers ask for it: `html` with `head` and `body`, whatever is written. */
export class TreeDocument {
  readonly documentElement = new TreeElement('html');
  readonly head = this.documentElement.appendChild(new TreeElement('head'));
  readonly body = this.documentElement.appendChild(new TreeElement('body'));
  /** Links are of no interest here; they resolve against something, so that trying is cheap. */
  readonly baseURI = 'file:///';
  readonly documentURI = 'file:///';

  get firstChild(): TreeElement {
    return this.documentElement;
  }

  get title(): string {
    return this.querySelector('title')?.textContent ?? '';
  }

  createElement(name: string): TreeElement {
    return new TreeElement(name.toLowerCase());
  }

  createTextNode(text: string): TreeText {
    return new TreeText(text);
  }

  getElementsByTagName(name: string): readonly TreeElement[] {
    return this.querySelectorAll(name);
  }

  querySelectorAll(selector: string): readonly TreeElement[] {
    const below = this.documentElement.querySelectorAll(selector);
    return testOf(selector)(this.documentElement) ? [this.documentElement, ...below] : below;
  }

  querySelector(selector: string): TreeElement | null {
    return testOf(selector)(this.documentElement)
      ? this.documentElement
      : this.documentElement.querySelector(selector);
  }
}

/** The tree of a page; null where its elements nest over `maxDepth` deep. */
export function treeOf(html: string, maxDepth: number): TreeDocument | null {
  const document = new TreeDocument();
  return readHtml(document.documentElement, html, builderOf(document), maxDepth) ? document : null;
}

/** Puts what stands outside of head and body where browsers put it (HTML, 13.2.6.4), in a few of the cases that there are. */
function builderOf({ documentElement, head, body }: TreeDocument): Builder<TreeElement> {
  const isAround = (element: TreeElement) => element === documentElement || element === head;
  const own = new Map([documentElement, head, body].map((element) => [element.localName, element]));
  return {
    open(name, attributes, parent) {
      const known = own.get(name);
      if (known !== undefined) {
        addMissing(known, attributes);
        return isAround(parent) ? known : parent;
      }
      if (!isAround(parent)) return builder.open(name, attributes, parent);
      const isHeads = ofHead.has(name) && (parent === head || body.firstChild === null);
      return builder.open(name, attributes, isHeads ? head : body);
    },
    text(text, parent) {
      if (!isAround(parent)) builder.text(text, parent);
      else if (text.trim() !== '') builder.text(text, body);
    },
  };
}

function addMissing(element: TreeElement, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (!element.hasAttribute(name)) element.setAttribute(name, value);
}
