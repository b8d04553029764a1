import { StoreError, type StoreErrorCode } from '../store-error.ts';
import { codeOf, isConflict, isLost } from './faults.ts';

type Explanation = readonly [code: string, kind: StoreErrorCode, sentence: (place: string) => string];

const UNAVAILABLE = 'database-unavailable';

/** SQLSTATEs and the system's codes by their beginning; the first that fits explains. */
const EXPLANATIONS: readonly Explanation[] = [
  [
    'ECONNREFUSED',
    UNAVAILABLE,
    (place) => `No PostgreSQL server answers at ${place}. Start it, or correct the address.`,
  ],
  ['ENOTFOUND', UNAVAILABLE, (place) => `The host of ${place} is not known. Correct the address.`],
  ['28', UNAVAILABLE, (place) => `The PostgreSQL server refused the user or the password of ${place}. Correct them.`],
  ['SASL', UNAVAILABLE, (place) => `The PostgreSQL server wants a password for ${place}. Write it into the address.`],
  ['3D000', UNAVAILABLE, (place) => `There is no database ${place}. Create it, or correct the address.`],
  [
    '3F000',
    UNAVAILABLE,
    (place) => `The schema to be used in ${place} does not exist. Create it, or correct the user's search_path.`,
  ],
  [
    '42501',
    UNAVAILABLE,
    (place) => `The user of ${place} may not do this. Give that user the right to create and change tables there.`,
  ],
  [
    '25006',
    UNAVAILABLE,
    (place) =>
      `The archive ${place} can only be read: it was opened for reading only, or the server is a read replica.`,
  ],
  ['53300', UNAVAILABLE, (place) => `The PostgreSQL server of ${place} has no connection left. Raise its limit.`],
  ['53', UNAVAILABLE, (place) => `The PostgreSQL server of ${place} has no disk or memory left. Nothing was changed.`],
  [
    '55P03',
    UNAVAILABLE,
    (place) => `Other changes to ${place} took too long. Nothing was changed; try again, or look what holds its locks.`,
  ],
  ['57014', UNAVAILABLE, (place) => `The PostgreSQL server of ${place} stopped a statement that took too long.`],
  ['58', UNAVAILABLE, (place) => `The disk of the PostgreSQL server of ${place} failed. Nothing was changed.`],
  ['XX001', 'database-corrupt', damaged],
  ['XX002', 'database-corrupt', damaged],
  ['42P01', 'database-corrupt', (place) => `The archive ${place} lacks a table. Put a backup in its place.`],
];

/** The archive's error for one of the driver's, with a sentence saying what to do; null for an error that is not the database's. */
export function explainPostgresError(place: string, error: unknown): StoreError | null {
  if (!(error instanceof Error) || error instanceof StoreError) return null;
  const code = error.message.startsWith('SASL') ? 'SASL' : codeOf(error);
  const found = EXPLANATIONS.find(([prefix]) => code.startsWith(prefix));
  if (found !== undefined) return new StoreError(found[1], found[2](place), { cause: error });
  if (isLost(error) || isConflict(error)) return new StoreError(UNAVAILABLE, lost(place), { cause: error });
  return null;
}

function lost(place: string): string {
  return `The PostgreSQL server of ${place} cannot be reached just now. Nothing was changed; try again.`;
}

function damaged(place: string): string {
  return `The archive ${place} is damaged. Stop Onrecord and put a backup in its place.`;
}
