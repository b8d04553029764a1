import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newPlace, type Run, run } from './run-onrecord.ts';

let place: Awaited<ReturnType<typeof newPlace>>;
const runs: Run[] = [];
const start = (...command: string[]) => {
  const started = command.length > 0 ? run(place, command) : run(place);
  runs.push(started);
  return started;
};

beforeEach(async () => {
  place = await newPlace();
});
afterEach(async () => {
  await Promise.all(runs.splice(0).map((each) => each.stop()));
  await place.remove();
});

async function listen(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function expectFreePorts(): Promise<void> {
  for (const port of [place.sitePort, place.apiPort]) (await listen(port)).close();
}

async function countArticles(api: string, token: string): Promise<number> {
  const response = await fetch(`${api}/v1/articles?limit=100`, { headers: { authorization: `Bearer ${token}` } });
  const { items }: { items: unknown[] } = await response.json();
  return items.length;
}

test('starts with a filled archive, stops on SIGTERM to the outermost process, and keeps the data for the next start', async () => {
  const first = start('npm', 'start');
  await first.ready;
  const token = first.token() ?? '';
  expect(token, first.output()).not.toBe('');
  expect((await fetch(first.site)).status).toBe(200);
  const articles = await countArticles(first.api, token);
  expect(articles).toBeGreaterThan(0);
  await first.stop('SIGTERM');
  await expectFreePorts();

  const second = start('npm', 'start');
  await second.ready;
  expect(second.token(), 'the token is printed once').toBeNull();
  expect(await countArticles(second.api, token)).toBe(articles);
  expect(await second.stop('SIGINT'), second.output()).toBe(0);
  expect(second.output()).toContain('Stopped.');
  const verified = start('npm', 'run', 'archive', '--', 'verify', path.join(place.data, 'archive.sqlite'));
  expect(await verified.ended, verified.output()).toBe(0);
  expect(verified.output()).toContain(`Verified: articles ${articles},`);
  expect(await readdir(place.data), 'the whole archive is one file').toEqual(['archive.sqlite']);
  await expectFreePorts();
});

test('stops everything when the outermost process is killed outright', async () => {
  const killed = start('npm', 'start');
  await killed.ready;
  await killed.stop('SIGKILL');
  await expect
    .poll(
      () =>
        expectFreePorts().then(
          () => 'free',
          () => 'taken',
        ),
      { timeout: 15_000 },
    )
    .toBe('free');
});

// Only Linux says without another program which processes a process has started.
test.runIf(process.platform === 'linux')('stops the other service and says so when one dies', async () => {
  const started = start();
  await started.ready;
  const { pid } = started.child;
  const [api = ''] = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ');
  process.kill(Number(api), 'SIGKILL');
  expect(await started.ended).toBe(1);
  expect(started.output()).toMatch(/The API stopped by itself .*; the rest was stopped too\./);
  await expectFreePorts();
});

test('says in a sentence that the archive cannot be read, and leaves it as it was', async () => {
  const file = `${place.data}/archive.sqlite`;
  await mkdir(place.data);
  await writeFile(file, 'These are notes, not an archive. '.repeat(400));
  const refused = start();
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toContain(file);
  expect(refused.output()).toContain('The API stopped before it answered (exit code 1); see above.');
  expect(refused.output()).not.toMatch(/\n\s+at /);
  expect(await readFile(file, 'utf8')).toMatch(/^These are notes/);
  await expectFreePorts();
});

test.each(['sitePort', 'apiPort'] as const)('says in a sentence that a port is taken: %s', async (which) => {
  const server = await listen(place[which]);
  const refused = start();
  expect(await refused.ended).toBe(1);
  server.close();
  expect(refused.output()).toMatch(
    new RegExp(`^Port ${place[which]} on 127\\.0\\.0\\.1, which the .+ needs, is taken by another program\\. .+\\n$`),
  );
});

test('refuses a port that is none, in a sentence', async () => {
  const refused = run({ ...place, sitePort: 70_000 });
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toBe('ONRECORD_SITE_PORT must be a port, a whole number from 1 to 65535; it is "70000".\n');
});
