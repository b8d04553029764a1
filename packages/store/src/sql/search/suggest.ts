import { findWords } from '@onrecord/core/search';
import type { Selectable } from 'kysely';
import type { Suggestion } from '../../port.ts';
import { pageLimit } from '../cursor.ts';
import { type Db, type Engine, reading, type Tx } from '../engine.ts';
import type { EntityRow } from '../tables.ts';
import type { IndexClause } from './index-query.ts';

/** Up to so many names that fit are all looked at; of more, those among the POPULAR most quoted. */
const LOOKED_AT = 300;
const POPULAR = 400;
const LONGEST_TYPED = 100;
const KEYWORDS = 3;

type Named = Pick<Selectable<EntityRow>, (typeof COLUMNS)[number]>;

/** See `Store.suggest`. */
export function suggest(engine: Engine, typed: string, limit: number): Promise<readonly Suggestion[]> {
  return reading(engine, async (tx) => {
    const words = Array.from(findWords(typed.slice(0, LONGEST_TYPED)), (word) => word.folded);
    if (words.length === 0) return [];
    const most = pageLimit(limit);
    const keywords = await keywordsThatBegin(tx.db, words.join(' '), Math.min(KEYWORDS, most));
    const entities = await entitiesThatFit(tx, words);
    const named = entities.slice(0, most - Math.min(keywords.length, most - 1)).map(entitySuggestion);
    return [...named, ...keywords].slice(0, most);
  });
}

async function entitiesThatFit(tx: Tx, words: readonly string[]): Promise<readonly Named[]> {
  const last = words.length - 1;
  const all = words.map((word, at): IndexClause => [{ words: [word], isBeginning: at === last }]);
  const query = { all, none: [], from: null, below: null };
  const numbers = await tx.engine.index.find(tx.db, 'entities', { ...query, limit: LOOKED_AT + 1 });
  const rows = await named(tx.db, numbers.slice(0, LOOKED_AT).map(Number));
  const popular = numbers.length > LOOKED_AT ? await popularThatFit(tx.db, words) : [];
  const byNumber = new Map([...rows, ...popular].map((row) => [row.seq, row]));
  return [...byNumber.values()].sort(
    (a, b) => b.quote_count - a.quote_count || b.article_count - a.article_count || a.seq - b.seq,
  );
}

const COLUMNS = ['seq', 'id', 'slug', 'type', 'name', 'quote_count', 'article_count'] as const;

async function named(db: Db, numbers: readonly number[]): Promise<readonly Named[]> {
  return numbers.length === 0 ? [] : db.selectFrom('entities').select(COLUMNS).where('seq', 'in', numbers).execute();
}

/** Who is quoted most is found by walking the most quoted: with few letters typed, somebody fits soon. */
async function popularThatFit(db: Db, words: readonly string[]): Promise<readonly Named[]> {
  const found: Named[] = [];
  for (const type of ['person', 'organisation', 'place'] as const) {
    const rows = await db
      .selectFrom('entities')
      .select(COLUMNS)
      .where('type', '=', type)
      .where('quote_count', '>', 0)
      .orderBy('quote_count', 'desc')
      .orderBy('seq')
      .limit(POPULAR)
      .execute();
    found.push(...rows.filter((row) => fits(row.name, words)));
  }
  return found;
}

function fits(name: string, words: readonly string[]): boolean {
  const own = Array.from(findWords(name), (word) => word.folded);
  return words.every((word, at) =>
    own.some((each) => (at === words.length - 1 ? each.startsWith(word) : each === word)),
  );
}

function entitySuggestion(row: Named): Suggestion {
  const { id, slug, type, name, quote_count: quoteCount, article_count: articleCount } = row;
  return { type: 'entity', entity: { id, slug, type, name, quoteCount, articleCount } };
}

async function keywordsThatBegin(db: Db, key: string, limit: number): Promise<readonly Suggestion[]> {
  const rows = await db
    .selectFrom('keywords')
    .select('name')
    .where('key', '>=', key)
    .where('key', '<', `${key}\u{10ffff}`)
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(({ name }) => ({ type: 'keyword', name }));
}
