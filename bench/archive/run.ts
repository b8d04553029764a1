// node bench/archive/run.ts FOLDER [ARTICLES] [whole|tenth|search] [URL of an empty PostgreSQL database] [--ask]
// Fills an archive with generated articles in FOLDER (and leaves it there), and asks it what readers ask. With --ask, or where it is
// filled already, it is only asked. `tenth` keeps the source and the revision of every tenth article, `search` of none.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { openPostgresEngine } from '@onrecord/store/postgres';
import { openSqliteEngine } from '@onrecord/store/sqlite';
import type { Engine } from '../../packages/store/src/sql/engine.ts';
import { fillBareIndex, openBareIndex } from './bare-index.ts';
import { cpuOf, cpuOfAsync } from './cpu.ts';
import { fill, howFar } from './fill.ts';
import { Generator } from './generate.ts';
import { measureArchive, measureBareIndex, type Timing } from './measure.ts';
import { questionsFor } from './questions.ts';

const SEED = 7;
const WHOLE_EVERY: Readonly<Record<string, number>> = { whole: 1, tenth: 10, search: 0 };
const { positionals, values } = parseArgs({ allowPositionals: true, options: { ask: { type: 'boolean' } } });
const [folder = '', count = '100000', extent = 'whole', url] = positionals;
if (folder === '') throw new Error('Name a folder for the archives.');
const articles = Number(count);
const wholeEvery = WHOLE_EVERY[extent] ?? 1;
const file = path.join(folder, `archive-${articles}-${extent}.sqlite`);

const readOnly = values.ask === true;
const engine =
  url === undefined ? await openSqliteEngine({ file, readOnly }) : await openPostgresEngine({ url, readOnly });
const { isDone, made } = await howFar(engine);
if (!isDone && readOnly) throw new Error(`The archive is filled in part: ${made} articles.`);
if (!isDone) await fillNow(engine);
console.log(`${articles} articles with ten quotes each, ${extent}, on ${engine.name}`);
if (url === undefined) console.log(`file ${(statSync(file).size / 1e6).toFixed(0)} MB`);
const questions = questionsFor(SEED);
for (const clock of url === undefined ? (['cpu', 'wall'] as const) : (['wall'] as const)) {
  console.log(`\ntimes: ${clock === 'cpu' ? 'processor time' : 'by the clock'}`);
  show(await measureArchive(engine, questions, { wholeEvery, clock }));
}
console.log(`memory of the process that asks ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
await engine.close();
if (url === undefined) await askBareIndex();

async function fillNow(target: Engine): Promise<void> {
  const generating = cpuOf(() => {
    const generator = new Generator(SEED);
    for (let n = 0; n < 1_000; n += 1) generator.next();
  });
  const since = performance.now();
  const cpuMs = await cpuOfAsync(() =>
    fill({ engine: target, folder, generator: new Generator(SEED), articles, wholeEvery }),
  );
  const seconds = (performance.now() - since) / 1000;
  console.log(`filled in ${seconds.toFixed(0)} s: ${(articles / seconds).toFixed(0)} articles a second;`);
  console.log(
    `processor time for an article ${(cpuMs / articles - generating / 1_000).toFixed(2)} ms without generating it`,
  );
  console.log(`memory of the process that filled ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`);
}

/** FTS5 alone with the same words; filled once, and not for an archive that is only asked. */
async function askBareIndex(): Promise<void> {
  const bareFile = path.join(folder, `bare-${articles}.sqlite`);
  if (!existsSync(bareFile) && readOnly) return;
  if (!existsSync(bareFile)) {
    const insertMs = fillBareIndex(bareFile, new Generator(SEED), articles);
    console.log(
      `\nbare FTS5 insert: ${(insertMs / articles).toFixed(3)} ms of processor time for an article with its quotes`,
    );
  }
  const database = openBareIndex(bareFile);
  console.log('\nFTS5 alone, the same words, processor time');
  show(await measureBareIndex(database, questions));
  database.close();
}

function show(timings: readonly Timing[]): void {
  for (const { name, p50, p95 } of timings)
    console.log(`${name.padEnd(60)} p50 ${p50.toFixed(2).padStart(8)} ms   p95 ${p95.toFixed(2).padStart(8)} ms`);
}
