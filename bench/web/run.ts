// node bench/web/run.ts ARCHIVE [--ms 3000] [--rounds 3] [--clients 16] [--cold]
// Asks the built site on a filled archive (bench/archive/run.ts makes one), and in turns with it a minimal Next server of the same
// version. The archive has one article more afterwards, and the drafts of an import. Linux.
// Its file is read once before, so that it is in the system's memory, as that of a server that has run for a day; `--cold` leaves this out.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { openStore } from '@onrecord/store/open';
import { makePage } from '../admin-api/pages.ts';
import { questionsFor } from '../archive/questions.ts';
import { publishLongPage } from './long-page.ts';
import { Reader } from './reader.ts';
import { cpuMsOf, memoryOf, type Server, startBuiltSite, startMinimal, stop } from './servers.ts';
import { weigh } from './weight.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    ms: { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '3' },
    clients: { type: 'string', default: '16' },
    cold: { type: 'boolean', default: false },
  },
});
const [archive = ''] = positionals;
if (archive === '') throw new Error('Name a filled archive.');
const [ms, rounds, clients] = [Number(values.ms), Number(values.rounds), Number(values.clients)];

if (!values.cold) for await (const _ of createReadStream(archive, { highWaterMark: 2 ** 20 }));
const store = await openStore(archive);
const long = await publishLongPage(store);
const { articles } = await store.health();
const people = (await store.listMostQuoted(100)).filter(({ type }) => type === 'person');
const anybody = peopleIn(archive);
const minimal = await startMinimal();
const site = await startBuiltSite(archive);
console.log(`${articles} articles, ${clients} clients, ${rounds} rounds of ${ms} ms in turns\n`);

/** Counts addresses nobody has asked for before. */
let fresh = 0;
const kept = (n: number) => `/articles/article-${n % 200}`;
const person = (n: number) => `/people/${people[n % people.length]?.slug}`;
const firstArticle = () => {
  fresh += 1;
  return `/articles/article-${1_000 + fresh}`;
};
/** A page is written for the first time once: of each person once, whoever they are. */
const firstPerson = () => {
  fresh += 1;
  return `/people/${anybody[fresh % anybody.length]}?first=${fresh}`;
};
/** The pages with most to count. */
const firstMostQuoted = (n: number) => {
  fresh += 1;
  return `${person(n)}?first=${fresh}`;
};
const warm = new Reader(site.url);
for (let n = 0; n < 200; n += 1) await warm.ask(kept(n));
for (let n = 0; n < people.length; n += 1) await warm.ask(person(n));
warm.close();

await compare('article, kept', kept);
await compare('person, kept', person);
await compare('article, first time', firstArticle);
await compare('person, first time', firstPerson);
await compare('the hundred most quoted, first time', firstMostQuoted);
await compare('an empty dynamic page of the minimal server', () => '/empty', minimal);
await searches();
console.log(
  `\nmemory after all this: site ${memoryOf(site).toFixed(0)} MB, minimal ${memoryOf(minimal).toFixed(0)} MB, ${(memoryOf(site) / memoryOf(minimal)).toFixed(2)} ×`,
);
await weights();
await besideAnImport();
await store.close();
await stop(site);
await stop(minimal);

/** The addresses of all people, in the order of their names. */
function peopleIn(file: string): readonly string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database
    .prepare(`select slug from entities where type = 'person' and article_count > 0 order by slug`)
    .all();
  database.close();
  return rows.map(({ slug }) => String(slug));
}

interface Run {
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly odd: number;
}

/** A page and the minimal server's static page, in alternating runs after one that warms both. */
async function compare(what: string, address: (n: number) => string, server: Server = site): Promise<void> {
  const runs: { readonly page: Run; readonly still: Run }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const still = await load(minimal, () => '/');
    const page = await load(server, address);
    if (round > 0) runs.push({ page, still });
  }
  const of = (pick: (run: (typeof runs)[number]) => number) => median(runs.map(pick));
  const [page, still] = [of((run) => run.page.perSecond), of((run) => run.still.perSecond)];
  const [pageCpu, stillCpu] = [of((run) => run.page.cpuMs), of((run) => run.still.cpuMs)];
  console.log(
    `${what.padEnd(46)} ${page.toFixed(0).padStart(6)}/s, static ${still.toFixed(0).padStart(5)}/s: ${(page / still).toFixed(2)} ×; processor ${pageCpu.toFixed(2)} and ${stillCpu.toFixed(2)} ms a page: ${(stillCpu / pageCpu).toFixed(2)} ×`,
  );
  const odd = runs.reduce((sum, run) => sum + run.page.odd + run.still.odd, 0);
  if (odd > 0) console.log(`  ${odd} answers were not 200`);
}

