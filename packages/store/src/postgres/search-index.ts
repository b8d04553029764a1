import { type RawBuilder, sql } from 'kysely';
import { chunks } from '../sql/chunks.ts';
import type { Db, IndexName, SearchIndex } from '../sql/engine.ts';
import { type IndexClause, type IndexQuery, type IndexTerm, isImpossible, isToken } from '../sql/search/index-query.ts';

/**
 * Full text in a `tsvector` with a GIN index. It holds only folded words and our tokens, put in as they are: no dictionary and no
 * stop words of the server's, so the words of the index are exactly ours, whatever the server's locale and version.
 *
 * A GIN index knows no order. For a common word the rows are walked from the newest, each looked into, until the page is full; for a rare
 * one the index gathers all rows, which are sorted. The server would choose by its statistics, which know nothing of words that are not
 * among the most frequent, and would walk the whole archive for a rare one: so the newest are walked first, and where they do not fill the
 * page the word is rare.
 */
const INDEX = {
  articles: sql.table('article_index'),
  quotes: sql.table('quote_index'),
  entities: sql.table('entity_index'),
} as const;

const FACETS = {
  articles: sql`(select place as number, tags from article_facets) t`,
  quotes: sql`quote_facets`,
} as const;

export const tsvectors: SearchIndex = {
  holdsSigns: false,
  async put(db, index, rows) {
    for (const part of chunks(rows)) {
      const values = sql.join(part.map((row) => sql`(${row.number}::bigint, ${vectorOf(row.words)}::tsvector)`));
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
  async find(db, index, query) {
    if (isImpossible(query)) return [];
    const look = Math.min(query.limit * WALKED, LOOK);
    const near = await walked(db, index, { ...query, rows: look });
    if (near.length === query.limit) return near;
    const isFrequent = near.length * WALKED >= look && look < query.limit * WALKED;
    const far = isFrequent ? await walked(db, index, { ...query, rows: query.limit * WALKED }) : near;
    return far.length === query.limit ? far : gathered(db, index, query);
  },
  async numbers(db, index, { after, limit }) {
    const found = await sql<{ number: string }>`
      select number::text as number from ${INDEX[index]} as f where f.number > ${after}::bigint order by f.number limit ${limit}`.execute(
      db,
    );
    return found.rows.map((row) => BigInt(row.number));
  },
  async count(db, index, query) {
    if (isImpossible(query)) return 0;
    const counted = await sql<{ count: number }>`
      select count(*) as count from (
        select 1 from ${INDEX[index]} f where ${matching(query)} and ${withinNumbers(query)} limit ${query.limit}
      ) as found`.execute(db);
    return counted.rows[0]?.count ?? 0;
  },
  async tags(db, index, query) {
    const numbers = await tsvectors.find(db, index, query);
    const found = await sql<{ number: string; tags: string }>`
      select number::text as number, tags from ${FACETS[index]}
      where number = any(${numbers.map(String)}::bigint[]) order by number desc`.execute(db);
    return found.rows.map((row) => ({ number: BigInt(row.number), tags: row.tags }));
  },
};

/** So many rows are walked for each that is wanted: a word in every 25th fills the page. The first LOOK of them tell whether it is one. */
const WALKED = 25;
const LOOK = 1_000;

type Limited = IndexQuery & { readonly limit: number };

/** What is found in the newest so many rows. */
async function walked(
  db: Db,
  index: IndexName,
  query: Limited & { readonly rows: number },
): Promise<readonly bigint[]> {
  const found = await sql<{ number: string }>`
    select f.number::text as number from (
      select number, words from ${INDEX[index]} f where ${withinNumbers(query)} order by number desc limit ${query.rows}
    ) f where ${matching(query)} order by f.number desc limit ${query.limit}`.execute(db);
  return found.rows.map((row) => BigInt(row.number));
}

/** What the index gathers; the sum keeps the server from walking the rows in their order. */
async function gathered(db: Db, index: IndexName, query: Limited): Promise<readonly bigint[]> {
  const found = await sql<{ number: string }>`
    select f.number::text as number from ${INDEX[index]} f
    where ${matching(query)} and ${withinNumbers(query)} order by f.number + 0 desc limit ${query.limit}`.execute(db);
  return found.rows.map((row) => BigInt(row.number));
}

/** A lexeme takes at most 2,046 bytes; a UTF-16 unit at most three. What is longer is no word, but shall be found by its beginning. */
const LONGEST_WORD = 680;

/** A tsvector takes at most a megabyte: beyond this many UTF-16 units of words, an article's last words are not found. */
const MOST_UNITS = 250_000;

/** PostgreSQL keeps so many places of a word, and no place beyond this: phrases are found within them. */
const MOST_PLACES = 255;
const LAST_PLACE = 16_383;

/** The words with their places, as a `tsvector` is written. They hold letters and digits only: nothing has to be escaped. */
function vectorOf(words: string): string {
  const places = new Map<string, number[]>();
  let units = 0;
  for (const [at, word] of words.split(' ').entries()) {
    const lexeme = cut(word);
    if (lexeme === '') continue;
    let held = places.get(lexeme);
    if (held === undefined) {
      units += lexeme.length + UNITS_OF_ENTRY;
      if (units > MOST_UNITS) break;
      held = [];
      places.set(lexeme, held);
    }
    if (isToken(word) || at >= LAST_PLACE || held.length >= MOST_PLACES) continue;
    held.push(at + 1);
    units += 1;
  }
  return Array.from(places, ([word, at]) => (at.length === 0 ? `'${word}'` : `'${word}':${at.join(',')}`)).join(' ');
}

/** Each lexeme has an entry of four bytes of its own. */
const UNITS_OF_ENTRY = 2;

/** Cuts between characters, never within a surrogate pair. */
function cut(word: string): string {
  return word.length <= LONGEST_WORD ? word : word.slice(0, LONGEST_WORD).replace(/[\ud800-\udbff]$/, '');
}

function matching(query: IndexQuery): RawBuilder<unknown> {
  const wanted = expression(query);
  return wanted === '' ? sql`true` : sql`f.words @@ ${wanted}::tsquery`;
}

function withinNumbers({ from, below }: IndexQuery): RawBuilder<unknown> {
  const least = from === null ? sql`true` : sql`f.number >= ${from}`;
  return below === null ? least : sql`${least} and f.number < ${below}`;
}

/** Words stand in quotation marks: no query can be an expression of its own. */
function expression({ all, none }: IndexQuery): string {
  const clauses = all.map(anyOf);
  if (none.length > 0) clauses.push(`!${anyOf(none)}`);
  return clauses.join(' & ');
}

function anyOf(terms: IndexClause): string {
  return `(${terms.map(termExpression).join(' | ')})`;
}

function termExpression({ words, isBeginning, pairs = [] }: IndexTerm): string {
  const last = words.length - 1;
  const phrase = words.map((word, at) => `'${cut(word)}'${isBeginning && at === last ? ':*' : ''}`).join(' <-> ');
  if (pairs.length === 0) return phrase;
  const paired = pairs.map((pair) => `'${pair}'`).join(' & ');
  const isPair = words.length === 2 && !isBeginning;
  return isPair ? paired : `${paired} & ${phrase}`;
}
