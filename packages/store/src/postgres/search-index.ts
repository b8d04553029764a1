import { sql } from 'kysely';
import { chunks } from '../sql/chunks.ts';
import type { SearchIndex } from '../sql/engine.ts';
import { isBeginning } from '../sql/snippet.ts';

/**
 * Full text in a `tsvector` with a GIN index. It holds only words that fold.ts made, put in as they are: no dictionary and no stop
 * words of the server's, so the words of the index are exactly ours, whatever the server's locale and version.
 *
 * A GIN index knows no order. For a rare word the server gathers all rows and sorts them; for a common one it walks the rows from
 * the newest and looks into each, until the page is full. It chooses by its statistics of how often each word stands.
 */
const INDEX = {
  articles: sql.table('article_index'),
  quotes: sql.table('quote_index'),
  entities: sql.table('entity_index'),
} as const;

const IDS = {
  articles: sql`select articles.id as id from article_index f join articles on articles.place = f.number where f.words`,
  quotes: sql`select quotes.id as id from quote_index f join quotes on quotes.number = f.number where f.words`,
  entities: sql`select entities.id as id from entity_index f join entities on entities.seq = f.number where f.words`,
} as const;

export const tsvectors: SearchIndex = {
  async put(db, index, rows) {
    for (const part of chunks(rows)) {
      const values = sql.join(
        part.map((row) => sql`(${row.number}::bigint, array_to_tsvector(${lexemes(row.words)}::text[]))`),
      );
      await sql`insert into ${INDEX[index]} (number, words) values ${values}`.execute(db);
    }
  },
  async dropArticle(db, articleId) {
    await sql`delete from article_index where number in (select place from articles where id = ${articleId})`.execute(
      db,
    );
    await sql`delete from quote_index where number in (select number from quotes where article_id = ${articleId})`.execute(
      db,
    );
  },
  async dropEntity(db, seq) {
    await sql`delete from entity_index where number = ${seq}`.execute(db);
  },
  async find(db, index, { words, below, limit }) {
    const further = below === null ? sql`` : sql`and f.number < ${below}`;
    const found = await sql<{ id: string }>`
      ${IDS[index]} @@ ${expression(words)}::tsquery ${further} order by f.number desc limit ${limit}`.execute(db);
    return found.rows.map((row) => row.id);
  },
  async numbers(db, index, { after, limit }) {
    const found = await sql<{ number: string }>`
      select number::text as number from ${INDEX[index]} as f where f.number > ${after}::bigint order by f.number limit ${limit}`.execute(
      db,
    );
    return found.rows.map((row) => BigInt(row.number));
  },
  async count(db, index, { words, cap }) {
    const counted = await sql<{ count: number }>`
      select count(*) as count from (
        select 1 from ${INDEX[index]} where words @@ ${expression(words)}::tsquery limit ${cap}
      ) as found`.execute(db);
    return counted.rows[0]?.count ?? 0;
  },
};

/** A lexeme takes at most 2,046 bytes; a UTF-16 unit at most three. What is longer is no word, but shall be found by its beginning. */
const LONGEST_WORD = 680;

/** A tsvector takes at most a megabyte: beyond this many UTF-16 units of different words, an article's last words are not found. */
const MOST_UNITS = 300_000;

function lexemes(words: string): readonly string[] {
  const kept = new Set<string>();
  let units = 0;
  for (const word of words.split(' ')) {
    const lexeme = cut(word);
    if (lexeme === '' || kept.has(lexeme)) continue;
    units += lexeme.length + UNITS_OF_ENTRY;
    if (units > MOST_UNITS) break;
    kept.add(lexeme);
  }
  return [...kept];
}

/** Each lexeme has an entry of four bytes of its own. */
const UNITS_OF_ENTRY = 2;

/** Cuts between characters, never within a surrogate pair. */
function cut(word: string): string {
  return word.length <= LONGEST_WORD ? word : word.slice(0, LONGEST_WORD).replace(/[\ud800-\udbff]$/, '');
}

/** Folded words hold letters, digits and marks only, and stand in quotation marks: no query can be an expression of its own. */
function expression(words: readonly string[]): string {
  const isLast = (index: number) => index === words.length - 1;
  return words
    .map((word, index) => (isLast(index) && isBeginning(word) ? `'${cut(word)}':*` : `'${cut(word)}'`))
    .join(' & ');
}
