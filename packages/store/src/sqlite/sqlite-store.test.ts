import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { storeContract } from '../contract/store-contract.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-store-'));
const empty = join(folder, 'empty.sqlite');
let opened = 0;

/** Copying a migrated file is much quicker than migrating one for each test. */
beforeAll(async () => (await openSqliteStore({ file: empty })).close());
afterAll(() => rmSync(folder, { recursive: true }));

storeContract('SQLite', (options) => {
  opened += 1;
  const file = join(folder, `${opened}.sqlite`);
  copyFileSync(empty, file);
  return openSqliteStore({ file, ...options });
});
