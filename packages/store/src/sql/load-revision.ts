import type { RevisionContent } from '../port.ts';
import { type Engine, reading } from './engine.ts';
import { readContent } from './load-article.ts';

/** See `Store.loadRevision`. */
export function loadRevision(engine: Engine, articleId: string, version: number): Promise<RevisionContent | null> {
  return reading(engine, async ({ db }) => {
    const row = await db
      .selectFrom('revisions')
      .select(['record', 'decisions'])
      .where('article_id', '=', articleId)
      .where('version', '=', version)
      .executeTakeFirst();
    return row === undefined ? null : readContent(row);
  });
}
