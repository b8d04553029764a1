// Fills an archive with generated articles, in batches, through the rows and the index that publishing writes.
import type { ParsedRecord } from '@onrecord/core';
import { sql } from 'kysely';
import { chunks } from '../../packages/store/src/sql/chunks.ts';
import { deriveRows } from '../../packages/store/src/sql/derived-rows.ts';
import { type Engine, type Tx, writing } from '../../packages/store/src/sql/engine.ts';
import { nameOf } from '../../packages/store/src/sql/entity-names.ts';
import { rewriteIds } from '../../packages/store/src/sql/rewrite-ids.ts';
import { indexArticles } from '../../packages/store/src/sql/search/index-article.ts';
import { indexNames } from '../../packages/store/src/sql/search/index-names.ts';
import { INDEX_STATE } from '../../packages/store/src/sql/search/rebuild-index.ts';
import { slugOf } from '../../packages/store/src/sql/slug.ts';
import type { ArticleNameRow } from '../../packages/store/src/sql/tables.ts';
import type { Generator } from './generate.ts';

const BATCH = 1_000;
const NAMES_AT_ONCE = 500;

export interface Fill {
  readonly engine: Engine;
  readonly generator: Generator;
  readonly articles: number;
  /** Of how many articles one keeps its source and revision too; 1 for each, 0 for none. Without them an archive is a third smaller. */
  readonly wholeEvery: number;
}

/** The entities made so far, and how often each of their names is used. */
class Known {
  readonly #ids = new Map<string, string>();

  readonly #slugs = new Set<string>();

  readonly #names = new Map<string, { readonly row: ArticleNameRow; uses: number }>();

  /** Those that the last batch named first. */
  fresh: {
    readonly id: string;
    readonly type: ArticleNameRow['type'];
    readonly name: string;
    readonly slug: string;
  }[] = [];

  idOf(engine: Engine, { type, name }: ParsedRecord['entities'][number]): string {
    const key = `${type} ${name}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = engine.newId();
    this.#ids.set(key, id);
    const wanted = `${type}-${slugOf(name)}`;
    const slug = this.#slugs.has(wanted) ? `${wanted}-${this.#slugs.size}` : wanted;
    this.#slugs.add(slug);
    this.fresh.push({ id, type, name, slug });
    return id;
  }

  use(row: ArticleNameRow): void {
    const key = `${row.named_id} ${row.name}`;
    const known = this.#names.get(key);
    if (known === undefined) this.#names.set(key, { row, uses: 1 });
    else known.uses += 1;
  }

  names() {
    return Array.from(this.#names.values(), ({ row, uses }) => ({
      ...nameOf(row, new Map()),
      ...{ uses, full_uses: uses, shown_uses: uses, shown_full_uses: uses },
    }));
  }
}

/** Fills the archive; counts and names of entities are worked out once, at the end. */
export async function fill({ engine, generator, articles, wholeEvery }: Fill): Promise<void> {
  const known = new Known();
  const putIndexesBack = engine.name === 'sqlite' ? await hurry(engine) : async () => undefined;
  for (let made = 0; made < articles; made += BATCH) {
    const records = Array.from({ length: Math.min(BATCH, articles - made) }, () => generator.next());
    await writing(engine, (tx) => putArticles(tx, { records, first: made, known, wholeEvery }));
    if (made % 20_000 === 0) process.stderr.write(`${made} of ${articles} articles\r`);
  }
  await putIndexesBack();
  await finishEntities(engine, known);
  await writing(engine, ({ db }) => engine.settle(db));
}

/**
 * What makes a fill quicker and changes nothing of what is filled in: nothing is lost when it is cut short, nothing was deleted that must
 * be overwritten, and an index of many rows is made at once when they are there. The full-text index grows as it does in use.
 */
async function hurry(engine: Engine): Promise<() => Promise<void>> {
  await engine.once((db) => sql`pragma secure_delete = off`.execute(db));
  await engine.once((db) => sql`pragma synchronous = off`.execute(db));
  await engine.once((db) => sql`pragma cache_size = -500000`.execute(db));
  await engine.once((db) => sql`pragma wal_autocheckpoint = 50000`.execute(db));
  const { rows } = await engine.once((db) =>
    sql<{ name: string; sql: string }>`
      select name, sql from sqlite_schema where type = 'index' and sql is not null
        and tbl_name in ('quotes', 'mentions', 'article_names', 'near_words', 'articles')`.execute(db),
  );
  await writing(engine, async ({ db }) => {
    for (const { name } of rows) await sql.raw(`drop index ${name}`).execute(db);
  });
  return () =>
    writing(engine, async ({ db }) => {
      for (const row of rows) await sql.raw(row.sql).execute(db);
    });
}