async function load(server: Server, address: (n: number) => string): Promise<Run> {
  const readers = Array.from({ length: clients }, () => new Reader(server.url));
  const before = cpuMsOf(server);
  const since = performance.now();
  let [n, odd] = [0, 0];
  await Promise.all(
    readers.map(async (reader) => {
      while (performance.now() - since < ms) {
        n += 1;
        if ((await reader.ask(address(n))).status !== 200) odd += 1;
      }
    }),
  );
  const seconds = (performance.now() - since) / 1000;
  for (const reader of readers) reader.close();
  return { perSecond: n / seconds, cpuMs: (cpuMsOf(server) - before) / n, odd };
}

/** Searches nobody has asked before, one after the other, beside an empty page and the store's own answer to the same query. */
async function searches(): Promise<void> {
  const { rare, medium, common } = questionsFor(11);
  const mix = Array.from({ length: 40 }, (_, n) => [rare[n], rare[39 - n], medium[n], n % 3 === 0 ? common[n] : null])
    .flat()
    .filter((query) => query !== null && query !== undefined);
  const [reader, empty] = [new Reader(site.url), new Reader(minimal.url)];
  const times = { page: [] as number[], empty: [] as number[], store: [] as number[] };
  for (const [n, query] of ['warm', 'warmer', ...mix].entries()) {
    const took = [
      await clock(() => reader.ask(`/search?${new URLSearchParams({ q: query, first: String(n) })}`)),
      await clock(() => empty.ask('/empty')),
      await clock(() => store.search({ query, sort: 'newest', limit: 20, facets: true })),
    ];
    if (n < 2) continue;
    for (const [index, list] of [times.page, times.empty, times.store].entries()) list.push(took[index] ?? 0);
  }
  reader.close();
  empty.close();
  const [page, nothing, own] = [mean(times.page), mean(times.empty), mean(times.store)];
  console.log(
    `\nsearch, ${mix.length} queries, first time: ${page.toFixed(2)} ms; an empty dynamic page ${nothing.toFixed(2)}, the store alone ${own.toFixed(2)}; asked: at most ${(nothing + 1.2 * own).toFixed(2)}`,
  );
}

async function weights(): Promise<void> {
  const base = await weigh(`${minimal.url}/`);
  console.log(`\nscripts of the minimal page: ${(base.scripts / 1000).toFixed(1)} kB gzip`);
  const pages = { home: '/', article: `/articles/${long.slug}`, person: person(0), search: '/search?q=bridge' };
  for (const [name, address] of Object.entries(pages)) {
    const { html, scripts } = await weigh(`${site.url}${address}`);
    console.log(
      `${name.padEnd(8)} HTML ${(html / 1000).toFixed(1)} kB gzip, scripts ${(scripts / 1000).toFixed(1)} kB`,
    );
  }
  console.log(`the article has ${long.text.split(/\s+/).length} words`);
}

/** One reader, alone and then beside a process that imports with a thread on each core but one. */
async function besideAnImport(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-bench-web-'));
  const file = path.join(folder, 'pages.ndjson');
  const from = Date.now();
  const lines = Array.from({ length: 20_000 }, (_, n) => JSON.stringify({ text: makePage(from + n) }));
  await writeFile(file, lines.join('\n'));
  const quiet = await readFor(5 * ms, () => false);
  const command = createRequire(import.meta.url)
    .resolve('@onrecord/store')
    .replace(/index\.ts$/, 'commands/archive.ts');
  const threads = String(Math.max(availableParallelism() - 1, 1));
  const writer = spawn(process.execPath, [command, 'import', file, archive, '--threads', threads], { stdio: 'ignore' });
  let isOver = false;
  const ended = once(writer, 'exit').then(() => {
    isOver = true;
  });
  await readFor(2_000, () => isOver);
  const beside = await readFor(5 * ms, () => isOver);
  writer.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true });
  const limit = Math.max(3 * at(quiet, 0.99), 20);
  for (const [name, times] of Object.entries({ alone: quiet, 'beside an import': beside }))
    console.log(
      `${name.padEnd(17)} ${times.length} pages: p50 ${at(times, 0.5).toFixed(1)} ms, p99 ${at(times, 0.99).toFixed(1)} ms`,
    );
  console.log(`asked: p99 of at most ${limit.toFixed(1)} ms`);
}

/** Eight of ten pages are kept, one is an article nobody has read yet, one a search. */
async function readFor(forMs: number, isEnough: () => boolean): Promise<readonly number[]> {
  const reader = new Reader(site.url);
  const words = questionsFor(13).medium;
  const times: number[] = [];
  const end = performance.now() + forMs;
  for (let n = 0; performance.now() < end && !isEnough(); n += 1) {
    const search = `/search?${new URLSearchParams({ q: words[n % words.length] ?? '', first: String(fresh) })}`;
    const address = n % 10 === 0 ? firstArticle() : n % 10 === 5 ? search : n % 2 === 0 ? kept(n) : person(n);
    times.push(await clock(() => reader.ask(address)));
  }
  reader.close();
  return times;
}

async function clock(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

function at(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN;
}

function median(numbers: readonly number[]): number {
  return at(numbers, 0.5);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
