/** The stores there are: a new one is a folder here and a line below; the embedded one is the default. */
export { embedded } from './embedded/index.ts';
