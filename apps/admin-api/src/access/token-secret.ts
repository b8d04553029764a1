import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const SECRET = /^onr_[\w-]{43}$/;

/** A new access token's secret: `onr_` and 32 random bytes in base64url. It is shown once and kept nowhere. */
export function newSecret(): string {
  return `onr_${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** A new key of a private link: 24 random bytes in base64url. It opens that link and nothing else. */
export function newKey(): string {
  return randomBytes(24).toString('base64url');
}

/** Whether the words have a secret's form; anything else need not be looked up. */
export function looksLikeSecret(words: string): boolean {
  return SECRET.test(words);
}

/** What the archive keeps of a secret: lower-case hex SHA-256. A slow hash adds nothing to 256 random bits. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
