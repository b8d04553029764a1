import type { Types } from '../types.ts';

/**
 * The full-text index gathers more before it writes, and merges less often; a quote has its speaker's name once. It is emptied here, and
 * opening the archive fills it.
 */
export function largerPieces(type: Types): readonly string[] {
  return ['article_index', 'quote_index'].flatMap((name) => [...type.emptiedIndex(name), ...type.largerPieces(name)]);
}
