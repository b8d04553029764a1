import type { Database, Statement } from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import type { IndexedWords, IndexName, SearchIndex } from '../sql/engine.ts';
import { FREQUENT_WORDS, FREQUENT_WORDS_ID, type FrequentWords, madeOf, makeOf } from '../sql/search/frequent-words.ts';
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
 * A beginning of a word must first gather all words that begin so; the prefix indexes make that one list for three letters. An entry there
 * costs as much as one of the words' own, so two thirds of a text are kept out: a frequent word is its sign here, one character, and a
 * beginning is looked for by the signs of those that begin so, too.
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
  return { holdsSigns: true, ...lookUps(frequentWordsIn(database)), put: putterOf(database) };
}

/** Asked for each look-up: another process may have chosen them since, or this one taken back that it did. */
function frequentWordsIn(database: Database): () => FrequentWords | null {
  let setting: Statement<[string], string> | undefined;
  return () => {
    setting ??= database.prepare<[string], string>('select value from settings where key = ?').pluck();
    const id = setting.get(FREQUENT_WORDS_ID);
    return id === undefined ? null : (madeOf(id) ?? makeOf(id, setting.get(FREQUENT_WORDS) ?? ''));
  };
}

/**
 * Rows go in one by one, by a statement that is prepared once: before a statement of many rows FTS5 writes down what it has gathered, in
 * case it must be taken back.
 */
function putterOf(database: Database): SearchIndex['put'] {
  const statements = new Map<IndexName, Statement<[bigint | number, Uint8Array]>>();
  const asBytes = bytesOf();
  return async (_, index, rows) => {
    const put =
      statements.get(index) ?? database.prepare(`insert into ${INDEX_NAMES[index]} (rowid, words) values (?, ?)`);
    statements.set(index, put);
    for (const { number, words } of ascending(rows)) put.run(number, asBytes(words));
  };
}

/**
 * Writes a text as UTF-8 where the one before stood. FTS5 reads bytes as text. Handed over as a string, one that is not all Latin takes more
 * than twice as long to become UTF-8, and signs are not Latin.
 */
function bytesOf(): (text: string) => Uint8Array {
  let space = Buffer.alloc(64 * 1024);
  return (text) => {
    // At most three bytes for each unit of a string.
    if (text.length * 3 > space.length) space = Buffer.alloc(text.length * 6);
    return space.subarray(0, space.write(text, 'utf8'));
  };
}

function lookUps(frequent: () => FrequentWords | null): Omit<SearchIndex, 'holdsSigns' | 'put'> {
  const matching = (index: IndexName, query: IndexQuery) => whereMatching(query, expression(index, query, frequent));
  return {
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
      ${matching(index, query)} order by f.rowid desc limit ${query.limit}`.execute(db);
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
      select count(*) as count from (select 1 from ${INDEX[index]} f ${matching(index, query)} limit ${query.limit})`.execute(
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
        ${matching(index, query)} order by f.rowid desc limit ${query.limit}
      )`.execute(db);
      const [row] = found.rows;
      if (row === undefined || row.tags === null) return [];
      // Beyond 2^53, so no JSON to JavaScript.
      const numbers = row.numbers.slice(1, -1).split(',');
      const tags = row.tags.split('\n');
      return numbers.map((number, at) => ({ number: BigInt(number), tags: tags[at] ?? '' }));
    },
  };
}

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

function whereMatching(query: IndexQuery, expressed: string): RawBuilder<unknown> {
  const from = query.from === null ? sql`` : sql`and f.rowid >= ${query.from}`;
  const below = query.below === null ? sql`` : sql`and f.rowid < ${query.below}`;
  return sql`where f.words match ${expressed} ${from} ${below}`;
}

/** Words hold letters and digits only, and stand in quotation marks: no query can be an FTS5 expression of its own. */
function expression(index: IndexName, { all, none }: IndexQuery, frequentWords: () => FrequentWords | null): string {
  const frequent = index === 'entities' ? null : frequentWords();
  const anyOf = (terms: IndexClause) => `(${terms.map((term) => termExpression(term, frequent)).join(' OR ')})`;
  const wanted = (all.length === 0 ? [EVERY_ROW[index]] : all).map(anyOf).join(' AND ');
  return none.length === 0 ? wanted : `(${wanted}) NOT ${anyOf(none)}`;
}

function termExpression(term: IndexTerm, frequent: FrequentWords | null): string {
  const { words, isBeginning, pairs = [] } = term;
  const phrase = phraseExpression(term, frequent);
  if (pairs.length === 0) return phrase;
  const isPair = words.length === 2 && !isBeginning;
  const all = [...pairs.map((pair) => `"${pair}"`), ...(isPair ? [] : [phrase])];
  return `(${all.join(' AND ')})`;
}

function phraseExpression({ words, isBeginning }: IndexTerm, frequent: FrequentWords | null): string {
  const held = frequent === null ? words : words.map((word) => frequent.sign(word));
  if (!isBeginning) return `"${held.join(' ')}"`;
  const [beginning = ''] = words.slice(-1);
  const before = held.slice(0, -1);
  const signs = frequent?.signsOf(beginning) ?? [];
  const phrases = [
    `"${[...before, beginning].join(' ')}" *`,
    ...signs.map((sign) => `"${[...before, sign].join(' ')}"`),
  ];
  return `(${phrases.join(' OR ')})`;
}
