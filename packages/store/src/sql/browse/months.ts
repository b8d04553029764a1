import type { ArchiveMonth } from '../../port.ts';
import { yearOfPlace } from '../display-order.ts';
import { type Db, type Engine, reading } from '../engine.ts';

/** See `Store.listYears`. From each year the index leads straight to the next older one. */
export function listYears(engine: Engine): Promise<readonly number[]> {
  return reading(engine, async ({ db }) => {
    const years: number[] = [];
    let below: number | null = null;
    for (;;) {
      const place = await newestPlace(db, below);
      if (place === null) return years;
      const year = yearOfPlace(place);
      years.push(year);
      below = Date.UTC(year, 0, 1);
    }
  });
}

async function newestPlace(db: Db, below: number | null): Promise<number | null> {
  let query = db.selectFrom('articles').select('place').where('state', '=', 'published');
  if (below !== null) query = query.where('place', '<', below);
  const row = await query.orderBy('place', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : Number(row.place);
}

const MONTHS = 12;

/** See `Store.listMonths`. */
export function listMonths(engine: Engine, year: number): Promise<readonly ArchiveMonth[]> {
  return reading(engine, async ({ db }) => {
    const months: ArchiveMonth[] = [];
    for (let month = 1; month <= MONTHS; month += 1) {
      const { articles } = await db
        .selectFrom('articles')
        .select((eb) => eb.fn.countAll<number>().as('articles'))
        .where('state', '=', 'published')
        .where('place', '>=', Date.UTC(year, month - 1, 1))
        .where('place', '<', Date.UTC(year, month, 1))
        .executeTakeFirstOrThrow();
      if (Number(articles) > 0) months.push({ month, articles: Number(articles) });
    }
    return months;
  });
}
