import type { VerifyReport } from '../../port.ts';
import { type Engine, reading, type Tx } from '../engine.ts';
import { type Difference, difference } from './difference.ts';
import { verifyArticles } from './verify-articles.ts';
import { verifyEvents, verifyLedger } from './verify-chains.ts';
import { verifyEntities } from './verify-entities.ts';
import { verifyIndexes } from './verify-index.ts';

type Part = (tx: Tx) => Promise<{ readonly count: number; readonly first: Difference | null }>;

const PARTS: readonly (readonly [keyof VerifyReport['checked'], Part])[] = [
  ['events', ({ db }) => verifyEvents(db)],
  ['ledgerLines', ({ db }) => verifyLedger(db)],
  ['articles', verifyArticles],
  ['entities', verifyEntities],
  ['indexRows', verifyIndexes],
];

/** See `Store.verify`. */
export function verifyArchive(engine: Engine): Promise<VerifyReport> {
  return reading(engine, async (tx) => {
    const damage = await engine.findDamage(tx.db);
    const checked = { events: 0, ledgerLines: 0, articles: 0, entities: 0, indexRows: 0 };
    if (damage !== null) return { checked, firstDifference: difference('the database file', 'no damage', damage) };
    for (const [what, verifyPart] of PARTS) {
      const { count, first } = await verifyPart(tx);
      checked[what] = count;
      if (first !== null) return { checked, firstDifference: first };
    }
    return { checked, firstDifference: null };
  });
}
