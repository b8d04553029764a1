import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A database of a test file's own, on the server that postgres-for-tests started. */
export interface TestDatabase {
  readonly url: string;
  /** Runs statements as the server's owner would. */
  readonly run: (statements: string) => Promise<readonly Record<string, unknown>[]>;
  /** Takes all rows out of the archive. */
  readonly empty: () => Promise<void>;
  /** The URL of the same database for a new user, who may do nothing but what is granted. */
  readonly createUser: (granted?: string) => Promise<string>;
  readonly drop: () => Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `onrecord_${randomUUID().replaceAll('-', '')}`;
  await runAlone(server, `create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 1 });
  // Dropping the database may still find a connection that is being closed.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const users: string[] = [];
  const run = async (statements: string) => (await pool.query(statements)).rows ?? [];
  return {
    url: url.href,
    run,
    empty: async () => {
      await run(EMPTY);
    },
    createUser: async (granted) => {
      const user = `${name}_${users.length}`;
      users.push(user);
      await run(`create role ${user} login password 'ordinary'`);
      if (granted !== undefined) await run(`grant ${granted} to ${user}`);
      return Object.assign(new URL(url), { username: user, password: 'ordinary' }).href;
    },
    drop: async () => {
      for (const user of users) await run(`drop owned by ${user} cascade; drop role ${user}`);
      await pool.end();
      await runAlone(server, `drop database ${name} with (force)`);
    },
  };
}

async function serverUrl(): Promise<string> {
  const answer = await fetch(inject('postgresDoor'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

async function runAlone(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** A fifth of the time of `truncate`, which makes new files. Foreign keys and triggers look away meanwhile. */
const EMPTY = `do $$ declare name text; begin
  set local session_replication_role = replica;
  for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
    execute 'delete from ' || quote_ident(name);
  end loop;
end $$`;

declare module 'vitest' {
  export interface ProvidedContext {
    postgresDoor: string;
  }
}
