import { sql } from 'kysely';
import type { StatementDates } from '../../port.ts';
import { chunks } from '../chunks.ts';
import { type Db, type Engine, reading } from '../engine.ts';

/** More statements than this tell no reader more; they are read off an index. */
const MOST = 5_000;

/** See `Store.listStatementDates`. A quote's number holds its article's place: the articles are asked for their dates once each. */
export function listStatementDates(engine: Engine, speakerId: string): Promise<StatementDates> {
  return reading(engine, async ({ db }) => {
    const counts = await countByPlace(db, speakerId);
    const dates = await datesOf(db, [...counts.keys()]);
    const days = new Map<string, number>();
    let undated = 0;
    let all = 0;
    for (const [place, statements] of counts) {
      all += statements;
      const day = dates.get(place)?.slice(0, 10);
      if (day === undefined) undated += statements;
      else days.set(day, (days.get(day) ?? 0) + statements);
    }
    const ordered = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
    return { days: ordered.map(([day, statements]) => ({ day, statements })), undated, isCapped: all >= MOST };
  });
}

async function countByPlace(db: Db, speakerId: string): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ place: string; statements: number | string }>`
    select cast(place as text) as place, count(*) as statements
    from (
      select number >> 20 as place from quotes
      where speaker_id = ${speakerId} and shown = 1 and in_headline = 0
      order by number desc limit ${MOST}
    ) said
    group by place`.execute(db);
  return new Map(rows.map(({ place, statements }) => [Number(place), Number(statements)]));
}

/** The dates of the articles at these places; one without a date is left out. */
async function datesOf(db: Db, places: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const dates = new Map<number, string>();
  for (const part of chunks(places)) {
    const rows = await db.selectFrom('articles').select(['place', 'published_at']).where('place', 'in', part).execute();
    for (const { place, published_at: date } of rows) if (date !== null) dates.set(Number(place), date);
  }
  return dates;
}
