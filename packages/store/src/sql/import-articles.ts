import type { ImportOutcome, PageToImport } from '../import-types.ts';
import { StoreError } from '../store-error.ts';
import { countArticles } from './article-count.ts';
import { chunks } from './chunks.ts';
import { DerivedInserts } from './derived-inserts.ts';
import { type Engine, reading, type Tx, writing } from './engine.ts';
import { refreshNames } from './entity-names.ts';
import { importInto } from './import-article.ts';

/** See `Store.importArticles`. */
export function importArticles(
  engine: Engine,
  pages: readonly PageToImport[],
  by: string,
): Promise<readonly ImportOutcome[]> {
  return writing(engine, (tx) => importAllInto(tx, pages, by));
}

/** The same within a transaction that does more. */
export async function importAllInto(
  tx: Tx,
  pages: readonly PageToImport[],
  by: string,
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  const touched = new Set<string>();
  const inserts = new DerivedInserts();
  for (const page of pages) {
    const { outcome, named } = await importOne(tx, page, { by, inserts });
    outcomes.push(outcome);
    for (const id of named) touched.add(id);
  }
  await inserts.put(tx.db);
  await refreshNames(tx.db, touched);
  await countArticles(tx.db, outcomes.filter(({ outcome }) => outcome === 'imported').length);
  return outcomes;
}

interface One {
  readonly outcome: ImportOutcome;
  readonly named: Iterable<string>;
}

/** The archive refuses before it writes, so that what it refuses leaves the others' transaction whole. */
async function importOne(
  tx: Tx,
  { source, record }: PageToImport,
  given: { readonly by: string; readonly inserts: DerivedInserts },
): Promise<One> {
  try {
    const { article, lookAlike, touched } = await importInto(tx, source, { record, ...given });
    return { outcome: { outcome: 'imported', articleId: article.id, lookAlike }, named: touched };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const outcome = outcomeOf(error);
    if (outcome === null) throw error;
    return { outcome, named: [] };
  }
}

function outcomeOf({ code, details, message }: StoreError): ImportOutcome | null {
  if (code === 'duplicate') return { outcome: 'known', articleId: String(details.articleId) };
  return code === 'record-invalid' ? { outcome: 'refused', reason: message } : null;
}

/** See `Store.findKnownBytes`. */
export function findKnownBytes(engine: Engine, hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return reading(engine, async ({ db }) => {
    const known = new Map<string, string>();
    for (const part of chunks(hashes)) {
      const rows = await db
        .selectFrom('sources')
        .select(['sha256', 'article_id'])
        .where('sha256', 'in', part)
        .execute();
      for (const row of rows) known.set(row.sha256, row.article_id);
    }
    return known;
  });
}
