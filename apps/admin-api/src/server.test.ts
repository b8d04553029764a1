import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageText } from './testing/pages.ts';
import { type RunningServer, readyServer, runServer } from './testing/run-server.ts';

// A program that starts on a busy machine takes seconds, not milliseconds.
vi.setConfig({ testTimeout: 30_000 });

const SEEDS = 6;
/** As an Onrecord wrote it before there were events. */
const FIRST_ARCHIVE = join(import.meta.dirname, '../../../packages/store/src/sqlite/testing/archive-0001.sqlite.gz');
const PAGES = 12;

let folder: string;
let servers: RunningServer[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-server-'));
  servers = [];
});
afterEach(async () => {
  for (const server of servers) await server.end('SIGKILL');
  await rm(folder, { recursive: true });
});

function start(
  options: { readonly seeds?: string; readonly port?: number; readonly newToken?: boolean } = {},
): RunningServer {
  const server = runServer({ data: join(folder, 'data'), seeds: join(folder, 'seeds'), ...options });
  servers.push(server);
  return server;
}

async function writeSeeds(): Promise<void> {
  for (let i = 0; i < SEEDS; i += 1) {
    const place = join(folder, 'seeds', `ferry-${i}`);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'source.txt'), pageText(500 + i));
    await writeFile(
      join(place, 'SOURCE.md'),
      `publisher: Senna Courier\npublishedAt: 2031-05-0${i + 1}\n\nInvented.\n`,
    );
  }
}

