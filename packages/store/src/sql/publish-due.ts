import type { StoredArticle } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { changeState, publishArticle } from './change-article.ts';
import { type Engine, reading } from './engine.ts';
import { loadArticle } from './load-article.ts';

/** Says why an article must not be published; null when it may. */
export type Hold = (article: StoredArticle) => Promise<string | null>;

interface Due {
  readonly id: string;
  readonly version: number;
}

/** See `Store.publishDue`. One transaction each, so that one that fails holds no other back. */
export async function publishDue(engine: Engine, by: string, hold?: Hold): Promise<readonly string[]> {
  const due = await reading(engine, ({ db }) =>
    db
      .selectFrom('articles')
      .select(['id', 'version'])
      .where('state', '=', 'scheduled')
      .where('due_at', '<=', engine.now().toISOString())
      .orderBy('due_at')
      .execute(),
  );
  const published: string[] = [];
  for (const one of due) {
    try {
      const reason = await holdReason(engine, one, hold);
      if (reason === null) {
        await publishArticle(engine, one.id, { by, version: one.version, why: 'its time had come' });
        published.push(one.id);
      } else {
        await changeState(engine, one.id, {
          to: { to: 'in-review' },
          change: { by, version: one.version, why: reason },
        });
      }
    } catch (error) {
      // Another process was quicker, or an editor moved it: both are theirs to decide.
      if (!(error instanceof StoreError) || !PASSED_BY.has(error.code)) throw error;
    }
  }
  return published;
}

const PASSED_BY: ReadonlySet<string> = new Set(['version-stale', 'state-wrong', 'not-found']);

/** Of the very version that is due: one that was changed since is passed over, and looked at the next time. */
async function holdReason(engine: Engine, { id, version }: Due, hold: Hold | undefined): Promise<string | null> {
  const article = hold === undefined ? null : await loadArticle(engine, id);
  return hold === undefined || article?.version !== version ? null : hold(article);
}
