import { sql } from 'kysely';
import type { QuotedLately } from '../../port.ts';
import { pageLimit } from '../cursor.ts';
import { firstNumberFrom, wantedPlace } from '../display-order.ts';
import { type Engine, reading } from '../engine.ts';

/** So many of the newest statements are counted; more tell no reader who speaks most. */
const COUNTED = 5_000;

/** See `Store.listQuotedLately`. The newest statements are walked by their numbers, which hold the time of their article. */
export function listQuotedLately(engine: Engine, since: string, limit: number): Promise<readonly QuotedLately[]> {
  return reading(engine, async ({ db }) => {
    const { rows } = await sql<QuotedLately['speaker'] & { statements: number | string }>`
      select entities.id, entities.slug, entities.type, entities.name, counted.statements
      from (
        select speaker_id, count(*) as statements from (
          select speaker_id from quotes
          where shown = 1 and in_headline = 0 and number >= ${firstNumberFrom(wantedPlace(since, since))}
          order by number desc limit ${COUNTED}
        ) newest
        where speaker_id is not null
        group by speaker_id
      ) counted
      join entities on entities.id = counted.speaker_id and entities.type = 'person'
      order by counted.statements desc, entities.seq
      limit ${pageLimit(limit)}`.execute(db);
    return rows.map(({ statements, ...speaker }) => ({ speaker, statements: Number(statements) }));
  });
}
