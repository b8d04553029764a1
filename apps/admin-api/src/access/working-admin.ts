import type { AccessToken } from '@onrecord/store';

/** Whether this token opens everything today: one that was narrowed does not. */
export function isWorkingAdmin({ level, scopes, revokedAt, expiresAt }: AccessToken): boolean {
  return (
    level === 'admin' &&
    scopes === null &&
    revokedAt === null &&
    (expiresAt === null || Date.parse(expiresAt) > Date.now())
  );
}
