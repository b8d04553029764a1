import { StoreError, type StoreErrorCode } from '../store-error.ts';

type Explanation = readonly [prefix: string, code: StoreErrorCode, sentence: (file: string) => string];

/** SQLite's result codes by their beginning; the first that fits explains. */
const EXPLANATIONS: readonly Explanation[] = [
  ['SQLITE_NOTADB', 'database-corrupt', notAnArchive],
  [
    'SQLITE_CORRUPT',
    'database-corrupt',
    (file) =>
      `The archive file ${file} is damaged. Stop Onrecord, move the file (and ${file}-wal, ${file}-shm) aside, and put a backup in its place.`,
  ],
  [
    'SQLITE_BUSY',
    'database-unavailable',
    (file) => `The archive file ${file} is locked by another program. Close whatever else has it open, and try again.`,
  ],
  [
    'SQLITE_LOCKED',
    'database-unavailable',
    (file) => `The archive file ${file} is locked by another program. Close whatever else has it open, and try again.`,
  ],
  [
    'SQLITE_READONLY',
    'database-unavailable',
    (file) =>
      `The archive file ${file} can only be read. Give this user the right to write it and its folder, or open the archive for reading only.`,
  ],
  ['SQLITE_PERM', 'database-unavailable', noAccess],
  ['SQLITE_AUTH', 'database-unavailable', noAccess],
  ['SQLITE_CANTOPEN', 'database-unavailable', noAccess],
  [
    'SQLITE_FULL',
    'database-unavailable',
    (file) =>
      `There is no room left on the disk of the archive file ${file}. Nothing was changed; make room and try again.`,
  ],
  [
    'SQLITE_IOERR',
    'database-unavailable',
    (file) => `The disk of the archive file ${file} failed. Check the disk; nothing was changed.`,
  ],
];

/** The archive's error for one of SQLite's, with a sentence saying what to do; null for an error that is not SQLite's. */
export function explainSqliteError(file: string, error: unknown): StoreError | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const { code } = error;
  const found = EXPLANATIONS.find(([prefix]) => code.startsWith(prefix));
  return found === undefined ? null : new StoreError(found[1], found[2](file), { cause: error });
}

/** The sentence for a file that holds something else. */
export function notAnArchive(file: string): string {
  return `The file ${file} is not an Onrecord archive, or it is damaged from its beginning. Put a backup in its place, or choose another file.`;
}

function noAccess(file: string): string {
  return `The archive file ${file} cannot be opened. Check that it is a file, that its folder exists, that this user may read and write both, and that the disk is not read-only.`;
}
