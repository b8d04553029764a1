// Fills an archive with generated articles, in batches, through the rows and the index that publishing writes.
import type { ParsedRecord } from '@onrecord/core';
import { chunks } from '../../packages/store/src/sql/chunks.ts';
import { deriveRows } from '../../packages/store/src/sql/derived-rows.ts';
import { type Engine, reading, type Tx, writing } from '../../packages/store/src/sql/engine.ts';
import { rewriteIds } from '../../packages/store/src/sql/rewrite-ids.ts';
import { entityNumbers, indexArticles } from '../../packages/store/src/sql/search/index-article.ts';
import { INDEX_STATE } from '../../packages/store/src/sql/search/rebuild-index.ts';
import { finishEntities, Known } from './fill-entities.ts';
import type { Generator } from './generate.ts';
import { hurry } from './hurry.ts';

const BATCH = 1_000;

export interface Fill {
  readonly engine: Engine;
  /** For what is needed for a moment. */
  readonly folder: string;
  readonly generator: Generator;
  readonly articles: number;
  /** Of how many articles one keeps its source and revision too; 1 for each, 0 for none. Without them an archive is a third smaller. */
  readonly wholeEvery: number;
}

/** How many articles are filled in, and whether all is. */
export function howFar(engine: Engine): Promise<{ readonly made: number; readonly isDone: boolean }> {
  return reading(engine, async ({ db }) => {
    const { made } = await db
      .selectFrom('articles')
      .select((eb) => eb.fn.countAll<number>().as('made'))
      .executeTakeFirstOrThrow();
    const state = await db.selectFrom('settings').select('value').where('key', '=', INDEX_STATE).executeTakeFirst();
    return { made: Number(made), isDone: state !== undefined };
  });
}

/** Goes on where a fill was cut short. Fills the archive; counts and names of entities are worked out once, at the end. */
export async function fill({ engine, folder, generator, articles, wholeEvery }: Fill): Promise<void> {
  const known = await Known.of(engine);
  const { made: held } = await howFar(engine);
  for (let made = 0; made < held; made += 1) generator.next();
  const putIndexesBack = await hurry(engine, folder);
  for (let made = held; made < articles; made += BATCH) {
    const records = Array.from({ length: Math.min(BATCH, articles - made) }, () => generator.next());
    await writing(engine, (tx) => putArticles(tx, { records, first: made, known, wholeEvery }));
    if (made % 20_000 === 0) process.stderr.write(`${made} of ${articles} articles\r`);
  }
  await putIndexesBack();
  await finishEntities(engine);
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
  for (const part of chunks(known.takeFresh())) await db.insertInto('entities').values(part).execute();
  for (const part of chunks(made))
    await db
      .insertInto('articles')
      .values(part.map(({ article }) => article))
      .execute();
  // The first batch is indexed again when the frequent words are chosen, from its revisions.
  if (wholeEvery > 0 || first === 0)
    await putRevisions(
      tx,
      made.filter((_, index) => first === 0 || (first + index) % wholeEvery === 0),
    );
  const rows = made.map(({ article, content }) => deriveRows(article, content, new Map()));
  for (const part of chunks(rows.flatMap(({ quotes }) => quotes))) await db.insertInto('quotes').values(part).execute();
  for (const part of chunks(rows.flatMap(({ mentions }) => mentions)))
    await db.insertInto('mentions').values(part).execute();
  for (const part of chunks(rows.flatMap(({ names }) => names))) {
    await db.insertInto('article_names').values(part).execute();
  }
  const indexed = made.map((each, index) => ({ ...each, quotes: rows[index]?.quotes ?? [] }));
  await indexArticles(tx, indexed, await entityNumbers(db, indexed));
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
