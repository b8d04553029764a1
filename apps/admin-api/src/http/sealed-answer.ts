import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/** What is given again when a request is repeated. */
export interface SentAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly location: string | null;
  readonly body: unknown;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * An answer as the archive keeps it: packed, and locked with the caller's own secret, of which the archive has only the hash. An answer
 * may hold a new token's secret, and nobody who reads the database may find one there.
 */
export async function sealAnswer(answer: SentAnswer, secret: string): Promise<Uint8Array> {
  const packed = await promisify(gzip)(JSON.stringify(answer));
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, lockOf(secret), iv);
  const locked = Buffer.concat([cipher.update(packed), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), locked]);
}

/** Opens what `sealAnswer` made with the same secret. Throws for any other. */
export async function openAnswer(sealed: Uint8Array, secret: string): Promise<SentAnswer> {
  const decipher = createDecipheriv(CIPHER, lockOf(secret), sealed.subarray(0, IV_BYTES));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const packed = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse((await promisify(gunzip)(packed)).toString('utf8')) as SentAnswer;
}

/** Another hash than the one the archive knows the token by. */
function lockOf(secret: string): Buffer {
  return createHash('sha256').update('answers\n').update(secret).digest();
}
