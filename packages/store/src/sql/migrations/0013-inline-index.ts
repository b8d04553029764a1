import type { Types } from '../types.ts';

/** The full text of articles stands where its number is: a phrase is looked for in thousands of rows, and each was fetched from elsewhere. */
export function inlineIndex(type: Types): readonly string[] {
  return type.inlineWords('article_index');
}
