import type { Change } from '../port.ts';
import { countArticles } from './article-count.ts';
import { dropDerived } from './derived-tables.ts';
import { type Db, type Engine, type Tx, writing } from './engine.ts';
import { dropOrphans } from './entity-orphans.ts';
import { appendEvent, appendLedger, erasePayloads } from './events/append-event.ts';
import { forgetAnswers } from './kept-answers.ts';
import { notePublicChange } from './public-changes.ts';
import { articleForChange } from './put-revision.ts';
import { readContent } from './read-content.ts';
import { rememberedTexts } from './search/index-article.ts';
import { forgetWords } from './search/known-words.ts';
import { requireDeletable } from './states.ts';
import type { ArticleRow } from './tables.ts';

/** See `Store.deleteDraft`. */
export function deleteDraft(engine: Engine, id: string, change: Change): Promise<void> {
  return writing(engine, async (tx) => {
    const article = await articleForChange(tx.db, id, change);
    requireDeletable(article);
    await erase(tx, article, { action: 'deleted', change });
  });
}

/** See `Store.killArticle`. What was overwritten in the tables is then overwritten on the disk too, as far as the engine can. */
export async function killArticle(engine: Engine, id: string, change: Change): Promise<{ readonly scrubbed: boolean }> {
  await writing(engine, async (tx) => {
    const article = await articleForChange(tx.db, id, change);
    const { at, event } = await erase(tx, article, { action: 'killed', change });
    if (article.released_at === null) return;
    await tx.db.deleteFrom('ledger_notes').where('article_id', '=', id).execute();
    await appendLedger(tx, { kind: 'killed', articleId: id, at, event, note: change.note ?? null });
  });
  return { scrubbed: await engine.scrub() };
}

/** Deletes a draft within a transaction that does more. */
export async function eraseDraft(
  tx: Tx,
  article: ArticleRow,
  done: { readonly by: string; readonly why: string },
): Promise<void> {
  requireDeletable(article);
  await erase(tx, article, { action: 'deleted', change: { ...done, version: article.version } });
}

async function erase(
  tx: Tx,
  article: ArticleRow,
  done: { readonly action: 'deleted' | 'killed'; readonly change: Change },
): Promise<{ readonly at: string; readonly event: string }> {
  const { id } = article;
  const named = await tx.db
    .selectFrom('article_ids')
    .select('id')
    .where('article_id', '=', id)
    .where('kind', '=', 'entity')
    .execute();
  const words = await wordsOf(tx.db, id);
  await dropDerived(tx, id);
  await tx.db.deleteFrom('articles').where('id', '=', id).execute();
  await countArticles(tx.db, -1);
  await tx.db.deleteFrom('former_slugs').where('kind', '=', 'article').where('id', '=', id).execute();
  await erasePayloads(tx, id);
  await forgetAnswers(tx.db, id);
  const at = tx.engine.now().toISOString();
  const { by, why = null, note = null } = done.change;
  const ledger = done.action === 'killed' && article.released_at !== null ? 'killed' : null;
  const { hash } = await appendEvent(tx, {
    ...{ subject: 'article', subjectId: id, action: done.action, by, at },
    facts: { why, note, ledger },
  });
  if (article.state === 'published') await notePublicChange(tx.db);
  await dropOrphans(
    tx,
    named.map((row) => row.id),
    { by, at },
  );
  await forgetWords(tx, words);
  return { at, event: hash };
}

/** The words that an article, at any version of it, may have made known to the search. */
async function wordsOf(db: Db, id: string) {
  const revisions = await db
    .selectFrom('revisions')
    .select(['record', 'decisions'])
    .where('article_id', '=', id)
    .execute();
  const records = revisions.map((revision) => readContent(revision).record);
  const names = records.flatMap(({ entities }) =>
    entities.flatMap((entity) => [entity.name, ...entity.aliases.map(({ name }) => name)]),
  );
  return {
    texts: [...names, ...records.flatMap(rememberedTexts)],
    keywords: records.flatMap(({ article }) => article.keywords),
  };
}
