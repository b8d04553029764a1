import type { Settled } from '../../port.ts';
import { StoreError } from '../../store-error.ts';
import type { Tx } from '../engine.ts';
import { keepable } from '../keepable.ts';

/** Takes what an editor has dealt with off the queue, in the transaction of the change; `not-found` for what is not, or no longer, in it. */
export async function settleAll(tx: Tx, settled: readonly Settled[], by: string): Promise<void> {
  for (const { id, state = 'accepted', answer = null } of settled) {
    const review = await tx.db.deleteFrom('reviews').where('id', '=', id).returning('id').executeTakeFirst();
    if (review !== undefined) continue;
    const report = await tx.db
      .updateTable('reports')
      .set({
        state,
        answer: answer === null ? null : keepable(answer),
        answered_by: by,
        answered_at: tx.engine.now().toISOString(),
      })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .returning('id')
      .executeTakeFirst();
    if (report === undefined) throw new StoreError('not-found', `The queue has no entry ${id}.`, { details: { id } });
  }
}
