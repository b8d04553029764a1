import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '@onrecord/store';
import { openStore } from '@onrecord/store/open';
import { LEVELS, type Level } from '../access/levels.ts';
import type { Scope } from '../access/scopes.ts';
import { hashSecret, newSecret } from '../access/token-secret.ts';
import { type AppOptions, createApp } from '../app.ts';
import { type Client, createClient } from './client.ts';

export interface TestApi {
  readonly address: string;
  readonly store: Store;
  /** A client with a token of this level. */
  as(level: Level): Client;
  /** The Authorization header of a token of this level. */
  authorization(level: Level): string;
  /** A client with a new token of this level that is narrowed to these scopes. */
  narrowed(level: Level, ...scopes: readonly Scope[]): Promise<Client>;
  /** A client with the given Authorization header, or without any. */
  withHeader(authorization?: string): Client;
  close(): Promise<void>;
}

/** What a test of the API may run on. */
export const ENGINES = ['sqlite', 'postgresql'] as const;

type TestOptions = Partial<AppOptions> & {
  readonly engine?: (typeof ENGINES)[number];
  /** What the app gets in the place of the store. */
  readonly withStore?: (store: Store) => Store;
};

/** The app on a fresh archive, in a real SQLite file unless told, behind a free port of this machine. */
export async function startApi({
  engine = 'sqlite',
  withStore = (store) => store,
  ...options
}: TestOptions = {}): Promise<TestApi> {
  const { url, remove } = await (engine === 'sqlite' ? newFile() : newDatabase());
  const store = await openStore(url, options.now === undefined ? {} : { now: options.now });
  const secrets = await makeTokens(store);
  const server = createServer(createApp({ store: withStore(store), siteUrl: 'http://site.test', ...options }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    store,
    authorization: (level) => `Bearer ${secrets[level]}`,
    as: (level) => createClient(address, `Bearer ${secrets[level]}`),
    async narrowed(level, ...scopes) {
      const secret = newSecret();
      const name = `the ${level} for ${scopes}`;
      await store.createToken({ name, level, scopes, expiresAt: null, secretHash: hashSecret(secret) });
      return createClient(address, `Bearer ${secret}`);
    },
    withHeader: (authorization) => createClient(address, authorization),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      await remove();
    },
  };
}

async function newFile() {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-api-'));
  return { url: join(folder, 'archive.sqlite'), remove: () => rm(folder, { recursive: true }) };
}

async function newDatabase() {
  // Only under vitest: outside, nobody has started a server.
  const { createTestDatabase } = await import('@onrecord/store/testing');
  const { url, drop } = await createTestDatabase();
  return { url, remove: drop };
}

async function makeTokens(store: Store): Promise<Readonly<Record<Level, string>>> {
  const secrets = { reader: newSecret(), reporter: newSecret(), editor: newSecret(), admin: newSecret() };
  for (const level of LEVELS) {
    await store.createToken({ name: `the ${level}`, level, expiresAt: null, secretHash: hashSecret(secrets[level]) });
  }
  return secrets;
}
