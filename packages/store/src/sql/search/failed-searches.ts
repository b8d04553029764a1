import { createHash } from 'node:crypto';
import { parseQuery } from '@onrecord/core/search';
import type { FailedSearch } from '../../port.ts';
import { pageLimit } from '../cursor.ts';
import { type Db, type Engine, reading, writing } from '../engine.ts';
import { isWords } from './index-query.ts';

/** Longer questions are somebody's own, and tell an editor nothing that is missing. */
const LONGEST = 60;
const MOST_WORDS = 6;
/** Numbers of this length are of telephones, accounts and papers. */
const LONG_NUMBER = /\p{N}{5}/u;

/** So many are kept; what was met on the fewest days, longest ago, makes room. */
const MOST = 2_000;
const FORGOTTEN_AFTER_DAYS = 90;
const DAY_MS = 86_400_000;

/** See `Store.noteFailedSearch`. */
export async function noteFailedSearch(engine: Engine, query: string): Promise<void> {
  const words = askedWords(query);
  if (words === null) return;
  const digest = createHash('sha256').update(words).digest('hex');
  const today = dayOf(engine.now().getTime());
  await writing(engine, async ({ db }) => {
    const known = await db.selectFrom('failed_searches').selectAll().where('digest', '=', digest).executeTakeFirst();
    if (known === undefined) {
      await makeRoom(db, dayOf(engine.now().getTime() - FORGOTTEN_AFTER_DAYS * DAY_MS));
      await db.insertInto('failed_searches').values({ digest, words: null, days: 1, last_day: today }).execute();
    } else if (known.last_day < today) {
      const changed = { words, days: known.days + 1, last_day: today };
      await db.updateTable('failed_searches').set(changed).where('digest', '=', digest).execute();
    }
  });
}

/** See `Store.listFailedSearches`. */
export function listFailedSearches(engine: Engine, limit: number): Promise<readonly FailedSearch[]> {
  return reading(engine, async ({ db }) => {
    const rows = await db
      .selectFrom('failed_searches')
      .select(['words', 'days', 'last_day'])
      .where('words', 'is not', null)
      .orderBy('days', 'desc')
      .orderBy('last_day', 'desc')
      .orderBy('words')
      .limit(pageLimit(limit))
      .execute();
    return rows.map(({ words, days, last_day: lastDay }) => ({ words: words ?? '', days, lastDay }));
  });
}

/** The words that were looked for, folded, without filters and exclusions; null where nothing shall be kept of them. */
function askedWords(query: string): string | null {
  const terms = parseQuery(query).terms.filter((term) => isWords(term) && !term.not);
  const words = terms.flatMap((term) => (isWords(term) ? term.words : []));
  const text = words.join(' ');
  const isKept = words.length > 0 && words.length <= MOST_WORDS && text.length <= LONGEST;
  return isKept && !query.includes('@') && !LONG_NUMBER.test(words.join('')) ? text : null;
}

async function makeRoom(db: Db, forgottenBefore: string): Promise<void> {
  await db.deleteFrom('failed_searches').where('last_day', '<', forgottenBefore).execute();
  const { rows } = await db
    .selectFrom('failed_searches')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  if (Number(rows) < MOST) return;
  const least = db
    .selectFrom('failed_searches')
    .select('digest')
    .orderBy('days')
    .orderBy('last_day')
    .orderBy('digest')
    .limit(Number(rows) - MOST + 1);
  await db.deleteFrom('failed_searches').where('digest', 'in', least).execute();
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
