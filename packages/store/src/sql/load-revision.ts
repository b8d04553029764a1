import type { ParsedRecord } from '@onrecord/core';
import type { RevisionContent } from '../port.ts';
import { type Engine, reading } from './engine.ts';
import { readContent } from './read-content.ts';

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

/** See `Store.loadRecords`. */
export function loadRecords(engine: Engine, ids: readonly string[]): Promise<ReadonlyMap<string, ParsedRecord>> {
  return reading(engine, async ({ db }) => {
    const rows = await db
      .selectFrom('articles')
      .innerJoin('revisions', (join) =>
        join.onRef('revisions.article_id', '=', 'articles.id').onRef('revisions.version', '=', 'articles.version'),
      )
      .select(['articles.id', 'revisions.record', 'revisions.decisions'])
      .where('articles.id', 'in', ['', ...ids])
      .execute();
    return new Map(rows.map((row) => [row.id, readContent(row).record]));
  });
}
