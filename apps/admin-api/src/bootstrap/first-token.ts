import type { Store } from '@onrecord/store';
import { hashSecret, newSecret } from '../access/token-secret.ts';
import { isWorkingAdmin } from '../access/working-admin.ts';

/** Makes an admin token when no working one is left or `another` is asked for, and shows its secret this one time. */
export async function ensureAdminToken(
  archive: Store,
  { another, say }: { readonly another: boolean; readonly say: (line: string) => void },
): Promise<void> {
  if (!another && (await archive.listTokens()).some(isWorkingAdmin)) return;
  const secret = newSecret();
  await archive.createToken({ name: 'admin', level: 'admin', expiresAt: null, secretHash: hashSecret(secret) });
  say(`\n  Admin token (shown once): ${secret}\n  Keep it: nobody can read it again.\n`);
}
