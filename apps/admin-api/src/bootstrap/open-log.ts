import process from 'node:process';
import { destination } from 'pino';

const BYTES_AT_ONCE = 4_096;
const WRITTEN_EVERY_MS = 200;

/**
 * Where the log goes: lines are written together, at the latest after a fifth of a second and when the process ends. A write for each
 * would cost as much as finding an article.
 */
export function openLog(to: { readonly fd: number } | { readonly dest: string }) {
  const log = destination({ ...to, sync: true, minLength: BYTES_AT_ONCE, periodicFlush: WRITTEN_EVERY_MS });
  process.once('exit', () => log.flushSync());
  return log;
}
