// The rows that the API keeps of one article, put in by prepared statements and nothing else: no parsing, no checks, no full-text index.
import Database from 'better-sqlite3';

/** By the column that says whose rows they are. */
const TABLES: Readonly<Record<string, string>> = {
  articles: 'id = @id',
  sources: 'article_id = @id',
  revisions: 'article_id = @id',
  events: 'subject_id = @id',
  event_payloads: 'subject_id = @id',
  article_ids: 'article_id = @id',
  quotes: 'article_id = @id',
  mentions: 'article_id = @id',
  article_names: 'article_id = @id',
  article_bands: 'article_id = @id',
  search_texts: 'article_id = @id',
  article_facets: 'place in (select place from articles where id = @id)',
  quote_facets: 'number in (select number from quotes where article_id = @id)',
};

type Value = string | number | bigint | Buffer | null;
type Row = Readonly<Record<string, Value>>;

/** The archive's tables with their indexes in another file, and a function that puts the rows of one more article in, in one transaction. */
export function openSameRows(archive: string, file: string): (received: Buffer) => void {
  const from = new Database(archive, { readonly: true });
  from.defaultSafeIntegers(true);
  const into = new Database(file);
  into.pragma('journal_mode = wal');
  into.pragma('synchronous = full');
  // Entities are not among these tables.
  into.pragma('foreign_keys = off');
  const schema = from
    .prepare("select sql from sqlite_master where sql is not null and tbl_name = ? and type in ('table', 'index')")
    .pluck();
  for (const table of Object.keys(TABLES)) for (const sql of schema.all(table)) into.exec(String(sql));
  const id = from.prepare("select id from articles where state = 'published' limit 1").pluck().get() as string;
  const inserts = Object.entries(TABLES).flatMap(([table, whose]) => {
    const rows = from.prepare(`select * from ${table} where ${whose}`).all({ id }) as Row[];
    const columns = Object.keys(rows[0] ?? {});
    if (columns.length === 0) return [];
    const marks = `(${columns.map(() => '?').join(', ')})`;
    const insert = into.prepare(
      `insert into ${table} (${columns.join(', ')}) values ${rows.map(() => marks).join(', ')}`,
    );
    return [{ insert, columns, rows }];
  });
  from.close();
  let number = 0;
  return into.transaction((received: Buffer) => {
    number += 1;
    for (const { insert, columns, rows } of inserts)
      insert.run(
        ...rows.flatMap((row) => columns.map((column) => another(row[column] ?? null, { column, number, received }))),
      );
  });
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** So far apart are the numbers of two articles' quotes. */
const STEP = 1n << 20n;

/** The same value, of another article where it must be. */
function another(
  value: Value,
  at: { readonly column: string; readonly number: number; readonly received: Buffer },
): Value {
  const { column, number, received } = at;
  if (column === 'received') return received;
  if (column === 'place') return (value as bigint) + BigInt(number);
  if (column === 'number' && typeof value === 'bigint' && value > STEP) return value + BigInt(number) * STEP;
  if (column === 'slug' || column === 'sha256' || column === 'hash') return `${number} ${value}`;
  if (typeof value === 'string' && UUID.test(value) && !/entity|named|speaker/.test(column))
    return `${value.slice(0, 24)}${number.toString(16).padStart(12, '0')}`;
  return value;
}
