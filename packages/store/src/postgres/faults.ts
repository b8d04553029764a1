/** What the driver says of an error: a SQLSTATE or a code of the system's, else empty. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const CONFLICTS: readonly string[] = ['40001', '40P01'];
const UNIQUE_VIOLATION = '23505';

/** Undone by the server for the sake of another transaction: the same again may pass. */
export function isConflict(error: unknown): boolean {
  return CONFLICTS.includes(codeOf(error));
}

/**
 * Every unique value is looked for before it is written. So one that is taken nevertheless was written by another transaction
 * meanwhile, and the next attempt will see it.
 */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === UNIQUE_VIOLATION;
}

const LOST_CODES: readonly string[] = [
  ...['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'],
  // Shut down by its operator, crashed, starting up.
  ...['57P01', '57P02', '57P03'],
];
const LOST_WORDS = /^Connection terminated|not queryable|timeout exceeded when trying to connect/;

/** The connection is gone or could not be made; the server may be back in a moment. */
export function isLost(error: unknown): boolean {
  const code = codeOf(error);
  return (
    LOST_CODES.includes(code) || code.startsWith('08') || (error instanceof Error && LOST_WORDS.test(error.message))
  );
}
