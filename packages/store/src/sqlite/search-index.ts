import type { Database, Statement } from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import type { IndexedWords, IndexName, SearchIndex } from '../sql/engine.ts';
import {
  EVERY_ROW,
  type IndexClause,
  type IndexQuery,
  type IndexTerm,
  isImpossible,
} from '../sql/search/index-query.ts';

/**
 * Full text in FTS5. The tables hold only folded words and our tokens, joined by spaces, and the `ascii` tokenizer takes everything
 * beyond ASCII as a letter: so the words of the index are exactly ours, whatever script. They are contentless: texts are kept once,
 * elsewhere. `order by rowid desc` is FTS5's own order, and limits of the rowid are its own: it reads on only until the page is full.
 *
 * A beginning of a word must first gather all words that begin so; the prefix indexes make that one list for three letters.
 */
const INDEX = {
  articles: sql.table('article_index'),
  quotes: sql.table('quote_index'),
  entities: sql.table('entity_index'),
} as const;

const FACETS = {
  articles: sql`article_facets t on t.place = f.rowid`,
  quotes: sql`quote_facets t on t.number = f.rowid`,
} as const;

export function fts5(database: Database): SearchIndex {
  return { ...LOOK_UPS, put: putterOf(database) };
}

/**
 * Rows go in one by one, by a statement that is prepared once: before a statement of many rows FTS5 writes down what it has gathered, in
 * case it must be taken back.
 */
function putterOf(database: Database): SearchIndex['put'] {
  const statements = new Map<IndexName, Statement<[bigint | number, string]>>();
  return async (_, index, rows) => {
    const put =
      statements.get(index) ?? database.prepare(`insert into ${INDEX_NAMES[index]} (rowid, words) values (?, ?)`);
    statements.set(index, put);
    for (const { number, words } of ascending(rows)) put.run(number, words);
  };
}

const LOOK_UPS: Omit<SearchIndex, 'put'> = {
  async dropArticle(db, articleId) {
    await sql`delete from article_index where rowid in (select place from articles where id = ${articleId} and state = 'published')`.execute(
      db,
    );
    await sql`delete from quote_index where rowid in (select number from quotes where article_id = ${articleId} and +shown = 1)`.execute(
      db,
    );
  },
  async dropEntity(db, seq) {
    await sql`delete from entity_index where rowid = ${seq}`.execute(db);
  },
  async find(db, index, query) {
    if (isImpossible(query)) return [];
    const found = await sql<{ number: string }>`
      select cast(f.rowid as text) as number from ${INDEX[index]} f
      ${matching(query)} order by f.rowid desc limit ${query.limit}`.execute(db);
    return found.rows.map((row) => BigInt(row.number));
  },
  async numbers(db, index, { after, limit }) {
    const found = await sql<{ number: string }>`
      select cast(rowid as text) as number from ${INDEX[index]} where rowid > ${after} order by rowid limit ${limit}`.execute(
      db,
    );
    return found.rows.map((row) => BigInt(row.number));
  },
  async count(db, index, query) {
    if (isImpossible(query)) return 0;
    const counted = await sql<{ count: number }>`
      select count(*) as count from (select 1 from ${INDEX[index]} f ${matching(query)} limit ${query.limit})`.execute(
      db,
    );
    return counted.rows[0]?.count ?? 0;
  },
  async tags(db, index, query) {
    if (isImpossible(query)) return [];
    // Handed over as two texts: five hundred rows cost more to make than to find. No tag holds a line's end.
    const found = await sql<{ numbers: string; tags: string | null }>`
      select json_group_array(number) as numbers, group_concat(tags, ${'\n'}) as tags from (
        select f.rowid as number, t.tags from ${sql.table(INDEX_NAMES[index])} f join ${FACETS[index]}
        ${matching(query)} order by f.rowid desc limit ${query.limit}
      )`.execute(db);
    const [row] = found.rows;
    if (row === undefined || row.tags === null) return [];
    // Beyond 2^53, so no JSON to JavaScript.
    const numbers = row.numbers.slice(1, -1).split(',');
    const tags = row.tags.split('\n');
    return numbers.map((number, at) => ({ number: BigInt(number), tags: tags[at] ?? '' }));
  },
};

/**
 * Lowest number first. FTS5 gathers words in memory as long as numbers grow, and then writes down a piece of its index: rows in another
 * order would be as many pieces, which cost more to merge than to make.
 */
function ascending(rows: readonly IndexedWords[]): readonly IndexedWords[] {
  return rows.toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

const INDEX_NAMES: Readonly<Record<IndexName, string>> = {
  articles: 'article_index',
  quotes: 'quote_index',
  entities: 'entity_index',
};

function matching(query: IndexQuery): RawBuilder<unknown> {
  const from = query.from === null ? sql`` : sql`and f.rowid >= ${query.from}`;
  const below = query.below === null ? sql`` : sql`and f.rowid < ${query.below}`;
  return sql`where f.words match ${expression(query)} ${from} ${below}`;
}

/** Words hold letters and digits only, and stand in quotation marks: no query can be an FTS5 expression of its own. */
function expression({ all, none }: IndexQuery): string {
  const clauses = all.length === 0 ? [`"${EVERY_ROW}"`] : all.map(anyOf);
  const wanted = clauses.join(' AND ');
  return none.length === 0 ? wanted : `(${wanted}) NOT ${anyOf(none)}`;
}

function anyOf(terms: IndexClause): string {
  return `(${terms.map(termExpression).join(' OR ')})`;
}

function termExpression({ words, isBeginning, pairs = [] }: IndexTerm): string {
  const phrase = `"${words.join(' ')}"${isBeginning ? ' *' : ''}`;
  if (pairs.length === 0) return phrase;
  const isPair = words.length === 2 && !isBeginning;
  const all = [...pairs.map((pair) => `"${pair}"`), ...(isPair ? [] : [phrase])];
  return `(${all.join(' AND ')})`;
}
