import * as z from 'zod';
import type { Change, Settled, StateChange, StoredArticle } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { changedArticleRow } from './article-row.ts';
import { checkDecisions, checkRecord, checkShape, recordInvalid } from './check-record.ts';
import { settleAll } from './doubts/settle.ts';
import { type Engine, type Tx, writing } from './engine.ts';
import { forgetFormerSlug, rememberFormerSlug, takenBy } from './former-slugs.ts';
import { type Content, givePermanentIds } from './permanent-ids.ts';
import { articleForChange, currentText, putRevision, revisionText } from './put-revision.ts';
import { readContent } from './read-content.ts';
import { slugOf } from './slug.ts';
import { standingEmbargo } from './standing-embargo.ts';
import { ACTION_OF, checkMove, type NextState } from './states.ts';

const Time = z.iso.datetime({ offset: true });

/** See `Store.saveArticle`. */
export function saveArticle(
  engine: Engine,
  id: string,
  changed: Content & { readonly settles?: readonly Settled[]; readonly change: Change },
): Promise<StoredArticle> {
  const { change, settles = [] } = changed;
  return writing(engine, async (tx) => {
    const before = await articleForChange(tx.db, id, change);
    const checked = { record: checkRecord(changed.record), decisions: checkDecisions(changed.decisions) };
    const old = await currentText(tx.db, before);
    if (checked.record.text !== readContent(old).record.text)
      throw recordInvalid(['text'], 'the text of an article never changes');
    const content = await givePermanentIds(tx, id, checked);
    const after = await changedArticleRow(tx.db, before, content);
    await settleAll(tx, settles, change.by);
    const settled = settles.map((each) => each.id);
    return putRevision(tx, { before, after, old, text: revisionText(content) }, { action: 'edited', change, settled });
  });
}

/** See `Store.restoreRevision`. */
export function restoreRevision(
  engine: Engine,
  id: string,
  asked: { readonly version: number; readonly change: Change },
): Promise<StoredArticle> {
  const { version, change } = asked;
  return writing(engine, async (tx) => {
    const before = await articleForChange(tx.db, id, change);
    const text = await tx.db
      .selectFrom('revisions')
      .select(['record', 'decisions'])
      .where('article_id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (text === undefined) {
      throw new StoreError('not-found', `Article ${id} has no version ${version}; it has 1 to ${before.version}.`, {
        details: { id, version },
      });
    }
    const old = await currentText(tx.db, before);
    const after = await changedArticleRow(tx.db, before, readContent(text));
    // The edits behind it are undone, and with them what they did to quotes.
    await tx.db.deleteFrom('reviews').where('article_id', '=', id).where('version', '>', version).execute();
    return putRevision(tx, { before, after, old, text }, { action: 'restored', change });
  });
}

/** See `Store.publishArticle`. */
export function publishArticle(engine: Engine, id: string, change: Change): Promise<StoredArticle> {
  return writing(engine, (tx) => moveTo(tx, id, { next: { state: 'published', dueAt: null }, change }));
}

/** See `Store.changeState`. */
export function changeState(
  engine: Engine,
  id: string,
  asked: { readonly to: StateChange; readonly change: Change },
): Promise<StoredArticle> {
  const { to, change } = asked;
  return writing(engine, (tx) => {
    const dueAt = 'until' in to ? new Date(checkShape(Time, to.until, ['until'])).toISOString() : null;
    return moveTo(tx, id, { next: { state: to.to, dueAt }, change });
  });
}

async function moveTo(
  tx: Tx,
  id: string,
  { next, change }: { readonly next: NextState; readonly change: Change },
): Promise<StoredArticle> {
  const before = await articleForChange(tx.db, id, change);
  const now = tx.engine.now();
  checkMove(before, { ...next, embargoedUntil: await standingEmbargo(tx.db, before) }, now);
  const text = await currentText(tx.db, before);
  const after = {
    ...before,
    state: next.state,
    due_at: next.dueAt,
    released_at: next.state === 'published' ? (before.released_at ?? now.toISOString()) : before.released_at,
    withdrawn_note: next.state === 'withdrawn' ? (change.note ?? null) : null,
  };
  return putRevision(tx, { before, after, old: text, text }, { action: ACTION_OF[next.state], change });
}

/** See `Store.changeSlug`. */
export function changeSlug(
  engine: Engine,
  id: string,
  asked: { readonly slug: string; readonly change: Change },
): Promise<StoredArticle> {
  const { slug, change } = asked;
  return writing(engine, async (tx) => {
    const before = await articleForChange(tx.db, id, change);
    if (slug === '' || slugOf(slug) !== slug) {
      throw recordInvalid(
        ['slug'],
        `expected small Latin letters and digits joined by hyphens, such as "${slugOf(slug)}"`,
      );
    }
    const holder = await takenBy(tx.db, { table: 'articles' }, slug);
    if (holder !== null && holder !== id) {
      throw new StoreError('duplicate', `The address ${slug} leads to article ${holder}.`, {
        details: { articleId: holder },
      });
    }
    await forgetFormerSlug(tx.db, 'article', slug);
    if (before.released_at !== null && slug !== before.slug)
      await rememberFormerSlug(tx.db, { kind: 'article', slug: before.slug, id });
    const text = await currentText(tx.db, before);
    return putRevision(tx, { before, after: { ...before, slug }, old: text, text }, { action: 'readdressed', change });
  });
}
