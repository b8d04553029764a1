import type { KeptAnswer, KeyState, NamedRequest } from '../port.ts';
import { type Db, type Engine, writing } from './engine.ts';

/** A request that says nothing for so long has died; longer than the edge lets one run. */
const RUNS_MS = 2 * 60_000;

/** How long an answer is given again. */
const KEPT_MS = 24 * 60 * 60_000;

/** See `Store.takeKey`. */
export function takeKey(engine: Engine, request: NamedRequest): Promise<KeyState> {
  return writing(engine, async ({ db }) => {
    const now = engine.now();
    await db.deleteFrom('kept_answers').where('expires_at', '<=', now.toISOString()).execute();
    const { tokenId, key, fingerprint } = request;
    const row = {
      ...{ token_id: tokenId, key, fingerprint, article_id: null, answer: null },
      expires_at: new Date(now.getTime() + RUNS_MS).toISOString(),
    };
    const taken = await db
      .insertInto('kept_answers')
      .values(row)
      .onConflict((conflict) => conflict.columns(['token_id', 'key']).doNothing())
      .returning('key')
      .executeTakeFirst();
    if (taken !== undefined) return { state: 'taken' };
    const found = await ofRequest(db, request).executeTakeFirst();
    // Given back in this very moment by whoever had it.
    if (found === undefined) return { state: 'running' };
    if (found.fingerprint !== fingerprint) return { state: 'other' };
    return found.answer === null ? { state: 'running' } : { state: 'answered', answer: new Uint8Array(found.answer) };
  });
}

function ofRequest(db: Db, { tokenId, key }: NamedRequest) {
  return db
    .selectFrom('kept_answers')
    .select(['fingerprint', 'answer'])
    .where('token_id', '=', tokenId)
    .where('key', '=', key);
}

/** See `Store.keepAnswer`. */
export async function keepAnswer(engine: Engine, request: NamedRequest, kept: KeptAnswer): Promise<void> {
  const { tokenId, key, fingerprint } = request;
  const expires = new Date(engine.now().getTime() + KEPT_MS).toISOString();
  await writing(engine, ({ db }) =>
    db
      .updateTable('kept_answers')
      .set({ answer: kept.bytes, article_id: kept.articleId, expires_at: expires })
      .where('token_id', '=', tokenId)
      .where('key', '=', key)
      .where('fingerprint', '=', fingerprint)
      .execute(),
  );
}

/** See `Store.freeKey`. */
export async function freeKey(engine: Engine, { tokenId, key, fingerprint }: NamedRequest): Promise<void> {
  await writing(engine, ({ db }) =>
    db
      .deleteFrom('kept_answers')
      .where('token_id', '=', tokenId)
      .where('key', '=', key)
      .where('fingerprint', '=', fingerprint)
      .where('answer', 'is', null)
      .execute(),
  );
}

/** Forgets every answer that tells of an article. */
export async function forgetAnswers(db: Db, articleId: string): Promise<void> {
  await db.deleteFrom('kept_answers').where('article_id', '=', articleId).execute();
}
