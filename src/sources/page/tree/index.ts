/** A page as a tree: what of a DOM Readability and our own readers ask for, at a fraction of one's cost. */
export { type TreeDocument, treeOf } from './document.ts';
export type { TreeElement } from './nodes.ts';
