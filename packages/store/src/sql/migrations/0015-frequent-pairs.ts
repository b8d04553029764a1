import type { Types } from '../types.ts';

/**
 * The index of articles and quotes holds pairs of frequent words, too (see search/frequent-pairs.ts). It is emptied here, and opening the
 * archive fills it.
 */
export function frequentPairs(type: Types): readonly string[] {
  return [...type.emptiedIndex('article_index'), ...type.emptiedIndex('quote_index')];
}
