import type { ImportOutcome, PageToImport } from '../import-types.ts';
import { StoreError } from '../store-error.ts';
import { chunks } from './chunks.ts';
import { type Engine, reading, type Tx, writing } from './engine.ts';
import { importInto } from './import-article.ts';

/** See `Store.importArticles`. */
export function importArticles(
  engine: Engine,
  pages: readonly PageToImport[],
  by: string,
): Promise<readonly ImportOutcome[]> {
  return writing(engine, async (tx) => {
    const outcomes: ImportOutcome[] = [];
    for (const page of pages) outcomes.push(await importOne(tx, page, by));
    return outcomes;
  });
}

/** The archive refuses before it writes, so that what it refuses leaves the others' transaction whole. */
async function importOne(tx: Tx, page: PageToImport, by: string): Promise<ImportOutcome> {
  try {
    const { article, lookAlike } = await importInto(tx, page.source, { record: page.record, by });
    return { outcome: 'imported', articleId: article.id, lookAlike };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.code === 'duplicate') return { outcome: 'known', articleId: String(error.details.articleId) };
    if (error.code === 'record-invalid') return { outcome: 'refused', reason: error.message };
    throw error;
  }
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
