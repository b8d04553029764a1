import { randomFillSync } from 'node:crypto';

/** Random bytes are asked of the system for many uses at once: an article has thirty ids and a salt for each event. */
const pool = Buffer.alloc(4096);
let used = pool.length;

/** So many random bytes, fit for secrets, as lower-case hex; at most 4,096. */
export function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
}
