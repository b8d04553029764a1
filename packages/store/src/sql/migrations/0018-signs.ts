import type { Types } from '../types.ts';

/**
 * The index of articles and quotes holds signs for frequent words, and shorter tokens (see
 * search/frequent-words.ts). It is emptied here, and opening the archive chooses the words anew and fills it.
 */
export function signs(type: Types): readonly string[] {
  return [
    "delete from settings where key = 'frequent-words'",
    ...['article_index', 'quote_index'].flatMap((name) => [...type.emptiedIndex(name), ...type.largerPieces(name)]),
  ];
}
