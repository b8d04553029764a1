import { randomUUID } from 'node:crypto';
import type { Db, Engine } from '../sql/engine.ts';
import { bringIndexForward, INDEX_STATE } from '../sql/search/rebuild-index.ts';
import { StoreError } from '../store-error.ts';
import { MOVING } from './marker.ts';
import { insertRows, lastRow, readRows, type TableName, type Tally, tally } from './rows.ts';
import { TABLES_IN_ORDER } from './table-keys.ts';

/** What a move tells while it runs: how many rows or articles more of one step are done. */
export type OnProgress = (step: 'copy' | 'index' | 'verify', done: number) => void;

export interface MovedTable extends Tally {
  readonly table: TableName;
}

/** In the settings of an archive that was moved from: its name, so that a move that was cut short is known again. */
const NAME = 'archive-name';

/**
 * Fills an empty archive with everything another holds, whatever engine each is on, and compares both by counts and hashes. A move
 * that was killed goes on where it was. Until all is verified, the archive that is filled cannot be opened (`openStore`).
 *
 * @throws StoreError `state-wrong`: the target holds something else, or the source was changed meanwhile; the message says what to do.
 */
export async function moveArchive(from: Engine, to: Engine, onProgress: OnProgress): Promise<readonly MovedTable[]> {
  if (from.schemaVersion !== to.schemaVersion)
    throw new StoreError('state-wrong', 'Both archives must have one version.');
  await bringIndexForward(from);
  const name = await nameOf(from);
  await beginMove(to, name);
  return from.transact('read only', async (source) => {
    for (const table of TABLES_IN_ORDER) await copyTable(source, to, { table, onProgress });
    await to.transact('read write', (db) => to.settle(db));
    let indexed = 0;
    await bringIndexForward(to, ({ done }) => {
      onProgress('index', done - indexed);
      indexed = done;
    });
    const moved: MovedTable[] = [];
    for (const table of TABLES_IN_ORDER) {
      const verify = (db: Db) => verifyTable(source, db, { table, onProgress });
      moved.push(await (table === 'settings' ? finish(to, verify) : to.transact('read only', verify)));
    }
    return moved;
  });
}

async function nameOf(from: Engine): Promise<string> {
  return from.transact('read write', async (db) => {
    await db
      .insertInto('settings')
      .values({ key: NAME, value: randomUUID() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await db.selectFrom('settings').select('value').where('key', '=', NAME).executeTakeFirstOrThrow();
    return row.value;
  });
}

async function beginMove(to: Engine, name: string): Promise<void> {
  await to.transact('read write', async (db) => {
    const moving = await db.selectFrom('settings').select('value').where('key', '=', MOVING).executeTakeFirst();
    if (moving?.value === name) return;
    if (moving !== undefined) throw notEmpty('a move from another archive has begun to fill it');
    await db.deleteFrom('settings').where('key', '=', INDEX_STATE).execute();
    for (const table of TABLES_IN_ORDER) {
      if ((await lastRow(db, table)) !== null) throw notEmpty(`it has ${table} already`);
    }
    await db.insertInto('settings').values({ key: MOVING, value: name }).execute();
  });
}

function notEmpty(why: string): StoreError {
  return new StoreError(
    'state-wrong',
    `The archive to move to must be empty, and ${why}. Name a new file or database.`,
  );
}

interface Step {
  readonly table: TableName;
  readonly onProgress: OnProgress;
}

async function copyTable(source: Db, to: Engine, { table, onProgress }: Step): Promise<void> {
  const isSettings = table === 'settings';
  const last = isSettings ? null : await to.transact('read only', (db) => lastRow(db, table));
  for await (const rows of readRows(source, table, last)) {
    // How far the index is differs until the end.
    const copied = isSettings ? rows.filter((row) => row.key !== INDEX_STATE) : rows;
    await to
      .transact('read write', (db) => insertRows(db, table, copied))
      .catch((error: unknown) => {
        throw to.explain(error) ?? changed(`The rows of ${table} do not fit those that are there already`, error);
      });
    onProgress('copy', rows.length);
  }
}

/** The last table is verified without the marker, and the marker goes only if it is right. */
function finish<T>(to: Engine, verify: (db: Db) => Promise<T>): Promise<T> {
  return to.transact('read write', async (db) => {
    await db.deleteFrom('settings').where('key', '=', MOVING).execute();
    return verify(db);
  });
}

async function verifyTable(source: Db, target: Db, { table, onProgress }: Step): Promise<MovedTable> {
  const onRows = (rows: number) => onProgress('verify', rows);
  const wanted = await tally(readRows(source, table, null), onRows);
  const found = await tally(readRows(target, table, null), onRows);
  if (found.rows === wanted.rows && found.sha256 === wanted.sha256) return { table, ...found };
  throw changed(
    `The table ${table} has ${wanted.rows} rows with hash ${wanted.sha256} here and ${found.rows} with ${found.sha256} there`,
  );
}

function changed(what: string, cause?: unknown): StoreError {
  return new StoreError(
    'state-wrong',
    `${what}: the archive was changed while it was moved. Stop what changes it, and move it to a new file or database.`,
    { cause },
  );
}