interface Put {
  readonly records: readonly ParsedRecord[];
  readonly first: number;
  readonly known: Known;
  readonly wholeEvery: number;
}

async function putArticles(tx: Tx, { records, first, known, wholeEvery }: Put): Promise<void> {
  const { db, engine } = tx;
  const made = records.map((record, index) => makeArticle(engine, known, { record, number: first + index }));
  for (const part of chunks(known.fresh)) {
    const rows = part.map((entity) => ({
      ...{ ...entity, seen_type: entity.type, version: 0, quote_count: 0, article_count: 0 },
    }));
    await db.insertInto('entities').values(rows).execute();
  }
  known.fresh = [];
  for (const part of chunks(made))
    await db
      .insertInto('articles')
      .values(part.map(({ article }) => article))
      .execute();
  if (wholeEvery > 0)
    await putRevisions(
      tx,
      made.filter((_, index) => (first + index) % wholeEvery === 0),
    );
  const rows = made.map(({ article, content }) => deriveRows(article, content, new Map()));
  for (const part of chunks(rows.flatMap(({ quotes }) => quotes))) await db.insertInto('quotes').values(part).execute();
  for (const part of chunks(rows.flatMap(({ mentions }) => mentions)))
    await db.insertInto('mentions').values(part).execute();
  for (const part of chunks(rows.flatMap(({ names }) => names))) {
    await db.insertInto('article_names').values(part).execute();
    for (const row of part) known.use(row);
  }
  await indexArticles(
    tx,
    made.map((each, index) => ({ ...each, quotes: rows[index]?.quotes ?? [] })),
  );
}

function makeArticle(
  engine: Engine,
  known: Known,
  { record, number }: { readonly record: ParsedRecord; readonly number: number },
) {
  const id = engine.newId();
  const at = record.article.publishedAt ?? '';
  const entities = new Map(record.entities.map((entity) => [entity.id, known.idOf(engine, entity)]));
  const quotes = new Map(record.quotes.map((quote) => [quote.id, engine.newId()]));
  return {
    content: { record: rewriteIds(record, { quotes, groups: new Map(), entities }), decisions: {} },
    article: {
      ...{ place: Date.parse(at), id, slug: `article-${number}`, state: 'published' as const, version: 1 },
      ...{ headline: record.article.headline?.text ?? null, standfirst: null, publisher: record.article.publisher },
      ...{ language: 'en', direction: 'ltr' as const, published_at: at, received_at: at, released_at: at },
      ...{ created_at: at, updated_at: at, quote_count: record.quotes.length },
      ...{ due_at: null, corrected_at: null, withdrawn_note: null },
    },
  };
}

async function putRevisions({ db }: Tx, made: readonly ReturnType<typeof makeArticle>[]): Promise<void> {
  const sources = made.map(({ article: { id, created_at: at }, content }) => ({
    ...{ article_id: id, sha256: id, media_type: 'text/plain' as const, received_at: at, origin: null },
    received: new TextEncoder().encode(content.record.text),
  }));
  const revisions = made.map(({ article: { id, created_at: at }, content }) => ({
    ...{ article_id: id, version: 1, action: 'published' as const, by: 'bench', at, why: null },
    ...{ record: JSON.stringify(content.record), decisions: '{}' },
  }));
  for (const part of chunks(sources)) await db.insertInto('sources').values(part).execute();
  for (const part of chunks(revisions)) await db.insertInto('revisions').values(part).execute();
}

async function finishEntities(engine: Engine, known: Known): Promise<void> {
  await writing(engine, async (tx) => {
    for (const part of chunks(known.names())) await tx.db.insertInto('entity_names').values(part).execute();
    await sql`update entities set
      quote_count = (select count(*) from quotes where speaker_id = entities.id and shown = 1 and in_headline = 0),
      article_count = (select count(*) from mentions where entity_id = entities.id and shown = 1)`.execute(tx.db);
    await sql`insert into article_count (id, articles) select 1, count(*) from articles`.execute(tx.db);
    await tx.db
      .insertInto('settings')
      .values({ key: INDEX_STATE, value: 'done 1' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
  for (let last = 0; ; ) {
    const next = await writing(engine, async (tx) => {
      const rows = await tx.db
        .selectFrom('entities')
        .select(['id', 'seq'])
        .where('seq', '>', last)
        .orderBy('seq')
        .limit(NAMES_AT_ONCE)
        .execute();
      await indexNames(tx, rows);
      return rows.at(-1)?.seq;
    });
    if (next === undefined) return;
    last = next;
  }
}
