import type { AccessToken } from '@onrecord/store';

/** Whether this token opens everything today. */
export function isWorkingAdmin({ level, revokedAt, expiresAt }: AccessToken): boolean {
  return level === 'admin' && revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > Date.now());
}
