/** A token as the first version wrote it. */
export const OLD_TOKEN = `insert into tokens (id, name, level, secret_hash, created_at)
  values ('t1', 'old', 'editor', '${'a'.repeat(64)}', '2026-01-01T00:00:00.000Z')`;
