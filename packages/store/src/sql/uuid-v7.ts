import { randomHex } from './random-hex.ts';

/** A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits, so that ids sort by creation. */
export function uuidV7(now: Date): string {
  const random = randomHex(10);
  const variant = (0x8 | (Number.parseInt(random.slice(4, 5), 16) & 0x3)).toString(16);
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(5, 8)}-${random.slice(8, 20)}`;
}
