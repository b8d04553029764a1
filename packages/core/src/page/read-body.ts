import type { Page } from './page.ts';
import { cutUnits } from './unit.ts';

/** Takes a whole text as the body of an article: every paragraph is a block, nothing is removed. */
export function readBody(text: string): Page {
  const blocks = cutUnits(text).pieces.map(({ span }) => ({ kind: 'paragraph' as const, span }));
  return { blocks, removed: [], notices: [] };
}
