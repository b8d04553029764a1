import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { archive } from './migrations/0001-archive.ts';
import { backfillEvents } from './migrations/0002-backfill.ts';
import { events } from './migrations/0002-events.ts';
import { search } from './migrations/0003-search.ts';
import { lookAlikes } from './migrations/0004-look-alikes.ts';
import { reviews } from './migrations/0005-reviews.ts';

import { requests } from './migrations/0006-requests.ts';
import { desk } from './migrations/0007-desk.ts';
import { articleCount } from './migrations/0008-article-count.ts';

import { originals } from './migrations/0009-originals.ts';
import { jobs } from './migrations/0010-jobs.ts';
import { publicChanges } from './migrations/0011-public-changes.ts';
import { failedSearches } from './migrations/0012-failed-searches.ts';
import { inlineIndex } from './migrations/0013-inline-index.ts';

import { tokenScopes } from './migrations/0014-token-scopes.ts';
import { frequentPairs } from './migrations/0015-frequent-pairs.ts';

import { largerPieces } from './migrations/0016-larger-pieces.ts';
import { quoteNames } from './migrations/0017-quote-names.ts';
import { signs } from './migrations/0018-signs.ts';

import type { Tables } from './tables.ts';
import type { Types } from './types.ts';

/**
 * Every migration, in order, the same for every engine: so an archive has one version, whatever keeps it. Forward only: one that was
 * released is never edited, moved or taken away.
 */
const MIGRATIONS: Readonly<Record<string, ArchiveMigration>> = {
  '0001-archive': { statements: archive },
  '0002-events': { statements: events, backfill: backfillEvents },
  '0003-search': { statements: search },
  '0004-look-alikes': { statements: lookAlikes },
  '0005-reviews': { statements: reviews },
  '0006-requests': { statements: requests },
  '0007-desk': { statements: desk },
  '0008-article-count': { statements: articleCount },
  '0009-originals': { statements: originals },
  '0010-jobs': { statements: jobs },
  '0011-public-changes': { statements: publicChanges },
  '0012-failed-searches': { statements: failedSearches },
  '0013-inline-index': { statements: inlineIndex },
  '0014-token-scopes': { statements: tokenScopes },

  '0015-frequent-pairs': { statements: frequentPairs },

  '0016-larger-pieces': { statements: largerPieces },
  '0017-quote-names': { statements: quoteNames },
  '0018-signs': { statements: signs },
};

interface ArchiveMigration {
  readonly statements: (type: Types) => readonly string[];
  /** What SQL cannot work out; runs after the statements, in the same transaction. */
  readonly backfill?: (db: Kysely<Tables>) => Promise<void>;
}

/** The names of all migrations this program knows, in order. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS);

/** Brings an archive to the newest shape, in one transaction. Several processes may try at once: the first does it, the others find it done. */
export async function migrateForward(db: Kysely<Tables>, type: Types): Promise<void> {
  const migrations = Object.entries(MIGRATIONS).map(([name, step]) => [name, migration(step, type)]);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => Object.fromEntries(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

function migration({ statements, backfill }: ArchiveMigration, type: Types): Migration {
  return {
    async up(db: Kysely<Tables>) {
      for (const statement of statements(type)) await sql.raw(statement).execute(db);
      await backfill?.(db);
    },
  };
}
