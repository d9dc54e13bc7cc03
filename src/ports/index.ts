/** Interfaces over core: what the outside offers and what the inside asks for. */
export type * from './command.ts';
export type * from './operations.ts';
export type * from './platform.ts';
export type * from './runtime.ts';
export type * from './service.ts';
export type * from './source.ts';
export type * from './store.ts';
export type * from './store-sending.ts';
export type * from './summarizer.ts';
export type * from './views.ts';
