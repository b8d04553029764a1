import { createHash } from 'node:crypto';
import type { ParsedRecord } from '@onrecord/core';
import type { LookAlike } from '../import-types.ts';
import type { ReceivedSource, StoredArticle } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { countArticles } from './article-count.ts';
import { newArticleRow } from './article-row.ts';
import { checkRecord } from './check-record.ts';
import { DerivedInserts } from './derived-inserts.ts';
import { NOTHING_BEFORE, putDerived } from './derived-tables.ts';
import { type Db, type Engine, type Tx, writing } from './engine.ts';
import { refreshNames } from './entity-names.ts';
import { noteLookAlike } from './look-alikes.ts';
import { givePermanentIds } from './permanent-ids.ts';
import { appendRevision, type Log, revisionText } from './put-revision.ts';
import type { ArticleRow } from './tables.ts';
import { loadStoredArticle } from './whole-article.ts';

/** See `Store.importArticle`. */
export function importArticle(
  engine: Engine,
  source: ReceivedSource,
  parsed: { readonly record: ParsedRecord; readonly by: string },
): Promise<StoredArticle> {
  return writing(engine, async (tx) => {
    const inserts = new DerivedInserts();
    const { article, touched } = await importInto(tx, source, { ...parsed, inserts });
    await inserts.put(tx.db);
    await refreshNames(tx.db, touched);
    await countArticles(tx.db, 1);
    return loadStoredArticle(tx.db, article);
  });
}

/** What came of a page. `touched` are the entities whose names must be refreshed before the transaction ends. */
interface Imported {
  readonly article: ArticleRow;
  readonly lookAlike: LookAlike | null;
  readonly touched: ReadonlySet<string>;
}

/** Imports one page within a transaction, but for the `inserts`, which are the caller's to put. It refuses (`duplicate`, `record-invalid`) before it writes anything. */
export async function importInto(
  tx: Tx,
  source: ReceivedSource,
  parsed: { readonly record: ParsedRecord; readonly by: string; readonly inserts: DerivedInserts },
): Promise<Imported> {
  const checked = checkRecord(parsed.record);
  const sha256 = createHash('sha256').update(source.received).digest('hex');
  await refuseDuplicate(tx.db, sha256);
  const id = tx.engine.newId();
  const at = tx.engine.now().toISOString();
  const content = await givePermanentIds(tx, id, { record: checked, decisions: {} });
  const article = await newArticleRow(tx.db, { id, at, content });
  await tx.db.insertInto('articles').values(article).execute();
  await tx.db
    .insertInto('sources')
    .values({
      article_id: id,
      sha256,
      media_type: source.mediaType,
      received_at: at,
      origin: source.origin === null ? null : JSON.stringify(source.origin),
      received: source.received,
    })
    .execute();
  const log: Log = { action: 'imported', by: parsed.by, at, why: null, note: null, ledger: null };
  await appendRevision(tx, article, { text: revisionText(content), log });
  const touched = await putDerived(tx, article, { content, before: NOTHING_BEFORE, later: parsed.inserts });
  return { article, lookAlike: await noteLookAlike(tx, id, content.record), touched };
}

async function refuseDuplicate(db: Db, sha256: string): Promise<void> {
  const held = await db.selectFrom('sources').select('article_id').where('sha256', '=', sha256).executeTakeFirst();
  if (held === undefined) return;
  throw new StoreError('duplicate', `These bytes are in the archive already, as article ${held.article_id}.`, {
    details: { articleId: held.article_id },
  });
}
