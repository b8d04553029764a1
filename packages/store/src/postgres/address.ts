import { StoreError } from '../store-error.ts';

/** A server's address as the driver takes it, and as people may read it: without its secrets. */
export interface Address {
  readonly url: string;
  readonly shown: string;
}

/**
 * Reads `postgres://user:password@host:port/database?…`.
 *
 * @throws StoreError `database-unavailable` for anything else; the message never repeats what was given, since it may hold a password.
 */
export function readAddress(given: string): Address {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new StoreError(
      'database-unavailable',
      'The address of the PostgreSQL database is not a URL of the form postgres://user:password@host:5432/database. Characters of a password such as @ / : # % must be written in percent-encoding.',
    );
  }
  const user = url.username === '' ? '' : `${url.username}@`;
  const host = url.host || url.searchParams.get('host') || 'localhost';
  return { url: given, shown: `postgres://${user}${host}${url.pathname}` };
}
