// node bench/archive/run.ts FOLDER [ARTICLES] [whole|search] [URL of an empty PostgreSQL database]
// Fills an archive with generated articles in FOLDER (and leaves it there), and asks it what readers ask.
import { statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { openPostgresEngine } from '@onrecord/store/postgres';
import { openSqliteEngine } from '@onrecord/store/sqlite';
import type { Engine } from '../../packages/store/src/sql/engine.ts';
import { fillBareIndex } from './bare-index.ts';
import { fill } from './fill.ts';
import { Generator } from './generate.ts';
import { measureArchive, measureBareIndex, type Timing } from './measure.ts';
import { questionsFor } from './questions.ts';

const SEED = 7;
const [folder = '', count = '100000', extent = 'whole', url] = process.argv.slice(2);
if (folder === '') throw new Error('Name a folder for the archives.');
const articles = Number(count);
const isWhole = extent === 'whole';
const clock = url === undefined ? 'cpu' : 'wall';
const file = path.join(folder, `archive-${articles}-${extent}.sqlite`);

const made = cpu(() => {
  const generator = new Generator(SEED);
  for (let n = 0; n < 1_000; n += 1) generator.next();
});
const engine = url === undefined ? await openSqliteEngine({ file }) : await openPostgresEngine({ url });
const filled = await fillNow(engine);
console.log(`${articles} articles with ten quotes each, ${extent}, on ${engine.name}`);
if (filled !== null) {
  console.log(`filled in ${filled.seconds.toFixed(0)} s: ${(articles / filled.seconds).toFixed(0)} articles a second;`);
  console.log(
    `processor time for an article ${(filled.cpuMs / articles - made / 1_000).toFixed(2)} ms without generating it`,
  );
}
if (url === undefined) console.log(`file ${megabytes(file)} MB`);
console.log(`times: ${clock === 'cpu' ? 'processor time' : 'by the clock'}`);
console.log(`memory of the process ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`);
const questions = questionsFor(SEED);
show(await measureArchive(engine, questions, { isWhole, clock }));
await engine.close();
if (url === undefined) {
  const bare = fillBareIndex(path.join(folder, `bare-${articles}.sqlite`), new Generator(SEED), articles);
  console.log(
    `\nbare FTS5 insert: ${(bare.insertMs / articles).toFixed(2)} ms of processor time for an article with its quotes`,
  );
  show(await measureBareIndex(bare, questions));
  bare.database.close();
}

/** Null when the archive was there already. */
async function fillNow(target: Engine): Promise<{ readonly seconds: number; readonly cpuMs: number } | null> {
  const held = await target.transact('read only', (db) =>
    db.selectFrom('articles').select('id').limit(1).executeTakeFirst(),
  );
  if (held !== undefined) return null;
  const since = performance.now();
  const cpuSince = process.cpuUsage();
  await fill({ engine: target, generator: new Generator(SEED), articles, isWhole });
  const { user, system } = process.cpuUsage(cpuSince);
  return { seconds: (performance.now() - since) / 1000, cpuMs: (user + system) / 1000 };
}

function cpu(work: () => void): number {
  const since = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function megabytes(of: string): string {
  return ['', '-wal']
    .reduce((sum, end) => sum + (statSync(of + end, { throwIfNoEntry: false })?.size ?? 0) / 1e6, 0)
    .toFixed(0);
}

function show(timings: readonly Timing[]): void {
  for (const { name, p50, p95 } of timings)
    console.log(`${name.padEnd(60)} p50 ${p50.toFixed(2).padStart(8)} ms   p95 ${p95.toFixed(2).padStart(8)} ms`);
}
