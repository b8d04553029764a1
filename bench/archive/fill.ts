// Fills an archive with generated articles, in batches, through the rows and the index that publishing writes.
import type { ParsedRecord } from '@onrecord/core';
import { sql } from 'kysely';
import { chunks } from '../../packages/store/src/sql/chunks.ts';
import { deriveRows } from '../../packages/store/src/sql/derived-rows.ts';
import { type Engine, type Tx, writing } from '../../packages/store/src/sql/engine.ts';
import { putNames } from '../../packages/store/src/sql/entity-names.ts';
import { rewriteIds } from '../../packages/store/src/sql/rewrite-ids.ts';
import { indexArticle } from '../../packages/store/src/sql/search/index-article.ts';
import { indexNames } from '../../packages/store/src/sql/search/index-names.ts';
import { slugOf } from '../../packages/store/src/sql/slug.ts';
import type { Generator } from './generate.ts';

const BATCH = 200;
const NAMES_AT_ONCE = 500;

export interface Fill {
  readonly engine: Engine;
  readonly generator: Generator;
  readonly articles: number;
  /** Whether sources and revisions are kept too: without them an archive of a million is a third as large. */
  readonly isWhole: boolean;
}

interface KnownEntities {
  readonly ids: Map<string, string>;
  readonly slugs: Set<string>;
}

/** Fills the archive; counts and names of entities are worked out once, at the end. */
export async function fill({ engine, generator, articles, isWhole }: Fill): Promise<void> {
  const known: KnownEntities = { ids: new Map(), slugs: new Set() };
  for (let made = 0; made < articles; made += BATCH) {
    await writing(engine, async (tx) => {
      for (let n = 0; n < Math.min(BATCH, articles - made); n += 1) {
        await putArticle(tx, { record: generator.next(), number: made + n, known, isWhole });
      }
    });
    if (made % 10_000 === 0) process.stderr.write(`${made} of ${articles} articles\r`);
  }
  await finishEntities(engine);
}

interface Put {
  readonly record: ParsedRecord;
  readonly number: number;
  readonly known: KnownEntities;
  readonly isWhole: boolean;
}

async function putArticle(tx: Tx, { record, number, known, isWhole }: Put): Promise<void> {
  const { db, engine } = tx;
  const id = engine.newId();
  const at = record.article.publishedAt ?? '';
  const entities = new Map<string, string>();
  for (const entity of record.entities) entities.set(entity.id, await entityId(tx, known, entity));
  const quotes = new Map(record.quotes.map((quote) => [quote.id, engine.newId()]));
  const content = { record: rewriteIds(record, { quotes, groups: new Map(), entities }), decisions: {} };
  const article = {
    ...{ place: Date.parse(at), id, slug: `article-${number}`, state: 'published' as const, version: 1 },
    ...{ headline: record.article.headline?.text ?? null, standfirst: null, publisher: record.article.publisher },
    ...{ language: 'en', direction: 'ltr' as const, published_at: at, received_at: at, released_at: at },
    ...{ created_at: at, updated_at: at, quote_count: record.quotes.length },
    ...{ due_at: null, corrected_at: null, withdrawn_note: null },
  };
  const rows = deriveRows(article, content, new Map());
  await db.insertInto('articles').values(article).execute();
  if (isWhole) await putRevision(tx, { id, at, content });
  for (const part of chunks(rows.quotes)) await db.insertInto('quotes').values(part).execute();
  for (const part of chunks(rows.mentions)) await db.insertInto('mentions').values(part).execute();
  await putNames(db, rows.names, new Map());
  await indexArticle(tx, { article, content, quotes: rows.quotes });
}

async function putRevision(
  { db }: Tx,
  given: { readonly id: string; readonly at: string; readonly content: { readonly record: ParsedRecord } },
): Promise<void> {
  const { id, at, content } = given;
  const received = new TextEncoder().encode(content.record.text);
  await db
    .insertInto('sources')
    .values({ article_id: id, sha256: id, media_type: 'text/plain', received_at: at, origin: null, received })
    .execute();
  const log = { article_id: id, version: 1, action: 'published' as const, by: 'bench', at, why: null };
  await db
    .insertInto('revisions')
    .values({ ...log, record: JSON.stringify(content.record), decisions: '{}' })
    .execute();
}

async function entityId(
  tx: Tx,
  { ids, slugs }: KnownEntities,
  { type, name }: ParsedRecord['entities'][number],
): Promise<string> {
  const key = `${type} ${name}`;
  const known = ids.get(key);
  if (known !== undefined) return known;
  const id = tx.engine.newId();
  ids.set(key, id);
  const wanted = `${type}-${slugOf(name)}`;
  const slug = slugs.has(wanted) ? `${wanted}-${slugs.size}` : wanted;
  slugs.add(slug);
  await tx.db
    .insertInto('entities')
    .values({ id, type, seen_type: type, name, slug, version: 0, quote_count: 0, article_count: 0 })
    .execute();
  return id;
}

async function finishEntities(engine: Engine): Promise<void> {
  await writing(engine, async ({ db }) => {
    await sql`update entities set
      quote_count = (select count(*) from quotes where speaker_id = entities.id and shown = 1 and in_headline = 0),
      article_count = (select count(*) from mentions where entity_id = entities.id and shown = 1)`.execute(db);
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
      for (const entity of rows) await indexNames(tx, entity);
      return rows.at(-1)?.seq;
    });
    if (next === undefined) return;
    last = next;
  }
}
