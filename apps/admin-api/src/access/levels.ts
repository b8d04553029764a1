import type { AccessToken } from '@onrecord/store';

export type Level = AccessToken['level'];

/** Permission levels, weakest first; each may do everything the ones before it may. */
export const LEVELS = ['reader', 'reporter', 'editor', 'admin'] as const satisfies readonly Level[];

/** Whether `level` includes everything that `needed` may do. */
export function isAtLeast(level: Level, needed: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(needed);
}
