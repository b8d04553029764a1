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
import { insertRows } from './insert-rows.ts';
import { executeKept } from './kept-texts.ts';
import { type KnownEntities, knownEntities } from './known-entities.ts';
import { noteLookAlike } from './look-alikes.ts';
import { type Content, givePermanentIds } from './permanent-ids.ts';
import { notePublicChange } from './public-changes.ts';
import { beginRevisions, type Log, revisionText } from './put-revision.ts';
import { sourceInfo } from './read-content.ts';
import type { ArticleRow, SourceRow } from './tables.ts';
import { loadStoredArticle, storedArticle } from './whole-article.ts';

interface Parsed {
  readonly record: ParsedRecord;
  readonly by: string;
}

/** See `Store.importArticle`. */
export function importArticle(engine: Engine, source: ReceivedSource, parsed: Parsed): Promise<StoredArticle> {
  return writing(engine, (tx) => importAlone(tx, source, { ...parsed, publish: false }));
}

/** See `Store.importPublished`. */
export function importPublished(engine: Engine, source: ReceivedSource, parsed: Parsed): Promise<StoredArticle> {
  return writing(engine, (tx) => importAlone(tx, source, { ...parsed, publish: true }));
}

async function importAlone(
  tx: Tx,
  source: ReceivedSource,
  parsed: Parsed & { readonly publish: boolean },
): Promise<StoredArticle> {
  const inserts = new DerivedInserts();
  const imported = await importInto(tx, source, { ...parsed, inserts });
  await inserts.put(tx.db);
  await refreshNames(tx.db, imported.touched);
  await countArticles(tx.db, 1);
  if (parsed.publish) await notePublicChange(tx.db);
  return storedAs(tx.db, imported);
}

/** What came of a page. `touched` are the entities whose names must be refreshed before the transaction ends. */
interface Imported {
  readonly article: ArticleRow;
  readonly lookAlike: LookAlike | null;
  readonly touched: ReadonlySet<string>;
  readonly source: SourceRow;
  readonly content: Content;
  readonly known: KnownEntities;
}

/** Imports one page within a transaction, but for the `inserts`, which are the caller's to put. It refuses (`duplicate`, `record-invalid`) before it writes anything. */
export async function importInto(
  tx: Tx,
  given: ReceivedSource,
  parsed: Parsed & { readonly publish?: boolean; readonly inserts: DerivedInserts },
): Promise<Imported> {
  const checked = checkRecord(parsed.record);
  const sha256 = createHash('sha256').update(given.received).digest('hex');
  await refuseDuplicate(tx.db, sha256);
  const id = tx.engine.newId();
  const at = tx.engine.now().toISOString();
  const content = await givePermanentIds(tx, id, { record: checked, decisions: {} });
  const draft = await newArticleRow(tx.db, { id, at, content });
  const article = parsed.publish === true ? publishedRow(draft, at) : draft;
  const source = sourceRow(given, { id, at, sha256 });
  await insertRows(tx.db, 'articles', [article]);
  await insertRows(tx.db, 'sources', [source]);
  const log = { by: parsed.by, at, why: null, note: null, ledger: null };
  const versions: { article: ArticleRow; log: Log }[] = [{ article: draft, log: { action: 'imported', ...log } }];
  if (article !== draft) versions.push({ article, log: { action: 'published', ...log } });
  const text = revisionText(content);
  await beginRevisions(tx, versions, text);
  const entities = content.record.entities.map((entity) => entity.id);
  const known = await knownEntities(tx.db, entities);
  const touched = await putDerived(tx, article, { content, before: NOTHING_BEFORE, later: parsed.inserts, known });
  return { article, lookAlike: await noteLookAlike(tx, article, content.record), touched, source, content, known };
}

/** The second version of an article that is published as it comes in. */
function publishedRow(draft: ArticleRow, at: string): ArticleRow {
  return { ...draft, state: 'published', version: draft.version + 1, released_at: at };
}

function sourceRow(
  { received, mediaType, origin }: ReceivedSource,
  { id, at, sha256 }: { readonly id: string; readonly at: string; readonly sha256: string },
): SourceRow {
  const kept = origin === null ? null : JSON.stringify(origin);
  return { article_id: id, sha256, media_type: mediaType, received_at: at, origin: kept, received };
}

/** The article as it would be read now; read where it names somebody who was merged. */
async function storedAs(db: Db, { article, content, source, known }: Imported): Promise<StoredArticle> {
  const entities = [...known.values()];
  if (entities.some((entity) => entity.merged_into !== null)) return loadStoredArticle(db, article);
  const slugs = Object.fromEntries(entities.map(({ id, slug }) => [id, slug]));
  return storedArticle(article, { source: sourceInfo(source), content, slugs });
}

async function refuseDuplicate(db: Db, sha256: string): Promise<void> {
  const { rows } = await executeKept(db, {
    key: 'source of bytes',
    build: () => db.selectFrom('sources').select('article_id').where('sha256', '=', sha256),
    values: [sha256],
  });
  const [held] = rows;
  if (held === undefined) return;
  throw new StoreError('duplicate', `These bytes are in the archive already, as article ${held.article_id}.`, {
    details: { articleId: held.article_id },
  });
}
