import type { Db } from './engine.ts';
import { eventsWithPayloads } from './events/list-events.ts';
import type { ArticleRow } from './tables.ts';

/**
 * Until when an article is under embargo, or null. A schedule behind an embargo does not end it: the events tell. Taking the article back
 * to the desk, or to review, does.
 */
export async function standingEmbargo(db: Db, article: ArticleRow): Promise<string | null> {
  if (article.state === 'embargoed') return article.due_at;
  if (article.state !== 'scheduled') return null;
  const last = await eventsWithPayloads(db)
    .where('events.subject_id', '=', article.id)
    .where('events.action', 'in', ['embargoed', 'returned', 'submitted', 'imported'])
    .orderBy('events.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.action !== 'embargoed' || last.payload === null) return null;
  const { dueAt } = JSON.parse(last.payload) as { readonly dueAt?: unknown };
  return typeof dueAt === 'string' ? dueAt : null;
}
