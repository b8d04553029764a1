import { afterAll } from 'vitest';
import { killContract } from '../contract/kill.contract.ts';
import { createTestDatabase, type TestDatabase } from '../contract/test-database.ts';

const databases: TestDatabase[] = [];
afterAll(() => Promise.all(databases.map((database) => database.drop())));

killContract('PostgreSQL', async () => {
  const database = await createTestDatabase();
  databases.push(database);
  return database.url;
});
