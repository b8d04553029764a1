import type { CompiledQuery, Kysely } from 'kysely';
import type { AccessToken, TokenToMake } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { type Db, type Engine, reading, readingOnce, writing } from './engine.ts';
import { keepable } from './keepable.ts';
import type { Tables, TokenRow } from './tables.ts';

/** The use of a token is noted to the minute: a write for each request would cost more than the requests. */
const NOTED_EVERY_MS = 60_000;

/** See `Store.createToken`. */
export function createToken(engine: Engine, token: TokenToMake): Promise<AccessToken> {
  return writing(engine, async ({ db }) => {
    const held = await db
      .selectFrom('tokens')
      .select('id')
      .where('secret_hash', '=', token.secretHash)
      .executeTakeFirst();
    if (held !== undefined) {
      throw new StoreError('duplicate', `Token ${held.id} has this secret already: make another secret.`, {
        details: { tokenId: held.id },
      });
    }
    const row: TokenRow = {
      id: engine.newId(),
      name: token.name,
      level: token.level,
      secret_hash: token.secretHash,
      created_at: engine.now().toISOString(),
      expires_at: token.expiresAt,
      last_used_at: null,
      revoked_at: null,
      created_by: token.by === undefined ? null : keepable(token.by),
      revoked_by: null,
      scopes: token.scopes ? JSON.stringify(token.scopes) : null,
    };
    await db.insertInto('tokens').values(row).execute();
    return accessToken(row);
  });
}

/** See `Store.useToken`. */
export async function useToken(engine: Engine, secretHash: string): Promise<AccessToken | null> {
  const now = engine.now();
  const row = await readingOnce(engine, async (db) => (await db.executeQuery(tokenQuery(db, secretHash))).rows[0]);
  if (row === undefined || row.revoked_at !== null || isPast(row.expires_at, now)) return null;
  if (row.last_used_at !== null && now.getTime() - new Date(row.last_used_at).getTime() < NOTED_EVERY_MS)
    return accessToken(row);
  const used = { ...row, last_used_at: now.toISOString() };
  await writing(engine, ({ db }) =>
    db.updateTable('tokens').set({ last_used_at: used.last_used_at }).where('id', '=', row.id).execute(),
  );
  return accessToken(used);
}

/** Every request asks this, and building the statement takes longer than running it. */
const QUERIES = new WeakMap<Kysely<Tables>, CompiledQuery<TokenRow>>();

function tokenQuery(db: Kysely<Tables>, secretHash: string): CompiledQuery<TokenRow> {
  const kept = QUERIES.get(db);
  if (kept !== undefined) return { ...kept, parameters: [secretHash] };
  const built = db.selectFrom('tokens').selectAll().where('secret_hash', '=', secretHash).compile();
  QUERIES.set(db, built);
  return built;
}

function isPast(time: string | null, now: Date): boolean {
  return time !== null && new Date(time).getTime() <= now.getTime();
}

/** See `Store.listTokens`. Oldest first. */
export function listTokens(engine: Engine): Promise<readonly AccessToken[]> {
  return reading(engine, async ({ db }) => {
    const rows = await db.selectFrom('tokens').selectAll().orderBy('created_at').orderBy('id').execute();
    return rows.map(accessToken);
  });
}

/** Whether a token opens everything now: one that was narrowed does not. */
function isWorkingAdmin({ level, scopes, revoked_at, expires_at }: TokenRow, now: Date): boolean {
  return level === 'admin' && scopes === null && revoked_at === null && !isPast(expires_at, now);
}

async function hasOtherAdmin(db: Db, id: string, now: Date): Promise<boolean> {
  const admins = await db
    .selectFrom('tokens')
    .selectAll()
    .where('level', '=', 'admin')
    .where('id', '!=', id)
    .where('revoked_at', 'is', null)
    .execute();
  return admins.some((other) => isWorkingAdmin(other, now));
}

/** See `Store.revokeToken`. A token revoked before keeps its first time. Two admins who revoke each other's at once do not both succeed: writers take turns. */
export function revokeToken(engine: Engine, id: string, by?: string): Promise<void> {
  return writing(engine, async ({ db }) => {
    const row = await db.selectFrom('tokens').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw new StoreError('not-found', `The archive has no token ${id}.`, { details: { id } });
    if (row.revoked_at !== null) return;
    const now = engine.now();
    if (isWorkingAdmin(row, now) && !(await hasOtherAdmin(db, id, now))) {
      throw new StoreError('state-wrong', 'This is the last working admin token; create another one first.', {
        details: { id },
      });
    }
    const revoked = { revoked_at: now.toISOString(), revoked_by: by === undefined ? null : keepable(by) };
    await db.updateTable('tokens').set(revoked).where('id', '=', id).execute();
  });
}

function accessToken(row: TokenRow): AccessToken {
  return {
    id: row.id,
    name: row.name,
    level: row.level,
    scopes: readScopes(row.scopes),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}

/** The scopes of a token's row. */
export function readScopes(scopes: string | null): AccessToken['scopes'] {
  return scopes === null ? null : (JSON.parse(scopes) as readonly string[]);
}
