/** The summarizers there are, first choice first; the extractive one always works and comes last. */
import type { Summarizer } from '../ports/index.ts';
import { extractive } from './extractive/index.ts';

export const summarizers: readonly Summarizer[] = [extractive];
