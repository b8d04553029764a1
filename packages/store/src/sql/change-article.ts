import { createHash } from 'node:crypto';
import type { ParsedRecord } from '@onrecord/core';
import type { Change, ReceivedSource, Revision, StoredArticle } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { changedArticleRow, newArticleRow } from './article-row.ts';
import { checkDecisions, checkRecord, recordInvalid } from './check-record.ts';
import { dropDerived, putDerived } from './derived-tables.ts';
import { type Db, type Engine, type Tx, writing } from './engine.ts';
import { refreshEntities } from './entity-counts.ts';
import { articleNotFound, loadContent, loadStoredArticle } from './load-article.ts';
import { type Content, givePermanentIds } from './permanent-ids.ts';
import type { ArticleRow } from './tables.ts';

/** See `Store.importArticle`. */
export function importArticle(
  engine: Engine,
  source: ReceivedSource,
  parsed: { readonly record: ParsedRecord; readonly by: string },
): Promise<StoredArticle> {
  return writing(engine, async (tx) => {
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
    const log: Log = { version: article.version, action: 'imported', by: parsed.by, at, why: null };
    await appendRevision(tx.db, id, { content, log });
    await putDerived(tx, article, { content, namedBefore: [] });
    return loadStoredArticle(tx.db, article);
  });
}

async function refuseDuplicate(db: Db, sha256: string): Promise<void> {
  const held = await db.selectFrom('sources').select('article_id').where('sha256', '=', sha256).executeTakeFirst();
  if (held === undefined) return;
  throw new StoreError('duplicate', `These bytes are in the archive already, as article ${held.article_id}.`, {
    details: { articleId: held.article_id },
  });
}

/** See `Store.saveArticle`. */
export function saveArticle(
  engine: Engine,
  id: string,
  changed: Content & { readonly change: Change },
): Promise<StoredArticle> {
  return writing(engine, async (tx) => {
    const before = await articleForChange(tx.db, id, changed.change);
    const checked = { record: checkRecord(changed.record), decisions: checkDecisions(changed.decisions) };
    const old = await loadContent(tx.db, before);
    if (checked.record.text !== old.record.text) throw recordInvalid(['text'], 'the text of an article never changes');
    const content = await givePermanentIds(tx, id, checked);
    const article = await changedArticleRow(tx.db, before, content);
    return putRevision(tx, { article, content }, { action: 'edited', change: changed.change });
  });
}

/** See `Store.publishArticle`. */
export function publishArticle(engine: Engine, id: string, change: Change): Promise<StoredArticle> {
  return writing(engine, async (tx) => {
    const before = await articleForChange(tx.db, id, change);
    requireDraft(before, 'published');
    const content = await loadContent(tx.db, before);
    const article: ArticleRow = { ...before, state: 'published', released_at: tx.engine.now().toISOString() };
    return putRevision(tx, { article, content }, { action: 'published', change });
  });
}

/** See `Store.deleteDraft`. */
export function deleteDraft(engine: Engine, id: string, change: Change): Promise<void> {
  return writing(engine, async (tx) => {
    const article = await articleForChange(tx.db, id, change);
    requireDraft(article, 'deleted');
    const named = await tx.db
      .selectFrom('article_ids')
      .select('id')
      .where('article_id', '=', id)
      .where('kind', '=', 'entity')
      .execute();
    await dropDerived(tx, id);
    await tx.db.deleteFrom('articles').where('id', '=', id).execute();
    await dropOrphans(
      tx,
      named.map((row) => row.id),
    );
  });
}

async function articleForChange(db: Db, id: string, change: Change): Promise<ArticleRow> {
  const article = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
  if (article === undefined) throw articleNotFound(id);
  if (article.version !== change.version) {
    throw new StoreError(
      'version-stale',
      `Article ${id} is at version ${article.version}; the change was made on version ${change.version}. Load it again.`,
      { details: { id, version: article.version } },
    );
  }
  return article;
}

function requireDraft(article: ArticleRow, act: 'published' | 'deleted'): void {
  if (article.state === 'draft') return;
  throw new StoreError('state-wrong', `Only a draft can be ${act}; article ${article.id} is ${article.state}.`, {
    details: { id: article.id, state: article.state },
  });
}

/** Appends the next version and replaces all that is derived from the one before. */
async function putRevision(
  tx: Tx,
  next: { readonly article: ArticleRow; readonly content: Content },
  done: { readonly action: Revision['action']; readonly change: Change },
): Promise<StoredArticle> {
  const at = tx.engine.now().toISOString();
  const article = { ...next.article, version: next.article.version + 1, updated_at: at };
  const namedBefore = await dropDerived(tx, article.id);
  await tx.db.updateTable('articles').set(article).where('id', '=', article.id).execute();
  const { by, why = null } = done.change;
  const log: Log = { version: article.version, action: done.action, by, at, why };
  await appendRevision(tx.db, article.id, { content: next.content, log });
  await putDerived(tx, article, { content: next.content, namedBefore });
  return loadStoredArticle(tx.db, article);
}

type Log = Pick<Revision, 'version' | 'action' | 'by' | 'at' | 'why'>;

async function appendRevision(
  db: Db,
  articleId: string,
  given: { readonly content: Content; readonly log: Log },
): Promise<void> {
  const record = JSON.stringify(given.content.record);
  const decisions = JSON.stringify(given.content.decisions);
  await db
    .insertInto('revisions')
    .values({ article_id: articleId, ...given.log, record, decisions })
    .execute();
}

/** Entities only this draft ever named go with it; the others get their names back from the articles that stay. */
async function dropOrphans(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const named = await tx.db.selectFrom('article_ids').select('id').where('id', '=', id).limit(1).executeTakeFirst();
    if (named === undefined) await tx.db.deleteFrom('entities').where('id', '=', id).execute();
  }
  await refreshEntities(tx, new Set(ids));
}
