import type { Migration } from 'kysely/migration';
import { archive } from './migrations/0001-archive.ts';

export { APPLICATION_ID } from './migrations/0001-archive.ts';

/** Every migration, in order. Forward only: one that was released is never edited, moved or taken away. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-archive': archive,
};
