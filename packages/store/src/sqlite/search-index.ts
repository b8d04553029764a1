import { sql } from 'kysely';
import { chunks } from '../sql/chunks.ts';
import type { Db, IndexName, SearchIndex } from '../sql/engine.ts';
import { isBeginning } from '../sql/snippet.ts';

/**
 * Full text in FTS5. The tables hold only words that fold.ts made, joined by spaces, and the `ascii` tokenizer takes everything
 * beyond ASCII as a letter: so the words of the index are exactly ours, whatever script. They are contentless: texts are kept once,
 * elsewhere. `order by rowid desc` is FTS5's own order, and `rowid < x` its own limit: it reads on only until the page is full.
 *
 * A beginning of a word must first gather all words that begin so; the prefix indexes (2 and 3 letters) make that one list.
 */
const INDEX = {
  articles: sql.table('article_index'),
  quotes: sql.table('quote_index'),
  entities: sql.table('entity_index'),
} as const;

const IDS = {
  articles: sql`select articles.id as id from article_index f join articles on articles.place = f.rowid where f.words`,
  quotes: sql`select quotes.id as id from quote_index f join quotes on quotes.number = f.rowid where f.words`,
  entities: sql`select entities.id as id from entity_index f join entities on entities.seq = f.rowid where f.words`,
} as const;

export const fts5: SearchIndex = {
  async put(db, index, rows) {
    for (const part of chunks(rows)) {
      const values = sql.join(part.map((row) => sql`(${row.number}, ${row.words})`));
      await sql`insert into ${INDEX[index]} (rowid, words) values ${values}`.execute(db);
    }
  },
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
  async find(db, index, { words, below, limit }) {
    const further = below === null ? sql`` : sql`and f.rowid < ${below}`;
    const found = await sql<{ id: string }>`
      ${IDS[index]} match ${expression(words)} ${further} order by f.rowid desc limit ${limit}`.execute(db);
    return found.rows.map((row) => row.id);
  },
  async numbers(db, index, { after, limit }) {
    const found = await sql<{ number: string }>`
      select cast(rowid as text) as number from ${INDEX[index]} where rowid > ${after} order by rowid limit ${limit}`.execute(
      db,
    );
    return found.rows.map((row) => BigInt(row.number));
  },
  async count(db, index, { words, cap }) {
    return countMatches(db, index, { expression: expression(words), cap });
  },
};

async function countMatches(
  db: Db,
  index: IndexName,
  query: { readonly expression: string; readonly cap: number },
): Promise<number> {
  const counted = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from ${INDEX[index]} where words match ${query.expression} limit ${query.cap}
    )`.execute(db);
  return counted.rows[0]?.count ?? 0;
}

/** Folded words hold letters and digits only, and stand in quotation marks: no query can be an FTS5 expression of its own. */
function expression(words: readonly string[]): string {
  const isLast = (index: number) => index === words.length - 1;
  return words.map((word, index) => (isLast(index) && isBeginning(word) ? `"${word}"*` : `"${word}"`)).join(' AND ');
}
