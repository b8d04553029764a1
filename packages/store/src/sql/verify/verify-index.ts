import { sql } from 'kysely';
import type { Db, IndexName, Tx } from '../engine.ts';
import { type Difference, difference } from './difference.ts';

const AT_ONCE = 5000;

/** What must be in each index: the numbers of what readers see, as text because the largest fit no JavaScript number. */
const SHOWN = {
  articles: sql`select place as number from articles where state = 'published'`,
  quotes: sql`select number from quotes where shown = 1`,
  entities: sql`select seq as number from entities where article_count > 0`,
} as const;

/** Every index: a row for each that readers see, and no other. */
export async function verifyIndexes({
  db,
  engine,
}: Tx): Promise<{ readonly count: number; readonly first: Difference | null }> {
  let count = 0;
  for (const index of ['articles', 'quotes', 'entities'] as const) {
    let after = BEFORE_ALL;
    for (;;) {
      const expected = await shownNumbers(db, index, after);
      const found = await engine.index.numbers(db, index, { after, limit: AT_ONCE });
      const at = expected.findIndex((number, place) => number !== found[place]);
      const wrong = at >= 0 ? at : found.length > expected.length ? expected.length : -1;
      if (wrong >= 0) {
        const first = difference(
          `index of ${index}, row ${count + wrong + 1}`,
          expected[wrong]?.toString(),
          found[wrong]?.toString(),
        );
        return { count, first };
      }
      count += expected.length;
      const last = expected.at(-1);
      if (last === undefined) break;
      after = last;
    }
  }
  return { count, first: null };
}

const BEFORE_ALL = -(2n ** 63n);

async function shownNumbers(db: Db, index: IndexName, after: bigint): Promise<readonly bigint[]> {
  const { rows } = await sql<{ number: string }>`
    select cast(number as text) as number from (${SHOWN[index]}) as shown
    where number > ${after} order by shown.number limit ${AT_ONCE}`.execute(db);
  return rows.map((row) => BigInt(row.number));
}
