import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { untilFree } from './driver.ts';

const PAUSE_MS = 20;

/**
 * Overwrites what was deleted: `secure_delete` has emptied the pages of the tables; a full-text index keeps deleted words in its older
 * segments until they are merged, and the write-ahead log keeps them until it is cut off. That waits for readers, and after
 * `patienceMs` answers false: then it can be done again.
 */
export async function scrub(database: Database, patienceMs: number): Promise<boolean> {
  const indexes = database
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and sql like '%using fts5%'")
    .pluck()
    .all();
  for (const index of indexes) {
    await untilFree(patienceMs, () => database.exec(`insert into ${index} (${index}) values ('optimize')`));
  }
  const deadline = performance.now() + patienceMs;
  while (!isLogCutOff(database)) {
    if (performance.now() > deadline) return false;
    await sleep(PAUSE_MS);
  }
  return true;
}

function isLogCutOff(database: Database): boolean {
  const patience = database.pragma('busy_timeout', { simple: true });
  database.pragma('busy_timeout = 0');
  try {
    return database.pragma('wal_checkpoint(truncate)', { simple: true }) === 0;
  } finally {
    database.pragma(`busy_timeout = ${patience}`);
  }
}
