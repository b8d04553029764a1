import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { makeRecord, makeSource } from '../contract/records.ts';
import { createTestDatabase } from '../contract/test-database.ts';
import { openStore } from '../open-store.ts';
import type { Store } from '../port.ts';

const WRITER = fileURLToPath(new URL('../contract/killed-writer.ts', import.meta.url));
const WRITERS = 4;
/** More with `KILLS=50 pnpm exec vitest run --project unit killed-writer`. */
const KILLS = Number(process.env.KILLS ?? 6);

interface Writer {
  readonly child: ChildProcess;
  /** Its lines, each an act the archive has answered. */
  readonly told: () => readonly (readonly [act: string, page: string, id: string])[];
}

function startWriter(url: string, first: number, shared: string): Writer {
  const args = [WRITER, url, String(first), String(WRITERS), shared];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
  });
  const told = () =>
    output
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split(' '))
      .map(([act = '', page = '', id = '']) => [act, page, id] as const);
  return { child, told };
}

async function kill({ child }: Writer): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

/** What was answered is there, each page once; every edit of the shared article that was answered is one of its revisions. */
async function expectNothingLost(store: Store, writers: readonly Writer[], shared: string): Promise<void> {
  const told = writers.flatMap((writer) => writer.told());
  const pages = new Map<string, string>();
  for (const [act, page, id] of told) {
    if (act === 'edited') continue;
    expect(pages.get(page) ?? id, `page ${page} has one article`).toBe(id);
    pages.set(page, id);
    if (act === 'published') expect((await store.loadArticle(id))?.state).toBe('published');
  }
  const { articles } = await store.health();
  expect(articles).toBeGreaterThanOrEqual(pages.size + 1);
  expect(articles, 'at most one page more for each writer that was killed').toBeLessThanOrEqual(
    pages.size + 1 + KILLS + WRITERS,
  );
  const revisions = await store.listRevisions(shared);
  expect(revisions.map(({ version }) => version)).toEqual(revisions.map((_, index) => index + 1));
  const edits = revisions.map(({ why }) => why);
  for (const [act, page] of told) if (act === 'edited') expect(edits).toContain(page);
  expect((await store.verify()).firstDifference).toBeNull();
}

test('four writers, one killed at any moment and started again, lose nothing and leave nothing half', {
  timeout: 120_000 + KILLS * 10_000,
}, async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const store = await openStore(database.url);
  onTestFinished(() => store.close());
  const { id: shared } = await store.importArticle(makeSource('shared'), makeRecord(), 'test');
  const all = Array.from({ length: WRITERS }, (_, index) => startWriter(database.url, index, shared));
  const running = [...all];
  for (let round = 0; round < KILLS; round += 1) {
    const place = round % WRITERS;
    const writer = running[place];
    if (writer === undefined) throw new Error('no such writer');
    if (writer.told().length === 0) await once(writer.child.stdout ?? writer.child, 'data');
    await sleep(Math.random() * 300);
    await kill(writer);
    const again = startWriter(database.url, place, shared);
    running[place] = again;
    all.push(again);
  }
  await Promise.all(running.map(kill));
  await expectNothingLost(store, all, shared);
});