interface Summary {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

function client({ address, secret }: { readonly address: string; readonly secret: string }) {
  const headers = { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' };
  const send = (path: string, init: RequestInit = {}) =>
    fetch(`${address}${path}`, { ...init, headers: { ...headers, ...init.headers } });
  return {
    list: async () => ((await (await send('/v1/articles?limit=100')).json()) as { items: Summary[] }).items,
    import: (number: number) =>
      send('/v1/articles', { method: 'POST', body: JSON.stringify({ text: pageText(number) }) }),
    publish: ({ id, version }: Summary) =>
      send(`/v1/articles/${id}/publish`, { method: 'POST', headers: { 'If-Match': `"${version}"` } }),
    actions: async ({ id }: Summary): Promise<readonly string[]> =>
      ((await (await send(`/v1/articles/${id}/revisions`)).json()) as { items: { action: string }[] }).items.map(
        ({ action }) => action,
      ),
  };
}

/** Sends all at once and kills the server as soon as `enough` have been accepted. Gives those that were accepted. */
async function killAmid<T>(
  server: RunningServer,
  requests: readonly Promise<Response>[],
  enough: number,
): Promise<T[]> {
  const accepted: T[] = [];
  let killed: Promise<unknown> | undefined;
  await Promise.allSettled(
    requests.map(async (request) => {
      const response = await request;
      if (!response.ok) return;
      accepted.push((await response.json()) as T);
      if (accepted.length >= enough) killed ??= server.end('SIGKILL');
    }),
  );
  await killed;
  return accepted;
}

describe('killed in the middle', () => {
  it('of imports, it has every accepted page exactly once, and takes the others again', {
    timeout: 30_000,
  }, async () => {
    const first = start();
    const ready = await readyServer(first);
    const numbers = Array.from({ length: PAGES }, (_, i) => i);
    const accepted = await killAmid<Summary>(
      first,
      numbers.map((i) => client(ready).import(i)),
      3,
    );
    expect(accepted.length).toBeGreaterThanOrEqual(3);

    const api = client({ ...(await readyServer(start())), secret: ready.secret });
    const kept = await api.list();
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(accepted.map(({ id }) => id)));
    const statuses = await Promise.all(numbers.map(async (i) => (await api.import(i)).status));
    expect(statuses.filter((status) => status === 409)).toHaveLength(kept.length);
    expect(statuses.filter((status) => status === 201)).toHaveLength(PAGES - kept.length);
    expect(await api.list()).toHaveLength(PAGES);
  });

  it('of publishing, every accepted article is public, and each is published exactly once in the end', {
    timeout: 30_000,
  }, async () => {
    const first = start();
    const ready = await readyServer(first);
    const before = client(ready);
    for (let i = 0; i < PAGES; i += 1) await before.import(i);
    const drafts = await before.list();
    const accepted = await killAmid<Summary>(
      first,
      drafts.map((draft) => before.publish(draft)),
      3,
    );
    expect(accepted.length).toBeGreaterThanOrEqual(3);

    const api = client({ ...(await readyServer(start())), secret: ready.secret });
    const published = (await api.list()).filter(({ state }) => state === 'published').map(({ id }) => id);
    expect(published).toEqual(expect.arrayContaining(accepted.map(({ id }) => id)));
    for (const article of await api.list()) if (article.state === 'draft') await api.publish(article);
    const actions = await Promise.all((await api.list()).map((article) => api.actions(article)));
    expect(actions.map((list) => [...list].sort())).toEqual(
      Array.from({ length: PAGES }, () => ['imported', 'published']),
    );
  });

  it('of filling the archive, it goes on where it was and doubles nothing', async () => {
    await writeSeeds();
    const first = start();
    await first.prints(/1\/6 ferry-0/);
    await first.end('SIGKILL');

    const second = start();
    const ready = await readyServer(second);
    const items = await client(ready).list();
    expect(items).toHaveLength(SEEDS);
    expect(items.every(({ state }) => state === 'published')).toBe(true);
    await second.end('SIGTERM');

    const third = start();
    expect(await readyServer(third)).toMatchObject({ secret: '' });
    expect(third.stdout()).not.toContain('Filling');
  });
});

describe('the program', () => {
  it('gives an operator who lost the token another one, and only when asked', async () => {
    const first = await readyServer(start());
    await servers[0]?.end('SIGTERM');
    const again = start();
    await again.prints(/API ready/);
    expect(again.stdout()).not.toContain('onr_');
    await again.end('SIGTERM');
    const another = await readyServer(start({ newToken: true }));
    expect(another.secret).not.toBe(first.secret);
    for (const { secret } of [first, another])
      expect(await client({ address: another.address, secret }).list()).toEqual([]);
  });

  it('says in one sentence that the port is taken, and ends in order when asked', async () => {
    const first = start();
    const { address } = await readyServer(first);
    const second = start({ port: Number(new URL(address).port) });
    expect(await exitCode(second)).toBe(1);
    expect(second.stderr()).toMatch(
      /^The API could not go on\. Port \d+ on 127\.0\.0\.1 is taken by another program\. [^\n]+\n$/,
    );
    expect(second.stdout()).toBe('');
    expect(await first.end('SIGTERM')).toBe(0);
    expect(first.stderr()).toBe('');
  });

  it('says in one sentence that the archive is damaged', async () => {
    await mkdir(join(folder, 'data'), { recursive: true });
    await writeFile(
      join(folder, 'data', 'archive.sqlite'),
      'not an archive at all, but long enough to look at'.repeat(100),
    );
    const server = start();
    expect(await exitCode(server)).toBe(1);
    expect(server.stderr()).toMatch(/^The API could not go on\. [^\n]*archive\.sqlite[^\n]*\n$/);
  });

  it('brings an archive of the first version forward, and tells how far it is', async () => {
    await mkdir(join(folder, 'data'), { recursive: true });
    await writeFile(join(folder, 'data', 'archive.sqlite'), gunzipSync(await readFile(FIRST_ARCHIVE)));
    const server = start();
    await server.prints(/API ready/);
    expect(server.stdout()).toMatch(
      /The search index is of an older version[^\n]*\n(?: {2}\d+ of \d+ articles and names\n)+/,
    );
    expect(await server.end('SIGTERM')).toBe(0);
    const again = start();
    await again.prints(/API ready/);
    expect(again.stdout()).not.toContain('search index');
  });

  it('names the seed that cannot be used', async () => {
    await mkdir(join(folder, 'seeds', 'empty'), { recursive: true });
    const server = start();
    expect(await exitCode(server)).toBe(1);
    expect(server.stderr()).toMatch(/seeds\/empty has neither source\.txt nor source\.html\.\n$/);
  });
});

async function exitCode(server: RunningServer): Promise<number | null> {
  if (server.process.exitCode === null) await new Promise((resolve) => server.process.once('close', resolve));
  return server.process.exitCode;
}
