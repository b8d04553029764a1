import { afterAll, beforeAll } from 'vitest';
import { storeContract } from '../contract/store-contract.ts';
import { createTestDatabase, type TestDatabase } from '../contract/test-database.ts';
import { openPostgresStore } from './open-postgres-store.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await (await openPostgresStore({ url: database.url })).close();
});
afterAll(() => database.drop());

/** Emptying the tables is much quicker than making a database for each test. */
storeContract('PostgreSQL', async (options) => {
  await database.empty();
  return openPostgresStore({ url: database.url, ...options });
});
