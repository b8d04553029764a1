import { sql } from 'kysely';
import type { StatementDates } from '../../port.ts';
import { type Db, type Engine, reading } from '../engine.ts';
import { executeKept } from '../kept-texts.ts';

/** More statements than this tell no reader more; they are read off an index. */
const MOST = 5_000;

/** See `Store.listStatementDates`. A quote's number holds its article's place: the articles are asked for their dates once each. */
export function listStatementDates(engine: Engine, speakerId: string): Promise<StatementDates> {
  return reading(engine, ({ db }) => statementDates(db, speakerId));
}

/** The same within a transaction. */
export async function statementDates(db: Db, speakerId: string): Promise<StatementDates> {
  const { rows } = await executeKept<{ readonly day: string | null; readonly statements: number | string }>(db, {
    key: 'days of statements',
    build: () => ({ compile: () => daysOf(speakerId).compile(db) }),
    values: [speakerId, MOST],
  });
  const counted = rows.map(({ day, statements }) => ({ day, statements: Number(statements) }));
  const undated = counted.find(({ day }) => day === null)?.statements ?? 0;
  const days = counted.flatMap(({ day, statements }) => (day === null ? [] : [{ day, statements }]));
  const all = counted.reduce((sum, { statements }) => sum + statements, 0);
  return { days, undated, isCapped: all >= MOST };
}

function daysOf(speakerId: string) {
  return sql<{ readonly day: string | null; readonly statements: number | string }>`
    select substr(articles.published_at, 1, 10) as day, sum(said.statements) as statements
    from (
      select place, count(*) as statements
      from (
        select number >> 20 as place from quotes
        where speaker_id = ${speakerId} and shown = 1 and in_headline = 0
        order by number desc limit ${MOST}
      ) newest
      group by place
    ) said
    join articles on articles.place = said.place
    group by day
    order by day`;
}
