import type { SearchIndex } from '../engine.ts';
import type { IndexClause, IndexQuery } from './index-query.ts';
import { least } from './reach.ts';

/**
 * An index asked for phrases by their pairs where its rows hold these, and below that word by word. Both parts are newest first, so one
 * follows the other. (An index asked for either at once would seek the oldest rows before it gave the newest.)
 */
export function pairedIndex(index: SearchIndex): SearchIndex {
  return {
    ...index,
    find: (db, name, query) => inParts(query, (part) => index.find(db, name, part)),
    tags: (db, name, query) => inParts(query, (part) => index.tags(db, name, part)),
    async count(db, name, query) {
      let counted = 0;
      for (const part of partsOf(query)) {
        if (counted < query.limit) counted += await index.count(db, name, { ...part, limit: query.limit - counted });
      }
      return counted;
    },
  };
}

type Limited = IndexQuery & { readonly limit: number };

async function inParts<T>(query: Limited, ask: (part: Limited) => Promise<readonly T[]>): Promise<readonly T[]> {
  const found: T[] = [];
  for (const part of partsOf(query)) {
    if (found.length < query.limit) found.push(...(await ask({ ...part, limit: query.limit - found.length })));
  }
  return found;
}

function partsOf(query: Limited): readonly Limited[] {
  const { from, below, pairedFrom: start = null, all, none } = query;
  if (start === null || ![...all, none].some(hasPairs) || (from !== null && from >= start)) return [query];
  const older = { ...query, all: all.map(withoutPairs), none: withoutPairs(none), below: least(below, start) };
  return below !== null && below <= start ? [older] : [{ ...query, from: start }, older];
}

function hasPairs(clause: IndexClause): boolean {
  return clause.some(({ pairs }) => pairs !== undefined);
}

function withoutPairs(clause: IndexClause): IndexClause {
  return clause.map(({ words, isBeginning }) => ({ words, isBeginning }));
}
