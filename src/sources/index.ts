/** The kinds of sources, each in its folder. */
import type { SourceType } from '../ports/index.ts';
import { feed } from './feed/index.ts';
import { page } from './page/index.ts';
import { saved } from './saved/index.ts';

export const sourceTypes: readonly SourceType[] = [feed, page, saved];
