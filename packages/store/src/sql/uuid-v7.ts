import { randomFillSync } from 'node:crypto';

const RANDOM_BYTES = 10;
/** Random bytes are asked of the system for many ids at once: an article needs thirty. */
const pool = Buffer.alloc(RANDOM_BYTES * 200);
let used = pool.length;

/** A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits, so that ids sort by creation. */
export function uuidV7(now: Date): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.toString('hex', used, used + RANDOM_BYTES);
  const variant = (0x8 | (((pool[used + 2] ?? 0) >> 4) & 0x3)).toString(16);
  used += RANDOM_BYTES;
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(5, 8)}-${random.slice(8, 20)}`;
}
