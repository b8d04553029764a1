import type { EntityType } from '@onrecord/core';
import { type Kysely, sql } from 'kysely';
import type { SourceInfo, StoredArticle, WrittenArticle } from '../port.ts';
import type { Content } from './permanent-ids.ts';
import { articleNotFound, readContent, recordText, sourceInfo } from './read-content.ts';
import type { ArticleRow, RevisionRow, SourceRow, Tables } from './tables.ts';

export interface WholeArticle {
  readonly article: StoredArticle;
  /** The types of its entities where an editor has changed them since it was read. */
  readonly types: ReadonlyMap<string, EntityType>;
}

type WholeRow = ArticleRow &
  Pick<RevisionRow, 'record' | 'decisions'> &
  Pick<SourceRow, 'sha256' | 'media_type' | 'origin'> & {
    readonly source_received_at: string;
    /** A line for each entity: the id by which it is named, its slug, its type where that was changed. */
    readonly entities: string | null;
  };

/** An article with all that is shown of it, in one statement: what most readers come for costs one look. Null when unknown. */
export async function wholeArticle(db: Kysely<Tables>, by: ById | BySlug): Promise<WholeArticle | null> {
  const row = await wholeRow(db, by);
  return row === undefined ? null : readWhole(row);
}

/** The same with its record and decisions unread. */
export async function writtenArticle(db: Kysely<Tables>, id: string): Promise<WrittenArticle | null> {
  const row = await wholeRow(db, { id });
  if (row === undefined) return null;
  const content = { record: recordText(row.record), decisions: row.decisions };
  return storedArticle(row, { source: sourceOf(row), content, slugs: readEntities(row).slugs });
}

interface ById {
  readonly id: string;
}

interface BySlug {
  readonly slug: string;
}

async function wholeRow(db: Kysely<Tables>, by: ById | BySlug): Promise<WholeRow | undefined> {
  const wanted = 'id' in by ? sql`a.id = ${by.id}` : sql`a.slug = ${by.slug}`;
  const { rows } = await sql<WholeRow>`
    select a.*, r.record, r.decisions, s.sha256, s.media_type, s.origin, s.received_at as source_received_at,
      (select string_agg(m.named_id || ' ' || e.slug || ' ' || case when e.type = e.seen_type then '' else e.type end, ${'\n'})
        from mentions m join entities e on e.id = m.entity_id where m.article_id = a.id) as entities
    from articles a
    join revisions r on r.article_id = a.id and r.version = a.version
    join sources s on s.article_id = a.id
    where ${wanted}`.execute(db);
  return rows[0];
}

/** The whole article that must be there. */
export async function loadStoredArticle(db: Kysely<Tables>, { id }: Pick<ArticleRow, 'id'>): Promise<StoredArticle> {
  const whole = await wholeArticle(db, { id });
  if (whole === null) throw articleNotFound(id);
  return whole.article;
}

function readWhole(row: WholeRow): WholeArticle {
  const { slugs, types } = readEntities(row);
  return { article: storedArticle(row, { source: sourceOf(row), content: readContent(row), slugs }), types };
}

function sourceOf(row: WholeRow): SourceInfo {
  return sourceInfo({ ...row, received_at: row.source_received_at });
}

function readEntities(row: WholeRow) {
  const slugs: Record<string, string> = {};
  const types = new Map<string, EntityType>();
  for (const line of row.entities?.split('\n') ?? []) {
    const [named = '', slug = '', type = ''] = line.split(' ');
    slugs[named] = slug;
    if (type !== '') types.set(named, type as EntityType);
  }
  return { slugs, types };
}

/** An article of its row and what else is kept of it. `slugs`: of the entities that stand for those it names, by the ids it names. */
export function storedArticle<C extends Content | Pick<WrittenArticle, 'record' | 'decisions'>>(
  row: ArticleRow,
  parts: { readonly source: SourceInfo; readonly content: C; readonly slugs: StoredArticle['entitySlugs'] },
) {
  return {
    id: row.id,
    slug: row.slug,
    state: row.state,
    version: row.version,
    source: parts.source,
    ...parts.content,
    entitySlugs: parts.slugs,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    releasedAt: row.released_at,
    dueAt: row.due_at,
    correctedAt: row.corrected_at,
  };
}
