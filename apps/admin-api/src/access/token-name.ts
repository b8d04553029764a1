import type { AccessToken } from '@onrecord/store';
import { CLOCK } from '../desk/publish-due.ts';

/** Who stands in revisions and events without a token. */
const OWN_NAMES: readonly string[] = [CLOCK, 'system'];

/**
 * Why a token may not have a name, as a sentence; null when it may. Whoever reads a revision must know who it was. Tokens that have ended
 * hold their names no longer: a desk that loses its token gets another one of the same name.
 */
export function nameTrouble(name: string, tokens: readonly AccessToken[]): string | null {
  const key = nameKey(name);
  if (OWN_NAMES.some((own) => nameKey(own) === key)) {
    return `What the program does by itself is done by ${name}: choose another name.`;
  }
  const isTaken = tokens.some((token) => isWorking(token) && nameKey(token.name) === key);
  return isTaken
    ? `A working token has the name ${name} already: choose another name, or revoke that one first.`
    : null;
}

function isWorking({ revokedAt, expiresAt }: AccessToken): boolean {
  return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > Date.now());
}

/** Names that look the same are the same. */
function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
